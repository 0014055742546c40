import type { Issue } from '../../domain/issue.ts'
import { makeIssue } from '../make-issue.ts'
import { type CutRows, cutRows, cutRowsWithoutQuoting } from './cut-rows.ts'
import type { SheetRow } from './office-file.ts'

/** More lines than this in one cell: its quote was never meant to open. */
const longestCellLines = 50

/** Reads by the rules of quoting; where they fail and plain lines give a more regular table, quotes are taken for text. */
export function cutWithBestQuoting(
  piecesAgain: () => Iterable<string>,
  cutting: { delimiter: string; file: string },
): CutRows {
  const quoted = cutRows(piecesAgain(), cutting)
  if (quoted.issues.some(({ code }) => code === 'file-too-large')) return quoted
  const opening = badOpening(quoted, cutting.file)
  if (!opening) return quoted
  const plain = cutRowsWithoutQuoting(piecesAgain(), cutting)
  const isPlainBetter = plain.rows.length > 0 && isMoreRegular(plain, quoted)
  if (isPlainBetter || quoted.rows.length === 0)
    return { rows: plain.rows, issues: [...plain.issues, opening] }
  return { rows: quoted.rows, issues: weighFaults(quoted) }
}

/** A quote never closed hides every row below it, so plain lines need only be as regular. */
function isMoreRegular(plain: CutRows, quoted: CutRows): boolean {
  const difference = raggedShare(plain.rows) - raggedShare(quoted.rows)
  const hidesRows = quoted.issues.some(({ code }) => code === 'unclosed-quote')
  return difference < 0 || (hidesRows && difference === 0 && plain.rows.length > quoted.rows.length)
}

/** The place where a quote opened that should not have; null when the quoting is sound. */
function badOpening({ rows, issues }: CutRows, file: string): Issue | null {
  const fault = issues.find(({ line }) => line !== null)
  const place = fault ? placeOf(fault) : longCell(rows)
  if (!place) return null
  return makeIssue({ code: 'quotes-as-text', severity: 'warning', file, ...place })
}

type Place = Pick<Issue, 'line' | 'column' | 'value'>

function placeOf({ line, column, value }: Issue): Place {
  return { line, column, value }
}

function longCell(rows: readonly SheetRow[]): Place | null {
  for (const { line, cells } of rows) {
    const index = cells.findIndex((cell) => cell.length > longestCellLines && isLong(cell))
    if (index !== -1) return { line, column: index + 1, value: cells[index]?.slice(0, 40) ?? null }
  }
  return null
}

function isLong(cell: string): boolean {
  return cell.split('\n', longestCellLines + 2).length > longestCellLines + 1
}

/** Rows as wide as most are not ragged; few rows make a large share of every odd one. */
function raggedShare(rows: readonly SheetRow[]): number {
  const width = usualWidth(rows)
  return rows.filter(({ cells }) => cells.length !== width).length / Math.max(1, rows.length)
}

function usualWidth(rows: readonly SheetRow[]): number {
  const counts = new Map<number, number>()
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0]
}

/** A stray quote in a row that is as wide as the others did no harm: a warning is enough. */
function weighFaults({ rows, issues }: CutRows): Issue[] {
  const width = usualWidth(rows)
  const sound = new Set(rows.filter(({ cells }) => cells.length === width).map(({ line }) => line))
  return issues.map((issue) =>
    issue.code === 'stray-quote' && issue.line !== null && sound.has(issue.line)
      ? { ...issue, severity: 'warning' }
      : issue,
  )
}
