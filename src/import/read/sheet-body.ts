import type { AsciiPieces } from '../ascii-pieces.ts'
import type { SheetRow } from './office-file.ts'

/** A column of which cells say what others say: a number for each cell, and the different texts. */
export type WordColumn = { codes: Int32Array; texts: readonly string[] }

/** A column of cells almost all different, one after the other: where each starts, and by row those that are not all ASCII. */
export type SpanColumn = {
  starts: Int32Array
  bytes: Uint8Array
  ascii: AsciiPieces
  texts: ReadonlyMap<number, string>
}

export type BodyColumn = WordColumn | SpanColumn

/** Most rows of a long text file: as wide as each other, column by column, each text of a column once. */
export class SheetBody {
  constructor(
    /** Physical line of each row. */
    readonly lines: Int32Array,
    readonly columns: readonly BodyColumn[],
  ) {}

  get rowCount(): number {
    return this.lines.length
  }

  text(column: number, row: number): string {
    const cells = this.columns[column]
    if (!cells) return ''
    if ('codes' in cells) return cells.texts[cells.codes[row] ?? -1] ?? ''
    const text = cells.texts.size > 0 ? cells.texts.get(row) : undefined
    return text ?? cells.ascii.text(cells.starts[row] ?? 0, cells.starts[row + 1] ?? 0)
  }

  row(row: number): SheetRow {
    return {
      line: this.lines[row] ?? 0,
      cells: this.columns.map((_, column) => this.text(column, row)),
    }
  }

  /** All rows that are not blank. */
  rows(): SheetRow[] {
    return Array.from(this.lines, (_, row) => this.row(row)).filter(({ cells }) =>
      cells.some((cell) => cell.trim() !== ''),
    )
  }

  /** The rows on these lines. */
  rowsAt(lines: Iterable<number>): SheetRow[] {
    return [...lines].sort((one, other) => one - other).flatMap((line) => this.#rowAt(line))
  }

  #rowAt(line: number): SheetRow[] {
    let [low, high] = [0, this.rowCount]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.lines[middle] as number) < line) low = middle + 1
      else high = middle
    }
    return this.lines[low] === line ? [this.row(low)] : []
  }

  /** Rows that together hold every different text with letters beyond ASCII, each in its column. */
  wordRows(): SheetRow[] {
    const words = this.columns.map(({ texts }) => [...texts.values()])
    const most = Math.max(0, ...words.map(({ length }) => length))
    return Array.from({ length: most }, (_, index) => ({
      line: 0,
      cells: words.map((texts) => texts[index] ?? ''),
    }))
  }
}
