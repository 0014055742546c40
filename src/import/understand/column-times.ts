import { markDifferences } from './difference-heads.ts'
import type { HeaderTexts } from './header-texts.ts'
import { combineHints, type PeriodHint, yearBefore } from './period-hint.ts'
import { plainText } from './plain-text.ts'
import type { Readers } from './readers.ts'
import { unsayable } from './relative-period.ts'
import type { TableColumn, TitleFacts } from './table-model.ts'

export type TimeSources = { headers: HeaderTexts; readers: Readers; facts: TitleFacts }

/** Gives columns that name no time of their own that of the columns beside them. */
export function placeInTime(columns: readonly TableColumn[], sources: TimeSources): TableColumn[] {
  const headed = withoutHeads(numberedMonths(statesOfDays(columns)), sources.facts)
  const dated = samePeriods(headed, sources)
  const { headers, readers, facts } = sources
  return comparedPeriods(markDifferences(bareComparisons(dated), headers, readers), facts)
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

/** A value column without a head beside ones with heads is of a time nobody says. */
function withoutHeads(columns: readonly TableColumn[], { hint }: TitleFacts): TableColumn[] {
  const values = columns.filter(({ role }) => role === 'value')
  const isHeaded = values.some(({ header }) => header !== '')
  if (!isHeaded || columns.some(({ role }) => role === 'period')) return [...columns]
  return columns.map((column) =>
    column.role === 'value' && column.header === '' ? { ...column, hint: unsayable(hint) } : column,
  )
}

/** Heads that are last days of months, “30/6/2026” beside “30/9/2026”, count from January on; month after month, they are a series of months. */
function statesOfDays(columns: readonly TableColumn[]): TableColumn[] {
  const days = columns.flatMap((column) => lastDay(column) ?? [])
  const isSeries = days.length > 1 && days.every((day, index) => day === (days[0] ?? 0) + index)
  if (isSeries) return [...columns]
  return columns.map((column) =>
    column.hint && lastDay(column) !== null
      ? { ...column, hint: fromJanuary(column.hint) }
      : column,
  )
}

/** The month, counted from year 0, whose last day heads a value column. */
function lastDay({ role, header }: TableColumn): number | null {
  const dotted = header.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3/$2/$1')
  const [, day, month, year] = /^(\d\d)[/.-](\d{1,2})[/.-](\d{4})$/.exec(dotted) ?? []
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  return role === 'value' && Number(day) === last ? Number(year) * 12 + Number(month) : null
}

/** “Cùng kỳ năm trước” without a time of its own: the time of the results beside it, a year earlier. */
function samePeriods(
  columns: readonly TableColumn[],
  { headers, readers, facts }: TimeSources,
): TableColumn[] {
  const isEarlier = ({ index }: TableColumn) =>
    readers.measure((headers[index] ?? []).join(' | '))?.yearShift === -1
  return columns.map((column, index) => {
    const isFigure = column.role === 'value' && !column.measure?.startsWith('pct')
    const isOpen = isFigure && /cung ky|\bck\b/.test(plainText(column.header))
    if (!isOpen || !isEarlier(column) || readers.period(column.header)?.months) return column
    const isOfMonths = (other: TableColumn) =>
      isResult(other) &&
      other.hint?.months != null &&
      !isEarlier(other) &&
      !/truoc/.test(plainText(other.header))
    const beside =
      columns.slice(0, index).findLast(isOfMonths) ?? columns.slice(index).find(isOfMonths)
    if (!beside?.hint) return column
    const own = readers.period(column.header)?.year ?? null
    const isToDate = /luy ke|cong don|\blk\b/.test(plainText(column.header))
    const stretch = combineHints(beside.hint, facts.hint) ?? beside.hint
    const before = yearBefore(isToDate ? fromJanuary(stretch) : stretch)
    return { ...column, hint: own === null ? before : { ...before, year: own, firstYear: own } }
  })
}

function fromJanuary(hint: PeriodHint): PeriodHint {
  return hint.months ? { ...hint, months: [1, hint.months[1]], isToDate: true } : hint
}

function isResult({ role, measure, hint }: TableColumn): boolean {
  const isFigure = measure === null || measure === 'actual' || measure === 'estimate'
  return role === 'value' && hint !== null && isFigure
}

/**
 * “So sánh (%)” alone compares with the plan where the table has one, else with the year before; “Tỷ lệ (%)”
 * does so only beside a plan and a result.
 */
function bareComparisons(columns: readonly TableColumn[]): TableColumn[] {
  return columns.map((column) => {
    const above = upperHeader(column)
    const group = above === '' ? columns : columns.filter((other) => upperHeader(other) === above)
    const has = (...measures: TableColumn['measure'][]) =>
      group.some(({ role, measure }) => role === 'value' && measures.includes(measure))
    const isPlanned = has('target')
    const isShared = isPlanned && has('actual', 'estimate')
    const plain = plainText(isShared ? column.header.slice(above.length) : column.header)
    const isBare = /^(?:so sanh|ty le so sanh)(?: ?\(?%\)?)?$/.test(plain)
    const isShare = isShared && /^(?:ty le|ti le)(?: ?\(?%\)?)?$|^\(?%\)?$/.test(plain)
    if (!(isBare || isShare) || column.measure !== null) return column
    return { ...column, role: 'value', measure: isPlanned ? 'pct_plan' : 'pct_yoy' }
  })
}

/** The header cells above the last one: “Quý I/2026 | ” of “Quý I/2026 | %”. */
function upperHeader({ header }: TableColumn): string {
  return header.slice(0, header.lastIndexOf(' | ') + 3).replace(/^..?$/, '')
}

/** A percentage without a time of its own is of the results it stands beside. */
function comparedPeriods(
  columns: readonly TableColumn[],
  { hint: table }: TitleFacts,
): TableColumn[] {
  const common = table?.year ?? commonYear(columns)?.year ?? 0
  const yearOf = ({ hint }: TableColumn) => hint?.year ?? common
  return columns.map((column, index) => {
    const isPercent = column.measure === 'pct_plan' || column.measure === 'pct_yoy'
    if (!isPercent || (column.hint?.months && column.hint.year !== null)) return column
    const isOfYear = (other: TableColumn) =>
      column.hint?.year == null || other.hint?.year === column.hint.year
    const results = columns.filter((other) => isResult(other) && isOfYear(other))
    const before = results.filter((other) => other.index < index)
    const latest = before.toSorted((a, b) => yearOf(a) - yearOf(b)).at(-1)
    const hint = (latest ?? results[0])?.hint ?? column.hint
    return { ...column, hint: column.hint?.months ? combineHints(column.hint, hint) : hint }
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
