import type { ImportRecord } from '../../domain/import-reading.ts'
import type { Issue } from '../../domain/issue.ts'
import { makeIssue } from '../make-issue.ts'

/**
 * Records that state one observation twice: an equal second one is dropped with a remark, a different one is an error.
 * `tagOf` keeps apart what different documents state.
 */
export function findDuplicates(
  records: ImportRecord[],
  file: string,
  tagOf: (index: number) => string = () => '',
): { kept: ImportRecord[]; issues: Issue[] } {
  const seen = new Map<string, ImportRecord>()
  const issues: Issue[] = []
  const kept = records.filter((record, index) => {
    // Until someone says of when they are, they may be of different months.
    if (record.period === null) return true
    const key = `${keyOf(record)}\u0001${tagOf(index)}`
    const first = seen.get(key)
    if (!first) {
      seen.set(key, record)
      return true
    }
    const isEqual = isSameValue(first, record)
    if (!isEqual && record.missing) return false
    issues.push(sameTwice(first, record, isEqual, file))
    return !isEqual
  })
  return { kept, issues }
}

function keyOf(record: ImportRecord): string {
  const { indicatorId, orgUnitId, period, basis, measure } = record
  const indicator = indicatorId ?? `?${record.indicatorName}`
  const orgUnit = orgUnitId ?? `?${record.orgUnitName}`
  return `${indicator}\u0001${orgUnit}\u0001${period}\u0001${basis}\u0001${measure}`
}

function isSameValue(a: ImportRecord, b: ImportRecord): boolean {
  const isSameNumber =
    a.value === b.value ||
    (a.value !== null && b.value !== null && Number(a.value) === Number(b.value))
  return isSameNumber && a.low === b.low && a.high === b.high && a.qualifier === b.qualifier
}

function sameTwice(
  first: ImportRecord,
  second: ImportRecord,
  isEqual: boolean,
  file: string,
): Issue {
  return makeIssue({
    code: 'same-observation-twice',
    severity: isEqual ? 'info' : 'error',
    file,
    line: second.line,
    column: second.column,
    value: second.raw,
    details: { firstLine: first.line, firstValue: first.raw },
  })
}
