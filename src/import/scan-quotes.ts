import { issueLimit } from './issue-log.ts'

export type QuoteFaultCode = 'unclosed-quote' | 'stray-quote' | 'cell-too-long'

/** A fault of quoting: `record` counts from 0, `line` is physical, `column` from 1, `excerpt` a few characters from where it is. */
export type QuoteFault = {
  code: QuoteFaultCode
  record: number
  line: number
  column: number
  excerpt: string
  /** Where its record begins, and up to where the fault reaches, in characters. */
  start: number
  end: number
}

/**
 * Both flags tell that the text must not be tokenized. `cutAt` is where the record of an overlong cell
 * begins: the walk ended there, and PapaParse would take seconds over such a cell. null = no such cell.
 */
export type QuoteScan = {
  faults: QuoteFault[]
  records: number
  isFlooded: boolean
  isTooLarge: boolean
  cutAt: number | null
  /** Where the record begins whose last quote is never closed; null = all are closed. */
  openAt: number | null
}

/** Longest cell, in characters. */
export const cellLimit = 1_000_000

/** Most records and most cells of one file: what a browser tab holds without dying. */
export const sizeLimit = { records: 6_000_000, cells: 80_000_000 }

/**
 * Walks the text once by the tokenizer's own rules and stops at `issueLimit` faults.
 * PapaParse cannot be stopped inside a record, and there it makes one object per stray quote.
 */
export function scanQuotes(text: string, delimiter: string): QuoteScan {
  return new QuoteScanner(text, delimiter).scan()
}

const newline = 10
const quote = 34

class QuoteScanner {
  readonly #faults: QuoteFault[] = []
  #cursor = 0
  #line = 1
  #record = 0
  #cells = 0
  #column = 0
  #recordStart = 0
  #cutAt: number | null = null
  #openAt: number | null = null

  constructor(
    private readonly text: string,
    private readonly delimiter: string,
  ) {}

  scan(): QuoteScan {
    while (!this.#isDone()) {
      this.#readCell()
      this.#endCell()
    }
    return {
      faults: this.#faults,
      records: this.#record + 1,
      isFlooded: this.#isFlooded(),
      isTooLarge: this.#isTooLarge(),
      cutAt: this.#cutAt,
      openAt: this.#openAt,
    }
  }

  #isDone(): boolean {
    const isAtEnd = this.#cursor > this.text.length || this.#cutAt !== null
    return isAtEnd || this.#isFlooded() || this.#isTooLarge()
  }

  #endCell(): void {
    const isRecordEnd = this.text.charCodeAt(this.#cursor) === newline
    this.#moveTo(this.#cursor + 1)
    if (!isRecordEnd) return
    this.#recordStart = this.#cursor
    this.#column = 0
    if (this.#cutAt === null) this.#record += 1
  }

  #isTooLarge(): boolean {
    return this.#record > sizeLimit.records || this.#cells > sizeLimit.cells
  }

  #isFlooded(): boolean {
    return this.#faults.length >= issueLimit
  }

  #readCell(): void {
    const start = this.#cursor
    const line = this.#line
    this.#cells += 1
    this.#column += 1
    if (this.text[start] === '"') this.#readQuoted(start, line)
    else this.#moveTo(this.#skip(start, (mark) => !this.#endsCell(mark)))
    if (this.#cursor - start <= cellLimit) return
    this.#flag('cell-too-long', start, line)
    this.#cutAt = this.#recordStart
  }

  #readQuoted(start: number, line: number): void {
    let at = this.text.indexOf('"', start + 1)
    while (at !== -1 && !this.#isFlooded()) {
      if (at - start > cellLimit) {
        this.#moveTo(at)
        return
      }
      if (this.text.charCodeAt(at + 1) === quote) at += 1
      else {
        const end = this.#skip(at + 1, (mark) => !this.#endsCell(mark) && mark.trim() === '')
        const isClosed = at + 1 === this.text.length || this.#endsCell(this.text[end])
        if (isClosed) {
          this.#moveTo(end)
          return
        }
        this.#moveTo(at)
        this.#flag('stray-quote', at, this.#line)
      }
      at = this.text.indexOf('"', at + 1)
    }
    if (at === -1) {
      this.#flag('unclosed-quote', start, line, this.text.length)
      this.#openAt = this.#recordStart
    }
    this.#cursor = this.text.length
  }

  #endsCell(mark: string | undefined): boolean {
    return mark === this.delimiter || mark === '\n'
  }

  #skip(from: number, isSkipped: (mark: string) => boolean): number {
    let at = from
    for (let mark = this.text[at]; mark !== undefined && isSkipped(mark); mark = this.text[at])
      at += 1
    return at
  }

  #moveTo(target: number): void {
    for (let at = this.#cursor; at < target; at += 1)
      if (this.text.charCodeAt(at) === newline) this.#line += 1
    this.#cursor = target
  }

  #flag(code: QuoteFaultCode, at: number, line: number, end = at): void {
    const excerpt = this.text.slice(at, at + 40)
    const place = { record: this.#record, line, column: this.#column }
    this.#faults.push({ code, ...place, excerpt, start: this.#recordStart, end })
  }
}
