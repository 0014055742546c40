/** The tables of `data/`, in the order foreign keys allow them to be loaded. */
export const tableNames = [
  'documents',
  'org-units',
  'indicators',
  'targets',
  'actuals',
  'deadlines',
  'thresholds',
] as const

export type TableName = (typeof tableNames)[number]

export type FieldType = 'string' | 'number' | 'integer' | 'boolean' | 'date'

/**
 * A typed cell: text, boolean, or a number kept as the decimal text it was written with
 * (`5.500` keeps its zeros: they are the written precision). null = not known.
 */
export type Cell = string | boolean | null

/** One column of a typed table. */
export type TypedColumn = { name: string; type: FieldType; cells: Cell[] }

/** Rows that passed validation, column by column, with the physical line each came from. */
export type TypedTable = { name: TableName; columns: TypedColumn[]; lines: number[] }

/** One column of many rows: what each row holds, by number of a distinct cell, or as a double where almost all differ (NaN = not known). */
export type CodedColumn =
  | { name: string; type: FieldType; codes: Int32Array; cells: readonly Cell[] }
  | { name: string; type: 'number'; numbers: Float64Array }
  | { name: string; type: 'integer'; numbers: Int32Array }

/** Keys of `actuals` that the database holds as a number too: what a value is of, and how it was published. Rows alike in all fields of a key share its number, from 0 on. */
export const numberedKeys = {
  observation: ['indicator_id', 'org_unit_id', 'period', 'basis'],
  publication: ['preferred', 'status', 'document_id', 'published_on'],
} as const

/** The same rows as a `TypedTable`, without an object for any of them. */
export type CodedTable = { name: TableName; columns: CodedColumn[]; rowCount: number }

/** The number of accepted rows. */
export function rowCount(table: TypedTable): number {
  return table.lines.length
}
