import { useMemo } from 'react'
import type { Engine } from '../database/engine.ts'
import { type AnnualSeriesRow, listAnnualSeries } from '../queries/list-annual-series.ts'
import { type ComponentRow, listComponents } from '../queries/list-components.ts'
import { type ExpectedPathRow, listExpectedPath } from '../queries/list-expected-path.ts'
import { listExplanations } from '../queries/list-explanations.ts'
import { type IndicatorTargetRow, listIndicatorTargets } from '../queries/list-indicator-targets.ts'
import { type IndicatorValueRow, listIndicatorValues } from '../queries/list-indicator-values.ts'
import type { IndicatorRow } from '../queries/list-indicators.ts'
import { listOtherMethods } from '../queries/list-other-methods.ts'
import { listProjections, type ProjectionRow } from '../queries/list-projections.ts'
import { listThresholds, type ThresholdRow } from '../queries/list-thresholds.ts'
import { type Answer, useQuery } from '../state/use-query.ts'
import type { Text } from '../text/translate.ts'
import { toWhy, type WhyState } from '../view-models/explanation.ts'
import { paperName } from '../view-models/indicator-papers.ts'
import { ofIndicator, valuesFor } from './of-indicator.ts'

/** The rows one indicator's page is made of. */
export type IndicatorAnswer = {
  targets: IndicatorTargetRow[]
  values: IndicatorValueRow[]
  annual: AnnualSeriesRow[]
  projections: ProjectionRow[]
  components: ComponentRow[]
  thresholds: ThresholdRow[]
}

export type IndicatorState =
  | { state: 'loading' }
  | { state: 'failed'; error: unknown; retry: () => void }
  | { state: 'ready'; answer: IndicatorAnswer }

const everything = {}

/**
 * Asks everything about one indicator that does not depend on the target in view. What the city has few rows of is asked
 * for all indicators at once: the next indicator is then there at once.
 */
export function useIndicator(
  engine: Engine,
  indicatorId: string,
  indicators: readonly IndicatorRow[],
  asOf: string | null,
): IndicatorState {
  const every = { indicatorId: null, orgUnitId: null, asOf }
  const targets = useQuery(engine, listIndicatorTargets, every)
  const values = useQuery(engine, listIndicatorValues, valuesFor(indicatorId, indicators))
  const annual = useQuery(engine, listAnnualSeries, { indicatorId: null })
  const projections = useQuery(engine, listProjections, { asOf })
  const components = useQuery(engine, listComponents, everything)
  const thresholds = useQuery(engine, listThresholds, everything)
  return useMemo(() => {
    const failed = firstFailure([targets, values, annual, projections, components, thresholds])
    if (failed) return failed
    if (
      targets.state !== 'ready' ||
      values.state !== 'ready' ||
      annual.state !== 'ready' ||
      projections.state !== 'ready' ||
      components.state !== 'ready' ||
      thresholds.state !== 'ready'
    )
      return { state: 'loading' }
    return {
      state: 'ready',
      answer: {
        targets: ofIndicator(targets.rows, indicatorId),
        values: ofIndicator(values.rows, indicatorId),
        annual: ofIndicator(annual.rows, indicatorId),
        projections: ofIndicator(projections.rows, indicatorId),
        components: ofIndicator(components.rows, indicatorId),
        thresholds: thresholds.rows,
      },
    }
  }, [indicatorId, targets, values, annual, projections, components, thresholds])
}

function firstFailure(answers: readonly Answer<unknown>[]) {
  const failed = answers.find((answer) => answer.state === 'failed')
  return failed?.state === 'failed'
    ? { state: 'failed' as const, error: failed.error, retry: failed.retry }
    : null
}

/** What is due by month of the target in view; empty until known. */
export function useExpectedPath(
  engine: Engine,
  target: IndicatorTargetRow | null,
): readonly ExpectedPathRow[] {
  const scorecard = target && { documentId: target.documentId, orgUnitId: target.orgUnitId }
  const answer = useQuery(engine, listExpectedPath, scorecard)
  return useMemo(
    () =>
      answer.state === 'ready' && target ? ofIndicator(answer.rows, target.indicatorId) : none,
    [answer, target],
  )
}

const none: ExpectedPathRow[] = []

/** The reasoning behind the target in view. */
export function useTargetWhy(
  engine: Engine,
  target: IndicatorTargetRow | null,
  asOf: string | null,
  text: Text,
): WhyState {
  const scorecard = target && {
    documentId: target.documentId,
    orgUnitId: target.orgUnitId,
    asOf,
  }
  const { language } = text
  const explanations = useQuery(engine, listExplanations, scorecard && { ...scorecard, language })
  const methods = useQuery(engine, listOtherMethods, scorecard)
  const thresholds = useQuery(engine, listThresholds, everything)
  return useMemo(() => {
    const failed = firstFailure([explanations, methods, thresholds])
    if (failed) return { state: 'failed', retry: failed.retry }
    if (explanations.state !== 'ready' || methods.state !== 'ready' || thresholds.state !== 'ready')
      return { state: 'loading' }
    const byTarget = toWhy({
      explanations: explanations.rows,
      otherMethods: methods.rows,
      thresholds: thresholds.rows,
      documentId: target?.documentId ?? '',
      paper: target ? paperName(target, text) : '',
      text,
    })
    return { state: 'ready', byTarget }
  }, [explanations, methods, thresholds, target, text])
}
