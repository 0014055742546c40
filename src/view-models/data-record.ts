import type { ImportRecord, Qualifier } from '../domain/import-reading.ts'
import type { Text } from '../text/translate.ts'
import { formatNumber, formatPeriod, withMeasureUnit } from './format.ts'

/** What a figure is called: its name in the catalogue, else as the file writes it. */
export function recordName(
  { indicatorId, indicatorName }: ImportRecord,
  nameOf: (indicatorId: string) => string | null,
): string {
  return (indicatorId && nameOf(indicatorId)) ?? indicatorName
}

/** A figure without its name: `Thực hiện 10 tháng 2026: 98.765,4 tỷ đồng`. */
export function toRecordLabel(record: ImportRecord, text: Text): string {
  const { t } = text
  const period = record.period
    ? formatPeriod(record.period, record.basis, text)
    : t('importPage.record.noPeriod')
  return t('importPage.record.line', {
    period,
    measure: t(`importPage.measure.${record.measure}`),
    value: toValueLabel(record, text),
  })
}

/** The value as it was read: bound, range, missing with its reason. */
export function toValueLabel(record: ImportRecord, text: Text): string {
  const { t, language } = text
  if (record.missing) return t(`importPage.missing.${record.missing}`)
  const number =
    record.value === null
      ? t('importPage.record.range', {
          low: decimalLabel(record.low, text),
          high: decimalLabel(record.high, text),
        })
      : decimalLabel(record.value, text)
  const value = withMeasureUnit(number, record.measureUnit, language)
  const bounded = record.value === null ? value : withQualifier(value, record.qualifier, text)
  return record.stretch
    ? t('importPage.record.stretch', {
        value: bounded,
        stretch: withMeasureUnit(decimalLabel(record.stretch, text), record.measureUnit, language),
      })
    : bounded
}

/** A decimal, or a range written `low–high`, in the language's writing. */
export function valueLabel(written: string | null, text: Text): string {
  const parts = written?.split('–') ?? [null]
  return parts.map((part) => decimalLabel(part, text)).join('–')
}

/** Decimal text in the language's writing, its digits kept; `–` when there is none. */
export function decimalLabel(decimal: string | null, { language }: Text): string {
  if (decimal === null) return '–'
  const digits = decimal.split('.')[1]?.length ?? 0
  const value = Number(decimal)
  return Number.isFinite(value)
    ? formatNumber(value, language, { decimals: Math.min(digits, 20), minDecimals: digits })
    : decimal
}

function withQualifier(value: string, qualifier: Qualifier | null, { t }: Text): string {
  return qualifier && qualifier !== 'range'
    ? t(`importPage.qualifier.${qualifier}`, { value })
    : value
}
