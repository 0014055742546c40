import { parsePeriod } from '../domain/period.ts'
import type { ScorecardRow } from '../queries/list-scorecard-rows.ts'
import type { Text } from '../text/translate.ts'
import { formatNumber, formatPercent, formatPeriod, withMeasureUnit } from './format.ts'
import { valueWithUnit } from './row-labels.ts'

/** One labelled paragraph of a row's details. */
export type DetailLine = {
  id: string
  label: string
  lines: string[]
  /** The line that stands in Vietnamese in every language: words of the paper. */
  quote: string | null
}

/** What stands behind a row: phrase of the document, reading, reason, pace, projection, other series, lead, caveat. */
export function toDetailLines(row: ScorecardRow, paper: string, text: Text): DetailLine[] {
  const { t, language } = text
  const isEnglish = language === 'en'
  const lead = isEnglish ? (row.leadOrgUnitNameEn ?? row.leadOrgUnitName) : row.leadOrgUnitName
  const quote = t('scorecard.detail.quote', { text: row.asWritten })
  const detail = (id: string, label: string, lines: (string | null)[]): DetailLine => ({
    id,
    label,
    quote: id === 'as-written' ? quote : null,
    lines: [...new Set(lines.filter((line): line is string => Boolean(line)))],
  })
  return [
    detail('as-written', t('scorecard.detail.asWritten'), [
      quote,
      t('scorecard.detail.document', { document: paper, item: row.item }),
    ]),
    detail('note', t('scorecard.detail.note'), readingLines(row, text)),
    detail('reason', t('scorecard.detail.reason'), [
      row.reason && t(`scorecard.reason.${row.reason}`),
    ]),
    detail('pace', t('scorecard.detail.pace'), paceLines(row, text)),
    detail('projection', t('scorecard.detail.projection'), [projectionLine(row, text)]),
    detail('related', t('scorecard.detail.related'), [relatedLine(row, text)]),
    detail('lead', t('scorecard.detail.lead'), [lead]),
    detail('caveat', t('scorecard.detail.caveat'), [isEnglish ? row.caveatEn : row.caveatVi]),
  ].filter((line) => line.lines.length > 0)
}

function readingLines(row: ScorecardRow, { t, language }: Text): (string | null)[] {
  const note = language === 'en' ? row.noteEn : row.noteVi
  const reached = (value: boolean | null, yes: string, no: string) =>
    value === null ? null : value ? yes : no
  return [
    note ?? (row.approximate ? t('scorecard.detail.approximate') : null),
    reached(
      row.stretchReached,
      t('scorecard.detail.stretchReached'),
      t('scorecard.detail.stretchNotReached'),
    ),
    reached(
      row.farEndReached,
      t('scorecard.detail.farEndReached'),
      t('scorecard.detail.farEndNotReached'),
    ),
  ]
}

/** Pace of a running year in words; the numbers are the row's own. */
export function paceLines(row: ScorecardRow, text: Text): (string | null)[] {
  if (row.phase !== 'running' || row.whole !== false) return []
  return [
    shareLine(row, text),
    methodLine(row, text),
    perMonthLine(row, text),
    restGrowthLine(row, text),
    staleLine(row, text),
  ]
}

function shareLine(row: ScorecardRow, { t, language }: Text): string | null {
  const month = row.actualPeriod && parsePeriod(row.actualPeriod)?.lastMonth
  if (row.attainmentRatio === null || row.expectedShare === null || !month) return null
  const reached = formatPercent(row.attainmentRatio, language)
  return t('scorecard.pace.share', {
    reached,
    due: formatPercent(row.expectedShare, language),
    month,
  })
}

function methodLine(row: ScorecardRow, { t }: Text): string | null {
  return (
    row.expectedShareMethod &&
    t(`scorecard.pace.${row.expectedShareMethod}`, { years: row.expectedShareYears ?? 0 })
  )
}

function perMonthLine(row: ScorecardRow, text: Text): string | null {
  if (row.requiredPerMonth === null) return null
  return text.t('scorecard.pace.perMonth', {
    value: valueWithUnit(row.requiredPerMonth, row, text),
  })
}

function restGrowthLine(row: ScorecardRow, { t, language }: Text): string | null {
  if (row.requiredRestGrowth === null) return null
  const number = formatNumber(row.requiredRestGrowth, language, { decimals: 2 })
  return t('scorecard.pace.restGrowth', { value: withMeasureUnit(number, '%', language) })
}

function staleLine(row: ScorecardRow, text: Text): string | null {
  if (!row.isStale || !row.actualPeriod) return null
  return text.t('scorecard.pace.stale', {
    period: formatPeriod(row.actualPeriod, row.actualBasis ?? 'period', text),
  })
}

function projectionLine(row: ScorecardRow, text: Text): string | null {
  if (row.projectedYearEnd === null || !row.actualPeriod) return null
  const value = valueWithUnit(row.projectedYearEnd, row, text)
  const period = formatPeriod(row.actualPeriod, row.actualBasis ?? 'period', text)
  return text.t(
    row.phase === 'over' ? 'scorecard.projection.over' : 'scorecard.projection.running',
    { value, period },
  )
}

function relatedLine(row: ScorecardRow, text: Text): string | null {
  if (row.relatedActual === null || row.relatedActualStatus === null) return null
  const name = text.language === 'en' ? row.relatedNameEn : row.relatedNameVi
  const status = text.t(`scorecard.valueStatus.${row.relatedActualStatus}`)
  return text.t('scorecard.related', {
    name: name ?? '',
    value: valueWithUnit(row.relatedActual, row, text),
    status,
  })
}
