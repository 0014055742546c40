import type { Engine } from '../database/engine.ts'
import { listAnnualSeries } from '../queries/list-annual-series.ts'
import { listComponents } from '../queries/list-components.ts'
import { listExpectedPath } from '../queries/list-expected-path.ts'
import { listExplanations } from '../queries/list-explanations.ts'
import { listIndicatorTargets } from '../queries/list-indicator-targets.ts'
import { listIndicators } from '../queries/list-indicators.ts'
import { listOtherMethods } from '../queries/list-other-methods.ts'
import { listProjections } from '../queries/list-projections.ts'
import { listThresholds } from '../queries/list-thresholds.ts'
import { listUnitPeriods } from '../queries/list-unit-periods.ts'
import { asker } from '../state/answer-cache.ts'

type Scope = { documentId: string; orgUnitId: string; asOf: string | null; language: 'vi' | 'en' }

/** Asks what the page of any indicator of a scorecard will need, one question after the other, and keeps the answers. */
export async function askAhead(
  engine: Engine,
  { language, ...scorecard }: Scope,
  signal: AbortSignal,
): Promise<void> {
  const { documentId, orgUnitId, asOf } = scorecard
  const ask = asker(engine, signal)
  await ask(listIndicators, {})
  await ask(listIndicatorTargets, { indicatorId: null, orgUnitId: null, asOf })
  await ask(listAnnualSeries, { indicatorId: null })
  await ask(listProjections, { asOf })
  await ask(listComponents, {})
  await ask(listThresholds, {})
  await ask(listUnitPeriods, {})
  await ask(listExpectedPath, { documentId, orgUnitId })
  await ask(listExplanations, { ...scorecard, language })
  await ask(listOtherMethods, scorecard)
}
