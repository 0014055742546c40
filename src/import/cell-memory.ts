import type { Cell } from '../domain/table.ts'
import { AsciiPieces } from './ascii-pieces.ts'
import type { FieldSchema } from './schema.ts'
import type { GridRow } from './tokenize.ts'
import { typeCell } from './type-cell.ts'

const slotCount = 1 << 16
const mostKnown = slotCount >> 1
const decoder = new TextDecoder()
const powers = Array.from({ length: 16 }, (_, power) => 10 ** power)

type Known = {
  field: FieldSchema
  /** Any decimal number of at most 15 digits is sound as it stands. */
  isFreeNumber: boolean
  slots: Int32Array
  /** Where each known cell was first seen. */
  starts: number[]
  ends: number[]
  cells: Cell[]
}

/** Sound cells by their bytes, for each field: most cells of a long table say what others said. */
export class CellMemory {
  readonly #bytes: Uint8Array
  readonly #fields: Known[]
  readonly #pieces: AsciiPieces

  constructor(bytes: Uint8Array, fields: readonly FieldSchema[]) {
    this.#bytes = bytes
    this.#pieces = new AsciiPieces(bytes)
    this.#fields = fields.map((field) => ({
      field,
      isFreeNumber: isFreeNumber(field),
      slots: new Int32Array(slotCount),
      starts: [],
      ends: [],
      cells: [],
    }))
  }

  /** True for a field whose cells are numbers without further rules: those are not remembered. */
  isFreeNumber(index: number): boolean {
    return this.#known(index).isFreeNumber
  }

  mayBeEmpty(index: number): boolean {
    return !this.#known(index).field.isRequired
  }

  /** The cells that `code` counts. */
  cells(index: number): readonly Cell[] {
    return this.#known(index).cells
  }

  /** Where the bytes of a known cell end that stand at this place; -1 = they do not stand there, or are not known any more. */
  matchAt(index: number, code: number, at: number): number {
    const { starts, ends } = this.#known(index)
    const bytes = this.#bytes
    const end = ends[code] ?? -1
    let to = at
    for (let from = starts[code] ?? 0; from < end; from += 1, to += 1)
      if (bytes[from] !== bytes[to]) return -1
    return end === -1 ? -1 : to
  }

  /** The number of the typed cell of these bytes among `cells`; -1 = something is wrong with it. */
  code(index: number, start: number, end: number): number {
    const known = this.#known(index)
    const slot = this.#find(known, start, end)
    const number = known.slots[slot] as number
    if (number > 0) return number - 1
    const { cell, faults } = typeCell(this.text(start, end), known.field)
    if (faults.length > 0) return -1
    const count = known.cells.push(cell)
    // Beyond that, cells are not looked for any more: each of the others has a number of its own.
    if (count <= mostKnown) {
      known.starts.push(start)
      known.ends.push(end)
      known.slots[slot] = count
    }
    return count - 1
  }

  /** The double of `-?\d+(\.\d+)?` with at most 15 digits; NaN = not so written. Digits and power of ten are exact, so the quotient is the nearest double. */
  plainNumber(start: number, end: number): number {
    const bytes = this.#bytes
    const from = bytes[start] === 45 ? start + 1 : start
    if (end - from > 15 || end === from) return Number.NaN
    let digits = 0
    let point = -1
    for (let at = from; at < end; at += 1) {
      const byte = bytes[at] as number
      if (byte >= 48 && byte <= 57) digits = digits * 10 + byte - 48
      else if (byte !== 46 || point !== -1) return Number.NaN
      else point = at
    }
    if (point === from || point === end - 1) return Number.NaN
    const value = point === -1 ? digits : digits / (powers[end - 1 - point] as number)
    return from === start ? value : -value
  }

  /** Bytes that are all ASCII as text. */
  ascii(start: number, end: number): string {
    return this.#pieces.text(start, end)
  }

  /** Bytes as text in NFC. */
  text(start: number, end: number): string {
    return decoder.decode(this.#bytes.subarray(start, end)).normalize('NFC')
  }

  /** The slot of these bytes, or the free one they would take. */
  #find({ slots, starts, ends }: Known, start: number, end: number): number {
    const bytes = this.#bytes
    let hash = end - start
    for (let at = start; at < end; at += 1)
      hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193)
    let slot = (hash ^ (hash >>> 15)) & (slotCount - 1)
    for (;;) {
      const number = slots[slot] as number
      if (number === 0) return slot
      const first = starts[number - 1] as number
      if ((ends[number - 1] as number) - first === end - start && this.#isSame(first, start, end))
        return slot
      slot = (slot + 1) & (slotCount - 1)
    }
  }

  #isSame(first: number, start: number, end: number): boolean {
    const bytes = this.#bytes
    for (let at = start; at < end; at += 1)
      if (bytes[first + at - start] !== bytes[at]) return false
    return true
  }

  #known(index: number): Known {
    return this.#fields[index] as Known
  }
}

function isFreeNumber({ type, allowed, pattern, minimum, maximum, name }: FieldSchema): boolean {
  const isFree = allowed === null && pattern === null && minimum === null && maximum === null
  return type === 'number' && isFree && name !== 'period' && name !== 'url'
}

/** The first line that is not blank, as the header, and where the next one begins. */
export function startOfBody(
  bytes: Uint8Array,
  delimiter: string,
): { header: GridRow; start: number; line: number } {
  let line = 1
  let start = bytes[0] === 0xef ? 3 : 0
  for (;;) {
    const end = bytes.indexOf(10, start)
    const stop = end === -1 ? bytes.length : end
    const text = decoder.decode(bytes.subarray(start, stop)).replace(/\r$/, '').normalize('NFC')
    const next = { start: stop + 1, line: line + 1 }
    if (text.trim() !== '' || end === -1)
      return { header: { cells: text.split(delimiter), line, isDamaged: false }, ...next }
    line += 1
    start = stop + 1
  }
}
