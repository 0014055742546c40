import type { TableName } from '../../domain/table.ts'
import { type CheckedTable, type CheckedTables, joinKey } from '../checked-table.ts'
import { rowGroups } from '../row-groups.ts'
import type { TypedRow } from '../typed-row.ts'
import type { BatchRows, RefusedRecord } from './batch-rows.ts'

/** The tables with a batch laid over them. */
export type Merged = {
  tables: CheckedTables
  /** Numbers of the batches whose rows this one states again. */
  touches: Set<number>
  /** Rows of the batch that say what an earlier row of it said, word for word. */
  repeated: TypedRow[]
  /** Rows of the batch that contradict an earlier row of it. */
  contradicted: RefusedRecord[]
}

/** Lays a batch over the tables: a row with the key of one that is there takes its place, the others are added. */
export function mergeBatch(tables: CheckedTables, batch: BatchRows): Merged {
  const merged: Merged = { tables, touches: new Set(), repeated: [], contradicted: [] }
  const next = new Map(tables)
  for (const [name, rows] of batch.support) next.set(name, addSupport(next.get(name), rows))
  for (const [name, rows] of batch.rows) {
    const table = next.get(name)
    if (table) next.set(name, layOver(name, table, rows, merged))
  }
  return { ...merged, tables: next }
}

/** What identifies a row. The place a target has in its paper may move from one file to the next. */
export function keyFields({ schema }: CheckedTable, row: TypedRow): readonly string[] {
  const isOfRecord = row.origin !== null && row.origin.column !== null
  return schema.name === 'targets' && isOfRecord
    ? schema.primaryKey.filter((field) => field !== 'item')
    : schema.primaryKey
}

function layOver(
  name: TableName,
  table: CheckedTable,
  rows: readonly TypedRow[],
  merged: Merged,
): CheckedTable {
  const [first] = rows
  if (!first) return table
  const fields = keyFields(table, first)
  const all = [...table.accepted, ...rows]
  const groups = rowGroups(all, fields)
  if (groups.count === all.length) return { ...table, accepted: all }
  const before = table.accepted.length
  const own = new Map<number, TypedRow>()
  rows.forEach((row, index) => {
    const group = groups.ids[before + index] ?? 0
    const earlier = own.get(group)
    if (!earlier) own.set(group, row)
    else if (isSame(row, earlier)) merged.repeated.push(row)
    else merged.contradicted.push(contradiction(name, row))
  })
  const kept = table.accepted.filter((row, index) => {
    const isReplaced = own.has(groups.ids[index] ?? 0)
    if (isReplaced && row.origin) merged.touches.add(row.origin.batch)
    return !isReplaced
  })
  return { ...table, accepted: [...kept, ...own.values()] }
}

function contradiction(table: TableName, row: TypedRow): RefusedRecord {
  const { line, origin } = row
  const { sheet = null, column = null, raw = '' } = origin ?? {}
  const place = { sheet, line, column, raw: raw ?? '' }
  const named = { name: origin?.name ?? '', record: null, row }
  return { table, ...place, ...named, reason: 'stated-twice', issue: null }
}

function isSame(one: TypedRow, other: TypedRow): boolean {
  return one.cells.every((cell, index) => cell === other.cells[index])
}

/** Published papers and indicators are never rewritten by a batch; those of earlier batches are. */
function addSupport(table: CheckedTable | undefined, rows: readonly TypedRow[]): CheckedTable {
  if (!table) throw new Error('the schema lacks a table the batch needs')
  const fields = table.schema.primaryKey
  const published = new Set(
    table.accepted.filter(({ origin }) => !origin).map((row) => joinKey(row, fields)),
  )
  const added = new Map(
    rows
      .filter((row) => !published.has(joinKey(row, fields)))
      .map((row) => [joinKey(row, fields), row]),
  )
  const kept = table.accepted.filter((row) => !added.has(joinKey(row, fields)))
  return { ...table, accepted: [...kept, ...added.values()] }
}
