/**
 * When: `2026`, `2026-Q3`, `2026-07`, or `2026/2030` for an average or total over years.
 * Text everywhere; only this module knows calendars.
 */
export type Period = string

export type Frequency = 'years' | 'year' | 'quarter' | 'month'

export type PeriodParts = {
  frequency: Frequency
  /** Calendar year; the last one for `years`. */
  year: number
  /** First calendar year; differs from `year` only for `years`. */
  firstYear: number
  /** First month of the period, 1–12. */
  firstMonth: number
  /** Last month of the period, 1–12. */
  lastMonth: number
}

const pattern = /^(\d{4})(?:-Q([1-4])|-(0[1-9]|1[0-2])|\/(\d{4}))?$/

/** Reads a period; null when the text is not one. */
export function parsePeriod(text: string): PeriodParts | null {
  const match = pattern.exec(text)
  if (!match) return null
  const year = Number(match[1])
  if (match[2]) {
    const quarter = Number(match[2])
    return {
      frequency: 'quarter',
      year,
      firstYear: year,
      firstMonth: quarter * 3 - 2,
      lastMonth: quarter * 3,
    }
  }
  if (match[3]) {
    const month = Number(match[3])
    return { frequency: 'month', year, firstYear: year, firstMonth: month, lastMonth: month }
  }
  if (match[4]) {
    const last = Number(match[4])
    if (last <= year) return null
    return { frequency: 'years', year: last, firstYear: year, firstMonth: 1, lastMonth: 12 }
  }
  return { frequency: 'year', year, firstYear: year, firstMonth: 1, lastMonth: 12 }
}

/** First day of the period, ISO date; null when the text is not a period. */
export function periodStart(text: string): string | null {
  const parts = parsePeriod(text)
  return parts && `${pad(parts.firstYear, 4)}-${pad(parts.firstMonth, 2)}-01`
}

/** Last day of the period, ISO date; null when the text is not a period. */
export function periodEnd(text: string): string | null {
  const parts = parsePeriod(text)
  if (!parts) return null
  const lastDay = new Date(Date.UTC(parts.year, parts.lastMonth, 0)).getUTCDate()
  return `${pad(parts.year, 4)}-${pad(parts.lastMonth, 2)}-${pad(lastDay, 2)}`
}

/** True for a real calendar day written `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0')
}
