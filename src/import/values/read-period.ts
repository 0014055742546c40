import { foldSpelling } from '../../domain/fold-name.ts'
import type { Period } from '../../domain/period.ts'
import { parsePeriod } from '../../domain/period.ts'
import type { PeriodParts } from './period-parts.ts'
import { periodPatterns } from './period-patterns.ts'

/** What is known around the text. */
export type PeriodContext = {
  /** Year of the title, for texts that name a month or quarter only. */
  year?: number | null
  /** True in a column known to hold periods: `202610` and `2.026` are then periods too. */
  isPeriodColumn?: boolean
}

/** `isWhole`: the text says nothing but the period. */
export type PeriodReading =
  | {
      kind: 'period'
      period: Period
      basis: 'period' | 'ytd'
      year: number
      /** True when the count stops inside the last month (“đến 15/11/2025”): no figure of a whole month. */
      isPartMonth: boolean
      isWhole: boolean
    }
  | {
      /** The year is missing; `completePeriod` takes it from the title. */
      kind: 'partial'
      /** 1–12, the last month meant; null for a whole year (“cả năm”) or a quarter. */
      month: number | null
      /** 1–4. */
      quarter: number | null
      basis: 'period' | 'ytd'
      /** The first month, where it is neither the last nor January. */
      firstMonth?: number | undefined
      /** As of a period with its year. */
      isPartMonth: boolean
      isWhole: boolean
    }
  | {
      /** Months no period of the contract can say: 6 tháng cuối năm. ISO months. */
      kind: 'interval'
      from: string
      to: string
      year: number
      isWhole: boolean
    }
  | {
      /** “Tháng 10 và 10 tháng năm 2025”: in reading order, all of one text. */
      kind: 'several'
      readings: Exclude<PeriodReading, { kind: 'several' }>[]
      year: number | null
      isWhole: boolean
    }

type SingleReading = Exclude<PeriodReading, { kind: 'several' }>

/**
 * Reads when a text speaks of, in any spelling of Vietnamese tables. Cumulative spellings (“10 tháng”,
 * “lũy kế đến”) are year to date, never a month; twelve months are the year. A school year is no period.
 * null = no period in it.
 */
export function readPeriod(text: string, context: PeriodContext = {}): PeriodReading | null {
  if (text.length > 500) return null
  const folded = foldSpelling(text)
  if (/(?<!\p{L})năm học(?!\p{L})/u.test(folded)) return null
  const compact = context.isPeriodColumn ? readCompact(folded) : null
  if (compact) return compact
  const found = findParts(folded)
  const isWhole = found.rest === ''
  const shared = found.parts.find(({ year }) => year !== null)?.year ?? context.year ?? null
  const readings = found.parts.flatMap((parts) => {
    const reading = toReading({ ...parts, year: parts.year ?? shared }, isWhole)
    return reading ? [reading] : []
  })
  const distinct = withoutRepeats(readings)
  const [first] = distinct
  if (!first || distinct.length === 1) return first ?? null
  return { kind: 'several', readings: distinct, year: shared, isWhole }
}

/** A partial reading with the year of its table; any other reading as it is. */
export function completePeriod(reading: SingleReading, year: number | null): SingleReading {
  if (reading.kind !== 'partial' || year === null) return reading
  const { month, quarter, basis, firstMonth = 0, isPartMonth, isWhole } = reading
  const isYear = month === null && quarter === null
  return (
    toReading({ year, month, quarter, basis, firstMonth, isPartMonth, isYear }, isWhole) ?? reading
  )
}

function readCompact(folded: string): PeriodReading | null {
  const month = /^((?:19|20)\d{2})(0[1-9]|1[0-2])$/.exec(folded)
  if (month) return toReading(partsOf(Number(month[1]), Number(month[2])), true)
  const grouped = /^(?:1[.,]9|2[.,]0)\d{2}$/.test(folded)
  return grouped ? toReading(partsOf(Number(folded.replace(/[.,]/, '')), null), true) : null
}

function partsOf(year: number, month: number | null): PeriodParts {
  return { year, month, quarter: null, basis: 'period', isYear: month === null }
}

/** Takes the patterns in turn out of the text, the most telling first; a piece is read once. */
function findParts(folded: string): { parts: PeriodParts[]; rest: string } {
  const found: { at: number; parts: PeriodParts }[] = []
  let rest = folded
  for (const [pattern, toParts] of periodPatterns) {
    rest = rest.replace(pattern, (...groups) => {
      const at = groups.findIndex((group) => typeof group === 'number')
      const parts = toParts(groups.slice(0, at).map((group) => group ?? ''))
      if (!parts) return groups[0]
      found.push({ at: groups[at], parts })
      return ' '.repeat(groups[0].length)
    })
  }
  const left = rest.replace(
    /[\s().,;:/-]+|(?<!\p{L})(?:năm|kỳ|thời điểm|của|và|trong|tính|số)(?!\p{L})/gu,
    '',
  )
  return { parts: found.sort((a, b) => a.at - b.at).map(({ parts }) => parts), rest: left }
}

function toReading(parts: PeriodParts, isWhole: boolean): SingleReading | null {
  const { year, month, quarter, basis, lastYear, firstMonth } = parts
  const isPartMonth = parts.isPartMonth ?? false
  if (year === null)
    return { kind: 'partial', month, quarter, basis, firstMonth, isPartMonth, isWhole }
  if (firstMonth && month) {
    const from = `${year}-${pad(firstMonth)}`
    return { kind: 'interval', from, to: `${year}-${pad(month)}`, year, isWhole }
  }
  const isFullYear = basis === 'ytd' && month === 12 && !isPartMonth
  const period = isFullYear ? String(year) : spell(year, month, quarter, lastYear)
  if (!parsePeriod(period)) return null
  const shared = { period, basis: isFullYear ? 'period' : basis, isPartMonth } as const
  return { kind: 'period', ...shared, year: lastYear ?? year, isWhole }
}

function spell(
  year: number,
  month: number | null,
  quarter: number | null,
  lastYear: number | undefined,
): Period {
  if (lastYear) return `${year}/${lastYear}`
  if (quarter) return `${year}-Q${quarter}`
  return month ? `${year}-${pad(month)}` : String(year)
}

function pad(month: number): string {
  return String(month).padStart(2, '0')
}

function withoutRepeats(readings: SingleReading[]): SingleReading[] {
  const key = (reading: SingleReading) => JSON.stringify(reading)
  return readings.filter(
    (reading, index) => readings.findIndex((other) => key(other) === key(reading)) === index,
  )
}
