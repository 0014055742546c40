import Papa from 'papaparse'
import type { Issue } from '../domain/issue.ts'
import { issueLimit, tooManyIssues } from './issue-log.ts'
import { makeIssue } from './make-issue.ts'
import { cellLimit, type QuoteFault, scanQuotes, sizeLimit } from './scan-quotes.ts'

/** One record: its cells, the physical line it starts on (1-based), and whether its quoting is damaged. */
export type GridRow = { cells: string[]; line: number; isDamaged: boolean }

/** The file as text cells, blank lines left out. */
export type Grid = { rows: GridRow[]; issues: Issue[] }

/** Text with LF line ends to cells. PapaParse cuts the cells; places and faults are ours. Never throws. */
export function tokenize(text: string, delimiter: string, file: string): Grid {
  const scan = scanQuotes(text, delimiter)
  const issues = scan.faults.map((fault) => toIssue(fault, file))
  if (scan.isTooLarge) {
    const details = { ...sizeLimit }
    const refusal = makeIssue({ code: 'file-too-large', severity: 'error', file, details })
    return { rows: [], issues: [refusal] }
  }
  if (scan.isFlooded) {
    const refusal: Issue = { ...tooManyIssues(file, 0), severity: 'error' }
    return { rows: [], issues: [refusal, ...issues.slice(0, issueLimit - 1)] }
  }
  const damaged = new Set(scan.faults.map((fault) => fault.record))
  const readable = scan.cutAt === null ? text : text.slice(0, scan.cutAt)
  return { rows: placeRows(cutCells(readable, delimiter), damaged), issues }
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

function toIssue(fault: QuoteFault, file: string): Issue {
  return makeIssue({
    code: fault.code,
    severity: 'error',
    file,
    line: fault.line,
    value: fault.excerpt,
    details: fault.code === 'cell-too-long' ? { limit: cellLimit } : {},
  })
}
