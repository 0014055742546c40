/** What one spelling says; `year` null = not said. */
export type PeriodParts = {
  year: number | null
  /** 1–12; the last month of a stretch of months. */
  month: number | null
  /** 1–4. */
  quarter: number | null
  basis: 'period' | 'ytd'
  /** Last year of a span of years. */
  lastYear?: number
  /** First month of a stretch that does not begin in January. */
  firstMonth?: number
  /** True when the last month is not over yet (“đến 15/11/2025”). */
  isPartMonth?: boolean
  /** True when the whole year is meant. */
  isYear: boolean
}

const monthNames = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
]
/** Numbers of months in words, the first first. */
export const numberWords = [
  'một',
  'hai',
  'ba',
  'bốn',
  'năm',
  'sáu',
  'bảy',
  'tám',
  'chín',
  'mười',
  'mười một',
  'mười hai',
]

/** Parts that say nothing. */
export const nothing = {
  year: null,
  month: null,
  quarter: null,
  basis: 'period',
  isYear: false,
} as const

function yearOf(text: string | undefined): number | null {
  return text ? Number(text) : null
}

/** “hai” → 2, as text; 0 for no number. */
export function numberOf(word: string | undefined): string {
  return word === 'tư' ? '4' : String(numberWords.indexOf(word ?? '') + 1)
}

/** A month alone; null when there is none of that number. */
export function month(text: string | undefined, year?: string): PeriodParts | null {
  const number = Number(text)
  if (number < 1 || number > 12) return null
  return { ...nothing, year: yearOf(year), month: number }
}

/** From January to that month. */
export function toDate(text: string | undefined, year?: string): PeriodParts | null {
  const parts = month(text, year)
  return parts && { ...parts, basis: 'ytd' }
}

/** A quarter in Arabic or Roman figures. */
export function quarter(text: string | undefined, year?: string): PeriodParts {
  const roman = ['i', 'ii', 'iii', 'iv'].indexOf(text ?? '') + 1
  return { ...nothing, year: yearOf(year), quarter: roman || Number(text) }
}

/** From January to the end of a quarter. */
export function quarterToDate(text: string | undefined, year?: string): PeriodParts | null {
  return toDate(String((quarter(text).quarter ?? 0) * 3), year)
}

/** A year alone. */
export function wholeYear(text: string | undefined): PeriodParts {
  return { ...nothing, year: yearOf(text), isYear: true }
}

/** A span of years; null when it does not go forward. */
export function years(first: string | undefined, last: string | undefined): PeriodParts | null {
  const parts = wholeYear(first)
  return Number(last) > Number(first) ? { ...parts, lastYear: Number(last) } : null
}

/** Day first; American order only when the day cannot be a month. */
export function day(
  first: string | undefined,
  second: string | undefined,
  year: string | undefined,
): PeriodParts | null {
  if (Number(second) > 12 && Number(first) <= 12) return month(first, year)
  if (Number(first) > 31) return null
  const parts = month(second, year)
  return parts && { ...parts, isPartMonth: Number(first) > 1 && Number(first) < lastDayOf(parts) }
}

function lastDayOf({ year, month }: PeriodParts): number {
  return new Date(Date.UTC(year ?? 2025, month ?? 1, 0)).getUTCDate()
}

/** From January to a day, which may lie within its month. */
export function dayToDate(
  first: string | undefined,
  second: string | undefined,
  year: string | undefined,
): PeriodParts | null {
  const parts = day(first, second, year)
  if (!parts) return null
  return { ...parts, basis: 'ytd', isPartMonth: Number(first) < lastDayOf(parts) }
}

/** From one month to another of a year; null when it does not go forward. */
export function stretch(
  first: string | undefined,
  last: string | undefined,
  year: string | undefined,
): PeriodParts | null {
  const firstMonth = Number(first)
  if (firstMonth === 1) return toDate(last, year)
  const parts = month(last, year)
  return parts && firstMonth < (parts.month ?? 0) ? { ...parts, firstMonth } : null
}

/** 1–12 by its English name or its first three letters; 0 for no month. */
export function monthOf(name: string | undefined): number {
  return monthNames.indexOf((name ?? '').slice(0, 3)) + 1
}
