import type { Issue } from '../domain/issue.ts'
import type { TableName, TypedTable } from '../domain/table.ts'
import { makeIssue, refusesRow } from './make-issue.ts'
import type { TableSchema } from './schema.ts'
import type { TypedRow } from './typed-row.ts'

/** A table on its way through the checks. Every record of the file is in exactly one of the two lists. */
export type CheckedTable = {
  schema: TableSchema
  accepted: readonly TypedRow[]
  refused: readonly TypedRow[]
  /** Where each field stands in the file, 1-based. */
  columns: ReadonlyMap<string, number>
}

export type CheckedTables = ReadonlyMap<TableName, CheckedTable>

/** A rule over whole tables. An error keeps its row out, see `refuseRows`. */
export type Rule = (tables: CheckedTables) => Issue[]

/** The accepted rows of a table; none when there is no such table. */
export function acceptedRows(tables: CheckedTables, name: TableName): readonly TypedRow[] {
  return tables.get(name)?.accepted ?? []
}

/** The accepted rows of a table by one field. */
export function indexRows(
  tables: CheckedTables,
  name: TableName,
  field: string,
): Map<string, TypedRow> {
  return new Map(acceptedRows(tables, name).map((row) => [row.text(field) ?? '', row]))
}

/** The values of several fields as one comparable text; empty and absent are the same. */
export function joinKey(row: TypedRow, fields: readonly string[]): string {
  let key = ''
  for (const field of fields) key += `${row.cell(field) ?? ''}\u0000`
  return key
}

/** Rows that share a key, in file order. (`Map.groupBy` is not in Node 20.) */
export function groupRows(
  rows: readonly TypedRow[],
  keyOf: (row: TypedRow) => string,
): Map<string, TypedRow[]> {
  const groups = new Map<string, TypedRow[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}

/** An issue at one cell of a row of the named table. */
export function issueAt(
  tables: CheckedTables,
  name: TableName,
  row: TypedRow,
  spec: Pick<Issue, 'code' | 'severity' | 'field'> & Partial<Issue>,
): Issue {
  const table = tables.get(name)
  const field = spec.field
  const column = field === null ? null : (table?.columns.get(field) ?? null)
  return makeIssue({
    file: row.origin?.file ?? table?.schema.file ?? `${name}.csv`,
    ...(row.origin?.sheet !== undefined && { sheet: row.origin.sheet }),
    line: row.line,
    column: row.origin ? row.origin.column : column,
    value: field === null ? null : row.text(field),
    ...spec,
  })
}

/** Moves every row that an error names from accepted to refused. */
export function refuseRows(tables: CheckedTables, issues: readonly Issue[]): CheckedTables {
  const errors = issues.filter(refusesRow)
  return new Map([...tables].map(([name, table]) => [name, refuseIn(table, errors)]))
}

function refuseIn(table: CheckedTable, errors: readonly Issue[]): CheckedTable {
  const { file } = table.schema
  const lines = new Set(errors.filter((issue) => issue.file === file).map(({ line }) => line))
  const places = new Set(errors.filter((issue) => issue.file !== file).map(placeOf))
  if (lines.size === 0 && places.size === 0) return table
  const placed = new Set([...errors].map(({ line }) => line))
  const isRefused = ({ line, origin }: TypedRow) =>
    origin ? placed.has(line) && places.has(placeOf({ ...origin, line })) : lines.has(line)
  const accepted = table.accepted.filter((row) => !isRefused(row))
  const out = table.accepted.filter(isRefused)
  return { ...table, accepted, refused: [...table.refused, ...out] }
}

/** Several values of one line of an office file are rows of their own: their column tells them apart. */
function placeOf(place: Pick<Issue, 'file' | 'sheet' | 'line' | 'column'>): string {
  const { file, sheet = null, line, column } = place
  return JSON.stringify([file, sheet, line, column])
}

/** The accepted rows, column by column. */
export function toTypedTable({ schema, accepted }: CheckedTable): TypedTable {
  const columns = schema.fields.map(({ name, type }, position) => ({
    name,
    type,
    cells: accepted.map((row) => row.at(position)),
  }))
  return { name: schema.name, columns, lines: accepted.map((row) => row.line) }
}
