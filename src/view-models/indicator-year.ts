import type { ExpectedPathRow } from '../queries/list-expected-path.ts'
import type { IndicatorTargetRow } from '../queries/list-indicator-targets.ts'
import type { IndicatorValueRow } from '../queries/list-indicator-values.ts'
import type { IndicatorRow } from '../queries/list-indicators.ts'
import { measureUnitLabel } from '../text/measure-units.ts'
import type { Text } from '../text/translate.ts'
import type { ChartFrameModel } from './chart-frame.ts'
import { type ChartScale, toChartScale } from './chart-scale.ts'
import type { DataTableModel } from './data-table.ts'
import { bareLabel, indicatorName, unitName, valueLabel } from './indicator.ts'
import { type ByMonth, cumulativeByMonth } from './indicator-cumulative.ts'
import { safeAddress } from './published-values.ts'

/** One month of the year; null = not known or not over yet. */
export type YearPoint = {
  month: number
  label: string
  actual: number | null
  isEstimate: boolean
  previous: number | null
  expected: number | null
}

/** Cumulative line of a target's year beside what is due, ready to draw. */
export type YearChart = {
  points: YearPoint[]
  scale: ChartScale
  tickLabels: ReadonlyMap<number, string>
  valueLabels: ReadonlyMap<number, string>
  aim: number | null
  aimLabel: string
  aimShort: string
  actualLabel: string
  previousLabel: string | null
  hasGaps: boolean
  /** Sentences under the chart. */
  notes: string[]
  frame: ChartFrameModel
}

export type YearInput = {
  indicator: IndicatorRow
  values: readonly IndicatorValueRow[]
  target: IndicatorTargetRow | null
  expected: readonly ExpectedPathRow[]
  text: Text
}

/** The chart, or the sentence that says why there is none. */
export function toYearChart(input: YearInput, toTable: () => DataTableModel): YearChart | string {
  const { indicator, target, text } = input
  const { t } = text
  if (indicator.accumulation !== 'cumulative') return t('indicatorPage.year.notCumulative')
  if (!target || !/^\d{4}$/.test(target.period)) return t('indicatorPage.year.noTarget')
  const actual = cumulativeByMonth(input.values, target.orgUnitId, target.year)
  if (actual.size === 0) {
    const unit =
      text.language === 'en' ? (target.orgUnitNameEn ?? target.orgUnitName) : target.orgUnitName
    return t('indicatorPage.year.noValues', { unit, year: target.year })
  }
  return drawYear(input, target, actual, toTable)
}

function drawYear(
  input: YearInput,
  target: IndicatorTargetRow,
  actual: ByMonth,
  toTable: () => DataTableModel,
): YearChart {
  const { indicator, text } = input
  const { t } = text
  const previous = cumulativeByMonth(input.values, target.orgUnitId, target.year - 1)
  const points = months.map((month) => toPoint(month, actual, previous, input, target))
  const shown = points.flatMap((point) => [point.actual, point.previous, point.expected])
  const scale = toChartScale([...shown, target.aim], { from: 'zero', padding: 0.05 })
  const label = (value: number) => bareLabel(value, indicator, text)
  const aimValue =
    target.aim === null
      ? '–'
      : bareLabel(target.aim, { ...indicator, decimals: target.aimDecimals }, text)
  return {
    points,
    scale,
    tickLabels: new Map(scale.ticks.map((tick) => [tick, label(tick)])),
    valueLabels: new Map(shown.filter((value) => value !== null).map((v) => [v, label(v)])),
    aim: target.aim,
    aimLabel: t('indicatorPage.year.target', { value: aimValue }),
    aimShort: t('indicatorPage.year.targetShort', { value: aimValue }),
    actualLabel: t('indicatorPage.year.actual', { year: target.year }),
    previousLabel:
      previous.size > 0 ? t('indicatorPage.year.previous', { year: target.year - 1 }) : null,
    hasGaps: hasGaps([...actual.keys()]),
    notes: yearNotes(input, target, previous),
    frame: toFrame(input, target, actual, toTable()),
  }
}

const months = Array.from({ length: 12 }, (_, index) => index + 1)

function toPoint(
  month: number,
  actual: ByMonth,
  previous: ByMonth,
  { expected, text }: YearInput,
  target: IndicatorTargetRow,
): YearPoint {
  const value = actual.get(month)
  const due = expected.find((row) => row.targetId === target.targetId && row.month === month)?.due
  return {
    month,
    label: text.t('indicatorPage.year.month', { month }),
    actual: value?.value ?? null,
    isEstimate: value?.status === 'estimate',
    previous: previous.get(month)?.value ?? null,
    expected: month === 12 ? target.aim : (due ?? null),
  }
}

function hasGaps(known: readonly number[]): boolean {
  const sorted = [...known].sort((a, b) => a - b)
  return sorted.some((month, index) => index > 0 && month - (sorted[index - 1] ?? 0) > 1)
}

/** Which expected share is used and why no year stands beside. */
function yearNotes(input: YearInput, target: IndicatorTargetRow, previous: ByMonth): string[] {
  const { t } = input.text
  const year = target.year - 1
  const notes = [paceMethod(input.expected, target, input.text)]
  if (previous.size === 0) {
    const isOther = input.values.some((row) => row.year === year && row.unitValidTo !== null)
    notes.push(
      t(isOther ? 'indicatorPage.year.previousPerimeter' : 'indicatorPage.year.previousNone', {
        year,
      }),
    )
  }
  return notes.filter((note) => note !== null)
}

/** `Nhịp trong năm: trung vị 2 năm trước của chính đơn vị.` */
export function paceMethod(
  expected: readonly ExpectedPathRow[],
  target: IndicatorTargetRow,
  { t }: Text,
): string | null {
  const row = expected.find((candidate) => candidate.targetId === target.targetId)
  if (!row) return null
  const years = row.expectedShareYears
  const method = t(`indicatorPage.method.${row.expectedShareMethod}`, { years })
  return t('indicatorPage.method.named', { method })
}

function toFrame(
  { indicator, text }: YearInput,
  target: IndicatorTargetRow,
  actual: ByMonth,
  table: DataTableModel,
): ChartFrameModel {
  const { t, language } = text
  const year = target.year
  const rows = [...actual.values()].sort((a, b) => a.month - b.month)
  const first = rows[0]
  const unit = indicator.measureUnit && measureUnitLabel(indicator.measureUnit, language)
  const what = t('indicatorPage.year.what', { name: indicatorName(indicator, text) })
  const said = rows.map(
    (row) =>
      `${t('indicatorPage.year.monthLong', { month: row.month })} ${bareLabel(row.value, indicator, text)}`,
  )
  const labels = rows.map((row) => [row.publisher ?? row.title, safeAddress(row.url)] as const)
  return {
    message: null,
    title: {
      who: first ? unitName(first, text) : target.orgUnitName,
      what: [what, unit].filter(Boolean).join(', '),
      when: t('indicatorPage.year.when', { year }),
    },
    summary: t('indicatorPage.year.summary', {
      year,
      actuals: said.join('; '),
      target: target.aim === null ? '–' : valueLabel(target.aim, indicator, text),
    }),
    sources: [...new Map(labels)].map(([label, href]) => ({ label, href })),
    table,
  }
}
