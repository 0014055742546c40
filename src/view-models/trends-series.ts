import type { AnnualSeriesRow } from '../queries/list-annual-series.ts'
import type { YearChangeRow } from '../queries/list-year-changes.ts'
import type { Text } from '../text/translate.ts'
import { valueLabel } from './trends-labels.ts'

/** One place a year; null where a year is missing and where the computed sum of the predecessors ends. */
export function withBreaks(series: readonly AnnualSeriesRow[]): (number | null)[] {
  return series.flatMap((point, index) => {
    const previous = series[index - 1]
    if (!previous) return [point.value]
    const gap = Math.max(point.year - previous.year - 1, isBreak(previous, point) ? 1 : 0)
    return [...Array<null>(gap).fill(null), point.value]
  })
}

function isBreak(previous: AnnualSeriesRow, point: AnnualSeriesRow): boolean {
  return (previous.origin === 'predecessors_sum') !== (point.origin === 'predecessors_sum')
}

/** The series in words, the break named. */
export function seriesLabel(
  series: readonly AnnualSeriesRow[],
  row: YearChangeRow,
  text: Text,
): string {
  const { t } = text
  return series
    .flatMap((point, index) => {
      const value = valueLabel(point.value, row, text)
      const words = t('trendsPage.point', { period: point.year, value })
      const previous = series[index - 1]
      const isBroken = previous && isBreak(previous, point)
      return isBroken ? [t('trendsPage.table.seriesBreak'), words] : [words]
    })
    .join('; ')
}
