import {
  type ColumnReading,
  columnRoles,
  importMeasures,
  type TableChoices,
  type TableFacts,
} from '../domain/import-reading.ts'
import { parsePeriod } from '../domain/period.ts'
import type { Text } from '../text/translate.ts'
import type { DataOption } from './data-facts.ts'
import { formatPeriod } from './format.ts'

/** One column as understood: what it holds, and why the product thinks so. */
export type DataColumn = {
  column: number
  /** `Cột 3 (C)`. */
  place: string
  header: string
  role: ColumnReading['role']
  /** Only a column of values states these; '' = as the whole table, or not known. */
  isValue: boolean
  measure: string
  period: string
  basis: 'period' | 'ytd'
  measureUnit: string
  /** Fixed by the header for tables with one indicator or unit a column. */
  names: string[]
  reason: string
  /** What it means in one line, for the folded view. */
  summary: string
}

export type ColumnOptions = { roles: DataOption[]; measures: DataOption[]; bases: DataOption[] }

/** What can be chosen for a column. */
export function toColumnOptions({ t }: Text): ColumnOptions {
  return {
    roles: columnRoles.map((value) => ({ value, label: t(`importPage.role.${value}`) })),
    measures: [
      { value: '', label: t('importPage.column.asTable') },
      ...importMeasures.map((value) => ({ value, label: t(`importPage.measure.${value}`) })),
    ],
    bases: [
      { value: 'period', label: t('importPage.basis.period') },
      { value: 'ytd', label: t('importPage.basis.ytd') },
    ],
  }
}

/** The columns of the table as chips. */
export function toDataColumns(
  columns: readonly ColumnReading[],
  { columns: chosen }: TableChoices,
  text: Text,
): DataColumn[] {
  const inPlace = columns.toSorted((one, other) => placeOf(one) - placeOf(other))
  return inPlace.map((column) => ({
    column: column.column,
    place: text.t('importPage.column.place', {
      column: placeOf(column),
      letter: columnLetter(placeOf(column)),
    }),
    header: column.header,
    role: column.role,
    isValue: column.role === 'value',
    measure: column.measure ?? '',
    period: periodAsTyped(column.period, text),
    basis: column.basis ?? 'period',
    measureUnit: column.measureUnit ?? '',
    names: [column.indicatorName, column.orgUnitName].filter((name) => name !== null),
    reason: reasonLabel(column, chosen?.[column.column], text),
    summary: summaryLabel(column, text),
  }))
}

/** What holds for the whole table, as it stands in the chips. */
export type DataTableFacts = {
  title: string
  period: string
  basis: 'period' | 'ytd'
  measure: string
  measureUnit: string
  orgUnitId: string
  reason: string | null
}

/** Period, measure, unit and organisational unit of the whole table. */
export function toTableFacts(facts: TableFacts, title: string, text: Text): DataTableFacts {
  return {
    title,
    period: periodAsTyped(facts.period, text),
    basis: facts.basis ?? 'period',
    measure: facts.measure ?? '',
    measureUnit: facts.measureUnit ?? '',
    orgUnitId: facts.orgUnitId ?? '',
    reason: title ? text.t('importPage.facts.fromTitle', { title }) : null,
  }
}

/** Reads a period as people type it; null when it is none: `10/2026`, `2026`, `quý 3/2026`, `2026-10`. */
export function typedPeriod(typed: string): string | null {
  const text = typed.trim().toLowerCase()
  if (text === '') return null
  const month = /^(?:tháng\s*|t)?(\d{1,2})\s*[/.-]\s*(\d{4})$/.exec(text)
  const quarter = /^(?:quý|quy|q)\s*([1-4]|i{1,3}|iv)\s*[/.-]?\s*(\d{4})$/.exec(text)
  const period = month
    ? `${month[2]}-${(month[1] ?? '').padStart(2, '0')}`
    : quarter
      ? `${quarter[2]}-Q${quarterNumber(quarter[1] ?? '')}`
      : text.toUpperCase()
  return parsePeriod(period) ? period : null
}

/** A period as people type it, which `typedPeriod` reads again: `10/2026`, `quý 3/2026`; '' = not known. */
export function periodAsTyped(period: string | null, { t }: Text): string {
  const [, year, quarter, month] = /^(\d{4})-(?:Q(\d)|(\d{2}))$/.exec(period ?? '') ?? []
  if (month) return `${month}/${year}`
  if (quarter && year) return t('scorecard.period.quarterOfYear', { quarter, year })
  return period ?? ''
}

/** Where it stands in the file. */
function placeOf({ column, standsIn = column }: ColumnReading): number {
  return standsIn
}

/** Spreadsheet letters of a column, 1-based: 3 → `C`, 28 → `AB`. */
export function columnLetter(column: number): string {
  const rest = Math.floor((column - 1) / 26)
  const letter = String.fromCharCode(65 + ((column - 1) % 26))
  return rest > 0 ? columnLetter(rest) + letter : letter
}

function quarterNumber(text: string): string {
  return { i: '1', ii: '2', iii: '3', iv: '4' }[text] ?? text
}

function reasonLabel(
  { header, role }: ColumnReading,
  chosen: object | undefined,
  { t }: Text,
): string {
  if (chosen) return t('importPage.reason.chosen')
  if (role === 'ignore') return t('importPage.reason.ignored')
  return header ? t('importPage.reason.header') : t('importPage.reason.cells')
}

function summaryLabel(column: ColumnReading, text: Text): string {
  const { t } = text
  if (column.role !== 'value') return t(`importPage.role.${column.role}`)
  const period = column.period && formatPeriod(column.period, column.basis ?? 'period', text)
  const measure = column.measure && t(`importPage.measure.${column.measure}`)
  const names = [column.indicatorName, column.orgUnitName]
  return [t(`importPage.role.${column.role}`), ...names, measure, period, column.measureUnit]
    .filter(Boolean)
    .join(' · ')
}
