import type { Cell, FieldType, TableName, TypedTable } from '../../domain/table.ts'

export type Fields = Record<string, Cell>

/** The rows of a table as records. */
export function toRecords(table: TypedTable | undefined): Record<string, Cell>[] {
  return (table?.lines ?? []).map((_, row) =>
    Object.fromEntries(
      (table?.columns ?? []).map((column) => [column.name, column.cells[row] ?? null]),
    ),
  )
}

/** Records as a table with the columns of the real one; a field not given is not known. */
export function tableOf(real: readonly TypedTable[], name: TableName, rows: Fields[]): TypedTable {
  const columns = real.find((table) => table.name === name)?.columns ?? []
  const toColumn = (column: { name: string; type: FieldType }) => ({
    name: column.name,
    type: column.type,
    cells: rows.map((row) => row[column.name] ?? null),
  })
  return { name, columns: columns.map(toColumn), lines: rows.map((_, index) => index + 2) }
}
