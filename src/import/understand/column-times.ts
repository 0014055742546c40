import type { HeaderTexts } from './header-texts.ts'
import { combineHints, type PeriodHint, yearBefore } from './period-hint.ts'
import { plainText } from './plain-text.ts'
import type { Readers } from './readers.ts'
import type { TableColumn, TitleFacts } from './table-model.ts'

export type TimeSources = { headers: HeaderTexts; readers: Readers; facts: TitleFacts }

/** Gives columns that name no time of their own that of the columns beside them. */
export function placeInTime(columns: readonly TableColumn[], sources: TimeSources): TableColumn[] {
  const dated = samePeriods(numberedMonths(columns), sources)
  return comparedPeriods(bareComparisons(dated), sources.facts)
}

/** Value columns headed 1, 2, 3, … are the months of the year. */
function numberedMonths(columns: readonly TableColumn[]): TableColumn[] {
  const numbered = columns.filter(
    ({ role, header }) => role === 'value' && /^\d{1,2}$/.test(header),
  )
  const isMonths =
    numbered.length >= 3 && numbered.every(({ header }, index) => Number(header) === index + 1)
  if (!isMonths || numbered.length > 12) return [...columns]
  return columns.map((column) => {
    if (!numbered.includes(column)) return column
    const month = Number(column.header)
    const hint = { year: null, firstYear: null, months: [month, month], isToDate: false } as const
    return { ...column, hint }
  })
}

/** “Cùng kỳ năm trước” without a time of its own: the time of the results beside it, a year earlier. */
function samePeriods(
  columns: readonly TableColumn[],
  { headers, readers, facts }: TimeSources,
): TableColumn[] {
  const isEarlier = ({ index }: TableColumn) =>
    readers.measure((headers[index] ?? []).join(' | '))?.yearShift === -1
  return columns.map((column, index) => {
    const isOpen = /cung ky|\bck\b/.test(plainText(column.header)) && column.role === 'value'
    if (!isOpen || !isEarlier(column) || readers.period(column.header)?.months) return column
    const beside = columns
      .slice(0, index)
      .findLast((other) => isResult(other) && other.hint?.months && !isEarlier(other))
    if (!beside?.hint) return column
    const own = readers.period(column.header)?.year ?? null
    const before = yearBefore(combineHints(beside.hint, facts.hint) ?? beside.hint)
    return { ...column, hint: own === null ? before : { ...before, year: own, firstYear: own } }
  })
}

function isResult({ role, measure, hint }: TableColumn): boolean {
  const isFigure = measure === null || measure === 'actual' || measure === 'estimate'
  return role === 'value' && hint !== null && isFigure
}

/** “So sánh (%)” alone compares with the plan where the table has one, else with the year before. */
function bareComparisons(columns: readonly TableColumn[]): TableColumn[] {
  const hasPlan = columns.some(({ measure }) => measure === 'target')
  return columns.map((column) => {
    const isBare = /^(?:so sanh|ty le so sanh)(?: ?\(?%\)?)?$/.test(plainText(column.header))
    if (!isBare || column.measure !== null) return column
    return { ...column, role: 'value', measure: hasPlan ? 'pct_plan' : 'pct_yoy' }
  })
}

/** A percentage without a time of its own is of the results it stands beside. */
function comparedPeriods(
  columns: readonly TableColumn[],
  { hint: table }: TitleFacts,
): TableColumn[] {
  const yearOf = ({ hint }: TableColumn) => hint?.year ?? table?.year ?? 0
  return columns.map((column, index) => {
    const isPercent = column.measure === 'pct_plan' || column.measure === 'pct_yoy'
    if (!isPercent || column.hint?.months) return column
    const isOfYear = (other: TableColumn) =>
      column.hint === null || other.hint?.year === column.hint.year
    const results = columns.filter((other) => isResult(other) && isOfYear(other))
    const before = results.filter((other) => other.index < index)
    const latest = before.toSorted((a, b) => yearOf(a) - yearOf(b)).at(-1)
    const hint = (latest ?? results[0])?.hint ?? column.hint
    return { ...column, hint }
  })
}

/** The one year the headers speak of, for columns that name none; null when they name several. */
export function commonYear(columns: readonly TableColumn[]): PeriodHint | null {
  const years = new Set(columns.flatMap(({ hint }) => hint?.year ?? []))
  const [year] = years
  return year !== undefined && years.size === 1
    ? { year, firstYear: year, months: null, isToDate: false }
    : null
}
