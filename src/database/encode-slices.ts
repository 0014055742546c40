import type { TypedTable } from '../domain/table.ts'
import type { TableSlice } from './engine.ts'
import { encodeTable } from './ipc.ts'
import { toLoadTable } from './to-load-table.ts'

/** Two of DuckDB's row groups: a slice of whole ones is taken over as it is, not copied row by row. */
const rowsPerSlice = 2 * 122_880

/** A table in pieces, so that neither encoding nor loading is one long step. Meant for a worker. */
export function* encodeSlices(table: TypedTable): Generator<TableSlice> {
  for (let start = 0; start < table.lines.length; start += rowsPerSlice) {
    const piece = toLoadTable(sliceOf(table, start, start + rowsPerSlice))
    yield {
      table: piece.name,
      columns: piece.columns.map(({ name }) => name),
      rowCount: piece.rowCount,
      bytes: new Uint8Array(encodeTable(piece)),
    }
  }
}

function sliceOf(table: TypedTable, start: number, end: number): TypedTable {
  if (start === 0 && table.lines.length <= end) return table
  return {
    ...table,
    columns: table.columns.map((column) => ({ ...column, cells: column.cells.slice(start, end) })),
    lines: table.lines.slice(start, end),
  }
}
