import type { YearChangeRow } from '../queries/list-year-changes.ts'
import type { Text } from '../text/translate.ts'
import type { Tone } from './display-status.ts'
import { formatNumber, formatPercent, formatPeriod, withMeasureUnit } from './format.ts'

/** What the labels need of an annual change. */
type Change = Pick<YearChangeRow, 'changeKind' | 'measureUnit' | 'decimals'>

const reasons = [
  'perimeter_changed',
  'no_base',
  'zero_base',
  'base_negative',
  'crosses_zero',
] as const

/** Name of the indicator in the language of the screen. */
export function indicatorName(row: YearChangeRow, { language }: Text): string {
  return language === 'en' ? row.nameEn : row.nameVi
}

/** Name of the perimeter in the language of the screen. */
export function perimeterName(row: YearChangeRow, { language }: Text): string {
  return (language === 'en' ? row.orgUnitNameEn : null) ?? row.orgUnitName
}

/** `+10,7 %`, `−0,54 điểm %`, `−6 bậc`: a change in its own unit, plus sign shown. */
export function changeLabel(change: number, row: Change, text: Text): string {
  const { language, t } = text
  if (row.changeKind === 'ratio') return formatPercent(change, language, true)
  const number = formatNumber(change, language, { decimals: row.decimals, signed: true })
  if (row.changeKind === 'places') return t('scorecard.variance.places', { value: number })
  return withMeasureUnit(number, pointsUnit(row.measureUnit, text), language)
}

function pointsUnit(measureUnit: string | null, { t }: Text): string | null {
  if (measureUnit === '%' || measureUnit === 'điểm %') return t('scorecard.points')
  return measureUnit ?? t('trendsPage.points')
}

/** Good or bad by the direction of the indicator; neutral without a direction or a change. */
export function changeTone(change: number | null, direction: YearChangeRow['direction']): Tone {
  if (change === null || change === 0 || direction === 'none') return 'neutral'
  return change > 0 === (direction === 'increase') ? 'good' : 'bad'
}

/** The word that stands beside the colour; null where nothing is good or bad. */
export function toneWord(tone: Tone, { t }: Text): string | null {
  if (tone === 'good') return t('trendsPage.good')
  return tone === 'bad' ? t('trendsPage.bad') : null
}

/** Why there is no change between the values; null beside a change. */
export function reasonLabel(row: YearChangeRow, { t }: Text): string | null {
  if (row.reason === null) return null
  if (row.reason === 'no_value') return t('trendsPage.reason.no_value')
  const known = reasons.find((reason) => reason === row.reason) ?? 'other'
  return t(`trendsPage.reason.${known}`)
}

/** Why there is no change between the targets; null beside one, and where the year has no target. */
export function targetReasonLabel(row: YearChangeRow, { t }: Text): string | null {
  if (row.targetAim === null || row.targetChange !== null) return null
  const known = reasons.find((reason) => reason === row.targetChangeReason) ?? 'other'
  return t(`trendsPage.targetReason.${known}`)
}

/** A value with its unit; a place in a ranking stands alone, a missing value is a dash. */
export function valueLabel(value: number | null, row: YearChangeRow, { language }: Text): string {
  if (value === null) return '–'
  const unit = row.changeKind === 'places' ? null : row.measureUnit
  const number = formatNumber(value, language, { decimals: Math.max(2, row.decimals) })
  return withMeasureUnit(number, unit, language)
}

/** `2024: 211.000 tỷ đồng; 2023: 190.641 tỷ đồng`; what is not known is a dash. */
export function pairLabel(
  { value, base }: { value: number | null; base: number | null },
  row: YearChangeRow,
  text: Text,
): string {
  const { t } = text
  return t('trendsPage.pair', {
    now: t('trendsPage.point', {
      period: formatPeriod(row.period, row.basis, text),
      value: valueLabel(value, row, text),
    }),
    before: t('trendsPage.point', {
      period: formatPeriod(row.basePeriod, row.basis, text),
      value: valueLabel(base, row, text),
    }),
  })
}

/** As `pairLabel`, the base named as the computed sum of the predecessors. */
export function bridgedPairLabel(row: YearChangeRow, text: Text): string {
  const { t } = text
  const period = formatPeriod(row.basePeriod, row.basis, text)
  return t('trendsPage.pair', {
    now: t('trendsPage.point', {
      period: formatPeriod(row.period, row.basis, text),
      value: valueLabel(row.value, row, text),
    }),
    before: t('trendsPage.point', {
      period: t('trendsPage.bridgedPoint', { period }),
      value: valueLabel(row.bridgedBaseValue, row, text),
    }),
  })
}

/** `2026: 201,6 triệu đồng/người; 2025: 180,54 …`: the targets of the whole years. */
export function targetPairLabel(row: YearChangeRow, text: Text): string {
  const years = { ...row, period: String(row.year), basePeriod: String(row.year - 1) }
  return pairLabel(
    { value: row.targetAim, base: row.targetBaseAim },
    { ...years, basis: 'period' },
    text,
  )
}

type Periods = Pick<YearChangeRow, 'period' | 'basePeriod' | 'basis'>

/** `10 tháng 2025 so với 10 tháng 2024`. */
export function againstLabel({ period, basePeriod, basis }: Periods, text: Text): string {
  return text.t('trendsPage.against', {
    period: formatPeriod(period, basis, text),
    base: formatPeriod(basePeriod, basis, text),
  })
}

/** The same period a year earlier, as a period. */
export function yearBefore(period: string): string {
  return `${Number(period.slice(0, 4)) - 1}${period.slice(4)}`
}
