import type { ImportChoices } from '../../domain/import-reading.ts'
import { firstText, type ShapedRow } from './grid-row.ts'
import type { Readers } from './readers.ts'
import type { TableColumn } from './table-model.ts'

const mark = /\((\*{1,3}|\d)\)|(\*{1,3}|[¹²³])(?=\s|\||$)/u
const note = /^\s*(?:\((\*{1,3}|\d)\)|(\*{1,3}|[¹²³]|\d(?=\s)))\s*[:.]?\s*(\p{L}.*)$/u

/** “2026 (*)” above a column and “(*) Số ước tính” below the table: its results are estimates. */
export function estimatesByNote(
  columns: readonly TableColumn[],
  rows: readonly ShapedRow[],
  readers: Readers,
  chosen: ImportChoices['columns'],
): TableColumn[] {
  const marked = columns.some(({ role, header }) => role === 'value' && mark.test(header))
  if (!marked) return [...columns]
  const marks = new Set(rows.slice(-20).flatMap((row) => estimateMark(firstText(row), readers)))
  return columns.map((column) => {
    const found = mark.exec(column.header)
    const isOpen = column.role === 'value' && !chosen?.[column.index + 1]?.measure
    const isResult = isOpen && (column.measure ?? 'actual') === 'actual'
    return isResult && marks.has(found?.[1] ?? found?.[2] ?? '')
      ? { ...column, measure: 'estimate' }
      : column
  })
}

function estimateMark(text: string, readers: Readers): string[] {
  const [, bracketed, bare, words = ''] = note.exec(text) ?? []
  const isEstimate = words.length <= 60 && readers.measure(words)?.measure === 'estimate'
  const found = bracketed ?? bare
  return isEstimate && found !== undefined ? [found] : []
}
