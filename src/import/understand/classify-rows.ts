import type { ColumnRole, ImportChoices, PreviewRow } from '../../domain/import-reading.ts'
import { isNumberingRow, type TableBlock } from './find-tables.ts'
import { countShape, filledCount, firstText, isSameRow, type ShapedRow } from './grid-row.ts'
import { rowLevel } from './row-path.ts'
import { isClosingText, isNoteText, isTotalText } from './row-words.ts'

export type RowPart = PreviewRow['part']

/** Says of every row below the header what it is. The answers stand in the order of the rows. */
export function classifyRows(
  { header, rows }: TableBlock,
  roles: readonly ColumnRole[],
  choices: ImportChoices,
  isName: (text: string) => boolean,
): RowPart[] {
  const columns = columnsByRole(roles)
  const lastValue = rows.findLastIndex((row) => hasNumber(row, columns.value))
  const closing = rows.findIndex(
    ({ cells }, index) => index > lastValue && cells.some((cell) => isClosingText(cell)),
  )
  const included = new Set(choices.includedLines)
  const excluded = new Set(choices.excludedLines)
  return rows.map((row, index) => {
    if (excluded.has(row.line)) return 'note'
    if (included.has(row.line)) return 'data'
    if (closing !== -1 && index >= closing) return filledCount(row) === 0 ? 'blank' : 'note'
    const repeated = repeatPart(row, header, index)
    const part =
      repeated ?? partOf(row, columns, index > lastValue && !isNamedRow(row, columns, isName))
    return part === 'data' && isParent(row, rows[index + 1], columns) ? 'section' : part
  })
}

/** A row below the last number is still of the table when it names what the table is about and says something of it. */
function isNamedRow(
  row: ShapedRow,
  { name, value }: Columns,
  isName: (text: string) => boolean,
): boolean {
  const isFilled = (column: number) => (row.shapes[column] ?? 'blank') !== 'blank'
  return value.some(isFilled) && name.some((column) => isName(row.cells[column]?.trim() ?? ''))
}

type Columns = {
  order: number[]
  value: number[]
  name: number[]
  unit: number[]
  key: number[]
}

function columnsByRole(roles: readonly ColumnRole[]): Columns {
  const of = (...wanted: ColumnRole[]) =>
    roles.flatMap((role, column) => (wanted.includes(role) ? [column] : []))
  return {
    order: of('order'),
    value: of('value'),
    name: of('indicator', 'org_unit'),
    unit: of('measure_unit'),
    key: of('indicator', 'org_unit', 'period', 'measure'),
  }
}

function repeatPart(row: ShapedRow, header: readonly ShapedRow[], index: number): RowPart | null {
  if (header.length === 0) return null
  if (index < 3 || countShape(row, 'text') + countShape(row, 'number') === filledCount(row)) {
    if (isNumberingRow(row) && (index < 2 || filledCount(row) > 3)) return 'column-numbers'
  }
  const isHeadLike = countShape(row, 'number') === 0 && filledCount(row) > 1
  return isHeadLike && header.some((head) => isSameRow(head, row)) ? 'repeat' : null
}

function partOf(row: ShapedRow, columns: Columns, isAfterValues: boolean): RowPart {
  if (filledCount(row) === 0) return 'blank'
  if (isRuled(row)) return 'note'
  const hasValue = columns.value.some((column) => (row.shapes[column] ?? 'blank') !== 'blank')
  const hasUnit = columns.unit.some((column) => (row.shapes[column] ?? 'blank') !== 'blank')
  if (!hasNumber(row, columns.value) && isNoteText(firstText(row))) return 'note'
  if (isAfterValues && !hasUnit && !hasMissing(row, columns.value)) return 'note'
  if (hasValue) return 'data'
  const hasName = columns.name.some((column) => (row.shapes[column] ?? 'blank') !== 'blank')
  if (hasUnit && hasName) return 'data'
  const keys = columns.key.filter((column) => (row.shapes[column] ?? 'blank') !== 'blank')
  return keys.length >= 2 && !isTotalText(firstText(row)) && columns.key.length > 1
    ? 'data'
    : 'section'
}

/** A row without values whose next row stands deeper: “Tỷ lệ chất thải rắn; %” above “+ Đô thị; %; 95”. */
function isParent(row: ShapedRow, next: ShapedRow | undefined, columns: Columns): boolean {
  const isBlank = columns.value.every((column) => (row.shapes[column] ?? 'blank') === 'blank')
  if (!isBlank || !next || columns.value.length === 0) return false
  const levelOf = ({ cells }: ShapedRow) => {
    const [order] = columns.order
    const [name] = columns.name
    return rowLevel(cells[order ?? -1] ?? '', cells[name ?? -1] ?? '', order !== undefined)
  }
  return levelOf(next) > levelOf(row)
}

/** A line drawn with letters, as below the head of a table in plain text: `|---|---:|`. */
function isRuled(row: ShapedRow): boolean {
  const filled = row.cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  return (
    filled.length > 1 &&
    filled.every((cell) => /^(?::-+:?|-+:|-{2,}|={2,}|_{2,}|[-+]{3,})$/.test(cell))
  )
}

function hasNumber(row: ShapedRow, columns: readonly number[]): boolean {
  return columns.some((column) => {
    const shape = row.shapes[column]
    return shape === 'number' || shape === 'year'
  })
}

function hasMissing(row: ShapedRow, columns: readonly number[]): boolean {
  return columns.some((column) => row.shapes[column] === 'missing')
}
