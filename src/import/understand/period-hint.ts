import { type Period, parsePeriod } from '../../domain/period.ts'
import type { PeriodReading } from '../values/read-period.ts'

/**
 * When, as far as a cell, a header or a title says it. `year` null = not said.
 * `months` are the first and the last month; null = the whole year. `firstYear` differs from `year` only for a span of years.
 */
export type PeriodHint = {
  year: number | null
  firstYear: number | null
  months: readonly [first: number, last: number] | null
  /** True for “luỹ kế”, “10 tháng”: counted from January on. */
  isToDate: boolean
}

export type DatedPeriod = { period: Period; basis: 'period' | 'ytd' }

/** Puts two hints together: the first goes before, the second fills in the year or the months it leaves open. */
export function combineHints(
  first: PeriodHint | null,
  second: PeriodHint | null,
): PeriodHint | null {
  if (!first || !second) return first ?? second
  if (first.year !== null && first.months !== null) return first
  const months =
    first.months ?? (first.year === null || second.year === null ? second.months : null)
  return {
    year: first.year ?? second.year,
    firstYear: first.year === null ? second.firstYear : first.firstYear,
    months,
    isToDate: first.isToDate || (months === second.months && second.isToDate),
  }
}

/** The same months one year earlier. */
export function yearBefore(hint: PeriodHint): PeriodHint {
  const earlier = (year: number | null) => (year === null ? null : year - 1)
  return { ...hint, year: earlier(hint.year), firstYear: earlier(hint.firstYear) }
}

/** From January to the last month of a hint. */
export function toDate(hint: PeriodHint): PeriodHint {
  return hint.months ? { ...hint, months: [1, hint.months[1]], isToDate: true } : hint
}

/** The year of a hint alone. */
export function wholeYear(hint: PeriodHint | null): PeriodHint | null {
  return hint && { ...hint, months: null, isToDate: false }
}

/** Writes a hint as the data contract does; null when the year is not known or the months make no period. */
export function toDatedPeriod(hint: PeriodHint | null): DatedPeriod | null {
  if (hint?.year == null) return null
  const { year, firstYear, months, isToDate } = hint
  if (firstYear !== null && firstYear !== year)
    return { period: `${firstYear}/${year}`, basis: 'period' }
  if (!months || (months[0] === 1 && months[1] === 12))
    return { period: `${year}`, basis: 'period' }
  const [first, last] = months
  if (isToDate) return { period: monthOf(year, last), basis: 'ytd' }
  if (first === last) return { period: monthOf(year, last), basis: 'period' }
  if (last - first === 2 && last % 3 === 0)
    return { period: `${year}-Q${last / 3}`, basis: 'period' }
  return first === 1 ? { period: monthOf(year, last), basis: 'ytd' } : null
}

function monthOf(year: number, month: number): Period {
  return `${year}-${String(month).padStart(2, '0')}`
}

/** The periods of a reading as hints; an interval no period can say keeps its months. */
export function toHints(reading: PeriodReading | null): PeriodHint[] {
  if (reading === null) return []
  if (reading.kind === 'several') return reading.readings.flatMap(toHints)
  if (reading.kind === 'partial') return [partialHint(reading)]
  if (reading.kind === 'interval') {
    const months = [monthNumber(reading.from), monthNumber(reading.to)] as const
    return [{ year: reading.year, firstYear: reading.year, months, isToDate: false }]
  }
  const parts = parsePeriod(reading.period)
  if (!parts) return []
  const { year, firstYear, firstMonth, lastMonth, frequency } = parts
  const isYear = frequency === 'year' || frequency === 'years'
  const isToDate = reading.basis === 'ytd'
  const months = isYear ? null : ([isToDate ? 1 : firstMonth, lastMonth] as const)
  return [{ year, firstYear, months, isToDate }]
}

function partialHint({
  month,
  quarter,
  basis,
  firstMonth,
}: Extract<PeriodReading, { kind: 'partial' }>): PeriodHint {
  const isToDate = basis === 'ytd'
  const last = month ?? (quarter === null ? null : quarter * 3)
  const first = isToDate ? 1 : (firstMonth ?? month ?? (quarter === null ? null : quarter * 3 - 2))
  const months = [first ?? 1, last ?? 12] as const
  return { year: null, firstYear: null, months, isToDate }
}

function monthNumber(month: Period): number {
  return Number(month.slice(5, 7))
}
