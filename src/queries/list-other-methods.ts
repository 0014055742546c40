import type { Engine, RunOptions } from '../database/engine.ts'
import { keepResults } from '../database/keep-results.ts'
import type { ScorecardParameters } from './list-scorecard-rows.ts'

/** What another published method would say of a row. */
export type OtherMethodRow = {
  targetId: number
  method: 'elapsed_time' | 'open_sdg' | 'un_chart'
  /** The method's own measure; null beside a reason. */
  ratio: number | null
  /** In the method's own classes; its name is in `text/`. */
  verdict: string | null
  /** Why it gives none. */
  reason: string | null
  /** Tells good from bad as the row's status does; null when either gives no verdict. */
  agrees: boolean | null
}

const sql = `
select target_id::integer as targetId, method, ratio, verdict, reason, agrees
from other_methods($asOf, document := $documentId, unit := $orgUnitId)
order by target_id, list_position(['elapsed_time', 'open_sdg', 'un_chart'], method)`

/** The other methods' verdicts beside every result of a scorecard. */
export async function listOtherMethods(
  engine: Engine,
  parameters: ScorecardParameters,
  options?: RunOptions,
) {
  await keepResults(engine, parameters)
  const statement = { name: 'list-other-methods', sql, parameters }
  return (await engine.run(statement, options)) as OtherMethodRow[]
}
