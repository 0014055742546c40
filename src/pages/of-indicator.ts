import type { IndicatorValuesParameters } from '../queries/list-indicator-values.ts'
import type { IndicatorRow } from '../queries/list-indicators.ts'
import type { UnitPeriodRow } from '../queries/list-unit-periods.ts'
import type { UnitValuesParameters } from '../queries/list-unit-values.ts'

/** Up to so many published values those of the city are asked for all indicators at once. */
const fewValues = 50_000

/** The rows of one indicator, in their order. */
export function ofIndicator<Row extends { indicatorId: string }>(
  rows: readonly Row[],
  indicatorId: string,
): Row[] {
  return rows.filter((row) => row.indicatorId === indicatorId)
}

/** Whether the published values are few enough to ask ahead of need. */
export function areValuesFew(indicators: readonly IndicatorRow[]): boolean {
  return indicators.reduce((sum, { valueCount }) => sum + valueCount, 0) <= fewValues
}

/** Which values the page of an indicator asks for: the city's of every indicator, so that the next one is there at once. */
export function valuesFor(
  indicatorId: string,
  indicators: readonly IndicatorRow[],
): IndicatorValuesParameters {
  return { indicatorId: areValuesFew(indicators) ? null : indicatorId }
}

/** What the page of each indicator asks of units: the latest period of every block that reports it. */
export function latestOfUnits(periods: readonly UnitPeriodRow[]): UnitValuesParameters[] {
  const latest = new Map<string, UnitValuesParameters>()
  for (const { indicatorId, block, period, basis } of periods) {
    const key = `${indicatorId}/${block}`
    if (!latest.has(key)) latest.set(key, { indicatorId, period, basis })
  }
  return [...latest.values()]
}
