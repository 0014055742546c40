// Units that sent nothing for a period whose deadline has passed, by deadline.
import type { LateUnitRow } from '../queries/list-late-units.ts'
import type { Text } from '../text/translate.ts'
import { type DataTableModel, toDataTableModel } from './data-table.ts'
import { formatDate, formatPeriod } from './format.ts'
import { groupBy } from './group-by.ts'
import { indicatorName, type UnitContext, unitName } from './unit-entry.ts'

export type LateGroup = {
  id: string
  title: string
  days: string
  units: { id: string; name: string; href: string; indicators: string }[]
}

export type LateModel = { message: string; groups: LateGroup[] }

/** Grouped by deadline, the latest first; within one, the order of the rows. */
export function toLateModel(
  rows: readonly LateUnitRow[],
  asOf: string | null,
  { text, hrefOf }: UnitContext,
): LateModel {
  const groups = groupBy(rows, (row) => `${row.due}/${row.period}`)
  return {
    message: messageLabel(rows, asOf, text),
    groups: [...groups].map(([id, members]) => ({
      id,
      title: groupTitle(members, text),
      days: text.t('unitsPage.late.days', { days: members[0]?.daysLate ?? 0 }),
      units: [...groupBy(members, (row) => row.orgUnitId)].map(([orgUnitId, own]) => ({
        id: orgUnitId,
        name: own[0] ? unitName(own[0], text.language) : orgUnitId,
        href: hrefOf(orgUnitId),
        indicators: own.map((row) => lateIndicator(row, text)).join('; '),
      })),
    })),
  }
}

/** What one unit has not sent, as a table. */
export function toLateTable(rows: readonly LateUnitRow[], text: Text): DataTableModel {
  const { t, language } = text
  return toDataTableModel({
    columns: [
      { id: 'name', header: t('unitsPage.one.indicator'), kind: 'text', isRowHeader: true },
      { id: 'period', header: t('unitsPage.one.period'), kind: 'text' },
      { id: 'due', header: t('unitsPage.one.due'), kind: 'date' },
      { id: 'days', header: t('unitsPage.one.daysLate'), kind: 'number' },
    ],
    rows: rows.map((row) => ({
      id: `${row.documentId}/${row.due}/${row.period}/${row.indicatorId}`,
      cells: {
        name: { label: lateIndicator(row, text), sortValue: lateIndicator(row, text) },
        period: { label: formatPeriod(row.period, 'period', text), sortValue: row.period },
        due: { label: formatDate(row.due, language), sortValue: row.due },
        days: { label: String(row.daysLate), sortValue: row.daysLate },
      },
    })),
  })
}

function lateIndicator(row: LateUnitRow, { language }: Text): string {
  const { indicatorNameVi: nameVi, indicatorNameEn: nameEn } = row
  return indicatorName({ nameVi, nameEn }, language)
}

function messageLabel(rows: readonly LateUnitRow[], asOf: string | null, text: Text): string {
  if (rows.length === 0) return text.t('unitsPage.late.none')
  const values = { units: countUnits(rows), items: rows.length }
  if (asOf === null) return text.t('unitsPage.late.messageNoDate', values)
  const date = formatDate(asOf, text.language)
  return text.t('unitsPage.late.message', { ...values, date })
}

function groupTitle(members: readonly LateUnitRow[], text: Text): string {
  const [first] = members
  return text.t('unitsPage.late.group', {
    due: formatDate(first?.due ?? '', text.language),
    period: formatPeriod(first?.period ?? '', 'period', text),
    units: countUnits(members),
    items: members.length,
  })
}

function countUnits(rows: readonly LateUnitRow[]): number {
  return new Set(rows.map((row) => row.orgUnitId)).size
}
