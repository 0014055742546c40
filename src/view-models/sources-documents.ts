import type { DocumentRow } from '../queries/list-documents.ts'
import type { ThresholdRow } from '../queries/list-thresholds.ts'
import { measureUnitLabel } from '../text/measure-units.ts'
import type { Text } from '../text/translate.ts'
import { type DataTableCell, type DataTableModel, toDataTableModel } from './data-table.ts'
import { formatDate, formatNumber } from './format.ts'
import { safeAddress } from './published-values.ts'
import { documentKindLabel } from './sources.ts'

const documentColumns = [
  { id: 'title', kind: 'text', isRowHeader: true },
  { id: 'kind', kind: 'text' },
  { id: 'publisher', kind: 'text' },
  { id: 'date', kind: 'date' },
  { id: 'values', kind: 'number' },
  { id: 'targets', kind: 'number', isHiddenByDefault: true },
  { id: 'link', kind: 'link' },
  { id: 'note', kind: 'text' },
] as const

/** Every document with what it publishes; addresses only of the web. */
export function toDocumentTable(rows: readonly DocumentRow[], text: Text): DataTableModel {
  return toDataTableModel({
    columns: documentColumns.map((column) => ({
      ...column,
      header: text.t(`sourcesPage.documents.column.${column.id}`),
    })),
    rows: rows.map((row) => ({
      id: row.documentId,
      searchWords: [row.documentId],
      cells: documentCells(row, text),
    })),
    initialSort: { columnId: 'values', isDescending: true },
  })
}

function documentCells(row: DocumentRow, text: Text) {
  const { language, t } = text
  const href = safeAddress(row.url)
  return {
    title: {
      ...plain(row.number ? `${row.number} · ${row.title}` : row.title),
      lang: 'vi' as const,
    },
    kind: plain(documentKindLabel(row.kind, text)),
    publisher: plain(row.publisher ?? ''),
    date: row.issuedOn
      ? {
          label: formatDate(row.issuedOn, language),
          sortValue: row.issuedOn,
          exportValue: row.issuedOn,
        }
      : { label: '–', sortValue: null },
    values: count(row.valueCount, text),
    targets: count(row.targetCount, text),
    link: href
      ? {
          label: t('sourcesPage.documents.original'),
          sortValue: href,
          href,
          exportValue: href,
        }
      : { label: '–', sortValue: null },
    note: plain(row.note ?? ''),
  }
}

/** How many documents and values the table speaks of. */
export function documentsLead(rows: readonly DocumentRow[], { t, language }: Text): string {
  const whole = (value: number) => formatNumber(value, language, { decimals: 0 })
  const values = rows.reduce((sum, row) => sum + row.valueCount, 0)
  return t('sourcesPage.documents.lead', { total: whole(rows.length), values: whole(values) })
}

function plain(label: string): DataTableCell {
  return label ? { label, sortValue: label } : { label: '–', sortValue: null }
}

function count(value: number, { language }: Text): DataTableCell {
  return {
    label: formatNumber(value, language, { decimals: 0 }),
    sortValue: value,
    exportValue: String(value),
  }
}

const thresholdColumns = [
  { id: 'name', kind: 'text', isRowHeader: true },
  { id: 'value', kind: 'number' },
  { id: 'unit', kind: 'text' },
  { id: 'id', kind: 'text' },
] as const

/** The limits as `thresholds.csv` gives them now. */
export function toThresholdTable(rows: readonly ThresholdRow[], text: Text): DataTableModel {
  const { language, t } = text
  return toDataTableModel({
    columns: thresholdColumns.map((column) => ({
      ...column,
      header: t(`sourcesPage.method.thresholdColumn.${column.id}`),
    })),
    rows: rows.map((row) => ({
      id: row.thresholdId,
      cells: {
        name: plain(language === 'en' ? row.nameEn : row.nameVi),
        value: {
          label: formatNumber(row.value, language, { decimals: 4 }),
          sortValue: row.value,
          exportValue: String(row.value),
        },
        unit: plain(measureUnitLabel(row.measureUnit, language)),
        id: plain(row.thresholdId),
      },
    })),
  })
}
