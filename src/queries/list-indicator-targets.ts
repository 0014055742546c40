import type { Engine, RunOptions } from '../database/engine.ts'
import { keepResults } from '../database/keep-results.ts'
import type { ActualStatus, Status, StatusReason } from '../domain/status.ts'

export type IndicatorTargetsParameters = {
  /** Null = every indicator. */
  indicatorId: string | null
  /** Null = every organisational unit that is not in a block (the city and its predecessors). */
  orgUnitId: string | null
  asOf: string | null
}

/** One target of an indicator as one document sets it, with its result and its path to the target year. */
export type IndicatorTargetRow = {
  targetId: number
  indicatorId: string
  documentId: string
  documentTitle: string
  documentNumber: string | null
  documentKind: string
  documentStatus: string
  issuedOn: string | null
  issuerOrgUnitId: string | null
  issuerName: string | null
  issuerNameEn: string | null
  item: string
  orgUnitId: string
  orgUnitName: string
  orgUnitNameEn: string | null
  period: string
  year: number
  lower: number | null
  upper: number | null
  strict: boolean
  approximate: boolean
  stretch: number | null
  asWritten: string
  noteVi: string | null
  noteEn: string | null
  d: number
  aim: number | null
  aimDecimals: number
  isMilestone: boolean
  actual: number | null
  actualPeriod: string | null
  actualBasis: 'period' | 'ytd' | null
  actualStatus: ActualStatus | null
  actualQualifier: string | null
  /** Distinct published values of that key, and whether another one of them would change the verdict. */
  valueCount: number | null
  verdictFlips: boolean
  isStale: boolean
  whole: boolean | null
  variance: number | null
  varianceRatio: number | null
  gap: number | null
  attainmentRatio: number | null
  paceRatio: number | null
  expectedShare: number | null
  expectedShareMethod: 'own_history' | 'predecessor_history' | 'linear' | null
  expectedShareYears: number | null
  projectedYearEnd: number | null
  requiredPerMonth: number | null
  requiredRestGrowth: number | null
  status: Status
  reason: StatusReason | null
  phase: 'not_begun' | 'running' | 'over'
  asOf: string
  /** Against the target of the year before, in changeKind; null with its reason. */
  targetChange: number | null
  changeKind: 'ratio' | 'points' | 'places' | null
  targetChangeReason: string | null
  /** Latest full year known and the growth a year from it to the target, ratio. */
  latestYear: number | null
  latestValue: number | null
  requiredCagrAhead: number | null
  requiredPointsAhead: number | null
  observedCagr: number | null
  requiredCagr: number | null
  baseYear: number | null
  baseValue: number | null
  progressRatio: number | null
  progressClass: string | null
  trajectoryReason: string | null
  usesBridge: boolean | null
  /** For an average over years: full years so far, their mean and the mean required for the rest, percent. */
  yearsDone: number | null
  yearsTotal: number | null
  meanGrowth: number | null
  requiredMean: number | null
  requiredMeanStretch: number | null
}

const sql = `
select r.target_id::integer as targetId, r.indicator_id as indicatorId, r.document_id as documentId, d.title as documentTitle, d.number as documentNumber,
  d.kind as documentKind, d.status as documentStatus, d.issued_on as issuedOn,
  d.issuer_org_unit_id as issuerOrgUnitId, o.name as issuerName, o.name_en as issuerNameEn, r.item, r.org_unit_id as orgUnitId,
  u.name as orgUnitName, u.name_en as orgUnitNameEn, r.period, r.year, r.lower, r.upper, r.strict, r.approximate, r.stretch,
  r.as_written as asWritten, r.note_vi as noteVi, r.note_en as noteEn, r.d::integer as d, r.aim, r.aim_decimals::integer as aimDecimals,
  r.is_milestone as isMilestone, r.actual, r.actual_period as actualPeriod,
  r.actual_basis as actualBasis, r.actual_status as actualStatus, r.actual_qualifier as actualQualifier,
  r.value_count::integer as valueCount, r.verdict_flips as verdictFlips, r.is_stale as isStale, r.whole, r.variance, r.variance_ratio as varianceRatio,
  r.gap, r.attainment_ratio as attainmentRatio, r.pace_ratio as paceRatio, r.expected_share as expectedShare,
  r.expected_share_method as expectedShareMethod, r.expected_share_years as expectedShareYears, r.projected_year_end as projectedYearEnd,
  r.required_per_month as requiredPerMonth, r.required_rest_growth as requiredRestGrowth, r.status, r.reason, r.phase,
  r.as_of_date as asOf, c.change as targetChange, c.change_kind as changeKind, c.reason as targetChangeReason,
  t.latest_year as latestYear, t.latest_value as latestValue, t.required_cagr_ahead as requiredCagrAhead,
  t.required_points_ahead as requiredPointsAhead, t.observed_cagr as observedCagr, t.required_cagr as requiredCagr,
  t.base_year as baseYear, t.base_value as baseValue, t.progress_ratio as progressRatio, t.progress_class as progressClass,
  t.trajectory_reason as trajectoryReason, t.uses_bridge as usesBridge,
  g.years_done as yearsDone, g.years_total as yearsTotal, g.mean_growth as meanGrowth, g.required_mean as requiredMean,
  g.required_mean_stretch as requiredMeanStretch
from kept_results($asOf, unit := $orgUnitId, indicator := $indicatorId) r
join documents d using (document_id)
join org_units u using (org_unit_id)
left join org_units o on o.org_unit_id = d.issuer_org_unit_id
left join target_changes c on c.target_id = r.target_id
left join target_trajectories($asOf, unit := $orgUnitId, indicator := $indicatorId) t on t.target_id = r.target_id
left join average_growth_progress($asOf) g on g.target_id = r.target_id
where $orgUnitId is not null or u.block is null
order by r.period_end, d.issued_on nulls last, r.target_id`

/** Every target of an indicator across documents, by period. */
export async function listIndicatorTargets(
  engine: Engine,
  parameters: IndicatorTargetsParameters,
  options?: RunOptions,
) {
  await keepResults(engine, parameters)
  return (await engine.run(
    { name: 'list-indicator-targets', sql, parameters },
    options,
  )) as IndicatorTargetRow[]
}
