import { type Period, parsePeriod } from '../domain/period.ts'
import { measureUnitLabel } from '../text/measure-units.ts'
import type { Language, Text } from '../text/translate.ts'

/** Keeps a number and its unit on one line. */
export const nonBreakingSpace = '\u00a0'
const minus = '\u2212'
const locales: Record<Language, string> = { vi: 'vi-VN', en: 'en-US' }

export type NumberStyle = {
  /** Most fraction digits shown. */
  decimals: number
  /** Fewest fraction digits shown; 0 adds no precision the source does not have. */
  minDecimals?: number
  /** A plus before positive values: variances only. */
  signed?: boolean
}

/** `1.234,5` in Vietnamese, `1,234.5` in English, with a real minus sign. */
export function formatNumber(value: number, language: Language, style: NumberStyle): string {
  const { decimals, minDecimals = 0, signed = false } = style
  const key = `${language} ${decimals} ${minDecimals} ${signed}`
  const format = numberFormats.get(key) ?? toNumberFormat(language, style)
  numberFormats.set(key, format)
  return format.format(value).replace('-', minus)
}

// Making a format costs a hundred times what using one does, and a page writes thousands of numbers.
const numberFormats = new Map<string, Intl.NumberFormat>()

function toNumberFormat(language: Language, { decimals, minDecimals = 0, signed }: NumberStyle) {
  return new Intl.NumberFormat(locales[language], {
    maximumFractionDigits: decimals,
    minimumFractionDigits: Math.min(minDecimals, decimals),
    signDisplay: signed ? 'exceptZero' : 'negative',
    useGrouping: true,
  })
}

/** A ratio as percent: `21,3 %` in Vietnamese, `21.3%` in English. Tiny non-zero shares get a second digit. */
export function formatPercent(ratio: number, language: Language, signed = false): string {
  const percent = ratio * 100
  const decimals = percent !== 0 && Math.abs(percent) < 0.05 ? 2 : 1
  const label = formatNumber(percent, language, { decimals, minDecimals: decimals, signed })
  return language === 'vi' ? `${label}${nonBreakingSpace}%` : `${label}%`
}

/** A number label followed by its measure unit, e.g. `213 triệu tấn`; without a unit the label alone. */
export function withMeasureUnit(
  label: string,
  measureUnit: string | null,
  language: Language,
): string {
  if (!measureUnit) return label
  return joinUnit(label, measureUnitLabel(measureUnit, language), language)
}

/** A number and the label of its unit: `213 triệu tấn`; in English `9.6%` and, the currency first, `USD 50.14 billion`. */
export function joinUnit(label: string, unit: string, language: Language): string {
  if (language === 'en' && unit === '%') return `${label}%`
  const [, currency, rest] = /^(USD|VND) (.+)$/.exec(unit) ?? []
  if (language === 'en' && currency && rest && /\d/.test(label))
    return label.replace(/\d.*$/, (number) =>
      [currency, number, ...rest.split(' ')].join(nonBreakingSpace),
    )
  return `${label}${nonBreakingSpace}${unit}`
}

/** `09/09/2025` in Vietnamese, `9 Sep 2025` in English; the text itself when it is not an ISO date. */
export function formatDate(isoDate: string, language: Language): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDate)
  const [, year, month, day] = match ?? []
  if (!year || !month || !day) return isoDate
  if (language === 'vi') return `${day}/${month}/${year}`
  return `${Number(day)} ${monthName(Number(month))} ${year}`
}

/** `ngày 31 tháng 12 năm 2025`, `31 December 2025`; the text itself when it is not an ISO date. */
export function formatDateWords(isoDate: string, { t, language }: Text): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDate) ?? []
  if (!year || !month || !day) return isoDate
  return t('choose.asOfWords', {
    day: Number(day),
    month: language === 'en' ? monthName(Number(month), 'long') : Number(month),
    year,
  })
}

/** English month name, 1–12. */
export function monthName(month: number, length: 'short' | 'long' = 'short'): string {
  return monthFormats[length].format(Date.UTC(2000, month - 1, 1))
}

const monthFormats = {
  short: new Intl.DateTimeFormat('en-US', { month: 'short', timeZone: 'UTC' }),
  long: new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC' }),
}

/** A period in words: `2025`, `2026–2030`, `11 tháng 2025` / `11 months to Nov 2025` for year-to-date values. */
export function formatPeriod(
  period: Period,
  basis: 'period' | 'ytd',
  { language, t }: Text,
): string {
  const parts = parsePeriod(period)
  if (!parts) return period
  const { frequency, year, firstYear, lastMonth } = parts
  const values = {
    year,
    months: lastMonth,
    month: lastMonth,
    quarter: lastMonth / 3,
    monthName: monthName(lastMonth),
  }
  if (frequency === 'years') return `${firstYear}–${year}`
  if (frequency === 'year' || (basis === 'ytd' && lastMonth === 12)) return String(year)
  if (basis === 'ytd') return withNoBreak(t('scorecard.period.monthsOfYear', values), language)
  return t(
    frequency === 'quarter' ? 'scorecard.period.quarterOfYear' : 'scorecard.period.monthOfYear',
    values,
  )
}

/** The part of the year a value covers, without the year: `11 tháng`, `tháng 1`, `quý 2`; null for a whole year. */
export function formatPartOfYear(
  period: Period,
  basis: 'period' | 'ytd',
  { language, t }: Text,
): string | null {
  const parts = parsePeriod(period)
  if (!parts || parts.frequency === 'years' || parts.frequency === 'year') return null
  const { frequency, lastMonth } = parts
  if (basis === 'ytd')
    return withNoBreak(t('scorecard.period.months', { months: lastMonth }), language)
  if (frequency === 'quarter') return t('scorecard.period.quarter', { quarter: lastMonth / 3 })
  const words =
    language === 'en' ? monthName(lastMonth) : t('scorecard.period.month', { month: lastMonth })
  return withNoBreak(words, language)
}

function withNoBreak(label: string, language: Language): string {
  return language === 'vi'
    ? label.replaceAll(' ', nonBreakingSpace)
    : label.replace(' ', nonBreakingSpace)
}
