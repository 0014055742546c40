import type { ScorecardRow } from '../queries/list-scorecard-rows.ts'
import { measureUnitLabel } from '../text/measure-units.ts'
import type { Text } from '../text/translate.ts'
import { type DataTableCell, type DataTableModel, toDataTableModel } from './data-table.ts'
import { formatNumber, formatPeriod } from './format.ts'
import { rowName } from './scorecard-row.ts'

const targetColumns = [
  { id: 'indicator', kind: 'text', isRowHeader: true },
  { id: 'item', kind: 'text' },
  { id: 'written', kind: 'text' },
  { id: 'lower', kind: 'number' },
  { id: 'upper', kind: 'number' },
  { id: 'stretch', kind: 'number' },
  { id: 'unit', kind: 'text' },
  { id: 'words', kind: 'text' },
  { id: 'note', kind: 'text' },
  { id: 'period', kind: 'text' },
] as const

/** A document's targets: the phrase of the paper beside what is stored and computed with. */
export function toTargetTable(
  rows: readonly ScorecardRow[],
  text: Text,
  indicatorHref: (indicatorId: string) => string,
): DataTableModel {
  return toDataTableModel({
    columns: targetColumns.map((column) => ({
      ...column,
      header: text.t(`sourcesPage.papers.column.${column.id}`),
    })),
    rows: rows.map((row, index) => ({
      id: String(row.targetId),
      href: indicatorHref(row.indicatorId),
      cells: targetCells(row, index, text),
    })),
  })
}

function targetCells(row: ScorecardRow, position: number, text: Text) {
  const { language } = text
  const note = (language === 'en' ? row.noteEn : row.noteVi) ?? ''
  const words = wordsOf(row, text)
  return {
    indicator: plain(rowName(row, text)),
    item: { label: row.item, sortValue: position },
    written: {
      ...plain(text.t('scorecard.detail.quote', { text: row.asWritten })),
      lang: 'vi' as const,
    },
    lower: boundCell(row.lower, row, text),
    upper: boundCell(row.upper, row, text),
    stretch: boundCell(row.stretch, row, text),
    unit: plain(row.measureUnit ? measureUnitLabel(row.measureUnit, language) : ''),
    words: plain(words.join('; ')),
    note: plain(note),
    period: { label: formatPeriod(row.period, 'period', text), sortValue: row.period },
  }
}

function plain(label: string): DataTableCell {
  return label ? { label, sortValue: label } : { label: '–', sortValue: null }
}

function boundCell(value: number | null, row: ScorecardRow, { language }: Text): DataTableCell {
  if (value === null) return { label: '–', sortValue: null }
  const decimals = Math.max(row.decimals, row.aimDecimals)
  return {
    label: formatNumber(value, language, { decimals }),
    sortValue: value,
    exportValue: String(value),
  }
}

function wordsOf(row: ScorecardRow, { t }: Text): string[] {
  return [
    row.strict && row.lower !== null ? t('sourcesPage.papers.strictLower') : null,
    row.strict && row.upper !== null ? t('sourcesPage.papers.strictUpper') : null,
    row.approximate ? t('sourcesPage.papers.approximate') : null,
    row.stretch !== null ? t('sourcesPage.papers.stretch') : null,
    row.isMilestone ? t('sourcesPage.papers.milestone') : null,
    !row.isMilestone && row.lower === null && row.upper === null
      ? t('sourcesPage.papers.noBound')
      : null,
  ].filter((word) => word !== null)
}
