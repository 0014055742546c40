import type { PublishedValueRow } from '../queries/list-published-values.ts'
import type { ScorecardRow } from '../queries/list-scorecard-rows.ts'
import type { Text } from '../text/translate.ts'
import { formatDate, formatNumber, formatPeriod, withMeasureUnit } from './format.ts'
import { valueDecimals, withQualifier } from './row-labels.ts'

/** One published value as listed under a row. */
export type PublishedValue = {
  id: string
  value: string
  period: string
  status: string
  verdict: string | null
  publisher: string
  title: string
  /** Only http(s) addresses become links. */
  href: string | null
  date: string
  note: string | null
  isHeadline: boolean
}

/** The published values of one row, headline first as the query orders them. */
export function toPublishedValues(
  row: ScorecardRow,
  values: readonly PublishedValueRow[],
  text: Text,
): PublishedValue[] {
  const { t, language } = text
  return values.map((value, index) => ({
    id: `${value.documentId}-${index}`,
    value: withMeasureUnit(
      withQualifier(
        formatNumber(value.value, language, { decimals: valueDecimals(row) }),
        value.qualifier,
        text,
      ),
      row.measureUnit,
      language,
    ),
    period: formatPeriod(value.period, value.basis, text),
    status: t(`scorecard.valueStatus.${value.valueStatus}`),
    verdict: verdictLabel(value.satisfied, row, text),
    publisher: value.publisher ?? '',
    title: value.title,
    href: safeAddress(value.url),
    date: value.publishedOn
      ? formatDate(value.publishedOn, language)
      : t('scorecard.source.undated'),
    note: isChosenByHand(value)
      ? t('scorecard.detail.preferred', { note: value.note ?? '' })
      : value.note,
    isHeadline: value.isHeadline,
  }))
}

/** The headline rule in words; null for a single value and where a person chose, whose reason stands at the value. */
export function headlineRule(values: readonly PublishedValueRow[], { t }: Text): string | null {
  return values.length > 1 && !values.some(isChosenByHand)
    ? t('scorecard.detail.headlineRule')
    : null
}

function isChosenByHand(value: PublishedValueRow): boolean {
  return value.isHeadline && value.isPreferred && value.note !== null
}

/** The address when it is http or https; null otherwise, so that no other scheme ever becomes a link. */
export function safeAddress(url: string | null): string | null {
  if (!url || !URL.canParse(url)) return null
  return ['http:', 'https:'].includes(new URL(url).protocol) ? url : null
}

// A part-year value below the year's target has not failed anything yet.
function verdictLabel(satisfied: boolean | null, row: ScorecardRow, { t }: Text): string | null {
  if (satisfied === null || (!satisfied && row.whole === false)) return null
  return t(satisfied ? 'scorecard.detail.satisfied' : 'scorecard.detail.notSatisfied')
}
