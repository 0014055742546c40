import type { MeasureReading } from '../values/read-measure.ts'
import { combineHints, type PeriodHint, wholeYear, yearBefore } from './period-hint.ts'
import { plainText } from './plain-text.ts'
import type { Readers } from './readers.ts'
import { relativePeriod, reportMonth, unsayable } from './relative-period.ts'
import type { TitleFacts } from './table-model.ts'

/**
 * When the values below a header belong to: its own words, the lower cells before the upper ones;
 * “cùng kỳ”, “cả năm”, “luỹ kế” and “trong tháng” lean on the title. null = the header does not say.
 */
export function headerPeriod(
  parts: readonly string[],
  measure: MeasureReading | null,
  readers: Readers,
  facts: TitleFacts,
): PeriodHint | null {
  const plain = plainText(parts.join(' '))
  if (ofNoPeriod.test(plain)) return unsayable(facts.hint)
  const own = ownPeriod(parts, measure, readers)
  if (measure?.yearShift === -1 && own?.year == null)
    return earlier(combineHints(own, facts.hint), plain)
  if (measure?.yearShift === -1 && own && !own.months && /cung ky/.test(plain))
    return { ...own, months: facts.hint?.months ?? null, isToDate: facts.hint?.isToDate ?? false }
  const isPercent = measure?.measure === 'pct_plan' || measure?.measure === 'pct_yoy'
  if (own !== null || isPercent) return own
  const relative = relativePeriod(plain, facts)
  if (relative) return relative
  if (/(?:^|\b)(?:ke hoach|kh|du toan|chi tieu|muc tieu|ca|trong) nam\b|^nam$/.test(plain))
    return wholeYear(facts.hint)
  if (measure?.basis === 'ytd' || /tu dau nam/.test(plain)) return toDate(facts.hint)
  return /(?:trong|thang bao cao|thang nay|rieng) ?thang|thang (?:bao cao|nay)/.test(plain)
    ? reportMonth(facts)
    : null
}

/** Weeks, the days of a month so far, and what has come together since a term or for ever. */
const ofNoPeriod =
  /\b(?:(?:trong|cua|den|het) tuan|tuan (?:nay|truoc|bao cao|qua)|(?:trong|rieng) ngay|\d+ ngay (?:dau|giua|cuoi)|ky (?:1|2|i|ii) thang|tu dau (?:thang|quy|tuan|nhiem ky|giai doan|chuong trinh|du an)|con hieu luc|(?:thang|quy|nam) gan (?:nhat|day)|\d+ (?:thang|nam) (?:qua|gan day)|(?:binh quan|bq|trung binh) \d+ (?:thang|quy)|luy ke [1-4] nam|tu truoc (?:den|toi)|tu khi)\b/

/** A percentage names what it compares with: only its first period can be its own. */
function ownPeriod(
  parts: readonly string[],
  measure: MeasureReading | null,
  readers: Readers,
): PeriodHint | null {
  const isPercent = measure?.measure === 'pct_plan' || measure?.measure === 'pct_yoy'
  const hints = parts.map((part) =>
    isPercent ? percentPeriod(part, readers) : readers.period(part),
  )
  const own = hints.reduceRight(combineHints, null)
  if (own && measure?.basis === 'ytd' && own.months) return asToDate(own)
  return own
}

function percentPeriod(part: string, readers: Readers): PeriodHint | null {
  const subject =
    part.split(/so với|so sánh với|\bso\b|\/(?! ?(?:19|20)?\d\d(?!\d))|trên|cùng kỳ/iu)[0] ?? ''
  return readers.period(subject)
}

function earlier(base: PeriodHint | null, plain: string): PeriodHint | null {
  if (!base) return null
  const isWholeYear = /nam truoc|nam ngoai/.test(plain) && !/cung ky|thang|quy|luy ke/.test(plain)
  return yearBefore(isWholeYear ? (wholeYear(base) ?? base) : base)
}

function toDate(table: PeriodHint | null): PeriodHint | null {
  return table?.months ? asToDate(table) : table
}

function asToDate(hint: PeriodHint): PeriodHint {
  return { ...hint, months: hint.months && [1, hint.months[1]], isToDate: true }
}
