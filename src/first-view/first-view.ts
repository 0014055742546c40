import type { Engine } from '../database/engine.ts'
import { listDocumentScopes } from '../queries/list-document-scopes.ts'
import { listPublishedValues } from '../queries/list-published-values.ts'
import { listScopeUnits } from '../queries/list-scope-units.ts'
import { listScorecardRows } from '../queries/list-scorecard-rows.ts'
import { chosenScope } from '../view-models/scope-choice.ts'

/** The questions of the overview as it opens, by the name they have in the page. */
export const firstQuestions = {
  scopes: listDocumentScopes,
  units: listScopeUnits,
  rows: listScorecardRows,
  values: listPublishedValues,
} as const

type QuestionName = keyof typeof firstQuestions

export type FirstAnswer = { question: QuestionName; parameters: object; rows: unknown[] }

/** What the build computed from the published files: enough to draw the overview before the engine is there. */
export type FirstView = {
  /** SHA-256 of every file the answers come from, by file name. */
  files: Record<string, string>
  answers: FirstAnswer[]
}

const everything = {}

/** Asks the questions of the overview as it opens. A folder without any target gives no scorecard, only the empty lists. */
export async function answerFirstQuestions(engine: Engine): Promise<FirstAnswer[]> {
  const scopes = await listDocumentScopes(engine, everything)
  const units = await listScopeUnits(engine, everything)
  const scope = chosenScope(scopes, { documentId: null, orgUnitId: null })
  const lists: FirstAnswer[] = [
    { question: 'scopes', parameters: everything, rows: scopes },
    { question: 'units', parameters: everything, rows: units },
  ]
  if (!scope) return lists
  const parameters = { documentId: scope.documentId, orgUnitId: scope.orgUnitId, asOf: null }
  return [
    ...lists,
    { question: 'rows', parameters, rows: await listScorecardRows(engine, parameters) },
    { question: 'values', parameters, rows: await listPublishedValues(engine, parameters) },
  ]
}
