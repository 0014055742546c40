import type { Issue } from '../domain/issue.ts'
import { actualStatuses } from '../domain/status.ts'
import { numberedKeys } from '../domain/table.ts'
import {
  acceptedRows,
  type CheckedTables,
  groupRows,
  indexRows,
  issueAt,
  joinKey,
} from './checked-table.ts'
import { judgeGroups, rowGroups, trueRows } from './row-groups.ts'
import type { TypedRow } from './typed-row.ts'

const { observation: observationKey, publication: publicationKey } = numberedKeys

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
  const preferred = trueRows(acceptedRows(tables, 'actuals'), 'preferred')
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
  const all = acceptedRows(tables, 'actuals')
  const { ids, count } = rowGroups(all, observationKey)
  if (count === all.length) return []
  const ranks = headlineRanks(tables, all)
  const bests = new Float64Array(count).fill(Number.POSITIVE_INFINITY)
  const leaders = new Int32Array(count)
  for (let index = 0; index < ids.length; index += 1) {
    const id = ids[index] as number
    const rank = ranks[index] as number
    if (rank >= (bests[id] as number)) continue
    bests[id] = rank
    leaders[id] = index
  }
  const isTied = new Uint8Array(count)
  const rivals: [leader: TypedRow, rival: TypedRow][] = []
  for (let index = 0; index < ids.length; index += 1) {
    const id = ids[index] as number
    if (leaders[id] === index || isTied[id] || ranks[index] !== bests[id]) continue
    const row = all[index]
    const leader = all[leaders[id] as number]
    if (!row || !leader || row.number('value') === leader.number('value')) continue
    isTied[id] = 1
    rivals.push([leader, row])
  }
  return rivals.map(([leader, rival]) => tie(tables, leader, rival))
}

function observationOf(row: TypedRow): string {
  return joinKey(row, observationKey)
}

function tie(tables: CheckedTables, first: TypedRow, rival: TypedRow): Issue {
  const details = {
    otherLine: first.line,
    otherValue: first.text('value') ?? '',
    observation: observationKey.map((field) => first.text(field)).join(' · '),
  }
  const spec = { code: 'headline-tie', severity: 'warning', field: 'value', details } as const
  return issueAt(tables, 'actuals', rival, spec)
}

/** The rank of every row, worked out once for all that are published alike. */
function headlineRanks(tables: CheckedTables, rows: readonly TypedRow[]): Float64Array {
  const documents = indexRows(tables, 'documents', 'document_id')
  const groups = rowGroups(rows, publicationKey)
  const ranks = judgeGroups(rows, groups, (row) => headlineRank(row, documents))
  const all = new Float64Array(rows.length)
  for (let index = 0; index < all.length; index += 1)
    all[index] = ranks[groups.ids[index] as number] as number
  return all
}

/** The rule as one number, smallest first: preferred, status, kind of document, latest publication (unknown last). */
function headlineRank(row: TypedRow, documents: ReadonlyMap<string, TypedRow>): number {
  const kind = documents.get(row.text('document_id') ?? '')?.text('kind') ?? null
  const published = Number((row.text('published_on') ?? '0000-00-00').replaceAll('-', ''))
  const status = statusRanks.get(row.text('status')) ?? 9
  const rank = (row.isTrue('preferred') ? 0 : 100) + status * 10 + (kindRanks.get(kind) ?? 3)
  return rank * 100_000_000 + 99_999_999 - published
}
