import type { Issue } from '../domain/issue.ts'
import { parsePeriod, periodEnd, periodStart } from '../domain/period.ts'
import { acceptedRows, type CheckedTables, indexRows, issueAt } from './checked-table.ts'
import { judgeGroups, rowGroups, rowsJudged, trueRows } from './row-groups.ts'
import type { TypedRow } from './typed-row.ts'

/** Each actual against its period, its organisational unit and its day of publication. */
export function checkActuals(tables: CheckedTables): Issue[] {
  const orgUnits = indexRows(tables, 'org-units', 'org_unit_id')
  const successors = new Set([...orgUnits.values()].map((unit) => unit.text('successor_id')))
  const judge = (actual: TypedRow): Issue[] => {
    const orgUnit = orgUnits.get(actual.text('org_unit_id') ?? '')
    const isRestated = successors.has(actual.text('org_unit_id'))
    return [
      ...basisMismatch(tables, actual),
      ...afterTheEnd(tables, actual, orgUnit),
      ...(isRestated ? [] : beforeTheBeginning(tables, actual, orgUnit)),
      ...publishedEarly(tables, actual),
      ...preferredWithoutReason(tables, actual),
    ]
  }
  return faultyRows(acceptedRows(tables, 'actuals')).flatMap(judge)

  /** Rows that say when, where and how alike are judged once; a preferred value also by its reason. */
  function faultyRows(rows: readonly TypedRow[]): TypedRow[] {
    const groups = rowGroups(rows, judgedFields)
    const verdicts = judgeGroups(rows, groups, (row) => judge(row).length > 0)
    const preferred = new Set(trueRows(rows, 'preferred'))
    if (preferred.size === 0) return rowsJudged(rows, groups, verdicts)
    return rows.filter((row, index) => verdicts[groups.ids[index] ?? 0] || preferred.has(row))
  }
}

const judgedFields = ['org_unit_id', 'period', 'basis', 'published_on']

function basisMismatch(tables: CheckedTables, actual: TypedRow): Issue[] {
  const frequency = parsePeriod(actual.text('period') ?? '')?.frequency
  if (actual.text('basis') !== 'ytd' || frequency === 'month') return []
  const details = { period: actual.text('period') ?? '' }
  const spec = { code: 'basis-mismatch', severity: 'error', field: 'basis', details } as const
  return [issueAt(tables, 'actuals', actual, spec)]
}

/** A span of years may outlive the unit it is published for (2021/2025); a single period may not. */
function afterTheEnd(tables: CheckedTables, actual: TypedRow, orgUnit?: TypedRow): Issue[] {
  const validTo = orgUnit?.text('valid_to')
  const period = actual.text('period') ?? ''
  const end = periodEnd(period)
  const isSpan = parsePeriod(period)?.frequency === 'years'
  if (!validTo || !end || end <= validTo) return []
  if (isSpan && (periodStart(period) ?? '') <= validTo) return []
  return [outside(tables, actual, orgUnit, 'error')]
}

/** A series restated for a successor reaches back before it began; any other value from before is odd. */
function beforeTheBeginning(tables: CheckedTables, actual: TypedRow, orgUnit?: TypedRow): Issue[] {
  const validFrom = orgUnit?.text('valid_from')
  const end = periodEnd(actual.text('period') ?? '')
  if (!validFrom || !end || end >= validFrom) return []
  return [outside(tables, actual, orgUnit, 'warning')]
}

function outside(
  tables: CheckedTables,
  actual: TypedRow,
  orgUnit: TypedRow | undefined,
  severity: Issue['severity'],
): Issue {
  const details = {
    orgUnit: orgUnit?.text('org_unit_id') ?? '',
    validFrom: orgUnit?.text('valid_from') ?? '',
    validTo: orgUnit?.text('valid_to') ?? '',
  }
  return issueAt(tables, 'actuals', actual, {
    code: 'outside-validity',
    severity,
    field: 'period',
    details,
  })
}

function publishedEarly(tables: CheckedTables, actual: TypedRow): Issue[] {
  const published = actual.text('published_on')
  const start = periodStart(actual.text('period') ?? '')
  if (!published || !start || published >= start) return []
  const details = { period: actual.text('period') ?? '' }
  const spec = {
    code: 'published-before-period',
    severity: 'warning',
    field: 'published_on',
    details,
  } as const
  return [issueAt(tables, 'actuals', actual, spec)]
}

function preferredWithoutReason(tables: CheckedTables, actual: TypedRow): Issue[] {
  if (!actual.isTrue('preferred') || actual.cell('note') !== null) return []
  const spec = { code: 'preferred-without-reason', severity: 'warning', field: 'note' } as const
  return [issueAt(tables, 'actuals', actual, spec)]
}
