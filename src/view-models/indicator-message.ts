import { parsePeriod } from '../domain/period.ts'
import type { AnnualSeriesRow } from '../queries/list-annual-series.ts'
import type { IndicatorTargetRow } from '../queries/list-indicator-targets.ts'
import type { IndicatorRow } from '../queries/list-indicators.ts'
import type { Text } from '../text/translate.ts'
import { formatNumber, formatPercent } from './format.ts'
import { bareLabel, valueLabel } from './indicator.ts'
import {
  actualPart,
  actualWords,
  targetPeriodWords,
  targetStatus,
  targetWords,
  varianceWords,
} from './indicator-targets.ts'

type Input = {
  indicator: IndicatorRow
  targets: readonly IndicatorTargetRow[]
  annual: readonly AnnualSeriesRow[]
  /** The target in view. */
  target: IndicatorTargetRow | null
  text: Text
}

/** What the rows say, in at most two sentences; the verdict's word is always the status of the row. */
export function toMessage(input: Input): string[] {
  const { target, indicator, text } = input
  if (!target) return [text.t('indicatorPage.message.noTarget')]
  const second = target.verdictFlips
    ? text.t('indicatorPage.message.flips')
    : target.actual === null
      ? latestVerdict(input, target)
      : pathSentence(input, target)
  return [statement(target, indicator, text), second].filter((line) => line !== null)
}

/** One target and where it stands, as a sentence. */
export function statement(target: IndicatorTargetRow, indicator: IndicatorRow, text: Text): string {
  const { t } = text
  const status = targetStatus(target)
  const words = {
    period: actualPart(target, text) ?? targetPeriodWords(target, text),
    actual: actualWords(target, indicator, text),
    target: targetWords(target, indicator, text),
  }
  if (target.reason === 'only_other_perimeter')
    return t('indicatorPage.message.otherPerimeter', words)
  if (status === 'part_data') return t('indicatorPage.message.part', words)
  if (status === 'no_data') return t('indicatorPage.message.noData', words)
  if (status === 'not_due') return t('indicatorPage.message.notDue', words)
  if (status === 'not_assessable') return t('indicatorPage.message.notAssessable', words)
  const verdict = t(`indicatorPage.message.verdictWord.${status}`)
  if (['on_pace', 'behind', 'far_behind'].includes(status))
    return runningStatement(target, { ...words, verdict }, text)
  const variance = varianceWords(target, indicator, text)
  return variance
    ? t('indicatorPage.message.verdict', { ...words, verdict, variance })
    : t('indicatorPage.message.verdictBare', { ...words, verdict })
}

function runningStatement(
  target: IndicatorTargetRow,
  words: Record<'period' | 'actual' | 'target' | 'verdict', string>,
  { t, language }: Text,
): string {
  const { attainmentRatio, expectedShare } = target
  if (attainmentRatio === null || expectedShare === null)
    return t('indicatorPage.message.runningBare', words)
  const reached = formatPercent(attainmentRatio, language)
  const due = formatPercent(expectedShare, language)
  const share = t('indicatorPage.message.share', { reached, due })
  return t('indicatorPage.message.running', { ...words, share })
}

// A target without a value: the last verdict of the same unit, else the last value known.
function latestVerdict({ targets, indicator, annual, text }: Input, target: IndicatorTargetRow) {
  const judged = targets.findLast(
    (row) =>
      row.orgUnitId === target.orgUnitId && row.targetId !== target.targetId && row.actual !== null,
  )
  if (judged) {
    const words = lowerFirst(statement(judged, indicator, text))
    return text.t('indicatorPage.message.latest', { statement: words })
  }
  return latestValue({ indicator, annual, text }, target)
}

function latestValue(
  { indicator, annual, text }: Pick<Input, 'indicator' | 'annual' | 'text'>,
  target: IndicatorTargetRow,
): string | null {
  const last = annual.findLast(
    (row) => row.orgUnitId === target.orgUnitId && row.origin !== 'predecessors_sum',
  )
  if (!last) return null
  const value = valueLabel(last.value, indicator, text)
  const actual =
    last.status === 'estimate' ? text.t('indicatorPage.message.estimate', { value }) : value
  const unit =
    text.language === 'en' ? (target.orgUnitNameEn ?? target.orgUnitName) : target.orgUnitName
  return text.t('indicatorPage.message.latestValue', { unit, year: last.year, actual })
}

function pathSentence({ targets, indicator, text }: Input, target: IndicatorTargetRow) {
  const far = farTarget(targets, target.orgUnitId, indicator)
  if (!far || far.targetId === target.targetId || far.latestYear === null) return null
  return text.t('indicatorPage.message.path', {
    target: targetWords(far, indicator, text),
    year: far.period,
    growth: growthWords(far, text),
    base: far.latestYear,
  })
}

/** The last target for a year not yet begun, unless the latest full year is already there: a path can lead to it. */
export function farTarget(
  targets: readonly IndicatorTargetRow[],
  orgUnitId: string,
  indicator: IndicatorRow,
): IndicatorTargetRow | null {
  if (indicator.accumulation === 'growth' || indicator.accumulation === 'rank') return null
  const ahead = targets.filter(
    (row) =>
      row.orgUnitId === orgUnitId &&
      row.phase === 'not_begun' &&
      parsePeriod(row.period)?.frequency === 'year' &&
      row.aim !== null &&
      row.latestValue !== null &&
      isAhead(row),
  )
  return ahead.at(-1) ?? null
}

/** The target lies beyond the latest full year in the good direction. */
function isAhead({ requiredCagrAhead, requiredPointsAhead, d }: IndicatorTargetRow): boolean {
  const growth = requiredCagrAhead ?? requiredPointsAhead
  return growth !== null && growth * d > 0
}

/** The growth a year the target asks for, in words: `tăng 5,2 % mỗi năm`. */
export function growthWords(target: IndicatorTargetRow, { t, language }: Text): string {
  const { requiredCagrAhead: ratio, requiredPointsAhead: points } = target
  if (ratio !== null) {
    if (ratio === 0) return t('indicatorPage.growth.none')
    const value = formatPercent(Math.abs(ratio), language)
    return t(ratio > 0 ? 'indicatorPage.growth.ratio' : 'indicatorPage.growth.ratioDown', { value })
  }
  const value = formatNumber(points ?? 0, language, { decimals: 2, signed: true })
  return t('indicatorPage.growth.points', { value })
}

/** For averages over years: what is known so far and what the rest must average; null otherwise. */
export function averageSentence(
  target: IndicatorTargetRow,
  indicator: IndicatorRow,
  text: Text,
): string | null {
  const { yearsDone, yearsTotal, meanGrowth, requiredMean, requiredMeanStretch } = target
  if (yearsTotal === null || requiredMean === null) return null
  const percent = (value: number) => `${bareLabel(value, indicator, text)}\u00a0%`
  return text.t('indicatorPage.history.average', {
    done: yearsDone ?? 0,
    total: yearsTotal,
    mean:
      meanGrowth === null
        ? ''
        : text.t('indicatorPage.history.averageMean', { value: percent(meanGrowth) }),
    required: percent(requiredMean),
    stretch:
      requiredMeanStretch === null
        ? ''
        : text.t('indicatorPage.history.averageStretch', { value: percent(requiredMeanStretch) }),
  })
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1)
}
