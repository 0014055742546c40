import { parsePeriod } from '../domain/period.ts'
import type { IndicatorTargetRow } from '../queries/list-indicator-targets.ts'
import type { IndicatorRow } from '../queries/list-indicators.ts'
import type { Text } from '../text/translate.ts'
import { type DisplayStatus, statusTone } from './display-status.ts'
import {
  formatNumber,
  formatPartOfYear,
  formatPercent,
  formatPeriod,
  nonBreakingSpace,
  withMeasureUnit,
} from './format.ts'
import { withQualifier } from './row-labels.ts'
import type { StatusMark } from './scorecard-row.ts'

/** What a link or a person has chosen to look at. */
export type TargetChoice = {
  documentId: string | null
  orgUnitId: string | null
  period: string | null
}

/** The target in view: the chosen one, else the newest begun one, else the first to come. */
export function chooseTarget(
  targets: readonly IndicatorTargetRow[],
  choice: TargetChoice,
): IndicatorTargetRow | null {
  const ofDocument = targets.filter((target) => target.documentId === choice.documentId)
  const exact = ofDocument.find(
    (target) => target.period === choice.period && target.orgUnitId === choice.orgUnitId,
  )
  return exact ?? ofDocument[0] ?? newestTarget(targets)
}

/** The newest target whose period has begun; the first future one when none has. Rows come oldest first. */
export function newestTarget(targets: readonly IndicatorTargetRow[]): IndicatorTargetRow | null {
  const annual = targets.filter((target) => !target.period.includes('/'))
  const begun = (list: readonly IndicatorTargetRow[]) =>
    list.findLast((target) => target.phase !== 'not_begun')
  return begun(annual) ?? begun(targets) ?? targets[0] ?? null
}

/** `no_data` splits into nothing known and something known that does not yet suffice. */
export function targetStatus(target: IndicatorTargetRow): DisplayStatus {
  return target.status === 'no_data' && target.actual !== null ? 'part_data' : target.status
}

/** The status with word and tone. */
export function targetMark(target: IndicatorTargetRow, { t }: Text): StatusMark {
  const id = targetStatus(target)
  return { id, label: t(`scorecard.status.${id}`), tone: statusTone(id) }
}

/** The level in numbers as written: `≥ 165.011,59 tỷ đồng`, `top 5`, `khoảng 11,5–12 %`. */
export function targetWords(
  target: IndicatorTargetRow,
  indicator: IndicatorRow,
  text: Text,
): string {
  const { t, language } = text
  const { lower, upper } = target
  const number = (value: number) => formatNumber(value, language, { decimals: target.aimDecimals })
  const unit = (label: string) => withMeasureUnit(label, indicator.measureUnit, language)
  const about = (label: string) =>
    target.approximate ? t('scorecard.target.approximate', { value: label }) : label
  if (lower !== null && upper !== null)
    return about(
      unit(t('scorecard.target.between', { lower: number(lower), upper: number(upper) })),
    )
  const bound = lower ?? upper
  if (bound === null)
    return t(target.isMilestone ? 'scorecard.target.milestone' : 'scorecard.target.missing')
  if (indicator.accumulation === 'rank') return t('scorecard.target.top', { value: number(bound) })
  const sign = lower !== null ? (target.strict ? '>' : '≥') : target.strict ? '<' : '≤'
  return target.approximate
    ? about(unit(number(bound)))
    : `${sign}${nonBreakingSpace}${unit(number(bound))}`
}

/** `phấn đấu 14 %`; null where the document names none. */
export function stretchWords(
  target: IndicatorTargetRow,
  indicator: IndicatorRow,
  { t, language }: Text,
): string | null {
  if (target.stretch === null) return null
  const number = formatNumber(target.stretch, language, {
    decimals: valueDecimals(target, indicator),
  })
  const isRank = indicator.accumulation === 'rank'
  const value = isRank ? number : withMeasureUnit(number, indicator.measureUnit, language)
  return t('indicatorPage.history.keyStretch', { value })
}

/** Digits as fine as the indicator or its target is written. */
export function valueDecimals(target: IndicatorTargetRow, indicator: IndicatorRow): number {
  return Math.max(indicator.decimals, Math.min(target.aimDecimals, 2))
}

/** The value of the target's row with qualifier, unit and the word for an estimate. */
export function actualWords(
  target: IndicatorTargetRow,
  indicator: IndicatorRow,
  text: Text,
): string {
  const { t, language } = text
  if (target.actual === null) return '–'
  const decimals = valueDecimals(target, indicator)
  const number = formatNumber(target.actual, language, { decimals })
  const value = withMeasureUnit(
    withQualifier(number, target.actualQualifier, text),
    indicator.measureUnit,
    language,
  )
  if (target.actualStatus === 'estimate') return t('indicatorPage.message.estimate', { value })
  if (target.actualStatus === 'computed') return t('indicatorPage.message.computed', { value })
  return value
}

/** The part of the year the value covers, `2 tháng 2026`; null for the whole period. */
export function actualPart(target: IndicatorTargetRow, text: Text): string | null {
  if (target.whole !== false || !target.actualPeriod) return null
  const basis = target.actualBasis ?? 'period'
  return formatPartOfYear(target.actualPeriod, basis, text)
    ? formatPeriod(target.actualPeriod, basis, text)
    : null
}

/** Distance to the target: in the unit, points or places, and relative where that has a meaning. */
export function varianceWords(
  target: IndicatorTargetRow,
  indicator: IndicatorRow,
  text: Text,
): string | null {
  const { t, language } = text
  const { variance, varianceRatio } = target
  if (target.actual === null || variance === null || target.whole === false) return null
  if (variance === 0) return t('scorecard.variance.exact')
  const decimals = Math.max(indicator.decimals, target.aimDecimals)
  const number = formatNumber(variance, language, { decimals, signed: true })
  if (indicator.accumulation === 'rank') return t('scorecard.variance.places', { value: number })
  const absolute = withMeasureUnit(number, distanceUnit(indicator, text), language)
  if (varianceRatio === null) return absolute
  const relative = formatPercent(varianceRatio, language, true)
  return t('scorecard.variance.both', { absolute, relative })
}

function distanceUnit({ attainment, measureUnit }: IndicatorRow, { t }: Text): string | null {
  const isPoints = attainment === 'points' && (measureUnit === '%' || measureUnit === 'điểm %')
  return isPoints ? t('scorecard.points') : measureUnit
}

/** `năm 2025`, `bình quân 2026–2030`, as it stands at the head of a sentence. */
export function targetPeriodWords(target: IndicatorTargetRow, text: Text): string {
  const parts = parsePeriod(target.period)
  if (parts?.frequency === 'year')
    return text.t('indicatorPage.message.year', { year: target.period })
  const period = formatPeriod(target.period, 'period', text)
  return parts?.frequency === 'years' ? text.t('indicatorPage.message.years', { period }) : period
}
