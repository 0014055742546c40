import type { PeriodHint } from './period-hint.ts'
import { plainText } from './plain-text.ts'

/** Interim: replaced by values/read-period. */
export function readHint(text: string): PeriodHint | null {
  if (text.length > 200) return null
  const plain = plainText(text)
  const year = Number(/(?<!\d)((?:19|20)\d\d)(?!\d)/.exec(plain)?.[1] ?? Number.NaN)
  const y = Number.isNaN(year) ? null : year
  const of = (months: [number, number] | null, isToDate = false): PeriodHint => ({
    year: y,
    firstYear: y,
    months,
    isToDate,
  })
  const span = /(?<!\d)((?:19|20)\d\d) ?[-–/] ?((?:19|20)\d\d)(?!\d)/.exec(plain)
  if (span)
    return { year: Number(span[2]), firstYear: Number(span[1]), months: null, isToDate: false }
  let m =
    /^(?:19|20)\d\d-(\d\d)(?:-\d\d)?$/.exec(plain) ??
    /(?:^|\D)\d\d?[/-](\d\d?)[/-](?:19|20)\d\d/.exec(plain)
  if (m) return of([Number(m[1]), Number(m[1])])
  m = /(?<!\d)(\d\d?) ?(?:thang|t\b)(?!.*nam 0)/.exec(plain)
  if (m && /^(?:.*\D)?(\d\d?) ?thang|\d\d?t(?:\/|$| )/.test(plain))
    return of([1, Number(m[1])], true)
  m = /\b(?:thang|thg|t)\.? ?(\d\d?)\b/.exec(plain)
  if (m && Number(m[1]) <= 12)
    return of([Number(m[1]), Number(m[1])], /luy ke|den (?:het )?thang/.test(plain))
  m = /(?:^|\D)(\d\d?)\/(?:19|20)\d\d$/.exec(plain)
  if (m && Number(m[1]) <= 12) return of([Number(m[1]), Number(m[1])])
  m = /\b(?:quy|q)\.? ?(iv|i{1,3}|[1-4])\b/.exec(plain)
  if (m) {
    const q = ({ i: 1, ii: 2, iii: 3, iv: 4 } as Record<string, number>)[m[1] ?? ''] ?? Number(m[1])
    return of([q * 3 - 2, q * 3])
  }
  return y === null ? null : of(null)
}
