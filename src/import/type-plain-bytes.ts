import { CellMemory, startOfBody } from './cell-memory.ts'
import type { CheckedTable } from './checked-table.ts'
import type { IssueLog } from './issue-log.ts'
import { cellLimit, sizeLimit } from './scan-quotes.ts'
import type { TableSchema } from './schema.ts'
import { StoreFilling } from './store-filling.ts'
import { StoredRow } from './stored-rows.ts'
import { RowTyper } from './type-table.ts'
import type { RowOrigin } from './typed-row.ts'

const newline = 10
const carriageReturn = 13
const quote = 34

export type PlainFile = { bytes: Uint8Array; delimiter: string; schema: TableSchema }

/** True for bytes of which every line is a record: no quotes, no lone CR, no line too long, no more than a tab holds. */
export function isPlainFile(bytes: Uint8Array): boolean {
  if (bytes.includes(quote)) return false
  for (
    let at = bytes.indexOf(carriageReturn);
    at !== -1;
    at = bytes.indexOf(carriageReturn, at + 1)
  )
    if (bytes[at + 1] !== newline) return false
  let records = 0
  for (let at = 0; at < bytes.length; records += 1) {
    const end = bytes.indexOf(newline, at)
    if ((end === -1 ? bytes.length : end) - at > cellLimit) return false
    if (end === -1) break
    at = end + 1
  }
  return records * widthOf(bytes) <= sizeLimit.cells && records <= sizeLimit.records
}

/**
 * The same as `typeTable` over the cut text of a plain file, but from its bytes: a cell read before costs no text of its own.
 * Bytes must be well-formed UTF-8 and pass `isPlainFile`.
 */
export function typePlainBytes(
  { bytes, delimiter, schema }: PlainFile,
  log: IssueLog,
  origin: RowOrigin | null = null,
): CheckedTable {
  const { header, start, line } = startOfBody(bytes, delimiter)
  const typer = new RowTyper({ header, schema, log, origin })
  const { positions, width, order } = typer.reader
  const memory = new CellMemory(bytes, schema.fields)
  const filling = new StoreFilling(memory, positions, countLines(bytes, start))
  const store = filling.store(order, origin)
  const fieldAt = fieldsByPosition(positions, width)
  const mark = delimiter.charCodeAt(0)
  let number = line
  for (let at = start; at < bytes.length; number += 1) {
    const found = bytes.indexOf(newline, at)
    const next = found === -1 ? bytes.length : found
    const end = bytes[next - 1] === carriageReturn && next > at ? next - 1 : next
    if (typer.isUsable && takeLine(at, end)) typer.accept(new StoredRow(store, filling.end(number)))
    else readWithCare(memory.text(at, end), number)
    at = next + 1
  }
  return typer.table()

  /** Stores the cells of a sound line; false = the line must be read with care. */
  function takeLine(from: number, to: number): boolean {
    let position = 0
    let cellStart = from
    for (let at = from; at <= to; at += 1) {
      if (at < to && bytes[at] !== mark) continue
      if (position >= width) return false
      const field = fieldAt[position] as number
      if (field !== -1 && !filling.take(field, cellStart, at)) return false
      position += 1
      cellStart = at + 1
    }
    return position === width
  }

  function readWithCare(text: string, lineNumber: number): void {
    if (text.trim() === '') return
    typer.read({ cells: text.split(delimiter), line: lineNumber, isDamaged: false })
  }
}

function countLines(bytes: Uint8Array, start: number): number {
  let count = 1
  for (let at = bytes.indexOf(newline, start); at !== -1; at = bytes.indexOf(newline, at + 1))
    count += 1
  return count
}

/** Cells of the first line under the mark that cuts it most. */
function widthOf(bytes: Uint8Array): number {
  const end = bytes.indexOf(newline)
  const marks = [44, 59, 9].map((mark) => {
    let count = 1
    for (let at = 0; at < end; at += 1) if (bytes[at] === mark) count += 1
    return count
  })
  return Math.max(...marks)
}

function fieldsByPosition(positions: readonly (number | null)[], width: number): Int32Array {
  const fields = new Int32Array(width).fill(-1)
  positions.forEach((position, field) => {
    if (position !== null) fields[position] = field
  })
  return fields
}
