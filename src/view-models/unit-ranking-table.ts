import type { Text } from '../text/translate.ts'
import {
  type DataTableCell,
  type DataTableColumn,
  type DataTableModel,
  toDataTableModel,
} from './data-table.ts'
import { displayStatuses } from './display-status.ts'
import { formatPercent, formatPeriod } from './format.ts'
import { toStatusMark } from './scorecard-row.ts'
import type { UnitContext, UnitEntry, UnitIndicator } from './unit-entry.ts'
import { unitGapLabel, unitNumberLabel } from './unit-labels.ts'

type Input = UnitContext & { entries: readonly UnitEntry[]; indicator: UnitIndicator }

/** The ranking as a table; columns of targets only where there are targets. */
export function toRankingTable(input: Input, hasTargets: boolean): DataTableModel {
  const { text } = input
  const hasShare = input.entries.some((entry) => entry.attainmentRatio !== null)
  return toDataTableModel({
    columns: columns(text, hasTargets, hasShare),
    rows: input.entries.map((entry) => ({
      id: entry.orgUnitId,
      href: input.hrefOf(entry.orgUnitId),
      cells: {
        unit: { label: entry.name, sortValue: entry.name },
        rank: numberCell(entry.rank, entry.rank === null ? '–' : String(entry.rank)),
        ...cells(entry, input),
        ...(hasTargets && targetCells(entry, input)),
      },
    })),
  })
}

function columns({ t }: Text, hasTargets: boolean, hasShare: boolean): DataTableColumn[] {
  const targets: DataTableColumn[] = [
    { id: 'target', header: t('unitsPage.ranking.target'), kind: 'number' },
    { id: 'gap', header: t('unitsPage.ranking.gap'), kind: 'number' },
    ...(hasShare
      ? [
          {
            id: 'share',
            header: t('unitsPage.ranking.ofTarget', { percent: '%' }),
            kind: 'number' as const,
          },
        ]
      : []),
    { id: 'status', header: t('unitsPage.ranking.status'), kind: 'status' },
  ]
  return [
    { id: 'unit', header: t('unitsPage.ranking.unit'), kind: 'text', isRowHeader: true },
    { id: 'rank', header: t('unitsPage.ranking.rank'), kind: 'number' },
    { id: 'value', header: t('unitsPage.ranking.value'), kind: 'number' },
    ...(hasTargets ? targets : []),
    { id: 'period', header: t('unitsPage.ranking.period'), kind: 'text' },
  ]
}

function cells({ value, period }: UnitEntry, { indicator, text }: Input) {
  const reason = text.t('unitsPage.ranking.missingReason')
  return {
    value: {
      ...numberCell(value, unitNumberLabel(value, indicator, text)),
      ...(value === null && { note: reason }),
    },
    period: {
      label: period === null ? '–' : formatPeriod(period, 'period', text),
      sortValue: period,
    },
  }
}

function targetCells(entry: UnitEntry, { indicator, text }: Input): Record<string, DataTableCell> {
  const { aim, variance, attainmentRatio, status } = entry
  const mark = status && toStatusMark(status, text)
  return {
    target: numberCell(aim, unitNumberLabel(aim, indicator, text)),
    gap: numberCell(variance, unitGapLabel(entry, indicator, text)),
    share: numberCell(
      attainmentRatio,
      attainmentRatio === null ? '–' : formatPercent(attainmentRatio, text.language),
    ),
    status: mark
      ? {
          label: mark.label,
          sortValue: displayStatuses.indexOf(mark.id),
          tone: mark.tone,
          icon: mark.id,
        }
      : { label: '–', sortValue: null },
  }
}

function numberCell(value: number | null, label: string): DataTableCell {
  return { label, sortValue: value, ...(value !== null && { exportValue: String(value) }) }
}
