// Charts of the pages as plain series: the same numbers and labels, in a form a presentation program can edit.
import type { Text } from '../text/translate.ts'
import type { SlideChart, SlideNotation, SlidePoint, SlideSeries } from './deck-slide.ts'
import { textWidth } from './deck-text-fit.ts'
import type { HistoryChart, HistoryMark, HistoryTarget } from './indicator-history.ts'
import type { YearChart } from './indicator-year.ts'

/** Text in charts: readable from the back of a room. */
export const chartTextSize = 18

/** Width of a chart over the whole slide. */
const chartWidth = 880

/** What every chart of a slide is told in words and digits. */
export type ChartWords = { decimals: number; altText: string; text: Text }

/** A format code of a spreadsheet with as many digits as the labels show. */
export function numberFormat(decimals: number): string {
  return decimals > 0 ? `#,##0.${'#'.repeat(decimals)}` : '#,##0'
}

/** The history of an indicator as columns by year, territories before and after the merger apart; null where places or points must not be bars. */
export function historyColumns(
  chart: HistoryChart,
  {
    decimals,
    altText,
    text,
    toLabel,
    unitOf,
  }: ChartWords & {
    toLabel: (value: number) => string
    /** Whom a target binds, by name. */
    unitOf: (targetId: string) => string | null
  },
): SlideChart | null {
  if (chart.isInverted) return null
  const slots = fitting(historySlots(chart, unitOf), toLabel)
  // One or two years say less as columns than the value beside its target.
  if (slots.filter((slot) => slot.mark || slot.target).length < 3) return null
  const names = groupNames(slots)
  const { t } = text
  const actual = slots.map(({ mark }): SlidePoint => {
    if (!mark) return { value: null, label: null }
    const isOpen = mark.scenario !== 'actual'
    return { value: mark.value, label: mark.label, ...(isOpen && { notation: 'estimate' }) }
  })
  const target = slots.map(({ target: aim }): SlidePoint => {
    const value = aim?.aim ?? null
    return { value, label: value === null ? null : toLabel(value) }
  })
  const series: SlideSeries[] = [
    { name: t('slides.legend.actual'), notation: 'actual', points: actual },
  ]
  if (target.some((point) => point.value !== null))
    series.push({ name: t('slides.legend.target'), notation: 'target', points: target })
  return {
    form: 'columns',
    categories: slots.map(({ year, group }) => ({
      label: String(year),
      group: group && (names.get(group) ?? group),
    })),
    series,
    ...ends(series),
    numberFormat: numberFormat(decimals),
    legend: legendOf(series, text),
    altText,
  }
}

type Slot = {
  year: number
  group: string | null
  mark: HistoryMark | null
  target: HistoryTarget | null
}

// Years of the former city, then those of the city in force, which carries the targets.
function historySlots(chart: HistoryChart, unitOf: (targetId: string) => string | null): Slot[] {
  const single = chart.marks.filter((mark) => !mark.isSpan && !mark.id.endsWith('predecessors_sum'))
  const ofYear = (mark: HistoryMark) => Number(/-(\d{4})-[a-z_]+$/.exec(mark.id)?.[1] ?? mark.x)
  const formerNames = new Set(
    chart.perimeters.filter((one) => one.perimeter !== 'city').map(({ label }) => label),
  )
  const slotsOf = (perimeter: HistoryMark['perimeter']): Slot[] => {
    const name = chart.perimeters.find((entry) => entry.perimeter === perimeter)?.label ?? null
    const isOwn = (target: HistoryTarget) => {
      const unit = unitOf(target.id)
      return perimeter === 'city' ? !formerNames.has(unit ?? '') : unit === name
    }
    const marks = single.filter((mark) => mark.perimeter === perimeter)
    const targets = chart.targets.filter((target) => target.aim !== null && isOwn(target))
    const years = [...marks.map(ofYear), ...targets.map((target) => yearOf(target))]
    if (years.length === 0) return []
    const first = Math.min(...years)
    const count = Math.max(...years) - first + 1
    return Array.from({ length: count }, (_, index) => ({
      year: first + index,
      group: chart.perimeters.length > 1 ? name : null,
      mark: marks.find((mark) => ofYear(mark) === first + index) ?? null,
      target: targets.findLast((target) => yearOf(target) === first + index) ?? null,
    }))
  }
  return [...slotsOf('former-1'), ...slotsOf('city')]
}

// `Thành phố Hải Phòng (trước 01/7/2025)` under one column would wrap over the chart: what is in brackets says enough.
function groupNames(slots: readonly Slot[]): Map<string, string> {
  const names = new Map<string, string>()
  for (const { group } of slots) {
    if (!group) continue
    const width = (slots.filter((slot) => slot.group === group).length / slots.length) * chartWidth
    const short = /\(([^)]+)\)$/.exec(group)?.[1]
    names.set(group, short && textWidth(group, chartTextSize) > width ? short : group)
  }
  return names
}

function yearOf(target: HistoryTarget): number {
  return Math.round(target.to - 0.46)
}

/** As many of the latest slots as have room for their numbers, side by side where a target stands beside a value. */
function fitting(slots: Slot[], toLabel: (value: number) => string): Slot[] {
  const labels = slots.flatMap(({ mark, target }) => [
    mark?.label ?? '',
    !target || target.aim === null ? '' : toLabel(target.aim),
  ])
  const widest = Math.max(...labels.map((label) => textWidth(label, chartTextSize) + 4))
  const hasPairs = slots.some(({ mark, target }) => mark && target)
  return slots.slice(-Math.max(4, Math.floor(chartWidth / (hasPairs ? widest * 2.1 : widest))))
}

/** The year to date by month beside what is due, the year before and the target. */
export function yearLines(chart: YearChart, { decimals, altText, text }: ChartWords): SlideChart {
  const { t } = text
  const last = chart.points.findLast((point) => point.actual !== null)?.month
  const series: SlideSeries[] = [
    {
      name: chart.actualLabel,
      notation: 'actual',
      points: chart.points.map(({ actual, month, isEstimate }) => ({
        value: actual,
        label: month === last && actual !== null ? (chart.valueLabels.get(actual) ?? null) : null,
        ...(isEstimate && { notation: 'estimate' as const }),
      })),
    },
    {
      name: t('slides.legend.expected'),
      notation: 'expected',
      points: chart.points.map(({ expected }) => ({ value: expected, label: null })),
    },
  ]
  if (chart.previousLabel)
    series.push({
      name: chart.previousLabel,
      notation: 'previous',
      points: chart.points.map(({ previous }) => ({ value: previous, label: null })),
    })
  if (chart.aim !== null)
    series.push({
      name: chart.aimLabel,
      notation: 'target',
      points: chart.points.map(({ month }) => ({
        value: chart.aim,
        label: month === 12 ? chart.aimShort : null,
      })),
    })
  const shown = series.filter(({ points }) => points.some((point) => point.value !== null))
  return {
    form: 'line',
    categories: chart.points.map(({ label }) => ({ label, group: null })),
    series: shown,
    ...ends(shown),
    numberFormat: numberFormat(decimals),
    legend: shown.map(({ notation, name }) => ({ notation, label: name })),
    altText,
  }
}

/** Ends of the value axis: zero and room for labels beyond the longest. */
export function ends(series: readonly SlideSeries[]): { min: number; max: number } {
  const values = series.flatMap(({ points }) => points.map((point) => point.value ?? 0))
  const max = Math.max(0, ...values)
  const min = Math.min(0, ...values)
  return max === min ? { min: 0, max: 1 } : { min: min * 1.15, max: max * 1.15 }
}

/** The notations that are drawn, in words. */
export function legendOf(series: readonly SlideSeries[], { t }: Text): SlideChart['legend'] {
  const used = new Set<SlideNotation>(
    series.flatMap(({ notation, points }) =>
      points.flatMap((point) => (point.value === null ? [] : [point.notation ?? notation])),
    ),
  )
  return (['actual', 'estimate', 'target'] as const)
    .filter((notation) => used.has(notation))
    .map((notation) => ({ notation, label: t(`slides.legend.${notation}`) }))
}
