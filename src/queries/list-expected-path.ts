import type { Engine, RunOptions } from '../database/engine.ts'

export type ExpectedPathParameters = { documentId: string; orgUnitId: string }

/** What is due by the end of one month of a target's year. */
export type ExpectedPathRow = {
  targetId: number
  indicatorId: string
  period: string
  month: number
  /** Share of the year's total due by then, ratio. */
  expectedShare: number
  expectedShareMethod: 'own_history' | 'predecessor_history' | 'linear'
  expectedShareYears: number
  /** expectedShare × aim, in the measure unit. */
  due: number | null
}

const sql = `
select e.target_id::integer as targetId, t.indicator_id as indicatorId, t.period, e.month, e.expected_share as expectedShare,
  e.expected_share_method as expectedShareMethod, e.expected_share_years as expectedShareYears,
  e.expected_share * t.directed_aim as due
from expected_shares(document := $documentId, unit := $orgUnitId) e
join target_bounds t using (target_id)
order by e.target_id, e.month`

/** The seasonal expected lines of a scorecard's cumulative targets, months 1–11. */
export async function listExpectedPath(
  engine: Engine,
  parameters: ExpectedPathParameters,
  options?: RunOptions,
) {
  return (await engine.run(
    { name: 'list-expected-path', sql, parameters },
    options,
  )) as ExpectedPathRow[]
}
