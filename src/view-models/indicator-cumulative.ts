import type { IndicatorValueRow } from '../queries/list-indicator-values.ts'

/** Headline values by the month they reach to. */
export type ByMonth = ReadonlyMap<number, IndicatorValueRow>

/** Headline year-to-date values of a unit and year; the first month, the first quarter and the year count as such. */
export function cumulativeByMonth(
  values: readonly IndicatorValueRow[],
  orgUnitId: string,
  year: number,
): ByMonth {
  const rows = values.filter(
    (row) => row.orgUnitId === orgUnitId && row.year === year && row.isHeadline && isToDate(row),
  )
  // A whole year said as such comes last and wins over December to date.
  const ordered = [...rows].sort(
    (a, b) => Number(a.basis === 'period') - Number(b.basis === 'period'),
  )
  return new Map(ordered.map((row) => [row.month, row]))
}

function isToDate({ basis, frequency, month }: IndicatorValueRow): boolean {
  if (frequency === 'years') return false
  if (basis === 'ytd' || frequency === 'year') return true
  return frequency === 'month' ? month === 1 : month === 3
}
