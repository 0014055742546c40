import { AsciiPieces } from '../ascii-pieces.ts'
import { ByteWords, decodeNfc, mostWords } from '../byte-words.ts'
import { sizeLimit } from '../scan-quotes.ts'
import type { SheetRow } from './office-file.ts'
import { type BodyColumn, SheetBody } from './sheet-body.ts'

const newline = 10
const carriageReturn = 13
const quote = 34
/** May stand for a lost letter. */
const questionMark = 63

/** UTF-8 bytes of lines none of which is longer than a cell may be, to be cut from a place on. */
export type BodyPlace = {
  bytes: Uint8Array
  start: number
  /** Physical line that begins there. */
  line: number
  delimiter: string
}

/**
 * The rows from a place on, column by column; null = there are quotes or lone CR, a line is not as wide as those above, a column turns into another kind, or they are more than a tab holds.
 * The rows above tell the width, and which columns say the same things again.
 */
export function cutBody(place: BodyPlace, above: readonly SheetRow[]): SheetBody | null {
  const width = above.at(-1)?.cells.length ?? 0
  const lines = new LineCutter(
    place,
    Array.from({ length: width }, (_, column) =>
      isRepeating(above, column) ? new WordCutter(place) : new SpanCutter(place),
    ),
  )
  return lines.cut() ? lines.body() : null
}

/** At most half of the cells differ. */
function isRepeating(rows: readonly SheetRow[], column: number): boolean {
  return new Set(rows.map(({ cells }) => cells[column])).size * 2 <= rows.length
}

/** Rows that room is made for at a time. */
const firstRoom = 1 << 14

class LineCutter {
  readonly #place: BodyPlace
  readonly #mark: number
  readonly #cutters: readonly Cutter[]
  readonly #mostRows: number
  #lines = new Int32Array(0)
  #count = 0

  constructor(place: BodyPlace, cutters: readonly Cutter[]) {
    this.#place = place
    this.#mark = place.delimiter.charCodeAt(0)
    this.#cutters = cutters
    const most = Math.min(sizeLimit.records, Math.floor(sizeLimit.cells / cutters.length))
    this.#mostRows = most - place.line
  }

  /** False = they are of another kind. */
  cut(): boolean {
    const { bytes, start } = this.#place
    let { line } = this.#place
    for (let at = start; at < bytes.length; line += 1) {
      const isBlank = bytes[at] === newline || bytes[at] === carriageReturn
      const end = isBlank ? at : this.#takeLine(at, line)
      if (end === -1) return false
      const isPair = end < bytes.length && bytes[end] === carriageReturn
      if (isPair && bytes[end + 1] !== newline) return false
      at = end + (isPair ? 2 : 1)
    }
    return true
  }

  /** Cuts a line and gives its end; -1 = it is of another kind. */
  #takeLine(start: number, line: number): number {
    const { bytes } = this.#place
    const cutters = this.#cutters
    const last = cutters.length - 1
    if (this.#count === this.#lines.length && !this.#makeRoom()) return -1
    let at = start
    for (let column = 0; column <= last; column += 1) {
      const end = (cutters[column] as Cutter).take(this.#count, at)
      const isCut = end < bytes.length && bytes[end] === this.#mark
      if (end === -1 || isCut === (column === last)) return -1
      at = end + 1
    }
    this.#lines[this.#count] = line
    this.#count += 1
    return at - 1
  }

  #makeRoom(): boolean {
    const room = Math.min(Math.max(firstRoom, 2 * this.#count), this.#mostRows)
    if (room <= this.#count) return false
    this.#lines = widened(this.#lines, room)
    for (const cutter of this.#cutters) cutter.makeRoom(room)
    return true
  }

  body(): SheetBody {
    const columns = this.#cutters.map((cutter) => cutter.column(this.#count))
    return new SheetBody(this.#lines.subarray(0, this.#count), columns)
  }
}

type Cutter = {
  /** Takes the cell that begins here and gives its end; -1 = the column is of another kind. */
  take(row: number, start: number): number
  /** Makes room for so many rows. */
  makeRoom(rows: number): void
  column(rowCount: number): BodyColumn
}

class WordCutter implements Cutter {
  readonly #bytes: Uint8Array
  readonly #mark: number
  readonly #words: ByteWords
  #codes = new Int32Array(0)

  constructor({ bytes, delimiter }: BodyPlace) {
    this.#bytes = bytes
    this.#mark = delimiter.charCodeAt(0)
    this.#words = new ByteWords(bytes)
  }

  take(row: number, start: number): number {
    const words = this.#words
    const { guess } = words
    const guessed = words.endOf(guess, start)
    if (guessed !== -1 && this.#isEnd(guessed)) {
      words.came(guess)
      this.#codes[row] = guess
      return guessed
    }
    let at = start
    let hash = 0
    for (; !this.#isEnd(at); at += 1) {
      const byte = this.#bytes[at] as number
      if (byte === quote) return -1
      hash = Math.imul(hash ^ byte, 0x01000193)
    }
    const code = words.codeOf(start, at, hash)
    if (code === -1) return -1
    words.came(code)
    this.#codes[row] = code
    return at
  }

  #isEnd(at: number): boolean {
    if (at >= this.#bytes.length) return true
    const byte = this.#bytes[at] as number
    return byte === this.#mark || byte === newline || byte === carriageReturn
  }

  makeRoom(rows: number): void {
    this.#codes = widened(this.#codes, rows)
  }

  column(rowCount: number): BodyColumn {
    return { codes: this.#codes.subarray(0, rowCount), texts: this.#words.texts }
  }
}

/** Keeps the bytes of its cells one after the other. */
class SpanCutter implements Cutter {
  readonly #bytes: Uint8Array
  readonly #mark: number
  readonly #texts = new Map<number, string>()
  #starts = new Int32Array(1)
  #kept = new Uint8Array(0)
  #count = 0

  constructor({ bytes, delimiter }: BodyPlace) {
    this.#bytes = bytes
    this.#mark = delimiter.charCodeAt(0)
  }

  take(row: number, start: number): number {
    const bytes = this.#bytes
    let kept = this.#kept
    let count = this.#count
    let all = 0
    let at = start
    for (; at < bytes.length; at += 1) {
      const byte = bytes[at] as number
      if (byte === this.#mark || byte === newline || byte === carriageReturn) break
      if (byte === 0 || byte === questionMark || byte === quote) return -1
      if (count === kept.length) kept = grown(kept)
      kept[count] = byte
      count += 1
      all |= byte
    }
    this.#kept = kept
    this.#count = count
    this.#starts[row + 1] = count
    return all > 0x7f && !this.#keepText(row, bytes.subarray(start, at)) ? -1 : at
  }

  /** False = there are too many. */
  #keepText(row: number, bytes: Uint8Array): boolean {
    this.#texts.set(row, decodeNfc(bytes))
    return this.#texts.size <= mostWords
  }

  makeRoom(rows: number): void {
    this.#starts = widened(this.#starts, rows + 1)
  }

  column(): BodyColumn {
    const bytes = this.#kept
    return { starts: this.#starts, texts: this.#texts, bytes, ascii: new AsciiPieces(bytes) }
  }
}

function widened(numbers: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(length)
  wider.set(numbers)
  return wider
}

function grown(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(2 * bytes.length + 4096)
  larger.set(bytes)
  return larger
}
