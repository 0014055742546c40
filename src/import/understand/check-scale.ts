import type { ImportRecord } from '../../domain/import-reading.ts'
import type { Issue } from '../../domain/issue.ts'
import { type IssueLog, issueLimit } from '../issue-log.ts'
import { type IssueSpec, makeIssue } from '../make-issue.ts'
import { BodyRecord, type BodyRecords } from './body-records.ts'
import type { IndicatorFacts, NameIndex } from './name-index.ts'

/** From this factor on, a value is likelier in another unit than that far from all that is known. */
const suspectFactor = 100
/** A share written as a fraction is at most this. */
const largestFraction = 1.5

/**
 * Tells values that all known ones of their indicator say are in another unit: a fraction for a percentage, millions for billions.
 * Of a long table of them no more are made than are listed.
 */
export function checkScale(
  records: readonly ImportRecord[],
  names: NameIndex,
  { file, log }: { file: string; log: IssueLog },
): void {
  const issues: Issue[] = []
  let unmade = 0
  const known = new KnownValues(names)
  for (let index = 0; index < records.length; index += 1) {
    const record = records[index] as ImportRecord
    const fault = record instanceof BodyRecord ? known.faultOfBody(record) : known.faultOf(record)
    if (!fault) continue
    if (issues.length === issueLimit) {
      unmade += 1
      continue
    }
    const { line, column, raw } = record
    issues.push(makeIssue({ severity: 'warning', file, line, column, value: raw, ...fault }))
  }
  log.add(issues)
  log.count(file, unmade)
}

type Fault = Pick<IssueSpec, 'code' | 'details'> | null

/** What records of one kind are compared with; by number of the unit among those the records share. */
type Compared = { facts: IndicatorFacts; references: (readonly number[] | undefined)[] }

class KnownValues {
  readonly #names: NameIndex
  #body: BodyRecords | null = null
  /** By what records share; null = they are compared with nothing. */
  #compared: (Compared | null | undefined)[] = []

  constructor(names: NameIndex) {
    this.#names = names
  }

  faultOf(record: ImportRecord): Fault {
    const facts = this.#factsOf(record)
    const value = Math.abs(Number(record.value ?? record.low ?? Number.NaN))
    return facts && value > 0
      ? faultOf(value, facts, this.#referencesOf(facts, record.orgUnitId))
      : null
  }

  /** The same, but what many records have in common is looked up once. */
  faultOfBody({ records, index }: BodyRecord): Fault {
    if (this.#body !== records) {
      this.#body = records
      this.#compared = this.#comparedOf(records)
    }
    const compared = this.#compared[records.sharedCodes[index] as number]
    const value = Math.abs(records.numbers[index] as number)
    if (!compared || !(value > 0)) return null
    const { facts, references } = compared
    const unit = records.orgUnitCodes[index] as number
    const known =
      references[unit] ?? this.#referencesOf(facts, records.orgUnits[unit]?.orgUnitId ?? null)
    references[unit] = known
    return faultOf(value, facts, known)
  }

  #comparedOf({ shared }: BodyRecords): (Compared | null)[] {
    const byFacts = new Map<IndicatorFacts, Compared>()
    return shared.map((record) => {
      const facts = this.#factsOf(record)
      if (!facts) return null
      const compared = byFacts.get(facts) ?? { facts, references: [] }
      byFacts.set(facts, compared)
      return compared
    })
  }

  /** null = nothing is known of its indicator, or it is no value of it. */
  #factsOf({ indicatorId, measure }: ImportRecord): IndicatorFacts | null {
    return indicatorId === null || measure.startsWith('pct') ? null : this.#names.facts(indicatorId)
  }

  #referencesOf(facts: IndicatorFacts, orgUnitId: string | null): readonly number[] {
    const { indicatorId } = facts
    return isShare(facts)
      ? this.#names.references(indicatorId, orgUnitId)
      : this.#names.ownReferences(indicatorId, orgUnitId)
  }
}

function faultOf(value: number, facts: IndicatorFacts, references: readonly number[]): Fault {
  if (!isShare(facts)) return amountFault(value, facts, references)
  if (value > largestFraction) return largeFault(value, facts, references)
  return fractionFault(value, references)
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
  for (const reference of references) if (factorOf(value, reference) < suspectFactor) return null
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
