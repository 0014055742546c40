import type { ImportRecord } from '../../domain/import-reading.ts'
import { makeIssue } from '../make-issue.ts'
import type { ShapedRow } from './grid-row.ts'
import type { SheetContext } from './read-table.ts'
import { readValue } from './read-value.ts'
import { isTotalText } from './row-words.ts'
import type { TableColumn, TableModel } from './table-model.ts'

/** Sums the rows above each total row that was left out, and says where the file's own total differs. */
export function checkTotals(
  model: TableModel,
  records: readonly ImportRecord[],
  context: SheetContext,
): void {
  const sums = model.block.rows.filter(isSumRow)
  const recorded = new Set(sums.length > 0 ? records.map(({ line }) => line) : [])
  const totals = sums.filter(({ line }) => !recorded.has(line))
  let from = 0
  for (const row of totals) {
    const above = records.filter(({ line }) => line > from && line < row.line)
    for (const column of model.columns) checkCell(row, column, above, context)
    from = row.line
  }
}

/** “Tổng số”, “Cộng”; an average adds up nothing. */
function isSumRow({ cells }: ShapedRow): boolean {
  const name = cells.find((cell) => /\p{L}{2}/u.test(cell))?.trim() ?? ''
  return isTotalText(name) && !/^(?:bình quân|trung bình)/iu.test(name)
}

function checkCell(
  row: ShapedRow,
  column: TableColumn,
  above: readonly ImportRecord[],
  { names, readers, log, file }: SheetContext,
): void {
  const parts = above.filter((record) => record.column === column.index + 1)
  const [first] = parts
  const facts = first?.indicatorId ? names.facts(first.indicatorId) : null
  const isOne = parts.every(({ indicatorId, value }) => indicatorId === first?.indicatorId && value)
  const isAdditive = facts?.accumulation === 'cumulative' || facts?.unit?.isCount
  if (parts.length < 2 || !isOne || !isAdditive || first?.measure.startsWith('pct')) return
  const sum = parts.reduce((total, { value }) => total + Number(value), 0)
  const text = row.cells[column.index] ?? ''
  const { value: written } = readValue(text, {
    unit: readers.unit(first?.writtenUnit ?? ''),
    facts,
    references: [sum],
    column,
    isExact: row.isExact(column.index),
  })
  const total = Number(written?.value ?? Number.NaN)
  const rounding = 0.5 * (parts.length + 1) * 10 ** -Math.max(0, ...parts.map(decimalsOf))
  if (!(Math.abs(total - sum) > rounding + 1e-9 * Math.abs(sum))) return
  const details = { sum: Math.round(sum * 1e6) / 1e6 }
  const place = { file, line: row.line, column: column.index + 1, value: text, details }
  log.add([makeIssue({ code: 'total-differs', severity: 'warning', ...place })])
}

function decimalsOf({ value }: ImportRecord): number {
  return value?.split('.')[1]?.length ?? 0
}
