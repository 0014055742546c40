// The latest values of one unit with its ranks inside its block.
import { periodEnd } from '../domain/period.ts'
import type { IndicatorRow } from '../queries/list-indicators.ts'
import type { Text } from '../text/translate.ts'
import { type DataTableModel, toDataTableModel } from './data-table.ts'
import { formatPeriod } from './format.ts'
import { unitValueLabel } from './unit-labels.ts'

/** One row of the view `unit_ranks`, as far as it is read here. */
export type UnitRank = {
  indicatorId: string
  period: string
  basis: 'period' | 'ytd'
  value: number
  status: string | null
  block: string
  rank: number | null
  unitCount: number
  reportedCount: number
}

/** Rows of the view as they come, without those where the unit reported nothing; the latest of each indicator. */
export function toLatestRanks(rows: readonly Readonly<Record<string, unknown>>[]): UnitRank[] {
  const latest = new Map<string, UnitRank>()
  for (const row of rows) {
    if (typeof row.value !== 'number') continue
    const rank = toUnitRank(row, row.value)
    const known = latest.get(rank.indicatorId)
    if (!known || endOf(rank) > endOf(known)) latest.set(rank.indicatorId, rank)
  }
  return [...latest.values()]
}

function endOf({ period }: UnitRank): string {
  return periodEnd(period) ?? ''
}

function toUnitRank(row: Readonly<Record<string, unknown>>, value: number): UnitRank {
  return {
    indicatorId: String(row.indicator_id),
    period: String(row.period),
    basis: row.basis === 'ytd' ? 'ytd' : 'period',
    value,
    status: typeof row.status === 'string' ? row.status : null,
    block: String(row.block),
    rank: typeof row.block_rank === 'number' ? row.block_rank : null,
    unitCount: Number(row.unit_count),
    reportedCount: Number(row.reported_count),
  }
}

const valueStatuses = ['official', 'preliminary', 'estimate', 'computed'] as const

/** The latest value of each indicator of a unit, with its rank among the units of its block that have one. */
export function toRanksTable(
  ranks: readonly UnitRank[],
  indicators: readonly IndicatorRow[],
  hrefOf: (rank: UnitRank) => string,
  text: Text,
): DataTableModel {
  const { t } = text
  const byId = new Map(indicators.map((indicator) => [indicator.indicatorId, indicator]))
  return toDataTableModel({
    columns: [
      { id: 'name', header: t('unitsPage.one.indicator'), kind: 'text', isRowHeader: true },
      { id: 'value', header: t('unitsPage.one.value'), kind: 'number' },
      { id: 'period', header: t('unitsPage.one.period'), kind: 'text' },
      { id: 'rank', header: t('unitsPage.one.rank'), kind: 'number', align: 'start' },
      { id: 'status', header: t('unitsPage.one.status'), kind: 'text' },
    ],
    rows: ranks.map((rank) => {
      const indicator = byId.get(rank.indicatorId)
      const name = indicator
        ? text.language === 'en'
          ? indicator.nameEn
          : indicator.nameVi
        : rank.indicatorId
      return {
        id: rank.indicatorId,
        href: hrefOf(rank),
        cells: { name: { label: name, sortValue: name }, ...rankCells(rank, indicator, text) },
      }
    }),
  })
}

function rankCells(rank: UnitRank, indicator: IndicatorRow | undefined, text: Text) {
  const { t } = text
  const missing = rank.unitCount - rank.reportedCount
  const status = valueStatuses.find((known) => known === rank.status)
  const shown = indicator ?? { decimals: 2, measureUnit: null }
  return {
    value: {
      label: unitValueLabel(rank.value, shown, text),
      sortValue: rank.value,
      exportValue: String(rank.value),
    },
    period: { label: formatPeriod(rank.period, rank.basis, text), sortValue: rank.period },
    rank: {
      label:
        rank.rank === null
          ? '–'
          : t('unitsPage.one.rankOf', { rank: rank.rank, reported: rank.reportedCount }),
      sortValue: rank.rank,
      ...(missing > 0 && { note: t('unitsPage.one.rankMissing', { missing }) }),
    },
    status: {
      label: status ? t(`scorecard.valueStatus.${status}`) : '–',
      sortValue: status ?? null,
    },
  }
}
