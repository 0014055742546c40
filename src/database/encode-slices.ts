import { type Column, tableFromColumns, tableToIPC } from '@uwdata/flechette'
import type { CodedColumn, CodedTable } from '../domain/table.ts'
import { type ColumnSlicer, numbersSlicer, textSlicer, valueSlicer } from './column-slicer.ts'
import type { TableSlice } from './engine.ts'
import { encodeCell } from './ipc.ts'
import { boundColumns, fractionDigits, loadTypes } from './to-load-table.ts'

/** Two of DuckDB's row groups: a slice of whole ones is taken over as it is, not copied row by row. */
const rowsPerSlice = 2 * 122_880

/** A table in pieces, so that neither encoding nor loading is one long step. Meant for a worker. */
export function* encodeSlices(table: CodedTable): Generator<TableSlice> {
  const columns: [name: string, slice: ColumnSlicer][] = table.columns.map((column) => [
    column.name,
    slicerOf(column),
  ])
  if (table.name === 'targets')
    for (const column of table.columns)
      if (boundColumns.includes(column.name))
        columns.push([`${column.name}_decimals`, decimalsOf(column)])
  for (let start = 0; start < table.rowCount; start += rowsPerSlice) {
    const end = Math.min(start + rowsPerSlice, table.rowCount)
    const sliced = columns.map(([name, slice]): [string, Column<unknown>] => [
      name,
      slice(start, end),
    ])
    const bytes = tableToIPC(tableFromColumns(sliced), { format: 'stream' })
    if (!bytes) throw new Error(`table ${table.name} could not be encoded`)
    yield {
      table: table.name.replaceAll('-', '_'),
      columns: columns.map(([name]) => name),
      rowCount: end - start,
      bytes: new Uint8Array(bytes),
    }
  }
}

function slicerOf(column: CodedColumn): ColumnSlicer {
  if ('numbers' in column) return numbersSlicer(column.numbers)
  const { name, codes, cells } = column
  const type = loadTypes[column.type]
  const isNumeric = type === 'double' || type === 'integer'
  const values = cells.map((cell) =>
    cell === null ? null : encodeCell(isNumeric ? Number(cell) : cell, type, name),
  )
  if (type === 'varchar') return textSlicer(codes, values as (string | null)[])
  return valueSlicer(type, codes, values)
}

function decimalsOf(column: CodedColumn): ColumnSlicer {
  if ('numbers' in column) throw new Error(`column ${column.name} lost its written precision`)
  return valueSlicer('integer', column.codes, column.cells.map(fractionDigits))
}
