// Units × indicators, one status in each cell.
import type { UnitResultRow } from '../queries/list-unit-results.ts'
import { measureUnitLabel } from '../text/measure-units.ts'
import type { Text } from '../text/translate.ts'
import type { ChartFrameModel, ChartSource } from './chart-frame.ts'
import { type DataTableModel, toDataTableModel } from './data-table.ts'
import { type DisplayStatus, displayStatuses } from './display-status.ts'
import { groupBy } from './group-by.ts'
import { toStatusMark } from './scorecard-row.ts'
import {
  collator,
  indicatorName,
  resultStatus,
  type UnitBlock,
  type UnitContext,
  unitName,
} from './unit-entry.ts'
import { unitNumberLabel, unitValueLabel } from './unit-labels.ts'
import { statusParts } from './unit-words.ts'

export type HeatColumn = { id: string; name: string; measureUnit: string | null }

/** Null = the unit is not given that target. */
export type HeatCell = {
  status: DisplayStatus
  /** Without its unit, which the head of the column names. */
  number: string
  value: string
  label: string
} | null

export type HeatRow = {
  id: string
  name: string
  href: string
  /** Results that are behind, far behind or missed. */
  trouble: number
  cells: HeatCell[]
}

export type HeatMapModel = {
  columns: HeatColumn[]
  rows: HeatRow[]
  legend: { id: DisplayStatus; label: string }[]
  frame: ChartFrameModel
}

export type HeatMapInput = UnitContext & {
  rows: readonly UnitResultRow[]
  /** Blocks drawn: statuses may stand side by side where ranks may not. */
  blocks: readonly UnitBlock[]
  order: 'name' | 'trouble'
  when: string
  sources: readonly ChartSource[]
}

/** Without a verdict: these must not read as if all were well. */
const unjudged: readonly DisplayStatus[] = ['part_data', 'no_data', 'not_assessable', 'not_due']

const troubled: readonly DisplayStatus[] = ['behind', 'far_behind', 'missed']

/** Units of the blocks under every indicator any of them is given. */
export function toHeatMapModel(input: HeatMapInput): HeatMapModel {
  const { text, blocks } = input
  const results = input.rows.filter((row) => blocks.includes(row.block))
  const columns = toColumns(results, text)
  const rows = toRows(results, columns, input)
  const statuses = results.map(resultStatus)
  const legend = displayStatuses
    .filter((id) => statuses.includes(id))
    .map((id) => ({ id, label: text.t(`scorecard.status.${id}`) }))
  return {
    columns,
    rows,
    legend,
    frame: {
      message: messageLabel(rows, statuses, text),
      title: {
        who: blocks
          .filter((block) => results.some((row) => row.block === block))
          .map((block) => text.t(`unit.block.${block}`))
          .join(' · '),
        what: text.t('unitsPage.heat.what'),
        when: input.when,
      },
      summary: text.t('unitsPage.heat.summary', {
        units: rows.length,
        indicators: columns.length,
        parts: statusParts(statuses, text),
      }),
      sources: input.sources,
      table: toHeatTable(columns, rows, text),
    },
  }
}

function toColumns(results: readonly UnitResultRow[], { language }: Text): HeatColumn[] {
  const first = new Map(results.map((row) => [row.indicatorId, row]))
  const columns = [...first].map(([id, { nameVi, indicatorNameEn, measureUnit }]) => ({
    id,
    name: indicatorName({ nameVi, nameEn: indicatorNameEn }, language),
    measureUnit: measureUnit && measureUnitLabel(measureUnit, language),
  }))
  return columns.sort((a, b) => collator(language).compare(a.name, b.name))
}

function toRows(
  results: readonly UnitResultRow[],
  columns: readonly HeatColumn[],
  { text, hrefOf, order }: HeatMapInput,
): HeatRow[] {
  const byUnit = groupBy(results, (row) => row.orgUnitId)
  const rows = [...byUnit].map(([id, own]) => {
    const byIndicator = new Map(own.map((row) => [row.indicatorId, row]))
    const [first] = own
    return {
      id,
      name: first ? unitName(first, text.language) : id,
      href: hrefOf(id),
      trouble: own.filter((row) => troubled.includes(resultStatus(row))).length,
      cells: columns.map((column) => toCell(byIndicator.get(column.id), column, text)),
    }
  })
  const byName = collator(text.language)
  return rows.sort((a, b) => {
    const difference = order === 'trouble' ? b.trouble - a.trouble : 0
    return difference || byName.compare(a.name, b.name)
  })
}

function toCell(row: UnitResultRow | undefined, column: HeatColumn, text: Text): HeatCell {
  if (!row) return null
  const status = resultStatus(row)
  const value = unitValueLabel(row.actual, row, text)
  const label = text.t('unitsPage.heat.cell', {
    unit: unitName(row, text.language),
    indicator: column.name,
    status: text.t(`scorecard.status.${status}`),
    value,
  })
  return { status, number: unitNumberLabel(row.actual, row, text), value, label }
}

function messageLabel(
  rows: readonly HeatRow[],
  statuses: readonly DisplayStatus[],
  { t }: Text,
): string | null {
  const total = statuses.filter((status) => !unjudged.includes(status)).length
  const trouble = rows.reduce((sum, row) => sum + row.trouble, 0)
  if (statuses.length === 0) return null
  if (total === 0) return t('unitsPage.heat.messageUnknown', { total: statuses.length })
  if (trouble === 0) return t('unitsPage.heat.messageNone', { total })
  const worst = rows.reduce((a, b) => (b.trouble > a.trouble ? b : a))
  return t('unitsPage.heat.message', { trouble, total, name: worst.name, count: worst.trouble })
}

function toHeatTable(
  columns: readonly HeatColumn[],
  rows: readonly HeatRow[],
  text: Text,
): DataTableModel {
  const { t } = text
  return toDataTableModel({
    columns: [
      { id: 'unit', header: t('unitsPage.ranking.unit'), kind: 'text', isRowHeader: true },
      ...columns.map(({ id, name }) => ({ id, header: name, kind: 'status' as const })),
    ],
    rows: rows.map((row) => ({
      id: row.id,
      href: row.href,
      cells: Object.fromEntries([
        ['unit', { label: row.name, sortValue: row.name }],
        ...columns.map((column, index) => [column.id, toTableCell(row.cells[index], text)]),
      ]),
    })),
  })
}

function toTableCell(cell: HeatCell | undefined, text: Text) {
  if (!cell) return { label: '–', sortValue: null, note: text.t('unitsPage.heat.notAssigned') }
  const { id, label, tone } = toStatusMark(cell.status, text)
  return { label, tone, icon: id, sortValue: displayStatuses.indexOf(id), note: cell.value }
}
