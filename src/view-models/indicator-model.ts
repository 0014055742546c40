import { type SlideKind, type SlideSubject, slideSubject } from '../domain/deck.ts'
import type { ComponentRow } from '../queries/list-components.ts'
import type { IndicatorTargetRow } from '../queries/list-indicator-targets.ts'
import type { IndicatorRow } from '../queries/list-indicators.ts'
import type { ThresholdRow } from '../queries/list-thresholds.ts'
import type { ChartFrameModel } from './chart-frame.ts'
import type { DataTableModel } from './data-table.ts'
import { formatDate } from './format.ts'
import {
  type IndicatorHead,
  type IndicatorLinks,
  indicatorName,
  toIndicatorHead,
} from './indicator.ts'
import { type HistoryChart, toHistoryChart } from './indicator-history.ts'
import { historyNotes, toHistoryFrame } from './indicator-history-words.ts'
import { toMessage } from './indicator-message.ts'
import type { NumbersInput } from './indicator-numbers.ts'
import { paperName } from './indicator-papers.ts'
import { type PartsModel, toPartsModel } from './indicator-parts.ts'
import { toHistoryTable, toNumbersTable, toYearTable } from './indicator-table.ts'
import { toTargetTable } from './indicator-target-table.ts'
import { targetMark, targetPeriodWords, targetWords } from './indicator-targets.ts'
import { toValuesModel, type ValuesModel } from './indicator-values.ts'
import { toYearChart, type YearChart } from './indicator-year.ts'
import type { StatusMark } from './scorecard-row.ts'

/** The target in view with its verdict. */
export type TargetInView = {
  id: number
  status: StatusMark
  about: string
  asOf: string
}

/** The page of one indicator, section by section; a sentence stands for a section without data. */
export type IndicatorModel = {
  head: IndicatorHead
  message: string[]
  target: TargetInView | null
  targetOptions: { value: string; label: string }[]
  history: { chart: HistoryChart; frame: ChartFrameModel; notes: string[] } | string
  year: YearChart | string
  yearHeading: string
  values: ValuesModel | null
  targetTable: DataTableModel | null
  targetsMissing: string
  parts: PartsModel | string
  slides: { parts: SlideSubject; values: SlideSubject }
  numbers: DataTableModel
  /** Only units report it: the city has neither target nor value. */
  isOnlyByUnit: boolean
}

export type IndicatorInput = NumbersInput & {
  indicators: readonly IndicatorRow[]
  components: readonly ComponentRow[]
  thresholds: readonly ThresholdRow[]
  links: IndicatorLinks
  toTargetHref: (target: IndicatorTargetRow) => string
}

/** Everything on the page from the rows of its questions. */
export function toIndicatorModel(input: IndicatorInput): IndicatorModel {
  const { indicator, targets, target, text } = input
  const { t } = text
  const head = toIndicatorHead(indicator, input.indicators, input.links, text)
  return {
    head,
    message: toMessage(input),
    target: target && toTargetInView(target, input),
    targetOptions: targets.map((row) => ({
      value: String(row.targetId),
      label: optionLabel(row, input),
    })),
    history: toHistory(input),
    year: toYear(input),
    yearHeading: /^\d{4}$/.test(target?.period ?? '')
      ? t('indicatorPage.year.heading', { year: target?.year ?? '' })
      : t('indicatorPage.year.headingPlain'),
    values: toValuesModel(input.values, indicator, text),
    targetTable:
      targets.length > 0 ? toTargetTable(targets, indicator, text, input.toTargetHref) : null,
    targetsMissing: t(
      indicator.unitCount > 0 ? 'indicatorPage.targets.onlyUnits' : 'indicatorPage.targets.none',
    ),
    slides: { parts: slideOf('parts', input), values: slideOf('values', input) },
    parts: toPartsModel(input.components, input.values, indicator, text) ?? partsMissing(input),
    numbers: toNumbersTable(input),
    isOnlyByUnit: indicator.unitCount > 0 && targets.length === 0 && input.values.length === 0,
  }
}

function toTargetInView(target: IndicatorTargetRow, { text }: IndicatorInput): TargetInView {
  const date = formatDate(target.asOf, text.language)
  return {
    id: target.targetId,
    status: targetMark(target, text),
    about: text.t('indicatorPage.why.about', {
      paper: paperName(target, text),
      period: targetPeriodWords(target, text).toLowerCase(),
    }),
    asOf: text.t('indicatorPage.head.asOf', { date }),
  }
}

function optionLabel(target: IndicatorTargetRow, { indicator, text }: IndicatorInput): string {
  return text.t('indicatorPage.head.targetOption', {
    period: targetPeriodWords(target, text),
    target: targetWords(target, indicator, text),
    paper: paperName(target, text),
  })
}

function toHistory(input: IndicatorInput): IndicatorModel['history'] {
  const { indicator, text } = input
  if (indicator.accumulation === 'milestone') return text.t('indicatorPage.history.milestone')
  const chart = toHistoryChart(input)
  if (!chart) return text.t('indicatorPage.history.empty')
  const frame = toHistoryFrame(chart, input, toHistoryTable(input))
  return {
    chart,
    frame: { ...frame, slide: slideOf('indicator', input) },
    notes: historyNotes(input),
  }
}

function toYear(input: IndicatorInput): YearChart | string {
  const chart = toYearChart(input, () => toYearTable(input))
  if (typeof chart === 'string') return chart
  return { ...chart, frame: { ...chart.frame, slide: slideOf('year', input) } }
}

/** The slide of the indicator under the target in view. */
function slideOf(kind: SlideKind, { indicator, target }: IndicatorInput): SlideSubject {
  const { documentId = null, orgUnitId = null } = target ?? {}
  return slideSubject(kind, { indicatorId: indicator.indicatorId, documentId, orgUnitId })
}

function partsMissing({ indicator, indicators, text }: IndicatorInput): string {
  const children = indicators.filter((row) => row.parentId === indicator.indicatorId)
  if (children.length === 0) return text.t('indicatorPage.parts.none')
  const names = children.map((row) => indicatorName(row, text)).join('; ')
  return text.t('indicatorPage.parts.children', { names })
}
