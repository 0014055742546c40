import type { Engine, RunOptions } from '../database/engine.ts'
import { keepResults } from '../database/keep-results.ts'
import type { ActualStatus, Status } from '../domain/status.ts'

export type ResultsParameters = {
  /** ISO date; null takes each document's default. */
  asOf: string | null
  /** Null = every document, organisational unit, indicator. */
  documentId: string | null
  orgUnitId: string | null
  indicatorId: string | null
}

/** One target row with its result, in the words of the method; the machine-readable report. */
export type ResultRow = {
  indicator_id: string
  org_unit_id: string
  period: string
  document_id: string
  item: string
  lower: number | null
  upper: number | null
  stretch: number | null
  /** Headline value in the indicator's measure unit; null = nothing known. */
  actual: number | null
  actual_period: string | null
  actual_basis: 'period' | 'ytd' | null
  actual_status: ActualStatus | null
  actual_document_id: string | null
  /** Distinct published values for that key, and whether another one of them would change the verdict. */
  value_count: number | null
  verdict_flips: boolean
  variance: number | null
  gap: number | null
  attainment_ratio: number | null
  attainment_reason: string | null
  pace_ratio: number | null
  expected_share: number | null
  expected_share_method: string | null
  projected_year_end: number | null
  required_per_month: number | null
  required_rest_growth: number | null
  stretch_reached: boolean | null
  far_end_reached: boolean | null
  /** Against the same indicator, unit, period and basis a year earlier; see `year_over_year`. */
  change: number | null
  change_kind: 'ratio' | 'points' | 'places' | null
  change_reason: string | null
  bridged_change: number | null
  /** The target against the target of the year before; see `target_changes`. */
  target_change: number | null
  target_change_reason: string | null
  /** Growth a year, ratio; see `target_trajectories`. */
  observed_cagr: number | null
  required_cagr: number | null
  required_cagr_ahead: number | null
  progress_ratio: number | null
  progress_class: string | null
  trajectory_reason: string | null
  /** Percent a year for targets on an average over years; see `average_growth_progress`. */
  required_mean: number | null
  status: Status
  reason: string | null
  is_stale: boolean
  as_of: string
}

const sql = `
select r.indicator_id, r.org_unit_id, r.period, r.document_id, r.item, r.lower, r.upper, r.stretch,
  r.actual, r.actual_period, r.actual_basis, r.actual_status, r.actual_document_id,
  r.value_count::integer as value_count, r.verdict_flips, r.variance, r.gap, r.attainment_ratio, r.attainment_reason,
  r.pace_ratio, r.expected_share, r.expected_share_method, r.projected_year_end, r.required_per_month,
  r.required_rest_growth, r.stretch_reached, r.far_end_reached,
  y.change, y.change_kind, y.reason as change_reason, y.bridged_change,
  c.change as target_change, c.reason as target_change_reason,
  t.observed_cagr, t.required_cagr, t.required_cagr_ahead, t.progress_ratio, t.progress_class, t.trajectory_reason,
  g.required_mean, r.status, r.reason, r.is_stale, r.as_of_date as as_of
from kept_results($asOf, document := $documentId, unit := $orgUnitId, indicator := $indicatorId) r
left join year_over_year y on y.indicator_id = r.indicator_id and y.org_unit_id = r.org_unit_id
  and y.period = r.actual_period and y.basis = r.actual_basis
left join target_changes c on c.target_id = r.target_id
left join target_trajectories($asOf, document := $documentId, unit := $orgUnitId, indicator := $indicatorId) t
  on t.target_id = r.target_id
left join average_growth_progress($asOf) g on g.target_id = r.target_id
order by r.target_id`

/** The results of every target the parameters leave in, in the order of the papers. */
export async function listResults(
  engine: Engine,
  parameters: ResultsParameters,
  options?: RunOptions,
) {
  await keepResults(engine, parameters)
  return (await engine.run({ name: 'list-results', sql, parameters }, options)) as ResultRow[]
}
