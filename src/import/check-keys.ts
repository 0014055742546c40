import type { Issue } from '../domain/issue.ts'
import type { TableName } from '../domain/table.ts'
import {
  acceptedRows,
  type CheckedTables,
  issueAt,
  joinKey,
  type TypedRow,
} from './checked-table.ts'

/** No two rows share a primary key; the later one is kept out, and both lines are named. */
export function checkKeys(tables: CheckedTables): Issue[] {
  return [...tables.keys()].flatMap((name) => duplicatesIn(tables, name))
}

function duplicatesIn(tables: CheckedTables, name: TableName): Issue[] {
  const fields = tables.get(name)?.schema.primaryKey ?? []
  const firstLines = new Map<string, number>()
  if (fields.length === 0) return []
  return acceptedRows(tables, name).flatMap((row) => {
    const key = joinKey(row, fields)
    const firstLine = firstLines.get(key)
    if (firstLine === undefined) firstLines.set(key, row.line)
    return firstLine === undefined ? [] : [duplicate(tables, name, row, fields, firstLine)]
  })
}

function duplicate(
  tables: CheckedTables,
  name: TableName,
  row: TypedRow,
  fields: readonly string[],
  firstLine: number,
): Issue {
  const key = fields.map((field) => row.text(field) ?? '').join(' · ')
  return issueAt(tables, name, row, {
    code: 'duplicate-key',
    severity: 'error',
    field: fields.at(-1) ?? null,
    value: key,
    details: { key: fields.join(', '), firstLine },
  })
}
