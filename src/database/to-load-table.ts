import {
  type Cell,
  type FieldType,
  numberedKeys,
  type TypedColumn,
  type TypedTable,
} from '../domain/table.ts'
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

/** Decimal text becomes a number; a target's bounds also say how many fraction digits they are written with, and keys of actuals are numbered. */
export function toLoadTable(table: TypedTable): LoadTable {
  const columns = table.columns.map(toLoadColumn)
  if (table.name === 'targets') {
    for (const column of table.columns) {
      if (boundColumns.includes(column.name)) columns.push(toDecimalsColumn(column))
    }
  }
  if (table.name === 'actuals')
    for (const [name, fields] of Object.entries(numberedKeys))
      columns.push(toKeyColumn(name, fields, table))
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

function toKeyColumn(name: string, fields: readonly string[], table: TypedTable): LoadColumn {
  const parts = table.columns.filter((column) => fields.includes(column.name))
  const numbers = new Map<string, number>()
  const cells = table.lines.map((_, row) => {
    const key = JSON.stringify(parts.map(({ cells }) => cells[row]))
    const number = numbers.get(key) ?? numbers.size
    numbers.set(key, number)
    return number
  })
  return { name, type: 'integer', cells }
}

/** Fraction digits a number is written with; null without a number. */
export function fractionDigits(cell: Cell): number | null {
  if (typeof cell !== 'string') return null
  return cell.includes('.') ? cell.length - cell.indexOf('.') - 1 : 0
}
