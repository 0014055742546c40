import { foldSpelling } from '../../domain/fold-name.ts'
import { isDateText, isDaySerial } from './date-in-number.ts'
import { type DigitsReading, negateDecimal, readDigits, readPointedDigits } from './decimal-text.ts'
import { readMissing } from './missing-sign.ts'
import type { NumberEvidence, NumberReading } from './number-reading.ts'
import { takeMeasureUnit } from './read-measure-unit.ts'
import { readNumberPhrase } from './read-number-phrase.ts'
import { plainText, readPlainNumber } from './read-plain-number.ts'
import { isSmallUnit, type Side, settleNumber } from './settle-number.ts'

/** Longer texts are prose, not values. */
const longestText = 400

/**
 * Reads one cell of a value column, by rule where a rule decides and by evidence where none does.
 * Never throws, never rounds: numbers stay decimal text. A missing value is `missing`, never 0.
 */
export function readNumber(text: string, evidence: NumberEvidence = {}): NumberReading {
  const plain = readPointed(text, evidence) ?? readPlain(text, evidence) ?? readBare(text, evidence)
  if (plain) return plain
  const missing = readMissing(text)
  if (missing) return { kind: 'missing', reason: missing }
  if (text.length > longestText) return { kind: 'fault', code: 'not-a-number' }
  const folded = withoutFootnote(foldSpelling(text))
  const refused = refusal(folded, evidence)
  if (refused) return refused
  return settleNumber(readNumberPhrase(folded, evidence), evidence)
}

function readPointed(text: string, evidence: NumberEvidence): NumberReading | null {
  const number = readPlainNumber(text, evidence)
  if (!number) {
    const digits = readPointedDigits(text)
    return digits && settleDigits(digits, false, evidence)
  }
  const stated = (side: Side) => ({
    kind: 'number' as const,
    value: plainText(text, side),
    ...plainFacts,
  })
  if (!number.doubt) return stated(number.side)
  const sides = { asThousands: stated('thousands'), asDecimal: stated('decimal') }
  return { kind: 'ambiguous', ...sides, ...number.doubt }
}

/** Most cells of a large file are plain digits; they need no words looked for. */
function readPlain(text: string, evidence: NumberEvidence): NumberReading | null {
  const match = /^(-?)(0|[1-9]\d{0,8})(?:[.,](\d{1,2}))?$/.exec(text)
  if (!match || evidence.accumulation === 'growth' || isSmallUnit(evidence)) return null
  const [, sign = '', whole = '', fraction] = match
  const value = fraction === undefined ? whole : `${whole}.${fraction}`
  return { kind: 'number', value: sign ? negateDecimal(value) : value, ...plainFacts }
}

/** Digits with separators and no word around them: the phrase is known without looking for one. */
function readBare(text: string, evidence: NumberEvidence): NumberReading | null {
  const match = /^(-?)(\d+(?:[.,]\d+)*)$/.exec(text)
  if (!match || isDateText(text) || (isDaySerial(text) && isSmallUnit(evidence))) return null
  return settleDigits(readDigits(match[2] ?? ''), match[1] === '-', evidence)
}

function settleDigits(
  digits: DigitsReading,
  isNegative: boolean,
  evidence: NumberEvidence,
): NumberReading {
  if (digits.kind === 'fault') return { kind: 'fault', code: digits.code }
  const figure = {
    digits,
    isNegative,
    upper: null,
    unit: null,
    qualifier: null,
    isApproximate: false,
    direction: null,
  }
  return settleNumber({ figure, stretch: null, isEstimate: false, rest: '' }, evidence)
}

const plainFacts = {
  unit: null,
  stretch: null,
  isIndex: false,
  direction: null,
  isEstimate: false,
  isApproximate: false,
  rest: '',
} as const

/** Footnote marks after a number: `12,5 (1)`, `12,5¹`, `12,5*`, `12,5 (p)`. */
function withoutFootnote(folded: string): string {
  return folded
    .replace(/^"(.*)"$/, '$1')
    .replace(/^(-?)(us\$|\$) ?(?=\d)(.*)$/, (_, sign, __, digits) => `${sign}${digits} usd`)
    .replace(/^[*']+(?=[\d(<>≤≥~+-])/, '')
    .replace(/(?<=[\d%\p{L})]) ?(?:(?:\((?:\d{1,2}|\*{1,3}|[a-z])\)|\[\d{1,2}\]|\*) ?)+$/u, '')
    .replace(/(?<=\d ?%?)[\u00B9\u00B2\u00B3\u2070-\u2079]+(?=$| )/g, '')
    .replace(/[\u00B9\u2074-\u2079]+$/g, '')
    .trim()
}

const notFinite =
  /^[+-]?(?:nan|inf|infinity|∞)$|(?:^|[^\p{L}\d])0x[\da-f]+|\d ?e ?[+-]?\d+(?:$|[^\p{L}])/u
const fraction = /[½¼¾⅓⅔⅛⅜⅝⅞]|^\d+ \d\/\d+$/
/** Doubled marks and signs, two bounds at once, a tolerance, letters grown onto digits. */
const broken =
  /\d[.,]{2,}\d|[.,]{2}\d|^[-+] ?[-+]|[<>≤≥].*[<>≤≥]|\d ?± ?\d|^[-+]?[\d.,]+\p{L}{2,}\d|^[-+]?[\d.,]*\d[a-z]{3,}$/u

function refusal(folded: string, evidence: NumberEvidence): NumberReading | null {
  if (notFinite.test(folded) || fraction.test(folded) || isBroken(folded))
    return { kind: 'fault', code: 'not-a-number' }
  if (isDateText(folded)) return { kind: 'fault', code: 'date-in-number' }
  if (isDaySerial(folded) && isSmallUnit(evidence)) return { kind: 'fault', code: 'date-in-number' }
  if (/^[-+]?[\d.,]+ ?(?:tr|k|m|b|t)\.?$/.test(folded))
    return { kind: 'fault', code: 'unit-unclear' }
  return null
}

function isBroken(folded: string): boolean {
  const isOneWord =
    /^\S+$/.test(folded) && takeMeasureUnit(folded.replace(/^[-+\d.,]+/, '')) === null
  return (
    broken.test(folded.replace(/[<>]=|=[<>]/g, '<')) &&
    (isOneWord || /[.,]{2}|[-+<>≤≥±]/.test(folded))
  )
}
