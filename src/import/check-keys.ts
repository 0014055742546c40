import type { Issue } from '../domain/issue.ts'
import type { TableName } from '../domain/table.ts'
import { acceptedRows, type CheckedTables, issueAt } from './checked-table.ts'
import { firstOfGroups, rowGroups } from './row-groups.ts'
import type { TypedRow } from './typed-row.ts'

/** No two rows share a primary key; the later one is kept out, and both lines are named. */
export function checkKeys(tables: CheckedTables): Issue[] {
  return [...tables.keys()].flatMap((name) => duplicatesIn(tables, name))
}

function duplicatesIn(tables: CheckedTables, name: TableName): Issue[] {
  const fields = tables.get(name)?.schema.primaryKey ?? []
  if (fields.length === 0) return []
  const rows = acceptedRows(tables, name)
  const groups = rowGroups(rows, fields)
  if (groups.count === rows.length) return []
  const firsts = firstOfGroups(groups)
  return rows.flatMap((row, index) => {
    const first = rows[firsts[groups.ids[index] ?? 0] ?? 0]
    return first && first !== row ? [duplicate(tables, name, row, fields, first.line)] : []
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
