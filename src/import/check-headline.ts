import type { Issue } from '../domain/issue.ts'
import { actualStatuses } from '../domain/status.ts'
import {
  acceptedRows,
  type CheckedTables,
  groupRows,
  indexRows,
  issueAt,
  joinKey,
  type TypedRow,
} from './checked-table.ts'
import { groupSizes, rowGroups } from './row-groups.ts'

const observationKey = ['indicator_id', 'org_unit_id', 'period', 'basis']

/** Document kinds in the order of the headline rule, the most trusted first. */
const kindRanks = new Map<string | null, number>([
  ['statistics', 0],
  ['government', 1],
  ['directive', 1],
  ['plan', 1],
  ['resolution', 1],
  ['press', 2],
  ['other', 3],
  ['computed', 4],
])

const statusRanks = new Map<string | null, number>(
  actualStatuses.map((status, rank) => [status, rank]),
)

/** At most one preferred value per observation; the later ones are kept out. */
export function checkPreferred(tables: CheckedTables): Issue[] {
  const preferred = acceptedRows(tables, 'actuals').filter((row) => row.isTrue('preferred'))
  return [...groupRows(preferred, observationOf).values()].flatMap(([first, ...later]) =>
    later.map((row) => {
      const details = { firstLine: first?.line ?? 0 }
      const spec = {
        code: 'several-preferred',
        severity: 'error',
        field: 'preferred',
        details,
      } as const
      return issueAt(tables, 'actuals', row, spec)
    }),
  )
}

/** Two different values that the whole headline rule cannot tell apart: which one leads would be chance. */
export function checkHeadlines(tables: CheckedTables): Issue[] {
  const documents = indexRows(tables, 'documents', 'document_id')
  const all = acceptedRows(tables, 'actuals')
  const { ids, count } = rowGroups(all, observationKey)
  if (count === all.length) return []
  const sizes = groupSizes({ ids, count })
  const stated = all.filter((_, index) => (sizes[ids[index] ?? 0] ?? 0) > 1)
  return [...groupRows(stated, observationOf).values()].flatMap((rows) =>
    tieIn(tables, rows, documents),
  )
}

function observationOf(row: TypedRow): string {
  return joinKey(row, observationKey)
}

function tieIn(
  tables: CheckedTables,
  rows: readonly TypedRow[],
  documents: ReadonlyMap<string, TypedRow>,
): Issue[] {
  const ranked = rows.map((row) => ({ row, rank: headlineRank(row, documents) }))
  const best = ranked.map(({ rank }) => rank).toSorted()[0]
  const [first, ...others] = ranked.filter(({ rank }) => rank === best).map(({ row }) => row)
  const rival = others.find((row) => row.number('value') !== first?.number('value'))
  if (!first || !rival) return []
  const details = {
    otherLine: first.line,
    otherValue: first.text('value') ?? '',
    observation: observationKey.map((field) => first.text(field)).join(' · '),
  }
  const spec = { code: 'headline-tie', severity: 'warning', field: 'value', details } as const
  return [issueAt(tables, 'actuals', rival, spec)]
}

/** The rule as one text, smallest first: preferred, status, kind of document, latest publication (unknown last). */
function headlineRank(row: TypedRow, documents: ReadonlyMap<string, TypedRow>): string {
  const kind = documents.get(row.text('document_id') ?? '')?.text('kind') ?? null
  const published = Number((row.text('published_on') ?? '0000-00-00').replaceAll('-', ''))
  const day = String(99_999_999 - published).padStart(8, '0')
  const status = statusRanks.get(row.text('status')) ?? 9
  const rank = [row.isTrue('preferred') ? 0 : 1, status, kindRanks.get(kind) ?? 3]
  return [...rank, day].join('|')
}
