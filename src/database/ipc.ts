import {
  bool,
  type Column,
  columnFromArray,
  type DataType,
  dateDay,
  dictionary,
  float64,
  int32,
  type Table,
  Type,
  tableFromColumns,
  tableFromIPC,
  tableToIPC,
  utf8,
} from '@uwdata/flechette'
import type { LoadColumn, LoadTable, Row } from './engine.ts'

type Cell = Row[string]

/** How Arrow holds each type of column. */
export const dataTypes: Record<LoadColumn['type'], () => DataType> = {
  // Texts of a long table repeat: each is written once a slice, and rows say which.
  varchar: () => dictionary(utf8()),
  double: float64,
  integer: int32,
  boolean: bool,
  date: dateDay,
}

/** Writes a table as an Arrow IPC stream. Throws on a cell its column type cannot hold exactly: a bug upstream. */
export function encodeTable(table: LoadTable): Uint8Array {
  const columns = table.columns.map(({ name, type, cells }) => {
    const encode = type === 'date' ? once(new Map(), encodeCell) : encodeCell
    const values = cells.map((cell) => (cell === null ? null : encode(cell, type, name)))
    return [name, columnFromArray(values, dataTypes[type]())] as [string, Column<unknown>]
  })
  const bytes = tableToIPC(tableFromColumns(columns), { format: 'stream' })
  if (!bytes) throw new Error(`table ${table.name} could not be encoded`)
  return bytes
}

/** Reads the Arrow IPC chunks of one answer. Throws on a value or a type a row cannot hold exactly: cast it in SQL. */
export function decodeRows(chunks: Uint8Array | Uint8Array[]): Row[] {
  const table = tableFromIPC(chunks, { useBigInt: true, useDecimalInt: true })
  refuseDuplicates(table)
  const rows: Row[] = Array.from({ length: table.numRows }, () => ({}))
  for (const [index, { name, type }] of table.schema.fields.entries()) {
    const decode = cellDecoder(type, name)
    let at = 0
    for (const value of table.getChildAt(index)) {
      const row = rows[at++] as Row
      row[name] = value === null ? null : decode(value)
    }
  }
  return rows
}

/** A cell as Arrow takes it. Throws on one its column type cannot hold exactly: a bug upstream. */
export function encodeCell(
  cell: NonNullable<Cell>,
  type: LoadColumn['type'],
  column: string,
): unknown {
  if (type === 'varchar' && typeof cell === 'string') return cell
  if (type === 'boolean' && typeof cell === 'boolean') return cell
  if (type === 'double' && Number.isFinite(cell)) return cell
  if (type === 'integer' && typeof cell === 'number' && (cell | 0) === cell) return cell
  if (type === 'date' && typeof cell === 'string' && isDate(cell)) return new Date(cell)
  throw new Error(`column ${column}: ${JSON.stringify(cell)} is not a ${type}`)
}

/** The same for a cell met before, without working it out again. */
function once(known: Map<Cell, unknown>, encode: typeof encodeCell): typeof encodeCell {
  return (cell, ...rest) => {
    const before = known.get(cell)
    if (before !== undefined) return before
    const encoded = encode(cell, ...rest)
    known.set(cell, encoded)
    return encoded
  }
}

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && isoDate(date.getTime()) === text
}

function isoDate(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10)
}

function refuseDuplicates(table: Table): void {
  const names = table.schema.fields.map((field) => field.name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice) throw new Error(`column ${twice} occurs twice in the answer`)
}

function cellDecoder(type: DataType, column: string): (value: unknown) => Cell {
  switch (type.typeId) {
    case Type.Utf8:
    case Type.Bool:
    case Type.Null:
      return (value) => value as Cell
    case Type.Int:
      return (value) => safeInteger(value as number | bigint, column)
    case Type.Decimal:
      return (value) => decimal(value as number | bigint, type.scale, column)
    case Type.Float:
      return (value) => finite(value as number, column)
    case Type.Date:
      return (value) => isoDate(value as number)
    default:
      throw new Error(`column ${column} has a type that a row cannot hold; cast it in SQL`)
  }
}

function safeInteger(value: number | bigint, column: string): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number)) throw new Error(`column ${column}: ${value} would be rounded`)
  return number
}

/** Goes through text, because 1250 / 100 and friends are not always the nearest double. */
function decimal(unscaled: number | bigint, scale: number, column: string): number {
  return Number(`${safeInteger(unscaled, column)}e-${scale}`)
}

function finite(value: number, column: string): number {
  if (!Number.isFinite(value)) throw new Error(`column ${column}: ${value}; guard it in SQL`)
  return value
}
