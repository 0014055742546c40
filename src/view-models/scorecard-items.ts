import type { PublishedValueRow } from '../queries/list-published-values.ts'
import type { ScorecardRow } from '../queries/list-scorecard-rows.ts'
import type { Text } from '../text/translate.ts'
import { bulletScale, type Scale } from './bullet.ts'
import { type DisplayStatus, itemDisplayStatus } from './display-status.ts'
import { groupBy } from './group-by.ts'
import { type ScorecardLine, toScorecardLine } from './scorecard-row.ts'

/** One numbered item of a document with its rows, wholes before their parts. */
export type ScorecardItem = {
  number: string
  domain: string
  status: DisplayStatus
  /** Running if any of its rows runs. */
  phase: ScorecardRow['phase']
  rows: ScorecardRow[]
}

type ItemContext = {
  paper: string
  isSample: boolean
  values: Map<number, PublishedValueRow[]>
  text: Text
}

/** Groups rows by item in the order of the paper; an item takes the domain of its first row. */
export function toItems(rows: readonly ScorecardRow[]): ScorecardItem[] {
  return inPaperOrder([...groupBy(rows, (row) => row.item)]).map(([number, members]) => ({
    number,
    domain: members[0]?.domain ?? '',
    status: itemDisplayStatus(members),
    phase: members.some((row) => row.phase === 'running')
      ? 'running'
      : (members[0]?.phase ?? 'over'),
    rows: wholesFirst(members),
  }))
}

// Rows without a position come sorted as text, 10 before 2; plain numbers say the order themselves.
function inPaperOrder(items: [string, ScorecardRow[]][]): [string, ScorecardRow[]][] {
  const isNumbered = items.every(([number]) => /^\d+$/.test(number))
  return isNumbered ? items.sort(([a], [b]) => Number(a) - Number(b)) : items
}

/** The lines of one item: number on the first, parts indented, one scale per family of the same unit. */
export function toLines(
  item: ScorecardItem,
  { paper, isSample, values, text }: ItemContext,
): ScorecardLine[] {
  return item.rows.map((row, index) =>
    toScorecardLine(row, {
      paper,
      isSample,
      text,
      scale: familyScale(row, item.rows),
      values: values.get(row.targetId) ?? [],
      item: index === 0 ? { number: item.number, status: item.status } : null,
      parent: parentOf(row, item.rows),
    }),
  )
}

function parentOf(row: ScorecardRow, rows: readonly ScorecardRow[]): ScorecardRow | null {
  return rows.find((other) => other.indicatorId === row.parentId) ?? null
}

function wholesFirst(rows: readonly ScorecardRow[]): ScorecardRow[] {
  const roots = rows.filter((row) => parentOf(row, rows) === null)
  return roots.flatMap((root) => [root, ...rows.filter((row) => row.parentId === root.indicatorId)])
}

function familyScale(row: ScorecardRow, rows: readonly ScorecardRow[]): Scale {
  const root = parentOf(row, rows) ?? row
  const family = rows.filter((other) => other === root || other.parentId === root.indicatorId)
  return bulletScale(family.filter((other) => other.measureUnit === row.measureUnit))
}
