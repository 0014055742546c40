import type { BodyColumn, SheetBody, SpanColumn, WordColumn } from '../read/sheet-body.ts'
import { type PlainDigits, PlainDigitsReader, readPlainDigits } from '../values/plain-digits.ts'

/** The plain digits of a column's cells. */
export type DigitCells = {
  /** null = the cell is anything else. The answer stands until the next question. */
  at(row: number): PlainDigits | null
}

export function digitCells({ columns }: SheetBody, index: number): DigitCells {
  const column: BodyColumn | undefined = columns[index]
  if (!column) return { at: () => null }
  return 'codes' in column ? new WordDigits(column) : new SpanDigits(column)
}

class WordDigits implements DigitCells {
  readonly #codes: Int32Array
  readonly #digits: (PlainDigits | null)[]

  constructor({ codes, texts }: WordColumn) {
    this.#codes = codes
    this.#digits = texts.map((text) => {
      const digits = readPlainDigits(text)
      return digits && { ...digits }
    })
  }

  at(row: number): PlainDigits | null {
    return this.#digits[this.#codes[row] as number] ?? null
  }
}

class SpanDigits implements DigitCells {
  readonly #column: SpanColumn
  readonly #reader = new PlainDigitsReader()
  /** The row asked last is asked again. */
  #row = -1
  #isRead = false

  constructor(column: SpanColumn) {
    this.#column = column
  }

  at(row: number): PlainDigits | null {
    if (row !== this.#row) this.#read(row)
    return this.#isRead ? this.#reader.found : null
  }

  #read(row: number): void {
    const { bytes, starts } = this.#column
    this.#row = row
    this.#isRead = this.#reader.readBytes(bytes, starts[row] as number, starts[row + 1] as number)
  }
}
