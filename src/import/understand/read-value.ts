import type { MissingReason, Qualifier } from '../../domain/import-reading.ts'
import type { IssueSpec } from '../make-issue.ts'
import { compareUnits, convertDecimal } from '../values/convert-decimal.ts'
import type { NumberEvidence, NumberReading, NumberValue } from '../values/number-reading.ts'
import { pairIn } from '../values/pair-of-numbers.ts'
import type { MeasureUnit } from '../values/read-measure-unit.ts'
import { readNumber } from '../values/read-number.ts'
import type { Ruling, Side } from '../values/settle-number.ts'
import type { IndicatorFacts } from './name-index.ts'
import type { TableColumn } from './table-model.ts'

/** A value in the unit of its indicator, ready for a record. */
export type CellValue = {
  value: string | null
  measureUnit: string | null
  writtenUnit: string | null
  qualifier: Qualifier | null
  low: string | null
  high: string | null
  stretch: string | null
  missing: MissingReason | null
  isGuess: boolean
  isEstimate: boolean
  /** Set when a lone separator reads two ways; `isStrong` when evidence and not habit decided. */
  doubt: {
    proposal: Side
    isStrong: boolean
    options: () => { value: string; label: string; score: number }[]
  } | null
}

type Fault = Omit<IssueSpec, 'file'>

/** What is known around a cell. */
export type Around = {
  /** The unit written nearest to the cell outside of it. */
  unit: MeasureUnit | null
  facts: IndicatorFacts | null
  references: readonly number[]
  column: TableColumn
  /** True for a number a workbook keeps as such. */
  isExact: boolean
  /** True below “so với cùng kỳ”: “giảm 8,6%” is then −8.6. */
  isChange?: boolean
}

/** Reads one cell with everything known around it. Without a value there is a fault that says why. */
export function readValue(
  text: string,
  around: Around,
): { value: CellValue | null; faults: Fault[] } {
  const reading = readNumber(text.trim(), evidenceOf(around))
  if (reading.kind === 'missing') return { value: missingValue(reading.reason, around), faults: [] }
  if (reading.kind === 'fault') return { value: null, faults: [faultOf(reading.code, text)] }
  const chosen = chosenReading(reading)
  const { facts } = around
  const isLevel = facts?.accumulation === 'level' && facts.unit?.dimension !== 'points'
  if (isLevel && isChangeOnly(text, chosen))
    return { value: null, faults: [{ code: 'change-for-level', severity: 'error' }] }
  return toCellValue(chosen, reading, around)
}

/** What is known around a cell, for the reading of its number. */
export function evidenceOf({ unit, facts, references, column, isExact }: Around): NumberEvidence {
  return {
    measureUnit: facts?.unit ?? null,
    writtenUnit: unit,
    accumulation: facts?.accumulation ?? null,
    references,
    column: column.convention,
    choice: isExact ? 'decimal' : column.choice,
  }
}

/** Percentage points say how far a share moved, not where it stands. */
export function isMovement(written: MeasureUnit | null, facts: IndicatorFacts | null): boolean {
  const isShare = facts?.accumulation === 'level' && facts.unit?.dimension === 'percent'
  return isShare && written?.dimension === 'points'
}

/** A thousand per cent and more where no unit is written: an amount under the name of its share or its growth. */
export function isTooLarge(
  value: number,
  written: MeasureUnit | null,
  facts: IndicatorFacts | null,
): boolean {
  return written === null && facts?.unit?.dimension === 'percent' && Math.abs(value) >= 1000
}

/** “Giảm 0,2%”, and not “giảm còn 0,2%”. */
function isChangeOnly(text: string, { direction }: NumberValue): boolean {
  return direction !== null && !/còn|xuống|lên|đến|tới|ở mức|đạt|duy trì/iu.test(text)
}

function chosenReading(
  reading: Exclude<NumberReading, { kind: 'missing' | 'fault' }>,
): NumberValue {
  if (reading.kind !== 'ambiguous') return reading
  return reading.proposal === 'thousands' ? reading.asThousands : reading.asDecimal
}

function toCellValue(
  chosen: NumberValue,
  reading: NumberReading,
  { unit, facts, isChange = false }: Around,
): { value: CellValue | null; faults: Fault[] } {
  const written = chosen.unit ?? unit
  const target = facts?.unit ?? null
  if (isMovement(written, facts))
    return { value: null, faults: [{ code: 'change-for-level', severity: 'error' }] }
  if (compareUnits(written, target) === 'incompatible') {
    const details = { writtenUnit: written?.name ?? '', measureUnit: facts?.measureUnit ?? '' }
    return { value: null, faults: [{ code: 'unit-not-convertible', severity: 'error', details }] }
  }
  if (facts?.accumulation === 'rank' && hasDecimals(chosen))
    return { value: null, faults: [{ code: 'decimal-for-rank', severity: 'error' }] }
  if (isTooLarge(Number(chosen.value ?? 0), written, facts))
    return { value: null, faults: [{ code: 'too-large-for-percent', severity: 'error' }] }
  const convert = (text: string | null) => (text === null ? null : converted(text, written, target))
  const isRange = chosen.kind === 'bound' && chosen.value === null
  const growth = chosen.kind === 'number' ? chosen.value : (chosen.value ?? '')
  const faults: Fault[] = chosen.isIndex
    ? [{ code: 'index-read-as-growth', severity: 'warning', details: { growth: Number(growth) } }]
    : []
  if (/\p{L}{2}/u.test(chosen.rest))
    faults.push({
      code: 'words-beside-number',
      severity: 'warning',
      details: { words: chosen.rest },
    })
  const isFall = isChange && chosen.direction === 'down'
  const value: CellValue = {
    value: isFall ? fallen(convert(chosen.value)) : convert(chosen.value),
    measureUnit: facts ? facts.measureUnit : (written?.name ?? null),
    writtenUnit: written?.name ?? null,
    qualifier: chosen.kind === 'bound' ? chosen.qualifier : null,
    low: chosen.kind === 'bound' && isRange ? convert(chosen.low) : null,
    high: chosen.kind === 'bound' && isRange ? convert(chosen.high) : null,
    stretch: convert(chosen.stretch),
    missing: null,
    isGuess: chosen.isIndex || reading.kind === 'ambiguous',
    isEstimate: chosen.isEstimate,
    doubt: doubtOf(reading),
  }
  return { value, faults }
}

/** 92,45 is the score of an index; 3,0 is a place all the same. */
function hasDecimals({ value }: NumberValue): boolean {
  return value !== null && !Number.isInteger(Number(value))
}

function fallen(value: string | null): string | null {
  return value === null || value.startsWith('-') ? value : `-${value}`
}

/** A value in another unit carries no written zeros any more. The units fit. */
export function converted(
  text: string,
  from: MeasureUnit | null,
  to: MeasureUnit | null,
): string | null {
  const isSame = !from || !to || from.exponent === to.exponent
  if (isSame) return tidy(text)
  const value = convertDecimal(tidy(text), from, to)
  return value?.includes('.') ? value.replace(/\.?0+$/, '') : value
}

/** No plus sign, no leading zeros; written decimals stay. */
function tidy(text: string): string {
  return /^[1-9]/.test(text) ? text : text.replace(/^\+/, '').replace(/^(-?)0+(?=\d)/, '$1')
}

function doubtOf(reading: NumberReading): CellValue['doubt'] {
  if (reading.kind !== 'ambiguous') return null
  const { asThousands, asDecimal } = reading
  const label = (number: NumberValue) =>
    (number.kind === 'number' ? number.value : (number.value ?? number.low)) ?? ''
  return lookAt(reading, (side) => label(side === 'thousands' ? asThousands : asDecimal))
}

/** What a person is asked of a lone separator; `label` is the number on one side. */
export function lookAt(
  { proposal, why }: Ruling,
  label: (side: Side) => string,
): NonNullable<CellValue['doubt']> {
  const option = (value: Side) => ({
    value,
    label: label(value),
    score: value === proposal ? (why === 'convention' ? 0.6 : 0.9) : 0.1,
  })
  return {
    proposal,
    isStrong: why !== 'convention',
    options: () => [option('thousands'), option('decimal')].sort((a, b) => b.score - a.score),
  }
}

function missingValue(reason: MissingReason, around: Around): CellValue {
  return { ...bareValue(around), missing: reason }
}

/** What a cell says before its text is read. */
export function bareValue({ unit, facts }: Pick<Around, 'unit' | 'facts'>): CellValue {
  return {
    value: null,
    measureUnit: facts ? facts.measureUnit : (unit?.name ?? null),
    writtenUnit: unit?.name ?? null,
    qualifier: null,
    low: null,
    high: null,
    stretch: null,
    missing: null,
    isGuess: false,
    isEstimate: false,
    doubt: null,
  }
}

function faultOf(code: Extract<NumberReading, { kind: 'fault' }>['code'], text: string): Fault {
  const [first, second] = (code === 'several-numbers' && pairIn(text)) || []
  if (first !== undefined && second !== undefined)
    return { code: 'two-numbers', severity: 'error', details: { first, second } }
  return { code: code === 'no-number' ? 'number-in-words' : code, severity: 'error' }
}
