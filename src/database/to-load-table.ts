import type { Cell, FieldType, TypedColumn, TypedTable } from '../domain/table.ts'
import type { LoadColumn, LoadTable } from './engine.ts'

/** What a field of the contract is in the database. */
export const loadTypes = {
  string: 'varchar',
  number: 'double',
  integer: 'integer',
  boolean: 'boolean',
  date: 'date',
} as const satisfies Record<FieldType, LoadColumn['type']>

/** Columns of `targets` whose written precision counts. */
export const boundColumns = ['lower', 'upper', 'stretch']

/** Decimal text becomes a number; a target's bounds also say how many fraction digits they are written with. */
export function toLoadTable(table: TypedTable): LoadTable {
  const columns = table.columns.map(toLoadColumn)
  if (table.name === 'targets') {
    for (const column of table.columns) {
      if (boundColumns.includes(column.name)) columns.push(toDecimalsColumn(column))
    }
  }
  return { name: table.name.replaceAll('-', '_'), columns, rowCount: table.lines.length }
}

function toLoadColumn(column: TypedColumn): LoadColumn {
  const isNumeric = column.type === 'number' || column.type === 'integer'
  const cells = isNumeric
    ? column.cells.map((cell) => (cell === null ? null : Number(cell)))
    : column.cells
  return { name: column.name, type: loadTypes[column.type], cells }
}

function toDecimalsColumn(column: TypedColumn): LoadColumn {
  return {
    name: `${column.name}_decimals`,
    type: 'integer',
    cells: column.cells.map(fractionDigits),
  }
}

/** Fraction digits a number is written with; null without a number. */
export function fractionDigits(cell: Cell): number | null {
  if (typeof cell !== 'string') return null
  return cell.includes('.') ? cell.length - cell.indexOf('.') - 1 : 0
}
