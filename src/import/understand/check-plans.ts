import type { ImportRecord } from '../../domain/import-reading.ts'
import type { Issue } from '../../domain/issue.ts'
import { makeIssue } from '../make-issue.ts'
import type { NameIndex } from './name-index.ts'

/** Plans read as those of a year that one month or quarter beside them nearly meets: they may be of that month or quarter. */
export function checkPlans(
  records: readonly ImportRecord[],
  names: NameIndex,
  file: string,
): Issue[] {
  const issues: Issue[] = []
  records.forEach((plan, index) => {
    if (plan.measure !== 'target' || !/^\d{4}$/.test(plan.period ?? '')) return
    const result = resultBeside(records, index)
    if (!result || !isMetTooSoon(plan, result) || !isCumulative(plan, names)) return
    const { line, column, raw } = plan
    const place = { severity: 'warning', file, line, column, value: raw } as const
    issues.push(makeIssue({ code: 'plan-of-part-of-year', ...place }))
  })
  return issues
}

/** The next result of the same row and name. */
function resultBeside(records: readonly ImportRecord[], index: number): ImportRecord | null {
  const plan = records[index]
  for (let next = index + 1; next < records.length; next += 1) {
    const other = records[next]
    if (!plan || !other || other.line !== plan.line) return null
    const isSame = other.indicatorId === plan.indicatorId && other.orgUnitId === plan.orgUnitId
    if (isSame && (other.measure === 'actual' || other.measure === 'estimate')) return other
  }
  return null
}

/** Twice what an even year would bring in a month or a quarter. */
function isMetTooSoon(plan: ImportRecord, result: ImportRecord): boolean {
  const [year = '', part = ''] = (result.period ?? '').split('-')
  if (year !== plan.period || part === '' || result.basis !== 'period') return false
  const evenShare = part.startsWith('Q') ? 1 / 4 : 1 / 12
  return (
    Number(result.value ?? Number.NaN) >
    2 * evenShare * Number(plan.value ?? plan.low ?? Number.NaN)
  )
}

function isCumulative({ indicatorId }: ImportRecord, names: NameIndex): boolean {
  return indicatorId !== null && names.facts(indicatorId)?.accumulation === 'cumulative'
}
