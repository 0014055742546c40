import type { ImportRecord } from '../../domain/import-reading.ts'
import type { Issue } from '../../domain/issue.ts'
import { makeIssue } from '../make-issue.ts'
import { shiftPoint } from '../read/decimal-text.ts'
import { toPlainRecord } from './body-records.ts'

/**
 * Percentages a row states beside its numbers, computed again; those off by more than rounding.
 * One written as a ratio (1,04 for 104 %) becomes the percentage, in place.
 */
export function checkPercents(records: readonly ImportRecord[], file: string): Issue[] {
  if (!records.some(isPercent)) return []
  const issues = rowsWithPercents(records).flatMap((row) =>
    row.filter(isPercent).flatMap((record) => checkPercent(record, row, file)),
  )
  return [...issues, ...ratiosBeside(records, issues)]
}

/** No plan is met five times over in a table of ratios. */
const largestRatio = 5

/** What nothing proves in a column whose other cells proved to be ratios. */
function ratiosBeside(records: readonly ImportRecord[], issues: readonly Issue[]): Issue[] {
  const ratios = issues.filter(({ code }) => code === 'ratio-read-as-percent')
  if (ratios.length === 0) return []
  const columns = new Set(ratios.map(({ column }) => column))
  const told = new Set(issues.map(({ line, column }) => `${line}:${column}`))
  const open = records.filter(
    (record) =>
      columns.has(record.column) &&
      isPercent(record) &&
      Math.abs(Number(record.value)) < largestRatio &&
      !told.has(`${record.line}:${record.column}`),
  )
  return open.map((record) => {
    record.value = shiftPoint(record.value ?? '', 2)
    const { file, line, column, raw } = record
    const details = { percent: Number(record.value) }
    const place = { severity: 'warning', file, line, column, value: raw } as const
    return makeIssue({ code: 'ratio-read-as-percent', ...place, details })
  })
}

function checkPercent(record: ImportRecord, row: readonly ImportRecord[], file: string): Issue[] {
  const computed = nearestComputed(record, row)
  if (computed === null || isClose(computed, record)) return []
  const { line, column, raw } = record
  const place = { severity: 'warning', file, line, column, value: raw } as const
  const asPercent = { ...toPlainRecord(record), value: shiftPoint(record.value ?? '', 2) }
  const ofRatio = nearestComputed(asPercent, row)
  if (ofRatio && isClose(ofRatio, asPercent)) {
    record.value = asPercent.value
    const details = { percent: Number(asPercent.value) }
    return [makeIssue({ code: 'ratio-read-as-percent', ...place, details })]
  }
  const details = { computed: Math.round(computed.value * 100) / 100 }
  return [makeIssue({ code: 'computed-percent-differs', ...place, details })]
}

type Computed = { value: number; error: number }

function isPercent(record: ImportRecord): boolean {
  const { measure } = record
  return (measure === 'pct_plan' || measure === 'pct_yoy') && record.value !== null
}

function rowsWithPercents(records: readonly ImportRecord[]): ImportRecord[][] {
  const rows: ImportRecord[][] = []
  let row: ImportRecord[] = []
  for (const record of records) {
    const [first] = row
    if (first && (first.line !== record.line || first.orgUnitName !== record.orgUnitName)) {
      if (row.some(isPercent)) rows.push(row)
      row = []
    }
    row.push(record)
  }
  if (row.some(isPercent)) rows.push(row)
  return rows
}

/** Of all pairs the row offers, the percentage nearest to the one written; null without a pair. */
function nearestComputed(record: ImportRecord, row: readonly ImportRecord[]): Computed | null {
  const pairs = pairsOf(record, row).flatMap(([part, whole]) => {
    const ratio = ratioOf(part, whole)
    if (!ratio) return []
    return record.measure === 'pct_plan' ? [ratio] : [ratio, { ...ratio, value: ratio.value - 100 }]
  })
  const off = ({ value, error }: Computed) => Math.abs(value - Number(record.value)) - error
  return pairs.sort((a, b) => off(a) - off(b))[0] ?? null
}

function pairsOf(
  record: ImportRecord,
  row: readonly ImportRecord[],
): [ImportRecord, ImportRecord][] {
  const actuals = row.filter(({ measure }) => measure === 'actual' || measure === 'estimate')
  if (record.measure === 'pct_plan') {
    const targets = row.filter(({ measure }) => measure === 'target')
    return actuals.flatMap((actual) =>
      targets.map((target): [ImportRecord, ImportRecord] => [actual, target]),
    )
  }
  return actuals.flatMap((later) =>
    actuals
      .filter((earlier) => isYearEarlier(earlier, later))
      .map((earlier): [ImportRecord, ImportRecord] => [later, earlier]),
  )
}

function isYearEarlier(earlier: ImportRecord, later: ImportRecord): boolean {
  if (!earlier.period || !later.period || earlier.basis !== later.basis) return false
  const shifted = `${Number(earlier.period.slice(0, 4)) + 1}${earlier.period.slice(4)}`
  return shifted === later.period
}

function ratioOf(part: ImportRecord, whole: ImportRecord): Computed | null {
  const above = Number(part.value ?? Number.NaN)
  const below = Number(whole.value ?? Number.NaN)
  if (!(above > 0) || !(below > 0) || part.measureUnit === '%') return null
  const value = (above / below) * 100
  return { value, error: value * (halfUnit(part) / above + halfUnit(whole) / below) }
}

function halfUnit({ value }: ImportRecord): number {
  return 0.5 * 10 ** -decimals(value ?? '')
}

function decimals(value: string): number {
  const point = value.indexOf('.')
  return point === -1 ? 0 : value.length - point - 1
}

function isClose({ value, error }: Computed, record: ImportRecord): boolean {
  const written = Number(record.value)
  const rounding = 0.5 * 10 ** -decimals(record.value ?? '')
  return Math.abs(value - written) <= rounding + error + 1e-9
}
