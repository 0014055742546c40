import type { ImportRecord } from '../../domain/import-reading.ts'
import type { Issue } from '../../domain/issue.ts'
import { makeIssue } from '../make-issue.ts'
import { combineGroups, type RowGroups } from '../row-groups.ts'
import { BodyRecord, type BodyRecords } from './body-records.ts'

/**
 * Records that state one observation twice: an equal second one is dropped with a remark, a different one is an error,
 * one without a value gives way, and so does a second percentage, which nobody keeps.
 * `tagOf` keeps apart what different documents state; `isTold` are pairs that were looked at before.
 */
export function findDuplicates(
  records: ImportRecord[],
  file: string,
  tagOf: ((index: number) => string) | null = null,
  isTold: (first: ImportRecord, second: ImportRecord) => boolean = () => false,
): { kept: ImportRecord[]; issues: Issue[] } {
  const { ids, count } = observationsOf(records, tagOf)
  if (count === records.length) return { kept: records, issues: [] }
  const firsts: (ImportRecord | undefined)[] = []
  const issues: Issue[] = []
  const empty = new Set<ImportRecord>()
  const kept = records.filter((record, index) => {
    // Until someone says of when they are, they may be of different months.
    if (record.period === null) return true
    const observation = ids[index] as number
    const first = firsts[observation]
    if (!first) {
      firsts[observation] = record
      return true
    }
    if (isTold(first, record)) return true
    const isEqual = isSameValue(first, record)
    if (!isEqual && record.missing) return false
    if (!isEqual && first.missing) {
      empty.add(first)
      firsts[observation] = record
      return true
    }
    if (record.measure.startsWith('pct')) return false
    issues.push(sameTwice(first, record, isEqual, file))
    return !isEqual
  })
  return { kept: empty.size === 0 ? kept : kept.filter((record) => !empty.has(record)), issues }
}

function observationsOf(
  records: readonly ImportRecord[],
  tagOf: ((index: number) => string) | null,
): RowGroups {
  const about = groupsBy(records, aboutOf, 'sharedCodes')
  const units = groupsBy(records, unitOf, 'orgUnitCodes')
  const observations = combineGroups(about, units)
  if (!tagOf) return observations
  return combineGroups(
    observations,
    groupsBy(records, (_, index) => tagOf(index)),
  )
}

function aboutOf({ indicatorId, indicatorName, period, basis, measure }: ImportRecord): string {
  return `${indicatorId ?? `?${indicatorName}`}\0${period}\0${basis}\0${measure}`
}

function unitOf({ orgUnitId, orgUnitName }: ImportRecord): string {
  return orgUnitId ?? `?${orgUnitName}`
}

/** Records by a key; those of a long table with the same code have the same. */
function groupsBy(
  records: readonly ImportRecord[],
  keyOf: (record: ImportRecord, index: number) => string,
  codes: 'sharedCodes' | 'orgUnitCodes' | null = null,
): RowGroups {
  const numbers = new Map<string, number>()
  const ids = new Int32Array(records.length)
  let body: BodyRecords | null = null
  let byCode = new Int32Array(0)
  for (let index = 0; index < records.length; index += 1) {
    const record = records[index] as ImportRecord
    if (codes === null || !(record instanceof BodyRecord)) {
      ids[index] = numberOf(record, index)
      continue
    }
    if (record.records !== body) {
      body = record.records
      byCode = new Int32Array(body.partCount).fill(-1)
    }
    const code = body[codes][record.index] as number
    if (byCode[code] === -1) byCode[code] = numberOf(record, index)
    ids[index] = byCode[code] as number
  }
  return { ids, count: numbers.size }

  function numberOf(record: ImportRecord, index: number): number {
    const key = keyOf(record, index)
    const number = numbers.get(key) ?? numbers.size
    if (number === numbers.size) numbers.set(key, number)
    return number
  }
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
  const place = { firstLine: first.line, firstColumn: first.column, firstValue: first.raw }
  const isApart = first.sheet !== second.sheet
  return makeIssue({
    code: 'same-observation-twice',
    severity: isEqual ? 'info' : 'error',
    file,
    line: second.line,
    column: second.column,
    value: second.raw,
    details: isApart ? { ...place, firstSheet: first.sheet ?? '' } : place,
    ...(isApart && { sheet: second.sheet ?? '' }),
  })
}
