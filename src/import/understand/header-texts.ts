import type { Sheet } from '../read/office-file.ts'
import type { ShapedRow } from './grid-row.ts'

/** Header cells of each column from top to bottom, repeats left out; index 0 is column 1. */
export type HeaderTexts = string[][]

/** Reads the header rows column by column; a group cell holds for the blank cells to its right. */
export function headerTexts(
  header: readonly ShapedRow[],
  width: number,
  merges: Sheet['merges'],
): HeaderTexts {
  const rows = header.map(({ cells }) =>
    Array.from({ length: width }, (_, column) => clean(cells[column] ?? '')),
  )
  const filled = rows.map((row, index) => carryRight(row, rows, index))
  spreadMerges(filled, header, merges)
  return Array.from({ length: width }, (_, column) =>
    filled.flatMap((row) => row[column] ?? []).filter(isFirst),
  )
}

function clean(cell: string): string {
  return cell.replace(/\s+/g, ' ').trim()
}

function isFirst(text: string, index: number, all: readonly string[]): boolean {
  return text !== '' && all.indexOf(text) === index
}

/** Blank cells of a group row take the group to their left, as long as the row below names them. */
function carryRight(row: readonly string[], rows: readonly string[][], index: number): string[] {
  const below = rows.slice(index + 1)
  const above = rows[index - 1]
  if (below.length === 0) return [...row]
  const isNamedBelow = (column: number) => below.some((other) => (other[column] ?? '') !== '')
  let group = ''
  return row.map((cell, column) => {
    if (cell !== '') group = isNamedBelow(column) ? cell : ''
    else if (above && (above[column] ?? '') !== '') group = ''
    return cell !== '' || !isNamedBelow(column) ? cell : group
  })
}

function spreadMerges(
  rows: string[][],
  header: readonly ShapedRow[],
  merges: Sheet['merges'],
): void {
  for (const { top, left, bottom, right } of merges) {
    const source = header.findIndex(({ line }) => line === top)
    const text = rows[source]?.[left - 1] ?? ''
    if (source === -1 || text === '') continue
    for (const [index, { line }] of header.entries()) {
      const row = rows[index]
      if (!row || line < top || line > bottom) continue
      for (let column = left - 1; column < right && column < row.length; column++) {
        if ((row[column] ?? '') === '') row[column] = text
      }
    }
  }
}
