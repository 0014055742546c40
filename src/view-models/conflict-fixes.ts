import type { Issue } from '../domain/issue.ts'
import type { Text } from '../text/translate.ts'
import type { FixPlace, ProblemFix } from './data-problems.ts'
import { formatNumber } from './format.ts'
import { groupBy } from './group-by.ts'

const mostFixes = 3

/** What settles figures stated twice: one of two sheets, one of two columns, or what the workbook hides is left out. */
export function conflictFixes(issues: readonly Issue[], text: Text): ProblemFix[] | null {
  const isConflict = ({ code, severity }: Issue) =>
    code === 'same-observation-twice' && severity === 'error'
  if (!issues.every(isConflict)) return null
  if (issues.every(({ details }) => details.firstSheet !== undefined))
    return sheetFixes(issues, text)
  if (issues.every(({ details }) => details.hiddenLine !== undefined))
    return [hiddenRows(issues, text)]
  const isOfColumns = ({ details }: Issue) => details.head !== undefined || details.hiddenColumn
  return issues.every(isOfColumns) ? columnFixes(issues, text) : null
}

/** The sheets that stand in every conflict; without one, those in most. */
function sheetFixes(issues: readonly Issue[], { t }: Text): ProblemFix[] {
  const named = issues.flatMap(({ sheet, details }) => [sheet ?? '', String(details.firstSheet)])
  const counts = [...groupBy(named, (name) => name)].map(([sheet, all]) => ({
    sheet,
    count: all.length,
  }))
  const inAll = counts.filter(({ count }) => count === issues.length)
  const offered = inAll.length > 0 ? inAll : counts.sort((a, b) => b.count - a.count)
  return offered.slice(0, mostFixes).map(({ sheet }) => ({
    kind: 'sheet',
    label: t('importPage.problem.leaveSheet', { sheet }),
    sheet,
  }))
}

function hiddenRows(issues: readonly Issue[], { t, language }: Text): ProblemFix {
  const places = [...groupBy(issues, ({ sheet }) => sheet ?? null)].map(([sheet, own]) => ({
    sheet,
    lines: [...new Set(own.map(({ details }) => Number(details.hiddenLine)))],
  }))
  const lines = places.reduce((sum, place) => sum + place.lines.length, 0)
  const count = formatNumber(lines, language, { decimals: 0 })
  return { kind: 'exclude', label: t('importPage.problem.excludeHidden', { count }), places }
}

type Column = FixPlace & { table: string; column: number; head: string }

function columnFixes(issues: readonly Issue[], { t }: Text): ProblemFix[] {
  const columns = groupBy(issues.flatMap(columnsOf), ({ sheet, table, column }) =>
    JSON.stringify([sheet, table, column]),
  )
  return [...columns.values()].slice(0, mostFixes).flatMap(([place]) => {
    if (!place) return []
    const { sheet, column, head } = place
    const label =
      sheet === null
        ? t('importPage.problem.leaveColumn', { column, head })
        : t('importPage.problem.leaveColumnOn', { sheet, column, head })
    return [{ kind: 'column' as const, label, place }]
  })
}

/** The columns of which one is to go: the hidden one, where one is hidden. */
function columnsOf({ sheet = undefined, column, details }: Issue): Column[] {
  const place = { sheet: sheet ?? null, table: String(details.table ?? '') }
  const one = (at: unknown, head: unknown) => ({ ...place, column: Number(at), head: String(head) })
  if (details.hiddenColumn !== undefined) return [one(details.hiddenColumn, details.hiddenHead)]
  return [one(details.firstColumn, details.firstHead), one(column, details.head)]
}
