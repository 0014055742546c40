import { type DigitsReading, readPointedDigits } from './decimal-text.ts'
import type { NumberEvidence } from './number-reading.ts'
import { isWhole, type Ruling, rulingOf } from './settle-number.ts'

/** Digits with one separator, read; `doubt` says how a lone one before three digits was settled, where no rule does. */
export type PlainNumber = {
  value: string
  doubt: (Ruling & { asThousands: string; asDecimal: string }) | null
}

/** `\d+[.,]\d+` and nothing else, of anything but growth; null = it must be read as any other text. Most cells of a large file are so written. */
export function readPlainNumber(
  text: string,
  evidence: NumberEvidence,
  references: readonly number[] = evidence.references ?? [],
): PlainNumber | null {
  if (evidence.accumulation === 'growth') return null
  const digits = readPointedDigits(text)
  if (!digits || digits.kind === 'fault') return null
  return digits.kind === 'exact'
    ? { value: digits.value, doubt: null }
    : settle(digits, evidence, references)
}

function settle(
  digits: Extract<DigitsReading, { kind: 'ambiguous' }>,
  evidence: NumberEvidence,
  references: readonly number[],
): PlainNumber {
  const { asThousands, asDecimal } = digits
  const unit = evidence.writtenUnit ?? evidence.measureUnit ?? null
  const rule = evidence.choice ?? (isWhole(unit) ? 'thousands' : null)
  if (rule) return { value: rule === 'thousands' ? asThousands : asDecimal, doubt: null }
  const { proposal, why } = rulingOf(digits, unit, evidence, references)
  const value = proposal === 'thousands' ? asThousands : asDecimal
  return { value, doubt: { proposal, why, asThousands, asDecimal } }
}
