import type { IndicatorValueRow } from '../queries/list-indicator-values.ts'
import type { IndicatorRow } from '../queries/list-indicators.ts'
import type { Text } from '../text/translate.ts'
import { type DataTableModel, toDataTableModel } from './data-table.ts'
import { formatDate, formatNumber, formatPeriod, withMeasureUnit } from './format.ts'
import { groupBy } from './group-by.ts'
import { bareLabel, unitName } from './indicator.ts'
import { safeAddress } from './published-values.ts'
import { withQualifier } from './row-labels.ts'

/** One period in which sources disagree: a dot for every value, from low to high. */
export type ValueStrip = {
  id: string
  period: string
  headline: string
  why: string
  low: string
  high: string
  dots: { id: string; at: number; isHeadline: boolean; title: string }[]
  label: string
}

export type ValuesModel = { lead: string; strips: ValueStrip[]; table: DataTableModel }

/** Every published value: the disagreements as strips, all of them as a table. */
export function toValuesModel(
  values: readonly IndicatorValueRow[],
  indicator: IndicatorRow,
  text: Text,
): ValuesModel | null {
  if (values.length === 0) return null
  const groups = [...groupBy(values, keyOf).values()]
  const strips = groups
    .filter((rows) => new Set(rows.map((row) => row.value)).size > 1)
    .map((rows) => toStrip(rows, indicator, text))
    .reverse()
  const { t } = text
  const conflicts =
    strips.length > 0
      ? t('indicatorPage.values.conflicts', { count: strips.length })
      : t('indicatorPage.values.noConflict')
  const lead = t('indicatorPage.values.lead', { values: values.length, periods: groups.length })
  return { lead: `${lead} ${conflicts}`, strips, table: toValuesTable(values, indicator, text) }
}

function keyOf(row: IndicatorValueRow): string {
  return `${row.orgUnitId}|${row.period}|${row.basis}`
}

function toStrip(
  rows: readonly IndicatorValueRow[],
  indicator: IndicatorRow,
  text: Text,
): ValueStrip {
  const numbers = rows.map((row) => row.value)
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)]
  const headline = rows.find((row) => row.isHeadline)
  const period = `${headline ? `${unitName(headline, text)}, ` : ''}${periodOf(rows[0], text)}`
  const values = rows.map(
    (row) => `${published(row, indicator, text)} (${row.publisher ?? row.title})`,
  )
  return {
    id: rows[0] ? keyOf(rows[0]) : '',
    period,
    headline: headline ? published(headline, indicator, text) : '–',
    why: decidedWords(headline, text),
    low: bareLabel(low, indicator, text),
    high: bareLabel(high, indicator, text),
    dots: rows.map((row, index) => ({
      id: `${row.documentId}-${index}`,
      at: high === low ? 0.5 : (row.value - low) / (high - low),
      isHeadline: row.isHeadline,
      title: values[index] ?? '',
    })),
    label: text.t('indicatorPage.values.strip', { period, values: values.join('; ') }),
  }
}

function periodOf(row: IndicatorValueRow | undefined, text: Text): string {
  return row ? formatPeriod(row.period, row.basis, text) : ''
}

/** Why the headline was put first, in words; empty beside the others. */
export function decidedWords(row: IndicatorValueRow | undefined, { t }: Text): string {
  return row?.decidedBy ? t(`indicatorPage.values.decidedBy.${row.decidedBy}`) : ''
}

/** The value as its source writes it: word, number, unit. */
export function published(row: IndicatorValueRow, indicator: IndicatorRow, text: Text): string {
  const decimals = Math.max(indicator.decimals, Number.isInteger(row.value) ? 0 : 2)
  const number = formatNumber(row.value, text.language, { decimals })
  const words = withQualifier(number, row.qualifier, text)
  return withMeasureUnit(words, indicator.measureUnit, text.language)
}

/** Publisher and date, `không ghi ngày` where the source gives none. */
export function publisherWords(row: IndicatorValueRow, { t, language }: Text): string {
  const date = row.publishedOn
    ? formatDate(row.publishedOn, language)
    : t('scorecard.source.undated')
  return [row.publisher, date].filter(Boolean).join(', ')
}

function toValuesTable(
  values: readonly IndicatorValueRow[],
  indicator: IndicatorRow,
  text: Text,
): DataTableModel {
  const { t } = text
  const head = (id: 'period' | 'unit' | 'value' | 'status' | 'chosen' | 'source' | 'publisher') =>
    t(`indicatorPage.values.${id}`)
  return toDataTableModel({
    columns: [
      { id: 'period', header: head('period'), kind: 'text', isRowHeader: true },
      { id: 'unit', header: head('unit'), kind: 'text' },
      { id: 'value', header: head('value'), kind: 'number' },
      { id: 'status', header: head('status'), kind: 'text' },
      { id: 'chosen', header: head('chosen'), kind: 'text' },
      { id: 'source', header: head('source'), kind: 'link' },
      { id: 'publisher', header: head('publisher'), kind: 'text' },
    ],
    rows: values.map((row, index) => toValueRow(row, index, indicator, text)),
    initialSort: { columnId: 'period', isDescending: true },
  })
}

function toValueRow(row: IndicatorValueRow, index: number, indicator: IndicatorRow, text: Text) {
  const { t } = text
  const chosen = t(`indicatorPage.values.${row.isHeadline ? 'isChosen' : 'notChosen'}`)
  const status = t(`scorecard.valueStatus.${row.status}`)
  const href = safeAddress(row.url)
  const why = decidedWords(row, text)
  const publisher = publisherWords(row, text)
  return {
    id: `${keyOf(row)}-${row.documentId}-${index}`,
    isMuted: !row.isHeadline,
    cells: {
      period: { label: periodOf(row, text), sortValue: `${row.periodEnd} ${row.basis}` },
      unit: { label: unitName(row, text), sortValue: unitName(row, text) },
      value: {
        label: published(row, indicator, text),
        sortValue: row.value,
        exportValue: String(row.value),
      },
      status: { label: status, sortValue: status },
      chosen: { label: chosen, sortValue: chosen, ...(why && { note: why }) },
      source: {
        label: row.title,
        sortValue: row.title,
        lang: 'vi' as const,
        noteLang: 'vi' as const,
        ...(href && { href }),
        ...(row.note && { note: row.note }),
      },
      publisher: { label: publisher, sortValue: row.publishedOn ?? '' },
    },
  }
}
