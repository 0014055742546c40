import type { Issue } from '../domain/issue.ts'
import type { TableName } from '../domain/table.ts'
import { acceptedRows, type CheckedTables, issueAt, joinKey, refuseRows } from './checked-table.ts'
import { judgeGroups, rowGroups, rowsJudged } from './row-groups.ts'
import type { ForeignKey } from './schema.ts'
import type { TypedRow } from './typed-row.ts'

/**
 * Keeps out every row that names a row that is not there, then the rows that named those,
 * until nothing more falls.
 */
export function refuseDangling(tables: CheckedTables): { tables: CheckedTables; issues: Issue[] } {
  const found = danglingRows(tables)
  if (found.length === 0) return { tables, issues: [] }
  const rest = refuseDangling(refuseRows(tables, found))
  return { tables: rest.tables, issues: [...found, ...rest.issues] }
}

function danglingRows(tables: CheckedTables): Issue[] {
  return [...tables].flatMap(([name, { schema }]) =>
    schema.foreignKeys.flatMap((key) => danglingBy(tables, name, key)),
  )
}

function danglingBy(tables: CheckedTables, name: TableName, key: ForeignKey): Issue[] {
  const known = new Set(acceptedRows(tables, key.table).map((row) => joinKey(row, key.referenced)))
  const isDangling = (row: TypedRow) =>
    key.fields.every((field) => row.cell(field) !== null) && !known.has(joinKey(row, key.fields))
  const all = acceptedRows(tables, name)
  const groups = rowGroups(all, key.fields)
  const rows = rowsJudged(all, groups, judgeGroups(all, groups, isDangling))
  if (rows.length === 0) return []
  const refused = refusedLines(tables, key)
  return rows.map((row) => dangling(tables, name, key, row, refused))
}

function refusedLines(tables: CheckedTables, key: ForeignKey): Map<string, number> {
  const rows = tables.get(key.table)?.refused ?? []
  return new Map(rows.map((row) => [joinKey(row, key.referenced), row.line]))
}

/** `refusedLine` tells that the row is in the referenced file, but was itself refused there. */
function dangling(
  tables: CheckedTables,
  name: TableName,
  key: ForeignKey,
  row: TypedRow,
  refused: ReadonlyMap<string, number>,
): Issue {
  const refusedLine = refused.get(joinKey(row, key.fields))
  const place = {
    table: key.table,
    referencedFile: tables.get(key.table)?.schema.file ?? `${key.table}.csv`,
  }
  return issueAt(tables, name, row, {
    code: 'unknown-reference',
    severity: 'error',
    field: key.fields.at(-1) ?? null,
    value: key.fields.map((field) => row.text(field)).join(' · '),
    details: refusedLine === undefined ? place : { ...place, refusedLine },
  })
}
