import { useMemo, useRef } from 'react'
import type { Engine } from '../database/engine.ts'
import { type DocumentScopeRow, listDocumentScopes } from '../queries/list-document-scopes.ts'
import { listPublishedValues, type PublishedValueRow } from '../queries/list-published-values.ts'
import { listScorecardRows, type ScorecardRow } from '../queries/list-scorecard-rows.ts'
import type { Selection } from '../state/selection.ts'
import { type Answer, useQuery } from '../state/use-query.ts'
import { chosenScope } from '../view-models/scope-choice.ts'

/** The rows one scorecard is made of. */
export type ScorecardAnswer = {
  rows: ScorecardRow[]
  publishedValues: PublishedValueRow[]
  scope: DocumentScopeRow
  asOf: string
}

export type ScorecardState =
  | { state: 'loading'; scopes: DocumentScopeRow[] }
  | { state: 'failed'; error: unknown; retry: () => void }
  | { state: 'unknown-document'; scopes: DocumentScopeRow[] }
  | { state: 'ready'; scopes: DocumentScopeRow[]; answer: ScorecardAnswer; isBusy: boolean }

const everything = {}

/** Asks for the documents, then for the chosen one; keeps the last scorecard on screen while the next is computed. */
export function useScorecard(engine: Engine, selection: Selection): ScorecardState {
  const scopes = useQuery(engine, listDocumentScopes, everything)
  const list = rowsOf(scopes)
  const scope = chosenScope(list, selection)
  const parameters = scope && {
    documentId: scope.documentId,
    orgUnitId: scope.orgUnitId,
    asOf: selection.asOf,
  }
  const rows = useQuery(engine, listScorecardRows, parameters)
  const values = useQuery(engine, listPublishedValues, parameters)
  const current = useMemo(
    () =>
      rows.state === 'ready' && values.state === 'ready' && scope
        ? toAnswer(rows.rows, values.rows, scope, selection.asOf)
        : null,
    [rows, values, scope, selection.asOf],
  )
  const last = useRef<ScorecardAnswer | null>(null)
  if (current) last.current = current

  const failed = [scopes, rows, values].find((answer) => answer.state === 'failed')
  if (failed?.state === 'failed')
    return { state: 'failed', error: failed.error, retry: failed.retry }
  if (scopes.state === 'ready' && !scope) return { state: 'unknown-document', scopes: list }
  const answer = current ?? last.current
  return answer
    ? { state: 'ready', scopes: list, answer, isBusy: !current }
    : { state: 'loading', scopes: list }
}

function toAnswer(
  rows: ScorecardRow[],
  publishedValues: PublishedValueRow[],
  scope: DocumentScopeRow,
  asOf: string | null,
): ScorecardAnswer {
  return { rows, publishedValues, scope, asOf: asOf ?? scope.defaultAsOf }
}

const noScopes: DocumentScopeRow[] = []

function rowsOf(answer: Answer<DocumentScopeRow>): DocumentScopeRow[] {
  return answer.state === 'ready' ? answer.rows : noScopes
}
