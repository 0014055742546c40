// Every question a deck needs, each asked once and kept with the engine like any other answer.
import type { Engine } from '../database/engine.ts'
import type { SlideKind, SlideSubject } from '../domain/deck.ts'
import { listAnnualSeries } from '../queries/list-annual-series.ts'
import { listComponents } from '../queries/list-components.ts'
import { listDeadlines } from '../queries/list-deadlines.ts'
import { type DocumentScopeRow, listDocumentScopes } from '../queries/list-document-scopes.ts'
import { listDocuments } from '../queries/list-documents.ts'
import { listExpectedPath } from '../queries/list-expected-path.ts'
import { listExplanations } from '../queries/list-explanations.ts'
import { listIndicatorTargets } from '../queries/list-indicator-targets.ts'
import { listIndicatorValues } from '../queries/list-indicator-values.ts'
import { listIndicators } from '../queries/list-indicators.ts'
import { listOrgUnits } from '../queries/list-org-units.ts'
import { listPublishedValues } from '../queries/list-published-values.ts'
import { listScorecardRows } from '../queries/list-scorecard-rows.ts'
import { listThresholds } from '../queries/list-thresholds.ts'
import { listUnitResults } from '../queries/list-unit-results.ts'
import { listUnitValues } from '../queries/list-unit-values.ts'
import { listYearChanges } from '../queries/list-year-changes.ts'
import { type Ask, asker } from '../state/answer-cache.ts'
import type { DeckAnswers, DeckIndicator, DeckScorecard } from '../view-models/deck-answers.ts'
import { ofIndicator, valuesFor } from './of-indicator.ts'

export type DeckQuestion = {
  /** The deck's own document and unit, for slides that name none. */
  documentId: string | null
  orgUnitId: string | null
  asOf: string | null
  subjects: readonly SlideSubject[]
  language: 'vi' | 'en'
}

const everything = {}

/** The rows behind every slide of a deck. */
export async function askDeck(
  engine: Engine,
  question: DeckQuestion,
  signal: AbortSignal,
): Promise<DeckAnswers> {
  const ask = asker(engine, signal)
  const scopes = await ask(listDocumentScopes, everything)
  const day = question.asOf ?? scopeDay(question, scopes)
  const kinds = new Set(question.subjects.map(({ kind }) => kind))
  return {
    scopes,
    documents: await ask(listDocuments, everything),
    indicators: await ask(listIndicators, everything),
    units: await ask(listOrgUnits, everything),
    thresholds: await ask(listThresholds, everything),
    scorecards: await askScorecards(ask, question, scopes),
    indicatorRows: await askIndicators(ask, question),
    series: kinds.has('trends') ? await ask(listAnnualSeries, { indicatorId: null }) : [],
    changes: await askChanges(ask, question),
    unitResults: await askUnits(ask, question, scopes),
    unitValues: await askUnitValues(ask, question),
    deadlines: kinds.has('deadlines') && day ? await ask(listDeadlines, { asOf: day }) : null,
  }
}

function scopeDay(
  { documentId, orgUnitId }: DeckQuestion,
  scopes: readonly DocumentScopeRow[],
): string | null {
  const own = scopes.find((one) => one.documentId === documentId && one.orgUnitId === orgUnitId)
  return own?.defaultAsOf ?? null
}

async function askScorecards(
  ask: Ask<Engine>,
  question: DeckQuestion,
  scopes: readonly DocumentScopeRow[],
): Promise<DeckScorecard[]> {
  const { asOf, subjects, language } = question
  const wanted = new Map<string, DocumentScopeRow>()
  for (const subject of subjects) {
    const documentId = subject.documentId ?? question.documentId
    const orgUnitId = subject.orgUnitId ?? question.orgUnitId
    const found = scopes.find((one) => one.documentId === documentId && one.orgUnitId === orgUnitId)
    if (found) wanted.set(`${documentId}/${orgUnitId}`, found)
  }
  const scorecards: DeckScorecard[] = []
  for (const one of wanted.values()) {
    const { documentId, orgUnitId } = one
    const parameters = { documentId, orgUnitId, asOf }
    scorecards.push({
      scope: one,
      asOf: asOf ?? one.defaultAsOf,
      rows: await ask(listScorecardRows, parameters),
      publishedValues: await ask(listPublishedValues, parameters),
      explanations: await ask(listExplanations, { ...parameters, language }),
      otherMethods: [],
    })
  }
  return scorecards
}

const indicatorKinds: readonly SlideKind[] = ['indicator', 'year', 'parts', 'values']

async function askIndicators(ask: Ask<Engine>, question: DeckQuestion): Promise<DeckIndicator[]> {
  const { asOf, subjects } = question
  const drawn = subjects.filter(({ kind }) => indicatorKinds.includes(kind))
  if (drawn.length === 0) return []
  // One question for all indicators: a deck of twenty must not wait for twenty.
  const indicators = await ask(listIndicators, everything)
  const targets = await ask(listIndicatorTargets, { indicatorId: null, orgUnitId: null, asOf })
  const annual = await ask(listAnnualSeries, { indicatorId: null })
  const rows: DeckIndicator[] = []
  for (const { indicatorId, documentId, orgUnitId } of drawn) {
    if (indicatorId === null || rows.some((one) => one.indicatorId === indicatorId)) continue
    const shows = (kind: SlideKind) =>
      drawn.some((one) => one.indicatorId === indicatorId && one.kind === kind)
    const path = {
      documentId: documentId ?? question.documentId ?? '',
      orgUnitId: orgUnitId ?? question.orgUnitId ?? '',
    }
    rows.push({
      indicatorId,
      targets: ofIndicator(targets, indicatorId),
      values: ofIndicator(
        await ask(listIndicatorValues, valuesFor(indicatorId, indicators)),
        indicatorId,
      ),
      annual: ofIndicator(annual, indicatorId),
      expected:
        shows('year') && path.documentId
          ? ofIndicator(await ask(listExpectedPath, path), indicatorId)
          : [],
      components: shows('parts')
        ? ofIndicator(await ask(listComponents, everything), indicatorId)
        : [],
      projections: [], // no slide shows them: they would only make a deck wait
    })
  }
  return rows
}

async function askChanges(ask: Ask<Engine>, { subjects }: DeckQuestion) {
  const changes: DeckAnswers['changes'] = []
  for (const { kind, period, basis } of subjects) {
    if (kind !== 'trends') continue
    const known = basis === 'ytd' ? 'ytd' : 'period'
    if (changes.some((one) => one.period === period && one.basis === known)) continue
    changes.push({
      period,
      basis: known,
      rows: await ask(listYearChanges, { period, basis: known }),
    })
  }
  return changes
}

async function askUnits(
  ask: Ask<Engine>,
  question: DeckQuestion,
  scopes: readonly DocumentScopeRow[],
) {
  const { asOf, subjects } = question
  const results: DeckAnswers['unitResults'] = []
  for (const subject of subjects) {
    const documentId = subject.documentId ?? question.documentId
    const isOfUnits = subject.kind === 'heat' || (subject.kind === 'ranking' && !subject.period)
    if (!isOfUnits || !documentId) continue
    if (results.some((one) => one.documentId === documentId)) continue
    const day = asOf ?? unitDay(documentId, scopes)
    const parameters = { documentId, indicatorId: null, asOf: day }
    results.push({ documentId, asOf: day ?? '', rows: await ask(listUnitResults, parameters) })
  }
  return results
}

async function askUnitValues(ask: Ask<Engine>, { subjects }: DeckQuestion) {
  const values: DeckAnswers['unitValues'] = []
  for (const { kind, indicatorId, period, basis } of subjects) {
    if (kind !== 'ranking' || !indicatorId || !period) continue
    const parameters = { indicatorId, period, basis: basis === 'ytd' ? 'ytd' : 'period' } as const
    values.push({ ...parameters, rows: await ask(listUnitValues, parameters) })
  }
  return values
}

/** One day for all units of a document, so that a ranking is fair: the last any of them speaks of. */
export function unitDay(documentId: string, scopes: readonly DocumentScopeRow[]): string | null {
  const days = scopes.filter((one) => one.documentId === documentId).map((one) => one.defaultAsOf)
  return days.sort().at(-1) ?? null
}
