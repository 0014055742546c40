import type { Engine } from '../database/engine.ts'
import { keepResults } from '../database/keep-results.ts'
import { listAnnualSeries } from '../queries/list-annual-series.ts'
import { listComponents } from '../queries/list-components.ts'
import { listDocumentScopes } from '../queries/list-document-scopes.ts'
import { listExpectedPath } from '../queries/list-expected-path.ts'
import { listExplanations } from '../queries/list-explanations.ts'
import { listIndicatorTargets } from '../queries/list-indicator-targets.ts'
import { listIndicatorValues } from '../queries/list-indicator-values.ts'
import { listIndicators } from '../queries/list-indicators.ts'
import { listOtherMethods } from '../queries/list-other-methods.ts'
import { listProjections } from '../queries/list-projections.ts'
import { listPublishedValues } from '../queries/list-published-values.ts'
import { listScorecardRows } from '../queries/list-scorecard-rows.ts'
import { listThresholds } from '../queries/list-thresholds.ts'
import { listUnitPeriods } from '../queries/list-unit-periods.ts'
import { listUnitValues } from '../queries/list-unit-values.ts'
import { type Ask, asker } from '../state/answer-cache.ts'
import { areValuesFew, latestOfUnits, valuesFor } from './of-indicator.ts'

type Scope = {
  documentId: string
  orgUnitId: string
  asOf: string | null
  /** The day the scorecard is judged at when none is chosen. */
  defaultAsOf: string
  language: 'vi' | 'en'
}

const everything = {}

/**
 * Asks what the next choice on a scorecard will need, one question after the other, and keeps the answers: another paper,
 * another day, the page of any indicator.
 */
export async function askAhead(engine: Engine, scope: Scope, signal: AbortSignal): Promise<void> {
  const ask = asker(engine, signal)
  await askPapers(ask, scope)
  await keepDays(engine, scope, signal)
  await askIndicators(ask, scope)
}

/** The unit's other papers, each at its own day, as its chooser opens them. */
async function askPapers(ask: Ask<Engine>, { orgUnitId }: Scope): Promise<void> {
  const scopes = await ask(listDocumentScopes, everything)
  for (const { documentId } of scopes.filter((one) => one.orgUnitId === orgUnitId)) {
    const paper = { documentId, orgUnitId, asOf: null }
    await ask(listScorecardRows, paper)
    await ask(listPublishedValues, paper)
  }
}

/** The days of the year in view and of the one before. */
async function keepDays(engine: Engine, scope: Scope, signal: AbortSignal): Promise<void> {
  const { documentId, orgUnitId } = scope
  const day = scope.asOf ?? scope.defaultAsOf
  for (const asOf of [day, `${Number(day.slice(0, 4)) - 1}-12-31`]) {
    signal.throwIfAborted()
    await keepResults(engine, { documentId, orgUnitId, asOf })
  }
}

async function askIndicators(
  ask: Ask<Engine>,
  { documentId, orgUnitId, asOf, language }: Scope,
): Promise<void> {
  const scorecard = { documentId, orgUnitId, asOf }
  const indicators = await ask(listIndicators, everything)
  await ask(listIndicatorTargets, { indicatorId: null, orgUnitId: null, asOf })
  await ask(listAnnualSeries, { indicatorId: null })
  await ask(listProjections, { asOf })
  await ask(listComponents, everything)
  await ask(listThresholds, everything)
  await ask(listExpectedPath, { documentId, orgUnitId })
  await ask(listExplanations, { ...scorecard, language })
  await ask(listOtherMethods, scorecard)
  const periods = await ask(listUnitPeriods, everything)
  if (!areValuesFew(indicators)) return
  await ask(listIndicatorValues, valuesFor('', indicators))
  for (const latest of latestOfUnits(periods)) await ask(listUnitValues, latest)
}
