import type { ImportRecord } from '../../domain/import-reading.ts'
import { makeIssue } from '../make-issue.ts'
import type { MeasureUnit } from '../values/read-measure-unit.ts'
import { unreadUnit } from './find-facts.ts'
import type { TableBlock } from './find-tables.ts'
import type { SheetContext } from './read-table.ts'
import type { RecordWriter } from './record-writer.ts'
import type { RowKeys } from './row-keys.ts'
import type { TableColumn, TitleFacts } from './table-model.ts'

/** Says once for each table what was taken for granted. */
export function reportAssumptions(
  writer: RecordWriter,
  { header, rows }: TableBlock,
  context: SheetContext,
): void {
  const { file, log, names } = context
  const line = header.at(-1)?.line ?? rows[0]?.line ?? null
  const isAsked = askOfFuture(writer, context)
  if (writer.measureAssumed.length > 0 && !isAsked)
    log.add([
      makeIssue({
        code: 'measure-assumed',
        severity: 'info',
        file,
        line,
      }),
    ])
  for (const { index, header: field } of writer.kinds.undatedGrowth) {
    const place = { file, line, column: index + 1, field }
    log.add([makeIssue({ code: 'growth-plan-of-year', severity: 'warning', ...place })])
  }
  const cities = [...writer.kinds.assumedCities]
  if (cities.length > 1 || writer.kinds.titleUnits.size > 1)
    log.add([makeIssue({ code: 'boundary-crossed', severity: 'warning', file, line })])
  if (cities.length === 0) return
  const details = {
    orgUnit: cities.map(names.orgUnitLabel).join(', '),
    orgUnitEn: cities.map(names.orgUnitLabelEn).join(', '),
  }
  log.add([makeIssue({ code: 'org-unit-assumed', severity: 'info', file, line, details })])
}

/** Says once for each table what has no place among the data: values of hamlets, averages of amounts. */
export function reportUnkept(
  { kinds }: RecordWriter,
  { header }: TableBlock,
  { file, log }: SheetContext,
): void {
  const { smallPlaces, averages } = kinds
  const [first] = smallPlaces
  if (first) {
    const [name, line] = first
    const details = { name, count: smallPlaces.size }
    log.add([makeIssue({ code: 'below-units', severity: 'warning', file, line, details })])
  }
  for (const of of averages) {
    const place =
      typeof of === 'number'
        ? { line: of }
        : { line: header.at(-1)?.line ?? null, column: of.index + 1, field: of.header }
    log.add([makeIssue({ code: 'average-of-amount', severity: 'warning', file, ...place })])
  }
}

/** A year, or a span of years. */
const isYear = /^\d{4}(?:\/\d{4})?$/

/** Figures of years no result is known of yet: as plans or as results, only the person can say. */
function askOfFuture(
  { measureAssumed }: RecordWriter,
  { names, questions, table }: SheetContext,
): boolean {
  const { latestYear } = names
  const isLater = ({ period }: ImportRecord) =>
    latestYear !== null && isYear.test(period ?? '') && Number(period?.slice(-4)) > latestYear
  const later = measureAssumed.find(isLater)
  if (!later) return false
  for (const record of measureAssumed) {
    record.measure = 'target'
    questions.ask('measure', `measure${table}`, record.line, () => ({
      subject: later.period ?? '',
      proposals: [
        { value: 'target', label: '', score: 0.7 },
        { value: 'actual', label: '', score: 0.3 },
      ],
      assumed: null,
    }))
  }
  return true
}

/** Columns that write numbers both ways: each cell is read for itself, and someone must look. */
export function reportMixedSeparators(
  columns: readonly TableColumn[],
  { header, rows }: TableBlock,
  { file, log }: SheetContext,
): void {
  const line = header.at(-1)?.line ?? rows[0]?.line ?? null
  for (const { index, header: field, convention } of columns) {
    if (!convention?.isMixed) continue
    const place = { file, line, column: index + 1, field: field || null }
    log.add([makeIssue({ code: 'mixed-separators', severity: 'warning', ...place })])
  }
}

/** A unit line above the table that says nothing readable: its numbers may be in any unit. */
export function reportTitleUnit(
  { title }: TableBlock,
  unit: MeasureUnit | null,
  { file, log, readers }: SheetContext,
): void {
  const unread = unit === null ? unreadUnit(title, readers) : null
  if (!unread) return
  const place = { file, line: unread.line, column: unread.column + 1, value: unread.value.trim() }
  log.add([makeIssue({ code: 'unit-not-read', severity: 'warning', ...place })])
}

/** Columns, or else the title, whose count stops inside a month: no period says that. */
export function reportPartMonths(
  columns: readonly TableColumn[],
  { header, rows, title }: TableBlock,
  { file, log, readers }: SheetContext,
  dayLine: number | null,
): void {
  const line = header.at(-1)?.line ?? rows[0]?.line ?? null
  if (dayLine !== null)
    log.add([makeIssue({ code: 'part-of-month', severity: 'warning', file, line: dayLine })])
  const add = (place: { line: number | null; column: number; field?: string; value?: string }) =>
    log.add([makeIssue({ code: 'part-of-month', severity: 'warning', file, ...place })])
  const parted = columns.filter(
    ({ header, role }) => role === 'value' && readers.isPartMonth(header),
  )
  for (const { index, header: field } of parted) add({ line, column: index + 1, field })
  for (const row of parted.length > 0 ? [] : title) {
    const column = row.cells.findIndex(
      (cell) => /đến|hết/iu.test(cell) && readers.isPartMonth(cell),
    )
    if (column !== -1) add({ line: row.line, column: column + 1, value: row.cells[column] ?? '' })
  }
}

/** True when a row and its columns say what the values are of; otherwise an issue says why it is left out. */
export function isNamed(
  key: ReturnType<RowKeys['keyOf']>,
  values: readonly TableColumn[],
  facts: TitleFacts,
  row: TableBlock['rows'][number],
  { file, log }: SheetContext,
): boolean {
  const isNamedElsewhere = values.some(
    ({ indicatorName, orgUnitName }) => indicatorName !== null || orgUnitName !== null,
  )
  const isOfTitle = facts.indicatorId !== null || facts.indicatorName !== null
  const hasKey =
    key.orgUnitName !== null || (key.hint ?? key.sectionHint) !== null || key.measure !== null
  const isAllTotal = key.isPlaceTotal || (key.isTotal && !facts.indicatorName && !facts.indicatorId)
  if (isAllTotal) {
    log.add([makeIssue({ code: 'total-row-skipped', severity: 'info', file, line: row.line })])
    return false
  }
  if (key.name !== '' || key.orgUnitName !== null) return true
  if (hasKey && (isOfTitle || isNamedElsewhere)) return true
  log.add([makeIssue({ code: 'row-without-name', severity: 'error', file, line: row.line })])
  return false
}

/** A line that asks for deletion is kept out: data leave by undo. */
export function reportDeletion(
  { line }: TableBlock['rows'][number],
  columns: readonly TableColumn[],
  { file, log }: SheetContext,
): void {
  const column = columns.findIndex(({ header }) => /^action$/i.test(header)) + 1
  const details = { allowed: 'I, A, R, M' }
  const place = { file, line, column, field: 'ACTION', value: 'D', details }
  log.add([makeIssue({ code: 'not-in-list', severity: 'error', ...place })])
}

/** Cells to the right of the table are never dropped in silence; true when they shifted the row, whose values are then of no column. */
export function reportExtraCells(
  row: TableBlock['rows'][number],
  columns: readonly TableColumn[],
  { file, log, sheet, readers }: SheetContext,
): boolean {
  const width = columns.length
  const extra = row.cells.slice(width)
  if (!extra.some((cell) => cell.trim() !== '')) return false
  const isText = sheet.name === null
  const isShifted = isText && (row.shapes.slice(width).includes('number') || hasUnitBeside())
  const details = { found: row.cells.length, expected: width }
  const severity = isShifted ? 'error' : 'warning'
  log.add([makeIssue({ code: 'extra-cells', severity, file, line: row.line, details })])
  return isShifted

  function hasUnitBeside(): boolean {
    const unit = columns.findIndex(({ role }) => role === 'measure_unit')
    const isUnit = (column: number) => readers.isUnit(row.cells[column]?.trim() ?? '')
    return unit !== -1 && !isUnit(unit) && isUnit(unit + 1)
  }
}
