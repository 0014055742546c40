import { mayBeGroup, readPointedDigits } from './decimal-text.ts'
import type { NumberEvidence } from './number-reading.ts'
import { comma, type PlainDigits, readPlainDigits } from './plain-digits.ts'
import {
  isGrowthIndex,
  isSmallUnit,
  isWhole,
  type Ruling,
  rulingOf,
  type Side,
} from './settle-number.ts'

/** Plain digits, read. `doubt` says how a lone separator before three digits was settled, where no rule does. */
export type PlainNumber = { number: number; side: Side; doubt: Ruling | null }

const tens = Array.from({ length: 16 }, (_, power) => 10 ** power)
const bare = { unit: null, direction: null }

/** null = more must be known: a number that looks like a date, or an index on the year before. Most cells of a large file are plain digits. */
export function settlePlain(
  plain: PlainDigits,
  evidence: NumberEvidence,
  references: readonly number[] = evidence.references ?? [],
): PlainNumber | null {
  const { digits, whole, fraction, mark, startsWithZero } = plain
  if (mark === 0) return isPlainWhole(plain, evidence) ? taken(digits, 'thousands') : null
  const number = digits / (tens[fraction] as number)
  if (isGrowthIndex(number, bare, evidence, references)) return null
  if (!mayBeGroup(whole, fraction, startsWithZero)) return taken(number, 'decimal')
  const unit = evidence.writtenUnit ?? evidence.measureUnit ?? null
  const rule = evidence.choice ?? (isWhole(unit) ? 'thousands' : null)
  if (rule) return taken(rule === 'thousands' ? digits : number, rule)
  const separator = mark === comma ? ',' : '.'
  const sides = { asThousands: digits, asDecimal: number, separator } as const
  const doubt = rulingOf(sides, unit, evidence, references)
  return taken(doubt.proposal === 'thousands' ? digits : number, doubt.proposal, doubt)
}

/** A whole number that nothing makes a day's number of. */
function isPlainWhole({ whole, startsWithZero }: PlainDigits, evidence: NumberEvidence): boolean {
  const isShort = whole <= 9 && (!startsWithZero || whole === 1)
  return isShort && evidence.accumulation !== 'growth' && !isSmallUnit(evidence)
}

function taken(number: number, side: Side, doubt: Ruling | null = null): PlainNumber {
  return { number, side, doubt }
}

/** Digits with at most one separator as decimal text. */
export function plainText(text: string, side: Side): string {
  const digits = readPointedDigits(text)
  if (!digits || digits.kind === 'fault') return text
  if (digits.kind === 'exact') return digits.value
  return side === 'thousands' ? digits.asThousands : digits.asDecimal
}

/** The same of a text; null = it is anything else, or more must be known. */
export function readPlainNumber(text: string, evidence: NumberEvidence): PlainNumber | null {
  const digits = readPlainDigits(text)
  return digits && settlePlain(digits, evidence)
}
