import type { BatchCounts } from './import-batch.ts'
import type { Issue } from './issue.ts'
import type { Period } from './period.ts'

export const planKinds = [
  'refused',
  'conflicting',
  'changed',
  'new',
  'unchanged',
  'checks',
  'missing',
] as const satisfies readonly (keyof BatchCounts)[]

export type PlanKind = (typeof planKinds)[number]

/** Why a record gives no row. */
export const refusalReasons = [
  'indicator-unknown',
  'unit-unknown',
  'period-unknown',
  /** A range stands where one value is meant. */
  'range-as-value',
  /** The file states the same observation twice with two values. */
  'stated-twice',
  /** The checks every row passes refused it; `issue` says why. */
  'check-failed',
] as const

export type RefusalReason = (typeof refusalReasons)[number]

/** A change too large to pass unseen: beyond ±50 %, or by about a power of ten (a wrong unit or separator). */
export type PlanJump = 'half' | 10 | 100 | 1000

/** One record of the file and what committing would do. */
export type PlanEntry = {
  kind: PlanKind
  table: 'actuals' | 'targets' | 'documents' | 'indicators' | 'other'
  /** null = the text, or the only sheet. */
  sheet: string | null
  /** Physical line or sheet row, and column, 1-based. */
  line: number
  column: number | null
  /** The cell as it was read. */
  raw: string
  /** As the file names it; the id for a file in canonical form. */
  indicatorName: string
  indicatorId: string | null
  orgUnitId: string | null
  period: Period | null
  basis: 'period' | 'ytd' | null
  /** Decimal text; a range as `low–high`; null without one. */
  value: string | null
  /** What the same source said before (changed, unchanged); null otherwise. */
  before: string | null
  /** value − before; null unless both are numbers. */
  difference: number | null
  /** value ÷ before; null unless both are numbers and before is not 0. */
  ratio: number | null
  jump: PlanJump | null
  /** What other sources say of the same observation, when they say otherwise. */
  others: { documentId: string; value: string }[]
  reason: RefusalReason | null
  issue: Issue | null
}

/** The dry run: what committing would do. Nothing is stored by making one. */
export type ImportPlan = {
  counts: BatchCounts
  /** Records of the file = the sum of `counts`. */
  records: number
  /** At most `planEntryLimits` of each kind, in file order. */
  entries: PlanEntry[]
  /** Faults found by the checks in rows of this file, refusing or not. */
  issues: Issue[]
  /** Numbers of batches whose observations this one states again. */
  touches: number[]
}

/** Entries listed of each kind; the rest are counted. Of what needs no decision a sample is looked through. */
export const planEntryLimits: Readonly<Record<PlanKind, number>> = {
  new: 500,
  changed: 2000,
  unchanged: 500,
  conflicting: 2000,
  refused: 2000,
  checks: 0,
  missing: 0,
}
