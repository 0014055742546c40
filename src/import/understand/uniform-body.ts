import type { ColumnRole, ImportChoices } from '../../domain/import-reading.ts'
import type { BodyColumn, SheetBody } from '../read/sheet-body.ts'
import { cellShape } from './cell-shape.ts'
import { headerRole } from './header-words.ts'
import { periodWordsOf } from './row-cells.ts'
import { isCodeHeader, isNoteHeader, saysEstimate } from './row-codes.ts'
import { rowLevel } from './row-path.ts'
import { isDitto, isNoteText, isTotalText } from './row-words.ts'
import { isAimColumn } from './settle-stretch.ts'
import type { TableColumn, TableModel } from './table-model.ts'

const keyRoles: readonly ColumnRole[] = [
  'indicator',
  'org_unit',
  'period',
  'measure',
  'measure_unit',
]
/** Roles of columns that say what a row is of. */
export function isKeyRole(role: ColumnRole): boolean {
  return keyRoles.includes(role)
}

const otherRoles: readonly ColumnRole[] = ['value', 'note', 'ignore']

/**
 * True when each row of a body says all by itself: no section, total, note, ditto mark or header can be among them.
 * What decides are the different texts of its columns.
 */
export function isUniformBody(body: SheetBody, model: TableModel, choices: ImportChoices): boolean {
  const { columns } = model
  const isCounted = columns.some(({ role }) => role === 'order')
  return (
    hasNoChosenLine(choices) &&
    columns.length === body.columns.length &&
    !columns.some(isAimColumn) &&
    !columns.some(({ difference }) => difference !== null) &&
    columns.every((column) => isUniformColumn(column, body, isCounted)) &&
    keyRoles.every((role) => columns.filter((column) => column.role === role).length <= 1) &&
    columns.some(({ role }, index) => isNaming(role, body.columns[index])) &&
    endsInNumbers(model) &&
    columns.some(({ role }, index) => role === 'value' && isPlainNumber(lastText(body, index)))
  )
}

function lastText(body: SheetBody, column: number): string {
  return body.text(column, body.rowCount - 1)
}

/** Answers about single lines and cells are given row by row. */
function hasNoChosenLine({ cells, includedLines, excludedLines }: ImportChoices): boolean {
  return !cells && !includedLines?.length && !excludedLines?.length
}

function isUniformColumn(
  { role, header, index }: TableColumn,
  body: SheetBody,
  isCounted: boolean,
): boolean {
  const column = body.columns[index]
  if (!column || isCodeHeader(header)) return false
  if (role !== 'value' && isNoteHeader(header) && hasEstimate(column, body, index)) return false
  if (role === 'order') return isCounting(body, index)
  if (!('codes' in column)) return otherRoles.includes(role)
  // Each row of an average over years is named.
  if (role === 'period' && column.texts.some((text) => periodWordsOf(text).isAverage)) return false
  if (isKeyRole(role)) return column.texts.every((text) => isOwnWord(text, isCounted))
  return otherRoles.includes(role) && column.texts.every((text) => !isRowWord(text))
}

/** A note that changes what its row says: others may say the same without it. */
function hasEstimate(column: BodyColumn, body: SheetBody, index: number): boolean {
  if ('codes' in column) return column.texts.some(saysEstimate)
  for (let row = 0; row < body.rowCount; row += 1)
    if (saysEstimate(body.text(index, row))) return true
  return false
}

/** 1, 2, 3 … in every row: they all stand on one level. */
function isCounting(body: SheetBody, column: number): boolean {
  for (let row = 0; row < body.rowCount; row += 1)
    if (!/^\d{1,7}$/.test(body.text(column, row))) return false
  return true
}

/** A text that names what its row is of, and says nothing of other rows. */
function isOwnWord(text: string, isCounted: boolean): boolean {
  const trimmed = text.trim()
  const isOnLevel = isCounted || rowLevel('', text, false) === 20
  return trimmed !== '' && !isDitto(trimmed) && isOnLevel && !isRowWord(trimmed)
}

/** Words that make a row something else than a row of values. */
function isRowWord(text: string): boolean {
  return isTotalText(text) || isNoteText(text) || headerRole(text) !== null
}

/** Such a column tells a row from one that numbers the columns. */
function isNaming(role: ColumnRole, column: BodyColumn | undefined): boolean {
  if (!column || !('codes' in column) || !isKeyRole(role)) return false
  return column.texts.every((text) => /\p{L}{2}/u.test(text))
}

/** Rows below the last number of a table may be notes: with values in every row there are none. */
function endsInNumbers({ block, columns, parts }: TableModel): boolean {
  const last = block.rows.at(-1)
  const values = columns.filter(({ role }) => role === 'value')
  const isFilled = ({ index }: TableColumn) =>
    block.rows.some(({ shapes }) => (shapes[index] ?? 'blank') !== 'blank')
  const isNumber = ({ index }: TableColumn) => last?.shapes[index] === 'number'
  return (
    values.length > 0 &&
    values.every(isFilled) &&
    values.some(isNumber) &&
    block.header.length > 0 &&
    parts.at(-1) === 'data'
  )
}

/** “123,4” and the like: nothing but digits and separators. */
export function isPlainNumber(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if ((code < 48 || code > 57) && code !== 44 && code !== 46) return false
  }
  return text !== ''
}

/** True when the values of a row, not all plain numbers, still make it a row of values. */
export function isValueRow(texts: readonly string[], model: TableModel, body: SheetBody): boolean {
  const shapes = texts.map(cellShape)
  if (shapes.some((shape) => shape === 'text' || shape === 'period')) return false
  if (shapes.some((shape) => shape === 'number' || shape === 'year')) return true
  const keys = model.columns.filter(({ role }) => isKeyRole(role) && role !== 'measure_unit')
  const [first] = model.columns
  const isFirstKnown = first?.role === 'order' || 'codes' in (body.columns[0] ?? {})
  return keys.length > 1 && isFirstKnown
}
