import { compareUnits } from './convert-decimal.ts'
import { minusHundred, negateDecimal } from './decimal-text.ts'
import type {
  AmbiguityReason,
  NumberEvidence,
  NumberFault,
  NumberReading,
  NumberValue,
} from './number-reading.ts'
import type { MeasureUnit } from './read-measure-unit.ts'
import type { Figure, NumberPhrase } from './read-number-phrase.ts'

export type Side = 'thousands' | 'decimal'
type Digits = Figure['digits']

/** Turns a phrase into a reading; where digits read two ways, says both, the likelier and why. */
export function settleNumber(
  phrase: NumberPhrase | { fault: NumberFault },
  evidence: NumberEvidence,
): NumberReading {
  if ('fault' in phrase) return { kind: 'fault', code: phrase.fault }
  const doubtful = [phrase.figure.digits, phrase.figure.upper, phrase.stretch].find(
    (digits) => digits?.kind === 'ambiguous',
  )
  const build = (side: Side) => buildValue(phrase, side, evidence)
  if (doubtful?.kind !== 'ambiguous') return inOrder(build('thousands'))
  const unit = phrase.figure.unit ?? evidence.writtenUnit ?? evidence.measureUnit ?? null
  if (evidence.choice) return inOrder(build(evidence.choice))
  if (isWhole(unit)) return inOrder(build('thousands'))
  const asThousands = build('thousands')
  const asDecimal = build('decimal')
  const sides = {
    asThousands: Number(firstFigure(asThousands)),
    asDecimal: Number(firstFigure(asDecimal)),
    separator: doubtful.separator,
  }
  const { proposal, why } = new SideRules(unit, evidence).rulingOf(sides, evidence.references ?? [])
  return { kind: 'ambiguous', asThousands, asDecimal, proposal, why }
}

type Sides = { asThousands: number; asDecimal: number; separator: '.' | ',' }

/** Tells the likelier of two ways to read a lone separator, and why; the same for all numbers with one unit and evidence. */
export class SideRules {
  readonly #shift: number
  readonly #percent: Ruling | null
  readonly #column: NumberEvidence['column']

  constructor(unit: MeasureUnit | null, { measureUnit, column }: NumberEvidence) {
    this.#shift = orderBetween(unit, measureUnit ?? null)
    this.#percent = byPercent(unit)
    this.#column = column
  }

  rulingOf(sides: Sides, references: readonly number[]): Ruling {
    return (
      byReference(sides, this.#shift, references) ??
      this.#percent ??
      byColumn(sides.separator, this.#column) ??
      ruling('convention', sides.separator === '.' ? 'thousands' : 'decimal')
    )
  }
}

/** One for all numbers settled alike. */
function ruling(why: AmbiguityReason, proposal: Side): Ruling {
  return rulings[proposal][why]
}

function inOrder(value: NumberValue): NumberReading {
  const isTurned =
    value.kind === 'bound' && value.qualifier === 'range' && Number(value.low) > Number(value.high)
  return isTurned ? { kind: 'fault', code: 'bounds-out-of-order' } : value
}

/** Dwellings, firms, people and single dong have no thousandths. */
export function isWhole(unit: MeasureUnit | null): boolean {
  if (!unit) return false
  return unit.isCount || (unit.dimension === 'vnd' && unit.exponent === 0 && unit.per.length === 0)
}

export type Ruling = Readonly<{ proposal: Side; why: AmbiguityReason }>

const rulings = { thousands: rulingsFor('thousands'), decimal: rulingsFor('decimal') }

function rulingsFor(proposal: Side): Record<AmbiguityReason, Ruling> {
  const as = (why: AmbiguityReason): Ruling => ({ proposal, why })
  const [reference, percent] = [as('reference'), as('percent')]
  return { reference, percent, column: as('column'), convention: as('convention') }
}

/** The reading nearer to a known value by a factor of ten at least; `shift` are the powers of ten from the unit written to that of the values. */
function byReference(
  { asThousands, asDecimal }: Sides,
  shift: number,
  references: readonly number[],
): Ruling | null {
  if (references.length === 0 || Number.isNaN(shift)) return null
  const known = sizesOf(references)
  const difference = distance(asThousands, shift, known) - distance(asDecimal, shift, known)
  if (Number.isNaN(difference) || Math.abs(difference) < 1) return null
  return ruling('reference', difference < 0 ? 'thousands' : 'decimal')
}

/** Powers of ten between two units; NaN when they measure different things. */
function orderBetween(from: MeasureUnit | null, to: MeasureUnit | null): number {
  if (compareUnits(from, to) === 'incompatible') return Number.NaN
  return from && to ? from.exponent - to.exponent : 0
}

/** Powers of ten to the nearest known size. */
function distance(value: number, shift: number, known: Float64Array): number {
  if (known.length === 0) return Number.NaN
  const size = Math.log10(Math.abs(value)) + shift
  const at = placeIn(known, size)
  return Math.min(
    Math.abs(size - (known[at - 1] ?? Number.POSITIVE_INFINITY)),
    Math.abs(size - (known[at] ?? Number.POSITIVE_INFINITY)),
  )
}

/** How many of the sorted sizes are smaller. */
function placeIn(known: Float64Array, size: number): number {
  let [low, high] = [0, known.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((known[middle] as number) < size) low = middle + 1
    else high = middle
  }
  return low
}

const sizes = new WeakMap<readonly number[], Float64Array>()

/** Powers of ten of known values, sorted; many cells are compared with the same ones. */
function sizesOf(references: readonly number[]): Float64Array {
  const known = sizes.get(references)
  if (known) return known
  const stated = references.filter((reference) => reference !== 0)
  const made = Float64Array.from(stated, (reference) => Math.log10(Math.abs(reference))).sort()
  sizes.set(references, made)
  return made
}

function firstFigure(value: NumberValue): string {
  return (value.kind === 'number' ? value.value : (value.value ?? value.low)) ?? ''
}

/** A thousand per cent, points or places is not what an office means. */
function byPercent(unit: MeasureUnit | null): Ruling | null {
  const isSmall = ['percent', 'points', 'score', 'times', 'ratio'].includes(unit?.dimension ?? '')
  return isSmall ? ruling('percent', 'decimal') : null
}

function byColumn(separator: '.' | ',', column: NumberEvidence['column']): Ruling | null {
  const use = column && !column.isMixed ? column[separator === '.' ? 'dot' : 'comma'] : null
  return use ? ruling('column', use) : null
}

function buildValue(phrase: NumberPhrase, side: Side, evidence: NumberEvidence): NumberValue {
  const { figure, stretch, isEstimate, rest } = phrase
  if (stretch === null && figure.qualifier === null && evidence.accumulation !== 'growth') {
    const { unit, direction, isApproximate } = figure
    const value = signed(take(figure.digits, side), figure.isNegative)
    const stated = { unit, stretch, isIndex: false, direction, isEstimate, isApproximate, rest }
    return { kind: 'number', value, ...stated }
  }
  const written = signed(take(figure.digits, side), figure.isNegative)
  const isIndex = isGrowthIndex(Number(written), figure, evidence)
  const adjust = (value: string) => toIncrease(value, isIndex, figure, evidence)
  const value = adjust(written)
  const common = {
    unit: figure.unit,
    stretch: stretch && adjust(take(stretch, side)),
    isIndex,
    direction: figure.direction,
    isEstimate,
    isApproximate: figure.isApproximate,
    rest,
  }
  const { qualifier } = figure
  if (qualifier === null) return { kind: 'number', value, ...common }
  const upper = figure.upper ? adjust(take(figure.upper, side)) : null
  const isFloor = qualifier === 'ge' || qualifier === 'gt' || qualifier === 'range'
  const isCeiling = qualifier === 'le' || qualifier === 'lt'
  return {
    kind: 'bound',
    qualifier,
    value: upper === null ? value : null,
    low: isFloor ? value : null,
    high: isCeiling ? value : upper,
    ...common,
  }
}

function take(digits: Digits, side: Side): string {
  if (digits.kind === 'exact') return digits.value
  return side === 'thousands' ? digits.asThousands : digits.asDecimal
}

function signed(value: string, isNegative: boolean): string {
  return isNegative ? negateDecimal(value) : value
}

/** A growth rate written near 100 is an index on the year before, unless growth that large is known. */
function isGrowthIndex(
  number: number,
  { unit: own, direction }: Pick<Figure, 'unit' | 'direction'>,
  evidence: NumberEvidence,
): boolean {
  const { references = [] } = evidence
  return mayBeIndex(own, evidence) && direction !== 'down' && isNearHundred(number, references)
}

/** True for a growth rate in per cent. */
export function mayBeIndex(own: MeasureUnit | null, evidence: NumberEvidence): boolean {
  const unit = own ?? evidence.writtenUnit ?? evidence.measureUnit
  return evidence.accumulation === 'growth' && unit?.dimension === 'percent'
}

export function isNearHundred(number: number, references: readonly number[]): boolean {
  if (!(number >= 80 && number < 200)) return false
  return !references.some((reference) => Math.abs(reference) >= 60)
}

function toIncrease(
  value: string,
  isIndex: boolean,
  { direction }: Figure,
  { accumulation }: NumberEvidence,
): string {
  if (isIndex) return minusHundred(value)
  const isFall = accumulation === 'growth' && direction === 'down' && !value.startsWith('-')
  return isFall ? negateDecimal(value) : value
}

/** Units of which thirty thousand is no value. */
export function isSmallUnit({ measureUnit, writtenUnit }: NumberEvidence): boolean {
  const dimension = (writtenUnit ?? measureUnit)?.dimension ?? ''
  return ['percent', 'points', 'place', 'score'].includes(dimension)
}
