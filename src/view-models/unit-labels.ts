import type { Text } from '../text/translate.ts'
import { formatNumber, formatPercent, withMeasureUnit } from './format.ts'
import type { UnitEntry, UnitIndicator } from './unit-entry.ts'

/** A value of an indicator with its unit, a place as `hạng 5`; `–` when missing. */
export function unitValueLabel(
  value: number | null,
  indicator: Pick<UnitIndicator, 'decimals' | 'measureUnit'> & { accumulation?: string },
  { t, language }: Text,
): string {
  if (value === null) return '–'
  const number = formatNumber(value, language, { decimals: indicator.decimals })
  if (indicator.accumulation === 'rank') return t('unitsPage.place', { value: number })
  return withMeasureUnit(number, indicator.measureUnit, language)
}

/** A value without its unit, for columns that name it in their head. */
export function unitNumberLabel(
  value: number | null,
  { decimals }: Pick<UnitIndicator, 'decimals'>,
  { language }: Text,
): string {
  return value === null ? '–' : formatNumber(value, language, { decimals })
}

/** Distance to the target: signed, in points for rates and places for ranks; `–` without one. */
export function unitGapLabel(
  { variance }: Pick<UnitEntry, 'variance'>,
  indicator: UnitIndicator,
  { t, language }: Text,
): string {
  if (variance === null) return '–'
  const { decimals, accumulation, attainment, measureUnit } = indicator
  const number = formatNumber(variance, language, { decimals, signed: true })
  if (accumulation === 'rank') return t('scorecard.variance.places', { value: number })
  const isPoints = attainment === 'points' && (measureUnit === '%' || measureUnit === 'điểm %')
  return isPoints ? withMeasureUnit(number, t('scorecard.points'), language) : number
}

/** `49,4 % mục tiêu`; null where a share has no meaning. */
export function unitShareLabel(
  { attainmentRatio }: Pick<UnitEntry, 'attainmentRatio'>,
  { t, language }: Text,
): string | null {
  if (attainmentRatio === null) return null
  return t('unitsPage.ranking.ofTarget', { percent: formatPercent(attainmentRatio, language) })
}
