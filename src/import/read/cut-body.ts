import { AsciiPieces } from '../ascii-pieces.ts'
import { ByteWords, decodeNfc, mostWords } from '../byte-words.ts'
import type { SheetRow } from './office-file.ts'
import { type BodyColumn, SheetBody } from './sheet-body.ts'

const newline = 10
const carriageReturn = 13
/** May stand for a lost letter. */
const questionMark = 63

/** UTF-8 bytes without quotes or lone CR, to be cut from a place on. */
export type BodyPlace = {
  bytes: Uint8Array
  start: number
  /** Physical line that begins there. */
  line: number
  delimiter: string
  mostRows: number
}

/**
 * The rows from a place on, column by column; null = a line is not as wide as those above, or a column turns into another kind.
 * The rows above tell the width, and which columns say the same things again.
 */
export function cutBody(place: BodyPlace, above: readonly SheetRow[]): SheetBody | null {
  const { bytes, mostRows } = place
  const mark = place.delimiter.charCodeAt(0)
  const width = above.at(-1)?.cells.length ?? 0
  const cutters = Array.from({ length: width }, (_, column) =>
    isRepeating(above, column) ? wordCutter(place) : spanCutter(place),
  )
  const lines = new Int32Array(mostRows)
  let count = 0
  let { start: at, line } = place
  for (; at < bytes.length; line += 1) {
    const isBlank = bytes[at] === newline || bytes[at] === carriageReturn
    const end = isBlank ? at : takeLine(at)
    if (end === -1) return null
    if (!isBlank) lines[count++] = line
    at = end + (bytes[end] === carriageReturn ? 2 : 1)
  }
  const columns = cutters.map((cutter) => cutter.column(count))
  return new SheetBody(lines.subarray(0, count), columns)

  /** Cuts a line and gives its end; -1 = it is of another kind. */
  function takeLine(from: number): number {
    let next = from
    for (let column = 0; column < width; column += 1) {
      const end = (cutters[column] as Cutter).take(count, next)
      if (end === -1) return -1
      if (bytes[end] !== mark) return column === width - 1 ? end : -1
      next = end + 1
    }
    return -1
  }
}

/** At most half of the cells differ. */
function isRepeating(rows: readonly SheetRow[], column: number): boolean {
  return new Set(rows.map(({ cells }) => cells[column])).size * 2 <= rows.length
}

type Cutter = {
  /** Takes the cell that begins here and gives its end; -1 = the column is of another kind. */
  take(row: number, start: number): number
  column(rowCount: number): BodyColumn
}

function wordCutter({ bytes, delimiter, mostRows }: BodyPlace): Cutter {
  const mark = delimiter.charCodeAt(0)
  const words = new ByteWords(bytes)
  const codes = new Int32Array(mostRows)
  const isEnd = (at: number) => {
    const byte = bytes[at]
    return byte === mark || byte === newline || byte === carriageReturn || byte === undefined
  }
  return {
    take(row, start) {
      const { guess } = words
      const guessed = words.endOf(guess, start)
      if (guessed !== -1 && isEnd(guessed)) {
        words.came(guess)
        codes[row] = guess
        return guessed
      }
      let at = start
      let hash = 0
      for (; !isEnd(at); at += 1) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193)
      const code = words.codeOf(start, at, hash)
      if (code === -1) return -1
      words.came(code)
      codes[row] = code
      return at
    },
    column: (rowCount) => ({ codes: codes.subarray(0, rowCount), texts: words.texts }),
  }
}

/** Keeps the bytes of its cells one after the other. */
function spanCutter({ bytes, delimiter, mostRows }: BodyPlace): Cutter {
  const mark = delimiter.charCodeAt(0)
  const starts = new Int32Array(mostRows + 1)
  const texts = new Map<number, string>()
  let kept = new Uint8Array(8 * mostRows)
  let count = 0
  return {
    take(row, start) {
      let at = start
      let all = 0
      for (let byte = bytes[at]; ; byte = bytes[at]) {
        if (byte === mark || byte === newline || byte === carriageReturn || byte === undefined)
          break
        if (byte === 0 || byte === questionMark) return -1
        if (count === kept.length) kept = grown(kept)
        kept[count] = byte
        count += 1
        all |= byte
        at += 1
      }
      if (all > 0x7f) texts.set(row, decodeNfc(bytes.subarray(start, at)))
      starts[row + 1] = count
      return texts.size > mostWords ? -1 : at
    },
    column: () => ({ starts, texts, bytes: kept, ascii: new AsciiPieces(kept) }),
  }
}

function grown(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(2 * bytes.length + 64)
  larger.set(bytes)
  return larger
}
