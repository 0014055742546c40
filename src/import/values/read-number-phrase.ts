import type { Qualifier } from '../../domain/import-reading.ts'
import { compareUnits } from './convert-decimal.ts'
import { type DigitsReading, readDigits } from './decimal-text.ts'
import type { NumberEvidence, NumberFault } from './number-reading.ts'
import { asides, neutralWords, qualifiersAfter, qualifiersBefore } from './number-words.ts'
import { type MeasureUnit, takeMeasureUnit } from './read-measure-unit.ts'

type Digits = Exclude<DigitsReading, { kind: 'fault' }>

/** One stated figure or range, its digits not settled yet. */
export type Figure = {
  digits: Digits
  isNegative: boolean
  /** Upper end of a range; null for a single figure. */
  upper: Digits | null
  unit: MeasureUnit | null
  qualifier: Qualifier | null
  isApproximate: boolean
  direction: 'up' | 'down' | null
}

/** The figure a cell states and what stands around it. */
export type NumberPhrase = {
  figure: Figure
  stretch: Digits | null
  isEstimate: boolean
  rest: string
}

type Token = { start: number; end: number; digits: Digits; unit: MeasureUnit | null }
type Refused = { fault: NumberFault }

/** Finds the one figure a folded text states; a fault when there is none, or several and no way to choose. */
export function readNumberPhrase(folded: string, evidence: NumberEvidence): NumberPhrase | Refused {
  const text = /\p{L}/u.test(folded) ? withoutAsides(folded) : folded
  const { main, aim } = splitStretch(placeOnly(text, evidence))
  const tokens = findTokens(main)
  if ('fault' in tokens) return tokens
  const figures = joinRanges(main, tokens)
  if ('fault' in figures) return figures
  const chosen = chooseFigure(main, figures, evidence)
  if ('fault' in chosen) return chosen
  const aims = aim === '' ? [] : findTokens(aim)
  if ('fault' in aims) return aims
  return {
    figure: chosen.figure,
    stretch: aims[0]?.digits ?? null,
    isEstimate: /(?<!\p{L})(?:ước|dự kiến|dự ước)(?!\p{L})/u.test(main),
    rest: restOf(main.slice(0, chosen.start) + main.slice(chosen.end)),
  }
}

function withoutAsides(text: string): string {
  const bare = asides.reduce((left, pattern) => left.replace(pattern, ' '), text)
  return bare.replace(/\s+/g, ' ').trim()
}

/** `5/34` in a column of places is the place 5. */
function placeOnly(text: string, { accumulation, measureUnit }: NumberEvidence): string {
  const isPlace =
    accumulation === 'rank' ||
    measureUnit?.dimension === 'place' ||
    /(?<!\p{L})(?:thứ|hạng)(?: \p{L}+)? \d{1,3} ?\//u.test(text)
  return isPlace ? text.replace(/(\d{1,3}) ?\/ ?\d{1,3}(?!\d)/, '$1') : text
}

/** The aim before what must be reached: “phấn đấu 16, tối thiểu 15,5”. */
const aimFirst =
  /^phấn đấu (?=\D*\d)(.*?)[,;(] ?(?:và |nhưng )?(?=(?:đạt |bảo đảm |đảm bảo |mức )*(?:tối thiểu|ít nhất|thấp nhất|không dưới|không thấp hơn)(?!\p{L}))/u

function splitStretch(text: string): { main: string; aim: string } {
  const [first, ahead] = aimFirst.exec(text) ?? []
  if (first !== undefined && ahead !== undefined)
    return { main: text.slice(first.length), aim: ahead }
  const match = /[,;(/+-]? ?(?:và |nhưng )?phấn đấu/u.exec(text)
  if (!match || !/\d/.test(text.slice(0, match.index))) return { main: text, aim: '' }
  return { main: text.slice(0, match.index), aim: text.slice(match.index + match[0].length) }
}

const digitsPattern =
  /(?<![\p{L}\d])(?:\d{1,3}(?:[ ']\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*|(?<![\d.,])[.,]\d+)/gu

function findTokens(text: string): Token[] | Refused {
  const tokens: Token[] = []
  for (const match of text.matchAll(digitsPattern)) {
    const digits = readDigits(match[0])
    if (digits.kind === 'fault') return { fault: digits.code }
    const start = match.index
    if (start < (tokens.at(-1)?.end ?? 0)) continue
    const after = text.slice(start + match[0].length)
    const taken = takeMeasureUnit(after.trimStart())
    const end = taken ? text.length - taken.rest.length : start + match[0].length
    tokens.push({ start, end, digits, unit: taken?.unit ?? null })
  }
  return tokens
}

type Placed = { figure: Figure; start: number; end: number }

const rangeMark = /^ ?(?:-|÷|~|→|đến|tới|cho đến|to|\.{2,3}|…) ?(?:khoảng |mức |đạt )?$/u

function joinRanges(text: string, tokens: Token[]): Placed[] | Refused {
  const placed: Placed[] = []
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index]
    const next = tokens[index + 1]
    if (!token) continue
    const before = text.slice(placed.at(-1)?.end ?? 0, token.start)
    const isRange = next !== undefined && rangeMark.test(text.slice(token.end, next.start))
    if (isRange && !haveOneUnit(token, next)) return { fault: 'mixed-units' }
    placed.push(placeFigure(text, before, token, isRange ? next : null))
    if (isRange) index += 1
  }
  return placed.length > 0 ? placed : { fault: 'no-number' }
}

function haveOneUnit(first: Token, second: Token): boolean {
  return !first.unit || !second.unit || first.unit.name === second.unit.name
}

function placeFigure(text: string, before: string, token: Token, upper: Token | null): Placed {
  const end = upper?.end ?? token.end
  const after = readAfter(text.slice(end))
  const sign = /(?:^|[ (:])([-+]) ?$/.exec(before)
  const words = sign ? before.slice(0, sign.index + 1) : before
  const leading = readBefore(words)
  const isNegative = sign?.[1] === '-' || isInBrackets(text) || /^-$/.test(text.slice(end))
  const figure: Figure = {
    digits: token.digits,
    isNegative,
    upper: upper?.digits ?? null,
    unit: upper?.unit ?? token.unit,
    qualifier: upper ? 'range' : (after.qualifier ?? leading.qualifier),
    isApproximate: leading.qualifier === 'about',
    direction: leading.direction,
  }
  return {
    figure,
    start: token.start - leading.length - (sign ? sign[0].length : 0),
    end: end + after.length,
  }
}

function isInBrackets(text: string): boolean {
  return /^\([\d.,' ]+%?\)(?: ?\D*)$/.test(text)
}

function readAfter(text: string): { qualifier: Qualifier | null; length: number } {
  for (const [qualifier, pattern] of qualifiersAfter) {
    const match = pattern.exec(text)
    if (match) return { qualifier, length: match[0].length }
  }
  return { qualifier: null, length: 0 }
}

function readBefore(words: string) {
  const direction = readDirection(words)
  for (const [qualifier, pattern] of qualifiersBefore) {
    const match = pattern.exec(words)
    if (match) return { qualifier, direction, length: match[0].length }
  }
  const only = /(?:^|[ (])từ $|^trong $/.exec(words)
  const qualifier: Qualifier | null = only ? (only[0] === 'trong ' ? 'le' : 'ge') : null
  return { qualifier, direction, length: only?.[0].length ?? 0 }
}

function readDirection(words: string): 'up' | 'down' | null {
  const last = [...words.matchAll(/(?<!\p{L})(tăng|giảm)(?!\p{L})/gu)].at(-1)?.[1]
  return last === undefined ? null : last === 'tăng' ? 'up' : 'down'
}

function chooseFigure(
  text: string,
  placed: Placed[],
  { measureUnit }: NumberEvidence,
): Placed | Refused {
  const first = placed[0]
  if (placed.length === 1 && first) return first
  const fitting = placed.filter(
    ({ figure }) => figure.unit && measureUnit && compareUnits(figure.unit, measureUnit) === 'same',
  )
  if (fitting.length === 1 && fitting[0]) return fitting[0]
  const second = placed[1]
  const isAside = first && second && text.slice(first.end, second.start).trim().startsWith('(')
  return isAside ? first : { fault: 'several-numbers' }
}

function restOf(text: string): string {
  return text
    .replace(neutralWords, ' ')
    .replace(/[\s,.;:()/+%-]+/g, ' ')
    .trim()
}
