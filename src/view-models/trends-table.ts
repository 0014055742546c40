import type { AnnualSeriesRow } from '../queries/list-annual-series.ts'
import type { DocumentRow } from '../queries/list-documents.ts'
import type { YearChangeRow } from '../queries/list-year-changes.ts'
import type { Text } from '../text/translate.ts'
import { toSpark } from './chart-scale.ts'
import {
  type DataTableCell,
  type DataTableColumn,
  type DataTableModel,
  toDataTableModel,
} from './data-table.ts'
import { formatDate } from './format.ts'
import { domainLabel } from './trends-bars.ts'
import {
  againstLabel,
  changeLabel,
  changeTone,
  indicatorName,
  reasonLabel,
  targetPairLabel,
  targetReasonLabel,
  toneWord,
  valueLabel,
} from './trends-labels.ts'
import { seriesLabel, withBreaks } from './trends-series.ts'

type Options = {
  series: readonly AnnualSeriesRow[]
  documents: ReadonlyMap<string, DocumentRow>
  hrefOf: (indicatorId: string) => string
  text: Text
}

const statuses = ['official', 'preliminary', 'estimate', 'computed'] as const

/** The rows of one perimeter as a table, with the annual series of that perimeter. */
export function toTrendsTable(rows: readonly YearChangeRow[], options: Options): DataTableModel {
  const hasBridge = rows.some((row) => row.bridgedChange !== null)
  const isOnePeriod = rows.every((row) => row.period === rows[0]?.period)
  const columns = toColumns(isOnePeriod, options.text).filter(
    ({ id }) => id !== 'bridged' || hasBridge,
  )
  return toDataTableModel({
    columns,
    rows: rows.map((row) => ({
      id: row.indicatorId,
      href: options.hrefOf(row.indicatorId),
      cells: toCells(row, options),
    })),
  })
}

function toColumns(isOnePeriod: boolean, { t }: Text): DataTableColumn[] {
  return [
    {
      id: 'indicator',
      header: t('trendsPage.table.indicator'),
      kind: 'text',
      isRowHeader: true,
    },
    {
      id: 'domain',
      header: t('trendsPage.table.domain'),
      kind: 'text',
      isHiddenByDefault: true,
    },
    {
      id: 'period',
      header: t('trendsPage.table.period'),
      kind: 'text',
      isHiddenByDefault: isOnePeriod,
    },
    { id: 'base', header: t('trendsPage.table.base'), kind: 'number' },
    { id: 'value', header: t('trendsPage.table.value'), kind: 'number' },
    {
      id: 'change',
      header: t('trendsPage.table.change'),
      kind: 'number',
      description: t('trendsPage.table.changeHelp'),
    },
    { id: 'bridged', header: t('trendsPage.table.bridged'), kind: 'number' },
    { id: 'target', header: t('trendsPage.table.target'), kind: 'number' },
    {
      id: 'series',
      header: t('trendsPage.table.series'),
      kind: 'spark',
      description: t('trendsPage.table.seriesHelp'),
    },
    { id: 'status', header: t('trendsPage.table.status'), kind: 'text' },
    { id: 'source', header: t('trendsPage.table.source'), kind: 'text' },
  ]
}

function toCells(row: YearChangeRow, options: Options): Record<string, DataTableCell> {
  const { text } = options
  const name = indicatorName(row, text)
  const domain = domainLabel(row.domain, text)
  return {
    indicator: { label: name, sortValue: name },
    domain: { label: domain, sortValue: domain },
    period: { label: againstLabel(row, text), sortValue: row.period },
    base: valueCell(row.baseValue, row, text),
    value: valueCell(row.value, row, text),
    change: changeCell(row, text),
    bridged: bridgedCell(row, text),
    target: targetCell(row, text),
    series: seriesCell(row, options),
    status: statusCell(row, text),
    source: sourceCell(row, options),
  }
}

function missing(note: string | null = null): DataTableCell {
  return { label: '–', sortValue: null, exportValue: '', ...(note && { note }) }
}

function valueCell(value: number | null, row: YearChangeRow, text: Text): DataTableCell {
  if (value === null) return missing()
  return { label: valueLabel(value, row, text), sortValue: value, exportValue: String(value) }
}

function changeCell(row: YearChangeRow, text: Text): DataTableCell {
  if (row.change === null) return missing(reasonLabel(row, text))
  const tone = changeTone(row.change, row.direction)
  const word = toneWord(tone, text)
  return {
    ...numberCell(row.change, row, text),
    tone,
    ...(tone === 'good' && { icon: 'exceeded' as const }),
    ...(tone === 'bad' && { icon: 'missed' as const }),
    ...(word && { note: word }),
  }
}

function bridgedCell(row: YearChangeRow, text: Text): DataTableCell {
  if (row.bridgedChange === null || row.bridgedBaseValue === null) return missing()
  const { label } = valueCell(row.bridgedBaseValue, row, text)
  const note = text.t('trendsPage.table.bridgedBase', { value: label })
  return { ...numberCell(row.bridgedChange, row, text), note }
}

function targetCell(row: YearChangeRow, text: Text): DataTableCell {
  if (row.targetChange === null) return missing(targetReasonLabel(row, text))
  return {
    ...numberCell(row.targetChange, row, text),
    note: targetPairLabel(row, text),
  }
}

// Percent, points and places do not compare: sorting keeps the kinds in blocks.
const blockOffset = { ratio: 2e6, points: 1e6, places: 0 } as const

function numberCell(change: number, row: YearChangeRow, text: Text): DataTableCell {
  return {
    label: changeLabel(change, row, text),
    sortValue: blockOffset[row.changeKind] + change,
    exportValue: String(change),
  }
}

function seriesCell(row: YearChangeRow, { series, text }: Options): DataTableCell {
  const own = series.filter(
    (point) => point.indicatorId === row.indicatorId && point.orgUnitId === row.orgUnitId,
  )
  if (own.length === 0) return missing()
  return {
    label: seriesLabel(own, row, text),
    sortValue: own.length,
    spark: toSpark(withBreaks(own)),
  }
}

function statusCell(row: YearChangeRow, { t }: Text): DataTableCell {
  const known = statuses.find((status) => status === row.status)
  if (!known) return missing()
  const label = t(`scorecard.valueStatus.${known}`)
  return { label, sortValue: label }
}

function sourceCell(row: YearChangeRow, { documents, text }: Options): DataTableCell {
  const document = documents.get(row.documentId ?? '')
  if (!document) return missing()
  const label = sourceLabel(document, text)
  const base = documents.get(row.baseDocumentId ?? '')
  const source = base && base !== document ? sourceLabel(base, text) : null
  return {
    label,
    sortValue: label,
    ...(document.url && { href: document.url }),
    ...(source && { note: text.t('trendsPage.table.baseSource', { source }) }),
  }
}

function sourceLabel(document: DocumentRow, { language }: Text): string {
  const name = document.number ?? document.publisher ?? document.title
  const date = document.issuedOn ? formatDate(document.issuedOn, language) : null
  return [name, date].filter((part) => part !== null).join(', ')
}
