import type { ImportRecord } from '../../domain/import-reading.ts'
import type { Issue } from '../../domain/issue.ts'
import { makeIssue } from '../make-issue.ts'
import { minusHundred } from '../values/decimal-text.ts'
import type { NameIndex } from './name-index.ts'

/**
 * A growth rate that only stands below “so với cùng kỳ” is the value itself: “IIP 115,3” of a statistics table.
 * Blank results of the same time beside it give way. Changes the records in place.
 */
export function settleGrowth(
  records: ImportRecord[],
  names: NameIndex,
  file: string,
): { kept: ImportRecord[]; issues: Issue[] } {
  const isGrowth = ({ indicatorId }: ImportRecord) =>
    indicatorId !== null && names.facts(indicatorId)?.accumulation === 'growth'
  const compared = records.filter(
    (record) => record.measure === 'pct_yoy' && record.value !== null && isGrowth(record),
  )
  if (compared.length === 0) return { kept: records, issues: [] }
  const stated = new Set(records.filter(isStated).map(placeOf))
  const settled = compared.filter((record) => !stated.has(placeOf(record)))
  const issues = settled.flatMap((record) => settle(record, file))
  const taken = new Set(settled.map(placeOf))
  const isBlank = (record: ImportRecord) =>
    record.measure !== 'target' && record.missing === 'blank' && taken.has(placeOf(record))
  return { kept: records.filter((record) => !isBlank(record)), issues }
}

function isStated({ measure, missing }: ImportRecord): boolean {
  return (measure === 'actual' || measure === 'estimate') && missing !== 'blank'
}

function placeOf({ indicatorId, orgUnitId, orgUnitName, period, basis }: ImportRecord): string {
  return [indicatorId, orgUnitId ?? orgUnitName, period, basis].join('\u0001')
}

/** Written near 100 it is an index on the year before. */
function settle(record: ImportRecord, file: string): Issue[] {
  const value = record.value ?? ''
  record.measure = 'actual'
  if (Number(value) < 80 || Number(value) >= 200) return []
  record.value = minusHundred(value)
  record.isGuess = true
  const { line, column, raw } = record
  const details = { growth: Number(record.value) }
  const place = { file, line, column, value: raw, details }
  return [makeIssue({ code: 'index-read-as-growth', severity: 'warning', ...place })]
}
