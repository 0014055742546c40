import { readMeasureUnit } from '../values/read-measure-unit.ts'
import { cellShape } from './cell-shape.ts'
import { countShape, filledCount, firstText, type ShapedRow } from './grid-row.ts'
import { headerRole, namesValues } from './header-words.ts'
import { isColumnNumbers, isNoteText, isTitleText, isUnitLine } from './row-words.ts'

/** Rows of a header, by index into the rows of the sheet; both ends included. */
export type HeaderSpan = { first: number; last: number }

const mostHeaderRows = 3

/** Finds the next header at or after `from`; null when no row reads like one. */
export function findHeader(rows: readonly ShapedRow[], from: number): HeaderSpan | null {
  for (let index = from; index < rows.length; index++) {
    if (isHeaderAnchor(rows, index)) return extend(rows, index, from)
  }
  return null
}

/** A header without one known word: the non-numeric cells right above the first row with a name and a number. */
export function findPlainHeader(rows: readonly ShapedRow[]): HeaderSpan | null {
  const body = rows.findIndex(
    (row) => countShape(row, 'number') > 0 && row.shapes.some((shape) => shape === 'text'),
  )
  const above = rows[body - 1]
  const first = rows[body]
  if (!above || !first || filledCount(above) < 2 || countShape(above, 'number') > 0) return null
  const isAboveValues = first.shapes.some(
    (shape, column) => shape === 'number' && (above.cells[column]?.trim() ?? '') !== '',
  )
  return isAboveValues ? extend(rows, body - 1, 0) : null
}

/** Words of a header in two columns, or in one with a number below another. */
function isHeaderAnchor(rows: readonly ShapedRow[], index: number): boolean {
  const row = rows[index]
  if (!row) return false
  const filled = filledCount(row)
  if (filled < 2) return false
  const nouns = row.cells.filter((cell, column) => isNoun(cell, row.shapes[column])).length
  if (nouns === 0 || isNoteText(firstText(row))) return false
  if (nouns >= 2) return countShape(row, 'number') <= filled - nouns && !isLongText(row)
  if (countShape(row, 'number') > 0 || countShape(row, 'missing') > 1) return false
  return hasNumbersBelow(rows, index) && !isRowOfUnit(row)
}

/** “Đơn vị dân quân; đơn vị; 08-10”: the only head is a unit behind a name, and nothing else heads anything. */
function isRowOfUnit(row: ShapedRow): boolean {
  const first = row.cells.findIndex((cell) => cell.trim() !== '')
  return row.cells.every((cell, column) => {
    if (isNoun(cell, row.shapes[column])) return column > first && readMeasureUnit(cell) !== null
    return row.shapes[column] !== 'text' || !namesValues(cell)
  })
}

function isLongText(row: ShapedRow): boolean {
  return row.cells.some((cell) => cell.length > 400)
}

function isNoun(cell: string, shape: ShapedRow['shapes'][number] | undefined): boolean {
  return shape === 'text' && headerRole(cell) !== null
}

function hasNumbersBelow(rows: readonly ShapedRow[], index: number): boolean {
  const header = rows[index]
  return rows
    .slice(index + 1, index + 8)
    .some((row) =>
      row.shapes.some(
        (shape, column) =>
          shape === 'number' && (header?.cells[column]?.trim() ?? '') !== '' && column > 0,
      ),
    )
}

function extend(rows: readonly ShapedRow[], anchor: number, from: number): HeaderSpan {
  let first = anchor
  let last = anchor
  while (last - first + 1 < mostHeaderRows && isLowerHeader(rows, last + 1, anchor)) last++
  while (
    last - first + 1 < mostHeaderRows &&
    first > from &&
    isUpperHeader(rows, first - 1, anchor)
  )
    first--
  return { first, last }
}

/** A second header row repeats or leaves blank the name columns and holds no number. */
function isLowerHeader(rows: readonly ShapedRow[], index: number, anchor: number): boolean {
  const row = rows[index]
  const above = rows[anchor]
  if (!row || !above || countShape(row, 'number') > 0 || countShape(row, 'missing') > 1)
    return false
  if (isColumnNumbers(row.cells) || isNote(row)) return false
  let hasOwn = false
  for (const [column, cell] of row.cells.entries()) {
    if (cell.trim() === '') continue
    const head = above.cells[column]?.trim() ?? ''
    const isName = isNameNoun(head) && !isGroupOver(above, row, column)
    if (isName && head !== cell.trim() && headerRole(cell) !== 'measure_unit') return false
    if (!isName) hasOwn = true
  }
  return hasOwn && hasNumbersBelow(rows, index)
}

/** “Ước” alone below a table is a note; with “Thực hiện” beside it, it heads a column. */
function isNote(row: ShapedRow): boolean {
  const first = firstText(row)
  return isNoteText(first) && !(/^ước/iu.test(first) && filledCount(row) > 1)
}

/** “Chỉ tiêu xã hội” above several columns with names of their own heads a group, not the names of the rows. */
function isGroupOver(above: ShapedRow, row: ShapedRow, column: number): boolean {
  const next = above.cells.findIndex((cell, index) => index > column && cell.trim() !== '')
  return row.cells
    .slice(column + 1, next === -1 ? undefined : next)
    .some((cell) => cell.trim() !== '')
}

function isNameNoun(header: string): boolean {
  const role = headerRole(header)
  return role !== null && role !== 'value' && role !== 'note' && role !== 'period'
}

/** A group row above the names: years or measures over blank name columns, never a title. */
function isUpperHeader(rows: readonly ShapedRow[], index: number, anchor: number): boolean {
  const row = rows[index]
  const below = rows[anchor]
  if (!row || !below || countShape(row, 'number') > 0) return false
  if (row.cells.some((cell) => cell.length > 60 || isUnitLine(cell))) return false
  if (isTitleText(firstText(row)) && filledCount(row) < 3) return false
  const groups = row.cells.filter((cell, column) => isGroup(cell, below.cells[column] ?? ''))
  const isLoneGroup = groups.length === 1 && filledCount(row) === 1 && row.cells[0]?.trim() === ''
  return isLoneGroup || (groups.length > 1 && groups.length * 2 >= filledCount(row))
}

function isGroup(cell: string, below: string): boolean {
  if (cell.trim() === '') return false
  if (isNameNoun(below)) return cell.trim() === below.trim()
  const shape = cellShape(cell)
  return shape === 'year' || shape === 'period' || (namesValues(cell) && below.trim() !== '')
}
