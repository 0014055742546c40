import type { ImportChoices, PreviewRow } from '../../domain/import-reading.ts'
import { findHeader, findPlainHeader, type HeaderSpan } from './find-header.ts'
import { countShape, filledCount, firstText, isSameRow, type ShapedRow } from './grid-row.ts'
import { isColumnNumbers, isNoteText, isTitleText } from './row-words.ts'

/** One table of a sheet: what stands above it, its header, and every row below up to the next table. */
export type TableBlock = { title: ShapedRow[]; header: ShapedRow[]; rows: ShapedRow[] }

/** What a physical line is; lines of no table are absent. */
export type LineParts = Map<number, PreviewRow['part']>

/** Cuts a sheet into tables at their headers. Without any header the whole sheet is one table. */
export function findTables(rows: readonly ShapedRow[], choices: ImportChoices): TableBlock[] {
  const spans = choices.headerLines ? chosenSpan(rows, choices.headerLines) : proposedSpans(rows)
  if (spans.length === 0) return [headless(rows)]
  return spans.map((span, index) => {
    const isFirst = index === 0 && !choices.headerLines
    const from = isFirst ? 0 : bodyEnd(rows, spans[index - 1], span)
    const next = spans[index + 1]
    const end = next ? bodyEnd(rows, span, next) : rows.length
    return {
      title: rows.slice(from, span.first),
      header: rows.slice(span.first, span.last + 1),
      rows: rows.slice(span.last + 1, end),
    }
  })
}

/** The header a person points at, and the tables below it. */
function chosenSpan(rows: readonly ShapedRow[], [first, last]: [number, number]): HeaderSpan[] {
  const from = rows.findIndex(({ line }) => line >= first)
  const to = rows.findLastIndex(({ line }) => line <= last)
  if (from === -1 || to < from) return []
  const below = proposedSpans(rows).filter((span) => span.first > to)
  return [{ first: from, last: to }, ...below]
}

function proposedSpans(rows: readonly ShapedRow[]): HeaderSpan[] {
  const spans: HeaderSpan[] = []
  let from = 0
  while (from < rows.length) {
    const span = findHeader(rows, from)
    if (!span) break
    spans.push(span)
    from = span.last + 1
  }
  const plain = spans.length === 0 ? findPlainHeader(rows) : null
  return plain ? [plain] : spans
}

/** Where the rows of a table end before the next header: its title lines are the run of valueless rows above it. */
function bodyEnd(
  rows: readonly ShapedRow[],
  span: HeaderSpan | undefined,
  next: HeaderSpan,
): number {
  const start = (span?.last ?? -1) + 1
  let end = next.first
  while (end > start && isAboveTable(rows[end - 1])) end--
  return end
}

function isAboveTable(row: ShapedRow | undefined): boolean {
  if (!row) return false
  const text = firstText(row)
  if (isNoteText(text) || countShape(row, 'number') > 0) return false
  return filledCount(row) === 1 || (filledCount(row) === 2 && isTitleText(text))
}

/** A sheet without header: leading rows that hold no number are its title. */
function headless(rows: readonly ShapedRow[]): TableBlock {
  const first = rows.findIndex((row) => filledCount(row) > 1 && countShape(row, 'number') > 0)
  const start = first === -1 ? rows.length : first
  return { title: rows.slice(0, start), header: [], rows: rows.slice(start) }
}

/** True when two tables have the same header: the second continues the first. */
export function hasSameHeader(a: TableBlock, b: TableBlock): boolean {
  return (
    a.header.length === b.header.length &&
    a.header.every((row, index) => {
      const other = b.header[index]
      return other !== undefined && isSameRow(row, other)
    })
  )
}

/** Rows of a table that number its columns. */
export function isNumberingRow(row: ShapedRow): boolean {
  return isColumnNumbers(row.cells)
}
