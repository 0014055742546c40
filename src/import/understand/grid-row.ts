import type { Sheet, SheetRow } from '../read/office-file.ts'
import { type CellShape, cellShape } from './cell-shape.ts'

/** A row with the shapes of its cells, worked out once. */
export type ShapedRow = SheetRow & {
  shapes: CellShape[]
  /** True for a number the workbook itself keeps, by 0-based column: its point is decimal beyond doubt. */
  isExact: (column: number) => boolean
}

/** Adds the shapes, and what the workbook knows of the cells. */
export function toShapedRow({ line, cells }: SheetRow, facts: Sheet['facts']): ShapedRow {
  const isExact =
    facts.size === 0
      ? never
      : (column: number) => (facts.get(`${line}:${column + 1}`)?.number ?? null) !== null
  return { line, cells, shapes: cells.map(cellShape), isExact }
}

function never(): boolean {
  return false
}

/** How many cells hold something. */
export function filledCount(row: ShapedRow): number {
  let count = 0
  for (const shape of row.shapes) if (shape !== 'blank') count += 1
  return count
}

/** How many cells look like `shape`. */
export function countShape(row: ShapedRow, shape: CellShape): number {
  let count = 0
  for (const found of row.shapes) if (found === shape) count += 1
  return count
}

/** The first cell that holds something, trimmed; empty for a blank row. */
export function firstText(row: ShapedRow): string {
  return row.cells.find((cell) => cell.trim() !== '')?.trim() ?? ''
}

/** True when two rows say the same, spaces and case aside. */
export function isSameRow(a: SheetRow, b: SheetRow): boolean {
  const key = ({ cells }: SheetRow) => {
    const texts = cells.map((cell) => cell.trim().toLowerCase().replace(/\s+/g, ' '))
    return texts.slice(0, texts.findLastIndex((text) => text !== '') + 1).join('\u0001')
  }
  return key(a) === key(b)
}
