import { type CodedColumn, type CodedTable, numberedKeys } from '../domain/table.ts'
import type { CheckedTable, CheckedTables } from './checked-table.ts'
import { firstOfGroups, rowGroups, rowNumbers } from './row-groups.ts'
import type { FieldSchema } from './schema.ts'
import type { TypedRow } from './typed-row.ts'

/** The accepted rows of all tables, each worked out when it is asked for. */
export function* codedTables(tables: CheckedTables): Generator<CodedTable> {
  for (const table of tables.values()) yield toCodedTable(table)
}

/** The accepted rows for the database. Values of `actuals` are doubles there; bounds of `targets` keep their text, which tells their precision. */
function toCodedTable({ schema, accepted }: CheckedTable): CodedTable {
  const columns = schema.fields.map((field) =>
    field.type === 'number' && schema.name === 'actuals'
      ? toNumbers(field, accepted)
      : toCodes(field, accepted),
  )
  if (schema.name === 'actuals') columns.push(...keyNumbers(accepted))
  return { name: schema.name, columns, rowCount: accepted.length }
}

function keyNumbers(rows: readonly TypedRow[]): CodedColumn[] {
  return Object.entries(numberedKeys).map(([name, fields]) => ({
    name,
    type: 'integer',
    numbers: rowGroups(rows, fields).ids,
  }))
}

function toNumbers({ name }: FieldSchema, rows: readonly TypedRow[]): CodedColumn {
  return { name, type: 'number', numbers: rowNumbers(rows, name) }
}

function toCodes({ name, type }: FieldSchema, rows: readonly TypedRow[]): CodedColumn {
  const groups = rowGroups(rows, [name])
  const cells = Array.from(firstOfGroups(groups), (first) => rows[first]?.cell(name) ?? null)
  return { name, type, codes: groups.ids, cells }
}
