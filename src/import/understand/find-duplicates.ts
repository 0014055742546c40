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
  const keyOf = keys()
  const seen = new Map<string, Map<number, ImportRecord>>()
  const issues: Issue[] = []
  const kept = records.filter((record, index) => {
    // Until someone says of when they are, they may be of different months.
    if (record.period === null) return true
    const tag = tagOf(index)
    const ofDocument = seen.get(tag) ?? new Map<number, ImportRecord>()
    seen.set(tag, ofDocument)
    const key = keyOf(record)
    const first = ofDocument.get(key)
    if (!first) {
      ofDocument.set(key, record)
      return true
    }
    const isEqual = isSameValue(first, record)
    if (!isEqual && record.missing) return false
    issues.push(sameTwice(first, record, isEqual, file))
    return !isEqual
  })
  return { kept, issues }
}

/** Numbers observations: a number for each text is shorter than a text for each observation. */
function keys(): (record: ImportRecord) => number {
  const [indicators, orgUnits, periods] = [numbering(), numbering(), numbering()]
  const byPair = new Map<number, number>()
  return (record) => {
    const { indicatorId, orgUnitId, period, basis, measure } = record
    const indicator = indicators(indicatorId ?? `?${record.indicatorName}`)
    const orgUnit = orgUnits(orgUnitId ?? `?${record.orgUnitName}`)
    const pair = indicator * spread + orgUnit
    const place = byPair.get(pair) ?? byPair.size
    byPair.set(pair, place)
    return place * spread + periods(`${period} ${basis} ${measure}`)
  }
}

/** More than any file has records. */
const spread = 2 ** 25

function numbering(): (text: string) => number {
  const numbers = new Map<string, number>()
  return (text) => {
    const number = numbers.get(text) ?? numbers.size
    numbers.set(text, number)
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
