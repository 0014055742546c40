import type { ComponentRow } from '../queries/list-components.ts'
import type { IndicatorValueRow } from '../queries/list-indicator-values.ts'
import type { IndicatorRow } from '../queries/list-indicators.ts'
import type { Text } from '../text/translate.ts'
import { type DataTableModel, toDataTableModel } from './data-table.ts'
import { formatPeriod } from './format.ts'
import { groupBy } from './group-by.ts'
import { bareLabel, unitName, valueLabel } from './indicator.ts'

/** One published part or the remainder of a total, with its place on the common scale in percent. */
export type PartSegment = {
  id: string
  name: string
  value: string
  start: number
  width: number
  /** 0, 1, … for parts; null for the remainder. */
  order: number | null
}

/** One period: total and parts. `over`: the parts published exceed the total. */
export type PartsRow = {
  id: string
  period: string
  total: string
  segments: PartSegment[]
  over: string | null
  label: string
}

export type PartsModel = {
  rows: PartsRow[]
  shown: string
  /** Names of the parts by their order, then the remainder. */
  legend: { order: number | null; name: string }[]
  table: DataTableModel
}

const shownRows = 6

/** Totals split into their published parts; null when no period has both. */
export function toPartsModel(
  components: readonly ComponentRow[],
  values: readonly IndicatorValueRow[],
  indicator: IndicatorRow,
  text: Text,
): PartsModel | null {
  if (components.length === 0) return null
  const parts = [...groupBy(components, (row) => row.partId).keys()]
  const end = (row: ComponentRow | undefined) =>
    values.find((value) => value.period === row?.period)?.periodEnd ?? row?.period ?? ''
  const groups = [
    ...groupBy(components, (row) => `${row.orgUnitId}|${row.period}|${row.basis}`).values(),
  ].sort((a, b) => (end(a[0]) < end(b[0]) ? 1 : -1))
  const shown = groups.slice(0, shownRows)
  const longest = Math.max(...shown.map((rows) => reach(rows)))
  const context = { parts, longest, values, indicator, text }
  return {
    rows: shown.map((rows) => toRow(rows, context)),
    shown: text.t('indicatorPage.parts.shown', { count: shown.length, total: groups.length }),
    legend: toLegend(components, parts, text),
    table: toTable(groups, parts, context),
  }
}

type Context = {
  parts: readonly string[]
  longest: number
  values: readonly IndicatorValueRow[]
  indicator: IndicatorRow
  text: Text
}

// The bar ends at the total, or beyond it where the parts published exceed the total.
function reach([first]: readonly ComponentRow[]): number {
  return first ? first.parentValue + Math.max(0, -first.residual) : 0
}

function toRow(rows: readonly ComponentRow[], context: Context): PartsRow {
  const { parts, longest, indicator, text } = context
  const residual = rows[0]?.residual ?? 0
  const pieces = rows.map((row) => ({
    id: row.partId,
    name: partName(row, text),
    value: row.partValue,
    order: parts.indexOf(row.partId),
  }))
  const rest = { id: 'residual', name: restName(rows.length, text), value: residual, order: null }
  const segments = place([...pieces, ...(residual > 0 ? [rest] : [])], longest, context)
  const total = valueLabel(rows[0]?.parentValue ?? 0, indicator, text)
  const period = rowName(rows[0], context)
  const said = segments.map((segment) => `${segment.name} ${segment.value}`).join('; ')
  return {
    id: `${rows[0]?.orgUnitId}-${rows[0]?.period}-${rows[0]?.basis}`,
    period,
    total,
    segments,
    over:
      residual < 0
        ? text.t('indicatorPage.parts.over', { value: valueLabel(-residual, indicator, text) })
        : null,
    label: text.t('indicatorPage.parts.label', { period, total, parts: said }),
  }
}

type Piece = { id: string; name: string; value: number; order: number | null }

function place(pieces: readonly Piece[], longest: number, { indicator, text }: Context) {
  let at = 0
  return pieces.map((piece) => {
    const width = longest > 0 ? (Math.max(0, piece.value) / longest) * 100 : 0
    const segment = { ...piece, value: bareLabel(piece.value, indicator, text), start: at, width }
    at += width
    return segment
  })
}

function partName(row: ComponentRow, { language }: Text): string {
  return language === 'en' ? row.partNameEn : row.partNameVi
}

function restName(count: number, { t }: Text): string {
  return t('indicatorPage.parts.residual', { count })
}

function rowName(row: ComponentRow | undefined, { values, text }: Context): string {
  if (!row) return ''
  const named = values.find((value) => value.orgUnitId === row.orgUnitId)
  const unit = named ? unitName(named, text) : row.orgUnitId
  const period = formatPeriod(row.period, row.basis, text)
  return text.t('indicatorPage.parts.row', { unit, period })
}

function toLegend(components: readonly ComponentRow[], parts: readonly string[], text: Text) {
  const named = parts.map((id, order) => {
    const row = components.find((candidate) => candidate.partId === id)
    return { order, name: row ? partName(row, text) : id }
  })
  return [...named, { order: null, name: restName(parts.length, text) }]
}

function toTable(
  groups: readonly ComponentRow[][],
  parts: readonly string[],
  context: Context,
): DataTableModel {
  const { indicator, text } = context
  const cell = (value: number | undefined) =>
    value === undefined
      ? { label: '–', sortValue: null }
      : { label: bareLabel(value, indicator, text), sortValue: value, exportValue: String(value) }
  const legend = toLegend(groups.flat(), parts, text)
  return toDataTableModel({
    columns: [
      {
        id: 'period',
        header: text.t('indicatorPage.values.period'),
        kind: 'text',
        isRowHeader: true,
      },
      { id: 'total', header: text.t('indicatorPage.parts.total'), kind: 'number' },
      ...legend.map(({ order, name }) => ({
        id: order === null ? 'residual' : `part-${order}`,
        header: name,
        kind: 'number' as const,
      })),
    ],
    rows: groups.map((rows) => ({
      id: `${rows[0]?.orgUnitId}-${rows[0]?.period}-${rows[0]?.basis}`,
      cells: {
        period: { label: rowName(rows[0], context), sortValue: rows[0]?.period ?? '' },
        total: cell(rows[0]?.parentValue),
        residual: cell(rows[0]?.residual),
        ...Object.fromEntries(
          parts.map((id, order) => [
            `part-${order}`,
            cell(rows.find((row) => row.partId === id)?.partValue),
          ]),
        ),
      },
    })),
  })
}
