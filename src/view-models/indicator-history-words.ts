import type { IndicatorTargetRow } from '../queries/list-indicator-targets.ts'
import type { ThresholdRow } from '../queries/list-thresholds.ts'
import { measureUnitLabel } from '../text/measure-units.ts'
import type { ChartFrameModel, ChartSource } from './chart-frame.ts'
import type { DataTableModel } from './data-table.ts'
import { formatPercent } from './format.ts'
import { cityOf, indicatorName } from './indicator.ts'
import type { HistoryChart, HistoryInput } from './indicator-history.ts'
import { averageSentence, farTarget, growthWords } from './indicator-message.ts'
import { safeAddress } from './published-values.ts'

type Input = HistoryInput & { thresholds: readonly ThresholdRow[] }

/** Title, summary, sources and table around the chart over the years. */
export function toHistoryFrame(
  chart: HistoryChart,
  input: Input,
  table: DataTableModel,
): ChartFrameModel {
  const { indicator, text } = input
  const { t, language } = text
  const [first, last] = [chart.years[0] ?? 0, chart.years.at(-1) ?? 0]
  const unit = indicator.measureUnit && measureUnitLabel(indicator.measureUnit, language)
  const none = t('indicatorPage.history.nothing')
  const words = {
    actuals: chart.marks.map((mark) => mark.title).join('; ') || none,
    targets: chart.targets.map((item) => `${item.period}: ${item.label}`).join('; ') || none,
    path: pathNote(input),
  }
  const key = chart.breakAt === null ? 'summaryPlain' : 'summary'
  return {
    message: null,
    title: {
      who: chart.perimeters.map(({ label }) => label).join(' · ') || cityName(input),
      what: [indicatorName(indicator, text), unit].filter(Boolean).join(', '),
      when: t('indicatorPage.history.when', { first, last }),
    },
    summary: t(`indicatorPage.history.${key}`, words),
    sources: toSources(input),
    table,
  }
}

function cityName({ targets, text }: Input): string {
  const target = targets.at(-1)
  if (!target) return ''
  return text.language === 'en' ? (target.orgUnitNameEn ?? target.orgUnitName) : target.orgUnitName
}

/** The publishers behind the annual values drawn, each once. */
export function toSources({ annual, values }: Pick<Input, 'annual' | 'values'>): ChartSource[] {
  const ids = new Set(annual.map((row) => row.documentId))
  const sources = new Map<string, ChartSource>()
  for (const row of values) {
    if (!ids.has(row.documentId) || !row.isHeadline || row.frequency !== 'year') continue
    const label = `${row.publisher ?? row.title} (${row.year})`
    if (!sources.has(label)) sources.set(label, { label, href: safeAddress(row.url) })
  }
  return [...sources.values()]
}

/** Sentences under the chart: path, projection or why there is none, averages, totals over years. */
export function historyNotes(input: Input): string[] {
  const { indicator, targets, values, text } = input
  const averages = targets.map((target) => averageSentence(target, indicator, text))
  const hasTotals =
    indicator.attainment === 'ratio' && values.some((row) => row.frequency === 'years')
  const notes = [
    pathNote(input),
    projectionNote(input),
    ...averages,
    hasTotals ? text.t('indicatorPage.history.sumOfYears') : null,
  ]
  return notes.filter((note) => note !== null)
}

function pathNote({ indicator, targets, text }: Input): string {
  const { t } = text
  const target = targets.at(-1)
  const far = target ? farTarget(targets, target.orgUnitId, indicator) : null
  if (far && far.latestYear !== null)
    return t('indicatorPage.history.path', {
      base: far.latestYear,
      year: far.year,
      growth: growthWords(far, text),
    })
  return t('indicatorPage.history.noPath', {
    reason: t(`indicatorPage.history.noPathReason.${noPathReason(indicator.accumulation, target)}`),
  })
}

function noPathReason(accumulation: string, target: IndicatorTargetRow | undefined) {
  if (accumulation === 'growth' || accumulation === 'rank') return 'rate'
  if (target?.phase !== 'not_begun') return 'noFarTarget'
  return target.latestValue === null ? 'noBase' : 'reached'
}

function projectionNote(input: Input) {
  const { projections, indicator, annual, thresholds, text } = input
  const { t, language } = text
  const [row] = projections
  if (row) {
    const growth = formatPercent(row.growth, language, true)
    const words = { first: row.firstYear, last: row.lastYear, growth }
    const bridge = row.usesBridge ? ` ${t('indicatorPage.history.projectionBridge')}` : ''
    return t('indicatorPage.history.projection', words) + bridge
  }
  if (indicator.attainment !== 'ratio') return t('indicatorPage.history.noProjectionRate')
  const city = cityOf(input.values, input.targets)
  const count = annual.filter((year) => year.orgUnitId === city).length
  const least = thresholds.find((limit) => limit.thresholdId === 'projection-min-points')?.value
  return t('indicatorPage.history.noProjection', { count, least: least ?? 3 })
}
