import { type PeriodHint, wholeYear } from './period-hint.ts'

/** What a report speaks of: its whole stretch, and its month where it names one beside. */
type Report = { hint: PeriodHint | null; monthHint: PeriodHint | null }

/** Months no period can say: a question, whatever row and title say. */
export function unsayable(base: PeriodHint | null): PeriodHint {
  const year = base?.year ?? null
  return { year, firstYear: year, months: [2, 12], isToDate: false }
}

export function isUnsayable(hint: PeriodHint | null): boolean {
  return hint?.months?.[0] === 2 && hint.months[1] === 12 && !hint.isToDate
}

/** “Tháng trước”, “Quý trước”, “Kế hoạch năm sau”, “Đến nay”: counted from the time of the report; null = the header says nothing of the kind. */
export function relativePeriod(plain: string, { hint, monthHint }: Report): PeriodHint | null {
  const base = hint ?? { year: null, firstYear: null, months: null, isToDate: false }
  if (/\bnam (?:sau|toi|ke tiep|tiep theo)\b/.test(plain)) return years(base, 1)
  if (/\bthang truoc\b/.test(plain)) return months(monthHint ?? base, -1, 1)
  if (/\bthang (?:sau|toi|ke tiep|tiep theo)\b/.test(plain)) return months(monthHint ?? base, 1, 1)
  if (/^(?:so |co |tai |thoi diem |hien trang )*dau (?:nam|ky)\b/.test(plain))
    return unsayable(base)
  if (/\bky truoc\b/.test(plain)) return before(monthHint ?? base)
  if (/\bky (?:nay|bao cao)\b/.test(plain)) return monthHint ?? hint
  if (/\bquy truoc\b/.test(plain)) return months(base, -3, 3)
  if (/\bquy (?:sau|toi|ke tiep|tiep theo)\b/.test(plain)) return months(base, 3, 3)
  if (/\b(?:den|toi) (?:nay|thoi diem (?:bao cao|nay))\b/.test(plain))
    return base.months ? { ...base, months: [1, base.months[1]], isToDate: true } : unsayable(base)
  if (!base.months) return null
  if (/\b(?:ke hoach|kh|thuc hien|th|trong) quy\b|\bquy (?:nay|bao cao)\b/.test(plain))
    return base.isToDate ? months(base, 0, 3) : (monthHint ?? base)
  return /\b(?:ke hoach|kh|thuc hien|th|trong) thang\b/.test(plain)
    ? reportMonth({ hint, monthHint })
    : null
}

/** “Trong tháng”: the month beside a report to date, or its last one. */
export function reportMonth({ hint, monthHint }: Report): PeriodHint | null {
  return monthHint ?? (hint?.isToDate ? months(hint, 0, 1) : hint)
}

function years(base: PeriodHint, by: number): PeriodHint {
  const year = base.year === null ? null : base.year + by
  return { ...(wholeYear(base) ?? base), year, firstYear: year }
}

/** The stretch before one of the same length. */
function before(base: PeriodHint): PeriodHint {
  if (base.isToDate) return unsayable(base)
  if (!base.months) return years(base, -1)
  const length = base.months[1] - base.months[0] + 1
  return months(base, -length, length)
}

/** A stretch of `length` months that ends `by` months after the report does. */
function months(base: PeriodHint, by: number, length: number): PeriodHint {
  const last = base.months?.[1]
  const isWhole = last !== undefined && (length === 1 || last % length === 0)
  if (!isWhole || base.year === null) return unsayable(base)
  const end = base.year * 12 + last - 1 + by
  const year = Math.floor(end / 12)
  const month = (end % 12) + 1
  return { year, firstYear: year, months: [month - length + 1, month], isToDate: false }
}
