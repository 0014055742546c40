import type { Engine, RunOptions } from '../database/engine.ts'
import { keepResults } from '../database/keep-results.ts'
import type { ScorecardParameters } from './list-scorecard-rows.ts'

export type ExplanationParameters = ScorecardParameters & { language: 'vi' | 'en' }

/** One step of why a row's result is what it is. */
export type ExplanationRow = {
  targetId: number
  position: number
  /** Its name is in `text/`. */
  rule: string
  /** The formula with its numbers, as the language writes them; null where the rule has none. */
  formula: string | null
  /** The step's number in the unit its rule says; null for a comparison. */
  result: number | null
  /** Comma between; null where no threshold takes part. */
  thresholdIds: string | null
  /** The document the step's number stands in; null for a computed step. */
  documentId: string | null
  documentTitle: string | null
  publisher: string | null
}

const sql = `
select e.target_id::integer as targetId, e.position, e.rule, e.formula, e.result, e.threshold_ids as thresholdIds,
  e.document_id as documentId, d.title as documentTitle, d.publisher
from result_explanations($asOf, document := $documentId, unit := $orgUnitId) e
left join documents d using (document_id)
where e.language = $language
order by e.target_id, e.position`

/** The steps behind every result of a scorecard, in one language. */
export async function listExplanations(
  engine: Engine,
  parameters: ExplanationParameters,
  options?: RunOptions,
) {
  await keepResults(engine, parameters)
  const statement = { name: 'list-explanations', sql, parameters }
  return (await engine.run(statement, options)) as ExplanationRow[]
}
