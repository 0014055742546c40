// Horizontal bars of slides: ranked units, one standing, counts by status.
import type { ScorecardRow } from '../queries/list-scorecard-rows.ts'
import type { Text } from '../text/translate.ts'
import { isOpenValue } from './bullet.ts'
import { type ChartWords, ends, legendOf, numberFormat } from './deck-chart.ts'
import type { SlideChart, SlideNotation, SlidePoint, SlideSeries } from './deck-slide.ts'
import { displayStatuses } from './display-status.ts'
import type { StatusCount } from './scorecard.ts'
import { toStatusMark } from './scorecard-row.ts'

/** One row of horizontal bars. */
export type BarRow = {
  label: string
  value: number | null
  /** Null where the label names the value already. */
  valueLabel: string | null
  isOpen: boolean
  target: number | null
}

/** Structure as horizontal bars with their targets as open bars. */
export function rankedBars(
  rows: readonly BarRow[],
  { decimals, altText, text }: ChartWords,
): SlideChart {
  const { t } = text
  const series: SlideSeries[] = [
    {
      name: t('slides.legend.actual'),
      notation: 'actual',
      points: rows.map(({ value, valueLabel, isOpen }) => ({
        value,
        label: valueLabel,
        ...(isOpen && { notation: 'estimate' as const }),
      })),
    },
  ]
  if (rows.some((row) => row.target !== null))
    series.push({
      name: t('slides.legend.target'),
      notation: 'target',
      points: rows.map(({ target }) => ({ value: target, label: null })),
    })
  return {
    form: 'bars',
    categories: rows.map(({ label }) => ({ label, group: null })),
    series,
    ...ends(series),
    numberFormat: numberFormat(decimals),
    legend: legendOf(series, text),
    altText,
  }
}

/** One value beside what is due by now, where it leads to, and the target: for units without a history of years. */
export function standingBars(
  row: ScorecardRow,
  { altText, text, toLabel }: Omit<ChartWords, 'decimals'> & { toLabel: (value: number) => string },
): SlideChart | null {
  if (row.actual === null || row.aim === null || row.accumulation === 'rank' || row.isMilestone)
    return null
  const { t } = text
  const isRunning = row.phase === 'running' && row.expectedShare !== null
  const due = isRunning && row.expectedShare !== null ? row.aim * row.expectedShare : null
  const bars: [label: string, value: number | null, notation: SlideNotation][] = [
    [t('slides.legend.actual'), row.actual, isOpenValue(row) ? 'estimate' : 'actual'],
    [t('slides.legend.expected'), due, 'expected'],
    [t('slides.legend.projection'), row.projectedYearEnd, 'estimate'],
    [t('slides.legend.target'), row.aim, 'target'],
  ]
  const shown = bars.filter(([, value]) => value !== null)
  const series: SlideSeries = {
    name: t('slides.legend.actual'),
    notation: 'actual',
    points: shown.map(([, value, notation]) => ({
      value,
      label: value === null ? null : toLabel(value),
      notation,
    })),
  }
  return {
    form: 'bars',
    categories: shown.map(([label]) => ({ label, group: null })),
    series: [series],
    ...ends([series]),
    numberFormat: numberFormat(row.decimals),
    legend: [],
    altText,
  }
}

/** How many stand at each status: one bar a category, cut by status. */
export function statusBars(
  rows: readonly { label: string; counts: readonly Pick<StatusCount, 'id' | 'count'>[] }[],
  { altText, text }: { altText: string; text: Text },
): SlideChart {
  const count = (row: (typeof rows)[number], id: string) =>
    row.counts.find((one) => one.id === id)?.count ?? 0
  const used = displayStatuses.filter((id) => rows.some((row) => count(row, id) > 0))
  const series = used.map((id): SlideSeries => {
    const points = rows.map((row): SlidePoint => {
      const value = count(row, id)
      return value === 0 ? { value: null, label: null } : { value, label: String(value) }
    })
    return { name: toStatusMark(id, text).label, notation: id, points }
  })
  const totals = rows.map((row) => row.counts.reduce((sum, one) => sum + one.count, 0))
  return {
    form: 'stacked',
    categories: rows.map(({ label }) => ({ label, group: null })),
    series,
    min: 0,
    max: Math.max(1, ...totals),
    numberFormat: '0',
    legend: used.map((id) => ({ notation: id, label: toStatusMark(id, text).label })),
    altText,
  }
}
