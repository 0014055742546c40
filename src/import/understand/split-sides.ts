import type { TableBlock } from './find-tables.ts'
import { filledCount, type ShapedRow } from './grid-row.ts'
import { headerRole } from './header-words.ts'

const sampleRows = 200

/** Cuts a block into the tables that stand beside each other in it; a block that is one table comes back alone. */
export function splitSides(block: TableBlock): TableBlock[] {
  const starts = sideStarts(block)
  if (starts.length === 0) return [block]
  const edges = [0, ...starts, Number.POSITIVE_INFINITY]
  return edges.slice(0, -1).map((from, index) => {
    const side = { from, to: edges[index + 1] ?? Number.POSITIVE_INFINITY }
    return {
      title: block.title.map((row) => (isShared(row, starts) ? row : onlySide(row, side))),
      header: block.header.map((row) => onlySide(row, side)),
      rows: block.rows.map((row) => onlySide(row, side)),
    }
  })
}

type Side = { from: number; to: number }

/** A title over one side only has words over another too. */
function isShared(row: ShapedRow, starts: readonly number[]): boolean {
  const [first = 0] = starts
  const isFilled = (cells: readonly string[]) => cells.some((cell) => cell.trim() !== '')
  return !(isFilled(row.cells.slice(0, first)) && isFilled(row.cells.slice(first)))
}

function onlySide(row: ShapedRow, { from, to }: Side): ShapedRow {
  const isInside = (column: number) => column >= from && column < to
  return {
    ...row,
    cells: row.cells.map((cell, column) => (isInside(column) ? cell : '')),
    shapes: row.shapes.map((shape, column) => (isInside(column) ? shape : 'blank')),
  }
}

function sideStarts({ header, rows }: TableBlock): number[] {
  const sample = rows.filter((row) => filledCount(row) > 1).slice(0, sampleRows)
  const anchor = header.find((row) => row.cells.filter(isNameHead).length > 1)
  if (!anchor || sample.length === 0) return []
  const starts: number[] = []
  for (const [column, cell] of anchor.cells.entries()) {
    if (column === 0 || !isNameHead(cell)) continue
    const hasOrder = headerRole(anchor.cells[column - 1] ?? '') === 'order'
    const start = hasOrder ? column - 1 : column
    const left = { from: starts.at(-1) ?? 0, to: start }
    const isApart = isBlank(header, start - 1) && isBlank(rows, start - 1)
    const isAgain = anchor.cells.slice(left.from, start).some((head) => isSame(head, cell))
    const next = anchor.cells.findIndex((head, index) => index > column && isNameHead(head))
    const right = { from: column, to: next === -1 ? anchor.cells.length : next }
    const isTable = holdsNames(sample, column) && hasNumbers(sample, right)
    const isBeside = start > 0 && hasNames(anchor, left) && hasNumbers(sample, left)
    if ((isApart || isAgain) && isTable && isBeside) starts.push(start)
  }
  return starts
}

function isNameHead(cell: string): boolean {
  const role = headerRole(cell)
  return role === 'indicator' || role === 'org_unit'
}

function isSame(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase()
}

function isBlank(rows: readonly ShapedRow[], column: number): boolean {
  return column > 0 && rows.every(({ cells }) => (cells[column]?.trim() ?? '') === '')
}

function hasNames({ cells }: ShapedRow, { from, to }: Side): boolean {
  return cells.slice(from, to).some(isNameHead)
}

function holdsNames(rows: readonly ShapedRow[], column: number): boolean {
  const filled = rows.filter((row) => (row.shapes[column] ?? 'blank') !== 'blank')
  const texts = filled.filter((row) => row.shapes[column] === 'text')
  return filled.length > 0 && texts.length * 3 > filled.length * 2
}

/** A column, other than that of the numbering, with figures in most of its cells. */
function hasNumbers(rows: readonly ShapedRow[], { from, to }: Side): boolean {
  const width = Math.max(...rows.map(({ cells }) => cells.length))
  for (let column = from + 1; column < Math.min(to, width); column++) {
    const filled = rows.filter((row) => (row.shapes[column] ?? 'blank') !== 'blank')
    const figures = filled.filter((row) => row.shapes[column] === 'number')
    if (figures.length * 2 > filled.length) return true
  }
  return false
}
