import type { SlideSubject } from '../domain/deck.ts'
import type { AnnualSeriesRow } from '../queries/list-annual-series.ts'
import type { ComponentRow } from '../queries/list-components.ts'
import type { DeadlineRow } from '../queries/list-deadlines.ts'
import type { DocumentScopeRow } from '../queries/list-document-scopes.ts'
import type { DocumentRow } from '../queries/list-documents.ts'
import type { ExpectedPathRow } from '../queries/list-expected-path.ts'
import type { ExplanationRow } from '../queries/list-explanations.ts'
import type { IndicatorTargetRow } from '../queries/list-indicator-targets.ts'
import type { IndicatorValueRow } from '../queries/list-indicator-values.ts'
import type { IndicatorRow } from '../queries/list-indicators.ts'
import type { OrgUnitRow } from '../queries/list-org-units.ts'
import type { OtherMethodRow } from '../queries/list-other-methods.ts'
import type { ProjectionRow } from '../queries/list-projections.ts'
import type { PublishedValueRow } from '../queries/list-published-values.ts'
import type { ScorecardRow } from '../queries/list-scorecard-rows.ts'
import type { ThresholdRow } from '../queries/list-thresholds.ts'
import type { UnitResultRow } from '../queries/list-unit-results.ts'
import type { UnitValueRow } from '../queries/list-unit-values.ts'
import type { YearChangeRow } from '../queries/list-year-changes.ts'
import type { Text } from '../text/translate.ts'

/** One scorecard with what stands behind it. */
export type DeckScorecard = {
  scope: DocumentScopeRow
  asOf: string
  rows: ScorecardRow[]
  publishedValues: PublishedValueRow[]
  explanations: ExplanationRow[]
  otherMethods: OtherMethodRow[]
}

/** One indicator over the years and within the year. */
export type DeckIndicator = {
  indicatorId: string
  targets: IndicatorTargetRow[]
  values: IndicatorValueRow[]
  annual: AnnualSeriesRow[]
  projections: ProjectionRow[]
  components: ComponentRow[]
  expected: ExpectedPathRow[]
}

/** Every row the slides of a deck are made of, asked for once. */
export type DeckAnswers = {
  scopes: DocumentScopeRow[]
  documents: DocumentRow[]
  indicators: IndicatorRow[]
  units: OrgUnitRow[]
  thresholds: ThresholdRow[]
  scorecards: DeckScorecard[]
  indicatorRows: DeckIndicator[]
  series: AnnualSeriesRow[]
  changes: { period: string | null; basis: string; rows: YearChangeRow[] }[]
  unitResults: { documentId: string; asOf: string; rows: UnitResultRow[] }[]
  unitValues: { indicatorId: string; period: string; basis: string; rows: UnitValueRow[] }[]
  deadlines: DeadlineRow[] | null
}

/** What a builder of slides is given besides its rows. */
export type DeckContext = {
  answers: DeckAnswers
  /** The deck's document and unit; null when the data hold no document. */
  scope: DocumentScopeRow | null
  asOf: string | null
  isSample: boolean
  hrefOf: (subject: SlideSubject) => string | null
  text: Text
}
