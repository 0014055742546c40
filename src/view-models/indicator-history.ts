import type { AnnualSeriesRow } from '../queries/list-annual-series.ts'
import type { IndicatorTargetRow } from '../queries/list-indicator-targets.ts'
import type { IndicatorValueRow } from '../queries/list-indicator-values.ts'
import type { IndicatorRow } from '../queries/list-indicators.ts'
import type { ProjectionRow } from '../queries/list-projections.ts'
import type { Text } from '../text/translate.ts'
import { type ChartScale, niceStep, toChartScale } from './chart-scale.ts'
import { bareLabel, cityOf } from './indicator.ts'
import {
  annualMarks,
  breakYear,
  drawsBars,
  spanMarks,
  toLinks,
  toPerimeters,
  usedPerimeters,
} from './indicator-history-marks.ts'
import { toHistoryTargets } from './indicator-history-targets.ts'
import { farTarget, growthWords } from './indicator-message.ts'

/** Whose value: the city in force, or the first, second, … unit it was formed from. */
export type Perimeter = 'city' | 'former-1' | 'former-2'

/** One value on the chart; `x` in years, a whole year stands at its number. */
export type HistoryMark = {
  id: string
  x: number
  width: number
  /** For a value of several years: where it begins and ends instead of a bar. */
  isSpan: boolean
  value: number
  perimeter: Perimeter
  scenario: 'actual' | 'estimate' | 'computed'
  label: string
  title: string
}

/** One target: a step over its year or years, its range and stretch. */
export type HistoryTarget = {
  id: string
  /** Letter that stands for the paper. */
  letter: string
  from: number
  to: number
  aim: number | null
  range: [number, number] | null
  stretch: number | null
  label: string
  short: string
  period: string
  paper: string
  stretchLabel: string | null
  /** No actual of that year stands in the way of words. */
  hasRoom: boolean
}

export type HistoryPath = { points: { x: number; value: number }[]; label: string }

export type PerimeterEntry = { perimeter: Perimeter; label: string }

/** The chart of actuals and targets over the years, ready to draw. */
export type HistoryChart = {
  form: 'bars' | 'points'
  isInverted: boolean
  years: number[]
  scale: ChartScale
  tickLabels: ReadonlyMap<number, string>
  marks: HistoryMark[]
  /** Neighbouring years of one perimeter, for points: joined by a line, never across the break. */
  links: { id: string; perimeter: Perimeter; from: HistoryMark; to: HistoryMark }[]
  targets: HistoryTarget[]
  path: HistoryPath | null
  projection: HistoryPath | null
  /** Between the last year of the former territory and the first of the merged one. */
  breakAt: number | null
  perimeters: PerimeterEntry[]
}

export type HistoryInput = {
  indicator: IndicatorRow
  annual: readonly AnnualSeriesRow[]
  values: readonly IndicatorValueRow[]
  targets: readonly IndicatorTargetRow[]
  projections: readonly ProjectionRow[]
  text: Text
}

const firstYear = 2020
const lastYear = 2030

/** The chart; null when there is nothing with a level to draw. */
export function toHistoryChart(input: HistoryInput): HistoryChart | null {
  const { indicator } = input
  if (indicator.accumulation === 'milestone') return null
  const perimeters = toPerimeters(input)
  const form = drawsBars(indicator) ? 'bars' : 'points'
  const marks = [...annualMarks(input, perimeters), ...spanMarks(input, perimeters)]
  const targets = toHistoryTargets(input, marks)
  if (marks.length === 0 && targets.length === 0) return null
  const path = toPath(input)
  const projection = toProjection(input)
  const scale = toScale(indicator, form, [
    ...marks.map((mark) => mark.value),
    ...targets.flatMap((target) => [target.aim, target.stretch, ...(target.range ?? [])]),
    ...[...(path?.points ?? []), ...(projection?.points ?? [])].map((point) => point.value),
  ])
  const hasFormer = [...perimeters.values()].some(({ perimeter }) => perimeter !== 'city')
  return {
    form,
    isInverted: indicator.accumulation === 'rank',
    years: toYears(marks, targets),
    scale,
    tickLabels: new Map(scale.ticks.map((tick) => [tick, tickText(tick, scale, input)])),
    marks,
    links: form === 'points' ? toLinks(marks) : [],
    targets,
    path,
    projection,
    breakAt: hasFormer ? breakYear(input.values) - 0.5 : null,
    perimeters: usedPerimeters(perimeters, marks),
  }
}
function toPath({ values, targets, indicator, text }: HistoryInput): HistoryPath | null {
  const city = cityOf(values, targets)
  const far = city ? farTarget(targets, city, indicator) : null
  if (!far || far.latestYear === null || far.latestValue === null || far.aim === null) return null
  return {
    points: [
      { x: far.latestYear, value: far.latestValue },
      { x: far.year, value: far.aim },
    ],
    label: growthWords(far, text),
  }
}

function toProjection({ projections, text }: HistoryInput): HistoryPath | null {
  const [row] = projections
  if (!row) return null
  const points = projections
    .filter(({ orgUnitId, year }) => orgUnitId === row.orgUnitId && year <= lastYear)
    .map(({ year, projected }) => ({ x: year, value: projected }))
  const { firstYear: first, lastYear: last } = row
  return { points, label: text.t('indicatorPage.history.projectionLegend', { first, last }) }
}

function toScale(
  indicator: IndicatorRow,
  form: 'bars' | 'points',
  values: (number | null)[],
): ChartScale {
  if (indicator.accumulation !== 'rank')
    return toChartScale(values, {
      from: form === 'bars' ? 'zero' : 'data',
      padding: form === 'bars' ? 0.06 : 0.1,
    })
  const worst = Math.max(2, ...values.filter((value) => value !== null))
  const step = Math.max(1, niceStep(0, worst, 4))
  const count = Math.ceil(worst / step)
  const ticks = [1, ...Array.from({ length: count }, (_, index) => (index + 1) * step)]
  return { domain: [0, count * step], ticks: [...new Set(ticks)] }
}

function tickText(tick: number, { ticks }: ChartScale, { indicator, text }: HistoryInput): string {
  const step = Math.abs((ticks[1] ?? 1) - (ticks[0] ?? 0))
  const decimals = step >= 1 ? 0 : Math.min(3, Math.ceil(-Math.log10(step)))
  return bareLabel(tick, { ...indicator, decimals }, text)
}

function toYears(marks: readonly HistoryMark[], targets: readonly HistoryTarget[]): number[] {
  const xs = [
    ...marks.map((mark) => Math.floor(mark.x + 0.5)),
    ...targets.map((t) => Math.round(t.to - 0.46)),
  ]
  const first = Math.min(firstYear, ...xs)
  const last = Math.max(lastYear, ...xs)
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
