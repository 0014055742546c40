import type { ImportChoices } from '../../domain/import-reading.ts'
import { makeIssue } from '../make-issue.ts'
import { readNumber } from '../values/read-number.ts'
import { sampleRows } from './column-profile.ts'
import type { ShapedRow } from './grid-row.ts'
import type { SheetContext } from './read-table.ts'
import type { TableColumn, TableModel } from './table-model.ts'

/** What a column of differences subtracts: of the first, 0-based, the second. */
export type Difference = { isSure: boolean; pair: readonly [number, number] | null }

/** Finds by the numbers which columns hold differences, and of which columns; such a column is not kept. */
export function settleDifferences(
  columns: readonly TableColumn[],
  rows: readonly ShapedRow[],
  chosen: ImportChoices['columns'],
): TableColumn[] {
  if (!columns.some(({ difference }) => difference !== null)) return [...columns]
  const sample = rows.slice(0, sampleRows)
  return columns.map((column) => {
    const { difference } = column
    if (!difference || chosen?.[column.index + 1]?.role) return { ...column, difference: null }
    const pair = bestPair(column, columns, sample)
    const isDifference = difference.isSure || pair !== null
    return isDifference ? { ...column, role: 'ignore', difference: { isSure: true, pair } } : column
  })
}

/** The two columns whose difference most rows with all three numbers state. */
function bestPair(
  column: TableColumn,
  columns: readonly TableColumn[],
  rows: readonly ShapedRow[],
): [number, number] | null {
  const figures = columns.filter(({ role, measure }) => role === 'value' && !isPercent(measure))
  for (const later of figures)
    for (const earlier of figures) {
      if (later === earlier || later.measure === 'target') continue
      const found = rows.flatMap((row) => judge(row, column, later, earlier) ?? [])
      const fitting = found.filter(({ isFit }) => isFit)
      if (fitting.length > 0 && fitting.length * 2 > found.length)
        return [later.index, earlier.index]
    }
  return null
}

function isPercent(measure: TableColumn['measure']): boolean {
  return measure === 'pct_plan' || measure === 'pct_yoy'
}

type Judged = { isFit: boolean; computed: number }

/** Whether a cell states the difference of two others, up to rounding; null = one of the three is no number. */
function judge(
  row: ShapedRow,
  column: TableColumn,
  later: TableColumn,
  earlier: TableColumn,
): Judged | null {
  const [stated, above, below] = [column, later, earlier].map((one) => numbersIn(row, one))
  if (!stated?.length || !above?.length || !below?.length) return null
  const all = stated.flatMap((d) => above.flatMap((a) => below.map((b) => ({ d, a, b }))))
  const isNear = (one: Written, value: number, error: number) =>
    Math.abs(one.value - value) <= error + one.error + 1e-9
  const fit = all.find(({ d, a, b }) => isNear(d, a.value - b.value, a.error + b.error))
  const { a, b } = fit ?? (all[0] as NonNullable<typeof fit>)
  return { isFit: fit !== undefined, computed: a.value - b.value }
}

type Written = { value: number; error: number }

/** What a cell may say; a lone separator reads two ways. */
function numbersIn(row: ShapedRow, { index, convention, choice }: TableColumn): Written[] {
  const text = row.cells[index]?.trim() ?? ''
  const side = row.isExact(index) ? 'decimal' : choice
  const reading = text === '' ? null : readNumber(text, { column: convention, choice: side })
  if (reading?.kind === 'ambiguous')
    return [reading.asThousands, reading.asDecimal].flatMap(written)
  return reading?.kind === 'number' ? written(reading) : []
}

function written({ value, ...stated }: { value?: string | null; direction: string | null }) {
  if (value === null || value === undefined) return []
  const decimals = value.split('.')[1]?.length ?? 0
  const sign = stated.direction === 'down' && !value.startsWith('-') ? -1 : 1
  return [{ value: sign * Number(value), error: 0.5 * 10 ** -decimals }]
}

/** Differences computed again; those off by more than rounding. */
export function checkDifferences(
  { block, parts, columns }: TableModel,
  { file, log }: SheetContext,
): void {
  for (const column of columns) {
    const [later, earlier] = (column.difference?.pair ?? []).map((index) => columns[index])
    if (!later || !earlier) continue
    for (const [index, row] of block.rows.entries()) {
      const judged = parts[index] === 'data' ? judge(row, column, later, earlier) : null
      if (!judged || judged.isFit) continue
      const { line } = row
      const details = { computed: Math.round(judged.computed * 1e6) / 1e6 }
      const value = row.cells[column.index] ?? ''
      const place = { file, line, column: column.index + 1, field: column.header, value, details }
      log.add([makeIssue({ code: 'difference-differs', severity: 'warning', ...place })])
    }
  }
}
