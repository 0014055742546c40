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

export type PlainFile = {
  bytes: Uint8Array
  lineCount: number
  delimiter: string
  schema: TableSchema
}

/** How many lines bytes have of which every line is a record: no quotes, no lone CR, no line too long, no more than a tab holds; null = they are not of that kind. */
export function countPlainLines(bytes: Uint8Array): number | null {
  if (hasLongLine(bytes) || bytes.includes(quote) || hasLoneReturn(bytes)) return null
  let count = 1
  for (let at = bytes.indexOf(newline); at !== -1; at = bytes.indexOf(newline, at + 1)) count += 1
  return count * widthOf(bytes) <= sizeLimit.cells && count <= sizeLimit.records ? count : null
}

function hasLoneReturn(bytes: Uint8Array): boolean {
  for (
    let at = bytes.indexOf(carriageReturn);
    at !== -1;
    at = bytes.indexOf(carriageReturn, at + 1)
  )
    if (bytes[at + 1] !== newline) return true
  return false
}

/** True when a line is longer than a cell may be: there is no line end in a stretch of that length. */
export function hasLongLine(bytes: Uint8Array): boolean {
  let start = 0
  while (start + cellLimit < bytes.length) {
    const end = bytes.lastIndexOf(newline, start + cellLimit)
    if (end < start) return true
    start = end + 1
  }
  return false
}

/**
 * The same as `typeTable` over the cut text of a plain file, but from its bytes: a cell read before costs no text of its own.
 * Bytes must be well-formed UTF-8 and of so many plain lines.
 */
export function typePlainBytes(
  { bytes, lineCount, delimiter, schema }: PlainFile,
  log: IssueLog,
  origin: RowOrigin | null = null,
): CheckedTable {
  const { header, start, line } = startOfBody(bytes, delimiter)
  const typer = new RowTyper({ header, schema, log, origin })
  const { positions, width, order } = typer.reader
  const memory = new CellMemory(bytes, schema.fields)
  const filling = new StoreFilling(memory, positions, lineCount)
  const store = filling.store(order, origin)
  const fieldAt = fieldsByPosition(positions, width)
  const mark = delimiter.charCodeAt(0)
  let number = line
  for (let at = start; at < bytes.length; number += 1) {
    const taken = typer.isUsable ? takeLine(at) : -1
    if (taken !== -1) typer.accept(new StoredRow(store, filling.end(number)))
    const end = taken === -1 ? lineEnd(at) : taken
    if (taken === -1) readWithCare(memory.text(at, end), number)
    at = end + (bytes[end] === carriageReturn ? 2 : 1)
  }
  return typer.table()

  /** Stores the cells of a sound line and gives its end; -1 = the line must be read with care. */
  function takeLine(from: number): number {
    let at = from
    for (let position = 0; position < width; position += 1) {
      const field = fieldAt[position] as number
      const end = field === -1 ? cellEnd(at) : takeCell(field, at)
      if (end === -1) return -1
      if (bytes[end] !== mark) return position === width - 1 ? end : -1
      at = end + 1
    }
    return -1
  }

  /** Most cells say what the cell above says, and then end where it does. */
  function takeCell(field: number, at: number): number {
    const above = filling.endOfRepeated(field, at)
    if (above !== -1 && isEnd(above)) {
      filling.repeat(field)
      return above
    }
    const end = cellEnd(at)
    return filling.take(field, at, end) ? end : -1
  }

  function cellEnd(from: number): number {
    let at = from
    while (!isEnd(at)) at += 1
    return at
  }

  function isEnd(at: number): boolean {
    const byte = bytes[at]
    return byte === mark || byte === newline || byte === carriageReturn || byte === undefined
  }

  function lineEnd(from: number): number {
    const found = bytes.indexOf(newline, from)
    const end = found === -1 ? bytes.length : found
    return bytes[end - 1] === carriageReturn && end > from ? end - 1 : end
  }

  function readWithCare(text: string, lineNumber: number): void {
    if (text.trim() === '') return
    typer.read({ cells: text.split(delimiter), line: lineNumber, isDamaged: false })
  }
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
