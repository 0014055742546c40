import { isGeneric } from './column-name.ts'
import type { ColumnProfile } from './column-profile.ts'
import type { TimeSources } from './column-times.ts'
import { isTotalText } from './row-words.ts'
import type { TableColumn } from './table-model.ts'
import { withoutUnit } from './without-unit.ts'

type Sources = TimeSources & { profiles: readonly ColumnProfile[] }

/** What tells a value column from another of the same measure and time. */
export type Rival = {
  /** The words of its head: “Số dự án”, “Khởi công”. */
  noun: string
  /** True when nothing but the head does, not even the unit: it is never simply what its rows name. */
  isByHead: boolean
  /** True in a table of many names: what the column is of is asked once, not for each name. */
  isAskedOnce: boolean
}

/** Units that bind by themselves: a value in them is refused where they do not fit. */
const bindingUnits = ['percent', 'score', 'place']
/** With more names than these, one question a column. */
const fewNames = 5

/** Marks value columns that nothing but their units and nouns tell apart: “Số dự án” beside “Vốn đăng ký (triệu USD)”, “Khởi công” beside “Hoàn thành”. */
export function withRivals(columns: readonly TableColumn[], sources: Sources): TableColumn[] {
  const values = columns.filter(({ role }) => role === 'value')
  const isAskedOnce = namesIn(columns, sources) > fewNames
  return columns.map((column) => {
    if (column.role !== 'value') return column
    const key = keyOf(column, sources)
    const group = values.filter((other) => other !== column && keyOf(other, sources) === key)
    const noun = nounOf(column, sources)
    const isByHead = noun !== '' && group.some((other) => isApart(other, column, sources))
    const isBinding = bindingUnits.includes(dimensionOf(column) ?? '')
    const isByUnit = !isBinding && group.some((other) => dimensionOf(other) !== dimensionOf(column))
    const named = noun || lastNoun(column, sources)
    const isRival = isByHead || (isByUnit && named !== '')
    return isRival ? { ...column, rival: { noun: named, isByHead, isAskedOnce } } : column
  })
}

/** Units do not tell them apart, heads do. */
function isApart(one: TableColumn, other: TableColumn, sources: Sources): boolean {
  const [a, b] = [dimensionOf(one), dimensionOf(other)]
  const isAlike = a === b || a === null || b === null
  return isAlike && nounOf(one, sources).toLowerCase() !== nounOf(other, sources).toLowerCase()
}

function namesIn(columns: readonly TableColumn[], { profiles }: Sources): number {
  const counts = columns
    .filter(({ role }) => role === 'indicator')
    .map(({ index }) => profiles[index]?.texts.length ?? 0)
  return Math.max(0, ...counts)
}

function dimensionOf({ unit }: TableColumn): string | null {
  return unit?.dimension ?? null
}

function keyOf(column: TableColumn, { facts }: Sources): string {
  const { measure, hint, indicatorName, orgUnitName, part } = column
  return JSON.stringify([
    measure ?? facts.measure ?? 'actual',
    hint,
    indicatorName,
    orgUnitName,
    part,
  ])
}

/** “Năm học 2024–2025”, “Kỳ báo cáo” are times, if no period of ours. */
const time = /(?<!\p{L})(?:năm|tháng|quý|kỳ|tuần|ngày)(?!\p{L})|\b(?:19|20)\d\d\b/iu

/** The last cell of a head that speaks of more than measure, time and unit; '' = none does. */
function nounOf({ index }: TableColumn, sources: Sources): string {
  const isNoun = (part: string) =>
    part !== '' &&
    !time.test(part.normalize('NFC')) &&
    !isTotalText(part) &&
    !isGeneric(part, sources) &&
    !sources.readers.isUnit(part)
  return (sources.headers[index] ?? []).map(withoutUnit).findLast(isNoun) ?? ''
}

/** “Số dự án” below a title that names an indicator: enough where the units differ. */
function lastNoun({ index }: TableColumn, { headers, readers }: Sources): string {
  const noun = withoutUnit(headers[index]?.at(-1) ?? '')
  return readers.measure(noun) || readers.period(noun) ? '' : noun
}
