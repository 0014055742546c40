import type { AnnualSeriesRow } from '../queries/list-annual-series.ts'
import type { ExpectedPathRow } from '../queries/list-expected-path.ts'
import type { IndicatorTargetRow } from '../queries/list-indicator-targets.ts'
import type { IndicatorValueRow } from '../queries/list-indicator-values.ts'
import type { IndicatorRow } from '../queries/list-indicators.ts'
import type { ProjectionRow } from '../queries/list-projections.ts'
import type { Text } from '../text/translate.ts'

/** What the tables of numbers are made from. */
export type NumbersInput = {
  indicator: IndicatorRow
  annual: readonly AnnualSeriesRow[]
  values: readonly IndicatorValueRow[]
  targets: readonly IndicatorTargetRow[]
  projections: readonly ProjectionRow[]
  expected: readonly ExpectedPathRow[]
  /** The target in view. */
  target: IndicatorTargetRow | null
  text: Text
}

/** What a number is. */
export type NumberKind =
  | 'annual'
  | 'computed'
  | 'published'
  | 'target'
  | 'stretch'
  | 'expected'
  | 'projection'
  | 'path'

/** One number with all that says what it is. */
export type NumberLine = {
  id: string
  kind: NumberKind
  unit: string
  period: string
  sortPeriod: string
  label: string
  value: number | null
  status: string
  source: string
}
