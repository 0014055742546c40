import Papa from 'papaparse'
import type { Issue } from '../domain/issue.ts'
import { issueLimit, tooManyIssues } from './issue-log.ts'
import { makeIssue } from './make-issue.ts'
import { cellLimit, type QuoteFault, scanQuotes, sizeLimit } from './scan-quotes.ts'

/** One record: its cells, the physical line it starts on (1-based), and whether its quoting is damaged. */
export type GridRow = { cells: string[]; line: number; isDamaged: boolean }

/** The file as text cells, blank lines left out. */
export type Grid = { rows: GridRow[]; issues: Issue[] }

/** A piece of a file as cells; `rest` waits for the next piece, and is empty after the last. */
export type GridPiece = Grid & { rest: string }

/**
 * Text with LF line ends to cells. PapaParse cuts the cells; places and faults are ours. Never throws.
 * With `hasMore` the text is a piece that ends at a line end, and a record still inside its quotes is put off.
 */
export function tokenize(
  text: string,
  delimiter: string,
  file: string,
  hasMore = false,
): GridPiece {
  if (isPlain(text)) return placePlain(text, delimiter, file)
  const scan = scanQuotes(text, delimiter)
  if (hasMore && scan.openAt !== null && scan.cutAt === null) {
    const whole = tokenize(text.slice(0, scan.openAt), delimiter, file)
    return { ...whole, rest: text.slice(scan.openAt) }
  }
  const issues = scan.faults.map((fault) => quoteIssue(fault, file))
  if (scan.isTooLarge) return tooLarge(file)
  if (scan.isFlooded) {
    const refusal: Issue = { ...tooManyIssues(file, 0), severity: 'error' }
    return { rows: [], issues: [refusal, ...issues.slice(0, issueLimit - 1)], rest: '' }
  }
  const damaged = new Set(scan.faults.map((fault) => fault.record))
  const readable = scan.cutAt === null ? text : text.slice(0, scan.cutAt)
  return { rows: placeRows(cutCells(readable, delimiter), damaged), issues, rest: '' }
}

/** Says that a file holds more than a browser tab can keep. */
export function tooLarge(file: string): GridPiece {
  const details = { ...sizeLimit }
  const refusal = makeIssue({ code: 'file-too-large', severity: 'error', file, details })
  return { rows: [], issues: [refusal], rest: '' }
}

/** Without quotes every line is a record, and nothing can be wrong with it but its length. */
function isPlain(text: string): boolean {
  if (text.includes('"')) return false
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at)
    if ((end === -1 ? text.length : end) - at > cellLimit) return false
    if (end === -1) return true
    at = end + 1
  }
  return true
}

function placePlain(text: string, delimiter: string, file: string): GridPiece {
  const rows: GridRow[] = []
  const lines = text.split('\n')
  if (lines.length > sizeLimit.records) return tooLarge(file)
  let cells = 0
  lines.forEach((line, index) => {
    if (line.trim() === '') return
    const row = { cells: line.split(delimiter), line: index + 1, isDamaged: false }
    cells += row.cells.length
    rows.push(row)
  })
  return cells > sizeLimit.cells ? tooLarge(file) : { rows, issues: [], rest: '' }
}

/** The delimiter the header line uses most, outside quotes; a comma when in doubt. */
export function detectDelimiter(text: string): string {
  const start = text.search(/\S/)
  const header = text.slice(Math.max(0, start)).split('\n', 1)[0] ?? ''
  const bare = header.replace(/"[^"]*"/g, '')
  const counts = [',', ';', '\t'].map((mark) => ({ mark, count: bare.split(mark).length }))
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).mark
}

function cutCells(text: string, delimiter: string): string[][] {
  const options = { delimiter, newline: '\n', header: false, dynamicTyping: false } as const
  return Papa.parse<string[]>(text, options).data
}

function placeRows(records: string[][], damaged: ReadonlySet<number>): GridRow[] {
  const rows: GridRow[] = []
  let line = 1
  records.forEach((cells, record) => {
    const isDamaged = damaged.has(record)
    const isBlank = cells.length === 1 && cells[0]?.trim() === '' && !isDamaged
    if (!isBlank) rows.push({ cells, line, isDamaged })
    line += 1 + cells.reduce((lines, cell) => lines + newlinesIn(cell), 0)
  })
  return rows
}

function newlinesIn(cell: string): number {
  return cell.includes('\n') ? cell.split('\n').length - 1 : 0
}

/** A fault of quoting with its place. */
export function quoteIssue(fault: QuoteFault, file: string): Issue {
  return makeIssue({
    code: fault.code,
    severity: 'error',
    file,
    line: fault.line,
    column: fault.column,
    value: fault.excerpt,
    details: fault.code === 'cell-too-long' ? { limit: cellLimit } : {},
  })
}
