import type { Cell, TypedTable } from '../domain/table.ts'

/** A typed table as canonical CSV: comma, LF, header, empty = not known. */
export function toCsv(table: TypedTable): string {
  const header = table.columns.map((column) => column.name).join(',')
  const rows = table.lines.map((_, row) =>
    table.columns.map((column) => toField(column.cells[row] ?? null)).join(','),
  )
  return `${[header, ...rows].join('\n')}\n`
}

function toField(cell: Cell): string {
  const text = cell === null ? '' : String(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
