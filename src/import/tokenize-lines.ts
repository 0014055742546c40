import type { Issue } from '../domain/issue.ts'
import { type QuoteFault, scanQuotes } from './scan-quotes.ts'
import { type Grid, type GridRow, quoteIssue, tokenize } from './tokenize.ts'

/** Broken quotes that are looked behind; a file with more is read as its quotes say. */
const mostRepairs = 20

/**
 * As `tokenize`, for a table whose records should stand on one line each: a quote that is not closed where it should be
 * costs its own line, never the records it would swallow.
 */
export function tokenizeLines(text: string, delimiter: string, file: string): Grid {
  const whole = tokenize(text, delimiter, file)
  if (whole.issues.length === 0) return whole
  const grid: Grid = { rows: [], issues: [] }
  let rest = text
  let line = 0
  for (let count = 0; count < mostRepairs; count += 1) {
    const fault = swallowing(rest, delimiter)
    if (!fault) break
    const end = rest.indexOf('\n', fault.start)
    append(grid, tokenize(rest.slice(0, fault.start), delimiter, file), line)
    line += newlines(rest.slice(0, fault.start))
    const cells = rest.slice(fault.start, end).split(delimiter)
    const row: GridRow = { cells, line: 1, isDamaged: true }
    append(grid, { rows: [row], issues: [issueOf(fault, cells, file)] }, line)
    line += 1
    rest = rest.slice(end + 1)
  }
  append(grid, tokenize(rest, delimiter, file), line)
  return grid
}

function issueOf(fault: QuoteFault, cells: readonly string[], file: string): Issue {
  const value = cells[fault.column - 1]?.slice(0, 40) ?? ''
  return { ...quoteIssue(fault, file), code: 'unclosed-quote', line: 1, value }
}

/** The first fault of a record that runs on below its own line; null = none, or a text not to be cut at all. */
function swallowing(text: string, delimiter: string): QuoteFault | null {
  if (!text.includes('"')) return null
  const { faults, isFlooded, isTooLarge, cutAt } = scanQuotes(text, delimiter)
  if (isFlooded || isTooLarge || cutAt !== null) return null
  return faults.find(({ start, end }) => text.slice(start, end).trimEnd().includes('\n')) ?? null
}

function append(grid: Grid, { rows, issues }: Grid, before: number): void {
  for (const row of rows) grid.rows.push(before === 0 ? row : { ...row, line: row.line + before })
  for (const issue of issues)
    grid.issues.push(issue.line === null ? issue : { ...issue, line: issue.line + before })
}

function newlines(text: string): number {
  return text.split('\n').length - 1
}
