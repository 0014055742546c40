import type { Engine, RunOptions } from '../database/engine.ts'
import { keepResults } from '../database/keep-results.ts'
import type { ResultsParameters } from './list-results.ts'

/** One step of why a result is what it is; the rule's name is in `text/`. */
export type ReasonRow = {
  document_id: string
  item: string
  indicator_id: string
  org_unit_id: string
  period: string
  position: number
  rule: string
  /** The formula with its numbers, as the language writes them; null where the rule has none. */
  formula: string | null
  /** Comma between; null where no threshold takes part. */
  threshold_ids: string | null
  source_document_id: string | null
}

const sql = `
select t.document_id, t.item, t.indicator_id, t.org_unit_id, t.period, e.position, e.rule, e.formula, e.threshold_ids,
  e.document_id as source_document_id
from (
  from result_explanations($asOf, document := $documentId, unit := $orgUnitId, indicator := $indicatorId)
  union all by name
  from trend_explanations($asOf, document := $documentId, unit := $orgUnitId, indicator := $indicatorId)
) e
join target_bounds t using (target_id)
where e.language = $language
order by e.target_id, e.position`

/** Why every result left in by the parameters is what it is, step by step, in one language. */
export async function listReasons(
  engine: Engine,
  parameters: ResultsParameters & { language: string },
  options?: RunOptions,
) {
  await keepResults(engine, parameters)
  return (await engine.run({ name: 'list-reasons', sql, parameters }, options)) as ReasonRow[]
}
