/** A cell with a value outside the limit; `cell` is its address, e.g. `XFD1048576`. */
export type FarCell = { line: number; column: number; cell: string }

/** What a part of a workbook shows before it is parsed. */
export type PartScan = { hasDoctype: boolean; farCell: FarCell | null }

/** The largest sheet: `cells` is the rectangle around all its values. */
export type SheetLimit = { rows: number; columns: number; cells: number }

const pieceSize = 1 << 20
/** Longer than any tag that is looked for, so that none is lost between two pieces. */
const overlap = 200

/** Looks through XML piece by piece for a document type and for cells with a value beyond the limit. */
export function scanSheetPart(xml: Uint8Array, limit: SheetLimit): PartScan {
  const extent = new Extent(limit)
  for (let at = 0; at < xml.length; at += pieceSize) {
    const piece = latin(xml.subarray(Math.max(0, at - overlap), at + pieceSize))
    if (/<!(DOCTYPE|ENTITY)/i.test(piece)) return { hasDoctype: true, farCell: null }
    extent.scan(piece)
  }
  return { hasDoctype: false, farCell: extent.farCell() }
}

/** Bytes one by one: tags are ASCII, and letters beside them do not matter here. */
function latin(bytes: Uint8Array): string {
  const ascii = bytes.includes(0) ? bytes.filter((byte) => byte !== 0) : bytes
  return new TextDecoder('latin1').decode(ascii)
}

/** The cells with a value that stand lowest and farthest to the right. */
class Extent {
  #lowest: FarCell = { line: 0, column: 0, cell: '' }
  #widest: FarCell = { line: 0, column: 0, cell: '' }

  constructor(private readonly limit: SheetLimit) {}

  scan(piece: string): void {
    for (const match of piece.matchAll(
      /<(?:\w+:)?c [^<>]*?\br="([A-Z]{1,3})(\d{1,7})"[^<>]*>(?=(.{0,2}))/g,
    )) {
      const [tag, letters = '', digits = '', after = ''] = match
      const column = columnNumber(letters)
      const line = Number(digits)
      if (line <= this.#lowest.line && column <= this.#widest.column) continue
      const isEmpty = tag.endsWith('/>') || after === '</'
      if (!isEmpty) this.#keep({ line, column, cell: `${letters}${digits}` })
    }
  }

  #keep(cell: FarCell): void {
    if (cell.line > this.#lowest.line) this.#lowest = cell
    if (cell.column > this.#widest.column) this.#widest = cell
  }

  /** The cell that makes the sheet too large; null when it is not. */
  farCell(): FarCell | null {
    const { rows, columns, cells } = this.limit
    const { line } = this.#lowest
    const { column } = this.#widest
    if (line <= rows && column <= columns && line * column <= cells) return null
    return line / rows >= column / columns ? this.#lowest : this.#widest
  }
}

function columnNumber(letters: string): number {
  let number = 0
  for (let index = 0; index < letters.length; index += 1)
    number = number * 26 + letters.charCodeAt(index) - 64
  return number
}
