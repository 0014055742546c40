import type { ScorecardRow } from '../queries/list-scorecard-rows.ts'
import type { Text } from '../text/translate.ts'
import {
  formatDate,
  formatNumber,
  formatPartOfYear,
  formatPercent,
  nonBreakingSpace,
  withMeasureUnit,
} from './format.ts'

/** The unit a difference is counted in: percentage points for rates, places for ranks. */
export function varianceUnit(row: ScorecardRow, { t }: Text): string | null {
  const isPoints =
    row.attainment === 'points' && (row.measureUnit === '%' || row.measureUnit === 'điểm %')
  return isPoints ? t('scorecard.points') : row.measureUnit
}

/** The headline value as read: qualifier, number, part of the year; `–` when nothing is known. */
export function actualLabel(row: ScorecardRow, text: Text): { value: string; part: string | null } {
  if (row.actual === null) return { value: '–', part: null }
  const number = formatNumber(row.actual, text.language, { decimals: valueDecimals(row) })
  const value = withQualifier(number, row.actualQualifier, text)
  const part =
    row.whole === false && row.actualPeriod
      ? formatPartOfYear(row.actualPeriod, row.actualBasis ?? 'period', text)
      : null
  return { value, part }
}

/** `hơn 51.000`: the word the source puts before its number, when it is one we know. */
export function withQualifier(number: string, qualifier: string | null, { t }: Text): string {
  const known = (['gần', 'hơn', 'trên', 'khoảng'] as const).find((word) => word === qualifier)
  return known ? `${t(`scorecard.qualifier.${known}`)}${nonBreakingSpace}${number}` : number
}

/** The target in numbers: sign apart, so that it can be printed lighter. */
export function targetLabel(
  row: ScorecardRow,
  text: Text,
): { sign: string; value: string; stretch: string | null } {
  const { t, language } = text
  const number = (value: number) => formatNumber(value, language, { decimals: row.aimDecimals })
  const stretch =
    row.stretch === null ? null : t('scorecard.target.stretch', { value: stretchNumber(row, text) })
  if (row.lower !== null && row.upper !== null) {
    const value = t('scorecard.target.between', {
      lower: number(row.lower),
      upper: number(row.upper),
    })
    return { sign: '', value: approximated(row, value, text), stretch }
  }
  const bound = row.lower ?? row.upper
  if (bound === null) {
    const value = t(row.isMilestone ? 'scorecard.target.milestone' : 'scorecard.target.missing')
    return { sign: '', value, stretch }
  }
  if (row.accumulation === 'rank')
    return { sign: '', value: t('scorecard.target.top', { value: number(bound) }), stretch }
  if (row.approximate) return { sign: '', value: approximated(row, number(bound), text), stretch }
  return { sign: boundSign(row), value: number(bound), stretch }
}

function stretchNumber(row: ScorecardRow, { language }: Text): string {
  return row.stretch === null
    ? ''
    : formatNumber(row.stretch, language, { decimals: valueDecimals(row) })
}

function approximated(row: ScorecardRow, value: string, { t }: Text): string {
  return row.approximate ? t('scorecard.target.approximate', { value }) : value
}

function boundSign(row: ScorecardRow): string {
  if (row.lower !== null) return row.strict ? '>' : '≥'
  return row.strict ? '<' : '≤'
}

/** Digits that show the value as fine as the indicator or its target is written. */
export function valueDecimals(row: ScorecardRow): number {
  return Math.max(row.decimals, Math.min(row.aimDecimals, 2))
}

/** A value of the row's indicator with its unit, e.g. `15.334 tỷ đồng`. */
export function valueWithUnit(value: number, row: ScorecardRow, { language }: Text): string {
  return withMeasureUnit(
    formatNumber(value, language, { decimals: row.decimals }),
    row.measureUnit,
    language,
  )
}

/** Actual against target: absolute in unit, points or places, and relative where a ratio has a meaning. */
export function varianceLabel(row: ScorecardRow, text: Text): string {
  const { t, language } = text
  if (row.actual === null || row.variance === null) return '–'
  if (row.whole === false && row.phase === 'over' && row.status === 'no_data')
    return t('scorecard.variance.partYear')
  if (isPartOfPlan(row) && row.attainmentRatio !== null) {
    return t('scorecard.variance.ofPlan', { percent: formatPercent(row.attainmentRatio, language) })
  }
  if (row.variance === 0)
    return t(row.aim === null ? 'scorecard.variance.inside' : 'scorecard.variance.exact')
  const absolute = absoluteVariance(row, row.variance, text)
  const relative = row.varianceRatio
  if (relative === null) return absolute
  return t('scorecard.variance.both', {
    absolute,
    relative: formatPercent(relative, language, true),
  })
}

/** A running amount: what is reached of the year's plan says more than the distance to it. */
export function isPartOfPlan(row: ScorecardRow): boolean {
  return row.accumulation === 'cumulative' && row.whole === false && row.phase === 'running'
}

function absoluteVariance(row: ScorecardRow, variance: number, text: Text): string {
  const decimals =
    Math.abs(variance) >= 1000 ? row.decimals : Math.max(row.decimals, row.aimDecimals)
  const number = formatNumber(variance, text.language, { decimals, signed: true })
  if (row.accumulation === 'rank') return text.t('scorecard.variance.places', { value: number })
  const unit = varianceUnit(row, text)
  return row.attainment === 'points' ? withMeasureUnit(number, unit, text.language) : number
}

/** Where the value stands: status word, publisher, date. */
export function sourceLabel(row: ScorecardRow, { t, language }: Text): string {
  if (row.phase === 'not_begun') return t('scorecard.source.notYet')
  if (row.reason === 'only_other_perimeter') return t('scorecard.source.otherPerimeter')
  if (row.actual === null || row.actualStatus === null) return t('scorecard.source.none')
  const publisher = row.actualPublisher ?? row.actualTitle
  const date = row.actualPublishedOn ? formatDate(row.actualPublishedOn, language) : null
  const from = [publisher, date].filter((part) => part !== null).join(', ')
  return [t(`scorecard.valueStatus.${row.actualStatus}`), from].filter(Boolean).join(' · ')
}
