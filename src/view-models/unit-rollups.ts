// What the units are given and report together, beside what the city set and reports.
import type { RollupRow } from '../queries/list-rollups.ts'
import { measureUnitLabel } from '../text/measure-units.ts'
import type { Text } from '../text/translate.ts'
import {
  type DataTableCell,
  type DataTableColumn,
  type DataTableModel,
  toDataTableModel,
} from './data-table.ts'
import { formatNumber, formatPeriod } from './format.ts'
import { indicatorName } from './unit-entry.ts'

export type RollupModel = { message: string | null; table: DataTableModel }

/** Sums and differences are the engine's; actuals are not drawn while nobody reports any. */
export function toRollupModel(rows: readonly RollupRow[], text: Text): RollupModel {
  const hasActuals = rows.some((row) => row.actualSum !== null || row.parentActual !== null)
  return {
    message: messageLabel(rows, text),
    table: toDataTableModel({
      columns: columns(text, hasActuals),
      rows: rows.map((row) => ({
        id: `${row.indicatorId}/${row.period}`,
        cells: { ...targetCells(row, text), ...(hasActuals && actualCells(row, text)) },
      })),
    }),
  }
}

function messageLabel(rows: readonly RollupRow[], { t }: Text): string | null {
  if (rows.length === 0) return null
  const compared = rows.filter((row) => row.unallocated !== null)
  if (compared.length === 0) return t('unitsPage.rollup.messageNone', { total: rows.length })
  const differing = compared.filter((row) => row.unallocated !== 0).length
  return differing === 0
    ? t('unitsPage.rollup.messageEqual', { total: compared.length })
    : t('unitsPage.rollup.message', { differing, total: compared.length })
}

function columns({ t }: Text, hasActuals: boolean): DataTableColumn[] {
  const number = (id: string, header: string): DataTableColumn => ({ id, header, kind: 'number' })
  return [
    { id: 'name', header: t('unitsPage.rollup.indicator'), kind: 'text', isRowHeader: true },
    { id: 'period', header: t('unitsPage.rollup.period'), kind: 'text' },
    number('units', t('unitsPage.rollup.units')),
    number('sum', t('unitsPage.rollup.sum')),
    number('city', t('unitsPage.rollup.city')),
    number('unallocated', t('unitsPage.rollup.unallocated')),
    ...(hasActuals
      ? [
          number('actualSum', t('unitsPage.rollup.actualSum')),
          number('cityActual', t('unitsPage.rollup.cityActual')),
          number('difference', t('unitsPage.rollup.difference')),
        ]
      : []),
  ]
}

function targetCells(row: RollupRow, text: Text): Record<string, DataTableCell> {
  const { t, language } = text
  const name = indicatorName(row, language)
  const unit = row.measureUnit ? measureUnitLabel(row.measureUnit, language) : null
  const { unallocated } = row
  return {
    name: { label: name, sortValue: name, ...(unit && { note: unit }) },
    period: { label: formatPeriod(row.period, 'period', text), sortValue: row.period },
    units: numberCell(row.unitsWithTarget, row, text),
    sum: numberCell(row.targetSum, row, text),
    city: numberCell(row.parentTarget, row, text, t('unitsPage.rollup.cityMissing')),
    unallocated: {
      ...numberCell(unallocated, row, text, null, true),
      ...(unallocated !== null && { note: t(`unitsPage.rollup.${sideOf(unallocated)}`) }),
    },
  }
}

function sideOf(unallocated: number): 'over' | 'left' | 'equal' {
  if (unallocated === 0) return 'equal'
  return unallocated < 0 ? 'over' : 'left'
}

function actualCells(row: RollupRow, text: Text): Record<string, DataTableCell> {
  const { t } = text
  const none = t('unitsPage.rollup.actualMissing')
  const of =
    row.actualPeriod === null || row.unitsWithActual === null
      ? none
      : t('unitsPage.rollup.actualOf', {
          count: row.unitsWithActual,
          period: formatPeriod(row.actualPeriod, row.actualBasis ?? 'period', text),
        })
  return {
    actualSum: { ...numberCell(row.actualSum, row, text), note: of },
    cityActual: numberCell(row.parentActual, row, text, none),
    difference: numberCell(row.difference, row, text, null, true),
  }
}

function numberCell(
  value: number | null,
  { decimals }: RollupRow,
  { language }: Text,
  reason: string | null = null,
  signed = false,
): DataTableCell {
  if (value === null) return { label: '–', sortValue: null, ...(reason && { note: reason }) }
  const label = formatNumber(value, language, { decimals, signed })
  return { label, sortValue: value, exportValue: String(value) }
}
