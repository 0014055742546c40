import type { ImportRecord } from '../../domain/import-reading.ts'
import type { Issue } from '../../domain/issue.ts'
import { type IssueSpec, makeIssue } from '../make-issue.ts'
import { BodyRecord } from './body-records.ts'
import type { IndicatorFacts, NameIndex } from './name-index.ts'

/** From this factor on, a value is likelier in another unit than that far from all that is known. */
const suspectFactor = 100
/** A share written as a fraction is at most this. */
const largestFraction = 1.5

/** Values that all known ones of their indicator say are in another unit: a fraction for a percentage, millions for billions. */
export function checkScale(
  records: readonly ImportRecord[],
  names: NameIndex,
  file: string,
): Issue[] {
  const issues: Issue[] = []
  for (const record of records) {
    const facts = record.indicatorId === null ? null : names.facts(record.indicatorId)
    const value = Math.abs(numberOf(record))
    if (!facts || !(value > 0) || record.measure.startsWith('pct')) continue
    const fault = faultOf(value, record.orgUnitId, facts, names)
    if (!fault) continue
    const { line, column, raw } = record
    issues.push(makeIssue({ severity: 'warning', file, line, column, value: raw, ...fault }))
  }
  return issues
}

/** The value, or the lower end of a range; NaN = neither. */
function numberOf(record: ImportRecord): number {
  if (record instanceof BodyRecord) return record.number
  return Number(record.value ?? record.low ?? Number.NaN)
}

type Fault = Pick<IssueSpec, 'code' | 'details'> | null

function faultOf(
  value: number,
  orgUnitId: string | null,
  facts: IndicatorFacts,
  names: NameIndex,
): Fault {
  const { indicatorId } = facts
  if (!isShare(facts)) return amountFault(value, facts, names.ownReferences(indicatorId, orgUnitId))
  if (value > largestFraction)
    return largeFault(value, facts, names.references(indicatorId, orgUnitId))
  return fractionFault(value, names.references(indicatorId, orgUnitId))
}

function isShare({ unit }: IndicatorFacts): boolean {
  return unit?.dimension === 'percent'
}

/** 0,957 where 95 is known: a hundred times as much would fit. */
function fractionFault(value: number, references: readonly number[]): Fault {
  if (references.length === 0) return null
  const nearest = (number: number) =>
    Math.min(...references.map((reference) => factorOf(number, reference)))
  if (nearest(value) < 20 || nearest(100 * value) > 3) return null
  return { code: 'fraction-for-percent', details: { percent: rounded(100 * value) } }
}

/** 958 % of a population, 45 % where 0,4 is known: a decimal comma was lost. */
function largeFault(
  value: number,
  { accumulation }: IndicatorFacts,
  references: readonly number[],
): Fault {
  const isAboveWhole = accumulation === 'level' && value > 100
  const isFar =
    references.length > 0 &&
    references.every((reference) => value > 50 * Math.abs(reference) && reference !== 0)
  return isAboveWhole || isFar ? { code: 'share-too-large' } : null
}

function amountFault(
  value: number,
  { accumulation, measureUnit }: IndicatorFacts,
  references: readonly number[],
): Fault {
  if (references.length === 0 || !['cumulative', 'level'].includes(accumulation)) return null
  if (references.some((reference) => factorOf(value, reference) < suspectFactor)) return null
  const known = references.filter((reference) => reference !== 0)
  const nearest = known.toSorted((a, b) => factorOf(value, a) - factorOf(value, b))[0]
  if (nearest === undefined) return null
  const factor = Math.round(factorOf(value, nearest))
  const details = { measureUnit: measureUnit ?? '', reference: nearest, factor }
  return { code: 'measure-unit-mismatch', details }
}

function factorOf(value: number, reference: number): number {
  const ratio = value / Math.abs(reference)
  return reference === 0 ? Number.POSITIVE_INFINITY : Math.max(ratio, 1 / ratio)
}

function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
