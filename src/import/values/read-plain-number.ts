import { mayBeGroup, readPointedDigits } from './decimal-text.ts'
import type { NumberEvidence } from './number-reading.ts'
import { comma, type PlainDigits, readPlainDigits } from './plain-digits.ts'
import {
  isNearHundred,
  isSmallUnit,
  isWhole,
  mayBeIndex,
  type Ruling,
  type Side,
  SideRules,
} from './settle-number.ts'

/** Plain digits, read. `doubt` says how a lone separator before three digits was settled, where no rule does. */
export type PlainNumber = { number: number; side: Side; doubt: Ruling | null }

const tens = Array.from({ length: 16 }, (_, power) => 10 ** power)

/** Reads plain digits with one evidence. Most cells of a large file are plain digits. */
export class PlainSettler {
  /** The number read last. */
  readonly settled: PlainNumber = { number: 0, side: 'thousands', doubt: null }
  readonly #mayBeIndex: boolean
  readonly #mayBeWhole: boolean
  readonly #rule: Side | null
  readonly #rules: SideRules

  constructor(evidence: NumberEvidence) {
    const unit = evidence.writtenUnit ?? evidence.measureUnit ?? null
    this.#mayBeIndex = mayBeIndex(null, evidence)
    this.#mayBeWhole = evidence.accumulation !== 'growth' && !isSmallUnit(evidence)
    this.#rule = evidence.choice ?? (isWhole(unit) ? 'thousands' : null)
    this.#rules = new SideRules(unit, evidence)
  }

  /** False = more must be known: a number that looks like a date, or an index on the year before. */
  settle(plain: PlainDigits, references: readonly number[]): boolean {
    const { digits, whole, fraction, mark, startsWithZero } = plain
    if (mark === 0)
      return this.#mayBeWhole && isPlainWhole(plain) && this.#take(digits, 'thousands', null)
    const number = digits / (tens[fraction] as number)
    if (this.#mayBeIndex && isNearHundred(number, references)) return false
    if (!mayBeGroup(whole, fraction, startsWithZero)) return this.#take(number, 'decimal', null)
    if (this.#rule)
      return this.#take(this.#rule === 'thousands' ? digits : number, this.#rule, null)
    const separator = mark === comma ? ',' : '.'
    const sides = { asThousands: digits, asDecimal: number, separator } as const
    const doubt = this.#rules.rulingOf(sides, references)
    return this.#take(doubt.proposal === 'thousands' ? digits : number, doubt.proposal, doubt)
  }

  #take(number: number, side: Side, doubt: Ruling | null): true {
    this.settled.number = number
    this.settled.side = side
    this.settled.doubt = doubt
    return true
  }
}

/** A whole number that nothing makes a day's number of. */
function isPlainWhole({ whole, startsWithZero }: PlainDigits): boolean {
  return whole <= 9 && (!startsWithZero || whole === 1)
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
  if (!digits) return null
  const settler = new PlainSettler(evidence)
  return settler.settle(digits, evidence.references ?? []) ? settler.settled : null
}
