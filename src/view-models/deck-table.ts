// Lines of a scorecard as tables of slides: heights are known before anything is drawn, so a page never overflows.
import type { Text } from '../text/translate.ts'
import type { SlideCell, SlideColumn, SlideRow, SlideTable } from './deck-slide.ts'
import { cutToLines, lineCount, textWidth } from './deck-text-fit.ts'
import type { ScorecardLine } from './scorecard-row.ts'

/** Text of tables: readable from the back of a room. */
export const tableSize = 18
const lineHeight = 1.22
const cellPadding = 8
const indent = 16
const varianceWidth = 132
/** Most that a row is heightened where there is room. */
const most = 24

/** Height of the body of a slide without figures above it. */
export const bodyHeight = 344

/** Room of the line below a table or chart. */
export const remarkHeight = 26

/** The columns of a scorecard on a slide; they fill its width of 880. */
export function lineColumns({ t }: Text): SlideColumn[] {
  return [
    { id: 'name', header: t('scorecard.column.indicator'), width: 262, align: 'start' },
    { id: 'bullet', header: '', width: 70, align: 'start' },
    { id: 'actual', header: t('scorecard.column.actual'), width: 112, align: 'end' },
    { id: 'target', header: t('scorecard.column.target'), width: 130, align: 'end' },
    { id: 'variance', header: t('scorecard.column.variance'), width: varianceWidth, align: 'end' },
    { id: 'status', header: t('scorecard.column.status'), width: 174, align: 'start' },
  ]
}

/** One line as a row: the same labels as on the page. */
export function lineCells(line: ScorecardLine): SlideCell[] {
  const name = line.item && !line.isChild ? `${line.item}. ${line.name}` : line.name
  return [
    { text: withUnit(name, line.measureUnit) },
    { text: '', bullet: line.bullet, note: line.bulletLabel },
    { text: line.actual, ...(line.actualPart ? { note: line.actualPart } : {}), isStrong: true },
    {
      text: [line.targetSign, line.target].filter(Boolean).join('\u00a0'),
      ...(line.stretch ? { note: line.stretch } : {}),
    },
    { ...splitVariance(line.variance), tone: line.varianceTone },
    { text: line.status.label, status: line.status },
  ]
}

// A lone `%` must not begin a line.
function withUnit(name: string, unit: string | null): string {
  if (!unit) return name
  return `${name},${unit.length > 2 ? ' ' : '\u00a0'}${unit}`
}

// `+25.367,41 · +15,4 %`: the relative part goes to the second line of the narrow column.
function splitVariance(label: string): Pick<SlideCell, 'text' | 'note'> {
  const [text = '', note] = label.split(' · ', 2)
  if (note !== undefined) return { text, note }
  if (textWidth(label, tableSize) <= inner(varianceWidth)) return { text: label }
  const [, number, unit] = /^([+\u2212]?[\d.,]+)\u00a0(\S.*)$/u.exec(text) ?? []
  return number && unit ? { text: number, note: unit } : { text }
}

type TableOptions = {
  height: number
  altText: string
  /** Of the second lines of cells; sources may be smaller. */
  noteSize?: number
}

/** Cuts rows into tables of at most `height`; a row taller than a page is a page of its own, few rows get more air. */
export function toTables(
  columns: SlideColumn[],
  rows: readonly { id: string; isChild?: boolean; cells: SlideCell[] }[],
  { height, altText, noteSize = tableSize }: TableOptions,
): SlideTable[] {
  const headHeight = Math.max(
    ...columns.map((column) =>
      rowHeight(lineCount(column.header, inner(column.width), tableSize), tableSize),
    ),
  )
  const measured = rows.map((row) =>
    measure(row, columns, { height: height - headHeight, noteSize }),
  )
  const pages = paged(measured, height - headHeight)
  const air = airOf(pages, height - headHeight)
  return pages.map((page) => ({
    columns,
    headHeight,
    rows: page.map((row) => ({ ...row, height: row.height + air })),
    noteSize,
    altText,
  }))
}

type Room = { height: number; noteSize: number }

// A cell that would fill more than a page is cut: whatever a file holds, no page overflows.
function measure(
  row: { id: string; isChild?: boolean; cells: SlideCell[] },
  columns: readonly SlideColumn[],
  { height, noteSize }: Room,
): SlideRow {
  const isChild = row.isChild ?? false
  const whole = heightOf(row, columns, noteSize)
  if (whole <= height) return { ...row, isChild, height: whole }
  const lines = Math.floor((height - cellPadding) / (tableSize * lineHeight) / 2)
  const cells = row.cells.map((cell, index) => {
    const width = inner(columns[index]?.width ?? 100) - indent - 20
    const { text, note, isStrong: isBold = false } = cell
    return {
      ...cell,
      text: cutToLines(text, { width, lines, size: tableSize, isBold }),
      ...(note && { note: cutToLines(note, { width, lines, size: noteSize }) }),
    }
  })
  return { ...row, isChild, cells, height: heightOf({ ...row, cells }, columns, noteSize) }
}

// The same on every page, so that a table of several pages keeps its rhythm.
function airOf(pages: readonly SlideRow[][], height: number): number {
  const rooms = pages
    .filter((rows) => rows.length > 0)
    .map((rows) => (height - heightOfRows(rows)) / rows.length)
  return Math.floor(Math.max(0, Math.min(most, ...rooms)))
}

function heightOfRows(rows: readonly SlideRow[]): number {
  return rows.reduce((sum, row) => sum + row.height, 0)
}

function paged(rows: readonly SlideRow[], height: number): SlideRow[][] {
  const pages: SlideRow[][] = [[]]
  let used = 0
  for (const row of rows) {
    const page = pages.at(-1)
    if (page && page.length > 0 && used + row.height > height) {
      pages.push([row])
      used = row.height
    } else {
      page?.push(row)
      used += row.height
    }
  }
  return balanced(pages, height)
}

// A last page with one row looks forgotten: two pages share their rows evenly when that fits.
function balanced(pages: SlideRow[][], height: number): SlideRow[][] {
  const rows = pages.flat()
  if (pages.length < 2 || (pages.at(-1)?.length ?? 0) > 2) return pages
  const size = Math.ceil(rows.length / pages.length)
  const even = pages.map((_, index) => rows.slice(index * size, (index + 1) * size))
  const fits = even.every((page) => page.length > 0 && heightOfRows(page) <= height)
  return fits ? even : pages
}

/** Height of a row of so many lines. */
export function linesHeight(lines: number): number {
  return rowHeight(lines, tableSize)
}

function heightOf(
  row: { cells: SlideCell[]; isChild?: boolean },
  columns: readonly SlideColumn[],
  noteSize: number,
): number {
  const lines = row.cells.map((cell, index) => {
    const width = inner(columns[index]?.width ?? 100) - (row.isChild && index === 0 ? indent : 0)
    const room = cell.status ? width - 20 : width
    const noteLines =
      cell.note && !cell.bullet ? lineCount(cell.note, room, noteSize) * (noteSize / tableSize) : 0
    return lineCount(cell.text, room, tableSize, cell.isStrong) + noteLines
  })
  return rowHeight(Math.max(1, ...lines), tableSize)
}

function rowHeight(lines: number, size: number): number {
  return Math.ceil(lines * size * lineHeight + cellPadding)
}

function inner(width: number): number {
  return width - 12
}
