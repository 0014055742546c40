import type { Engine, RunOptions } from '../database/engine.ts'
import { keepResults } from '../database/keep-results.ts'
import type { ActualStatus, Status, StatusReason } from '../domain/status.ts'

export type ScorecardParameters = {
  documentId: string
  orgUnitId: string
  /** ISO date; null takes the document's default. */
  asOf: string | null
}

/** One target row of a document at the as-of date, with its result and its sources. */
export type ScorecardRow = {
  targetId: number
  /** The document's own item number, e.g. `4`. */
  item: string
  itemStatus: Status
  itemRowCount: number
  indicatorId: string
  nameVi: string
  nameEn: string
  domain: string
  measureUnit: string | null
  /** Fraction digits to show. */
  decimals: number
  direction: 'increase' | 'decrease' | 'none'
  accumulation: 'cumulative' | 'level' | 'growth' | 'rank' | 'milestone'
  attainment: 'ratio' | 'points' | 'rank' | 'milestone'
  parentId: string | null
  caveatVi: string | null
  caveatEn: string | null
  leadOrgUnitName: string | null
  leadOrgUnitNameEn: string | null
  period: string
  lower: number | null
  upper: number | null
  strict: boolean
  approximate: boolean
  stretch: number | null
  /** Fraction digits the aim is written with. */
  aimDecimals: number
  asWritten: string
  noteVi: string | null
  noteEn: string | null
  /** +1 more is better, −1 less is better, 0 stay inside the range. */
  d: number
  /** The value to reach, in the measure unit; null for a milestone. */
  aim: number | null
  isMilestone: boolean
  /** Headline value in the measure unit; null = nothing known at the as-of date. */
  actual: number | null
  actualPeriod: string | null
  actualBasis: 'period' | 'ytd' | null
  /** The value covers the whole target period; null without a value. */
  whole: boolean | null
  actualStatus: ActualStatus | null
  actualQualifier: string | null
  actualNote: string | null
  actualDocumentId: string | null
  actualDocumentKind: string | null
  actualPublisher: string | null
  actualTitle: string | null
  actualUrl: string | null
  actualPublishedOn: string | null
  /** How many different values are published for that key. */
  valueCount: number | null
  /** The verdict would differ under another published value. */
  verdictFlips: boolean
  /** Actual − aim, plain sign, in the measure unit. */
  variance: number | null
  /** Variance ÷ aim, plain sign, ratio; null for rates, ranks and aims not above zero. */
  varianceRatio: number | null
  /** Still to go, ≥ 0, in the measure unit. */
  gap: number | null
  /** Share of the target reached; ratio, may exceed 1. */
  attainmentRatio: number | null
  stretchReached: boolean | null
  farEndReached: boolean | null
  /** Progress made ÷ due by the month of the value; ratio. */
  paceRatio: number | null
  /** Share of the year's total due by then; ratio. */
  expectedShare: number | null
  expectedShareMethod: 'own_history' | 'predecessor_history' | 'linear' | null
  expectedShareYears: number | null
  projectedYearEnd: number | null
  requiredPerMonth: number | null
  /** Growth needed in the rest of the year, percent. */
  requiredRestGrowth: number | null
  status: Status
  reason: StatusReason | null
  /** not_begun | running | over at the as-of date. */
  phase: 'not_begun' | 'running' | 'over'
  isStale: boolean
  asOf: string
  /** Another published series of a different scope for the same period, same measure unit. */
  relatedIndicatorId: string | null
  relatedNameVi: string | null
  relatedNameEn: string | null
  relatedActual: number | null
  relatedActualStatus: ActualStatus | null
}

const sql = `
with results as materialized (from kept_results($asOf, document := $documentId, unit := $orgUnitId)),
items as (select item, worst_status(status) as status, count(*) as row_count from results group by item),
related as (
  select r.target_id, o.indicator_id, o.name_vi, o.name_en, h.value, h.status
  from results r
  join indicators i using (indicator_id)
  join indicators o on o.indicator_id = i.related_id and o.measure_unit = i.measure_unit and o.accumulation = i.accumulation
  join headline_actuals h on h.indicator_id = o.indicator_id and h.org_unit_id = r.org_unit_id
    and h.period = r.actual_period and h.basis = r.actual_basis
)
select r.target_id::integer as targetId, r.item, x.status as itemStatus, x.row_count::integer as itemRowCount,
  r.indicator_id as indicatorId, i.name_vi as nameVi, i.name_en as nameEn, i.domain, i.measure_unit as measureUnit,
  i.decimals, i.direction, i.accumulation, i.attainment, i.parent_id as parentId, i.caveat_vi as caveatVi,
  i.caveat_en as caveatEn, l.name as leadOrgUnitName, l.name_en as leadOrgUnitNameEn,
  r.period, r.lower, r.upper, r.strict, r.approximate, r.stretch, r.aim_decimals::integer as aimDecimals,
  r.as_written as asWritten, r.note_vi as noteVi, r.note_en as noteEn, r.d::integer as d, r.aim, r.is_milestone as isMilestone,
  r.actual, r.actual_period as actualPeriod, r.actual_basis as actualBasis, r.whole,
  r.actual_status as actualStatus, r.actual_qualifier as actualQualifier, r.actual_note as actualNote,
  r.actual_document_id as actualDocumentId, a.kind as actualDocumentKind, a.publisher as actualPublisher,
  a.title as actualTitle, a.url as actualUrl, r.actual_published_on as actualPublishedOn,
  r.value_count::integer as valueCount, r.verdict_flips as verdictFlips,
  r.variance, r.variance_ratio as varianceRatio, r.gap, r.attainment_ratio as attainmentRatio,
  r.stretch_reached as stretchReached, r.far_end_reached as farEndReached, r.pace_ratio as paceRatio,
  r.expected_share as expectedShare, r.expected_share_method as expectedShareMethod,
  r.expected_share_years as expectedShareYears, r.projected_year_end as projectedYearEnd,
  r.required_per_month as requiredPerMonth, r.required_rest_growth as requiredRestGrowth,
  r.status, r.reason, r.phase, r.is_stale as isStale, r.as_of_date as asOf,
  o.indicator_id as relatedIndicatorId, o.name_vi as relatedNameVi, o.name_en as relatedNameEn,
  o.value as relatedActual, o.status as relatedActualStatus
from results r
join items x using (item)
join indicators i using (indicator_id)
left join org_units l on l.org_unit_id = coalesce(r.lead_org_unit_id, i.lead_org_unit_id)
left join documents a on a.document_id = r.actual_document_id
left join related o using (target_id)
order by r.target_id`

/** The scorecard of one document for one organisational unit, in the order of the paper. */
export async function listScorecardRows(
  engine: Engine,
  parameters: ScorecardParameters,
  options?: RunOptions,
) {
  await keepResults(engine, parameters)
  const statement = { name: 'list-scorecard-rows', sql, parameters }
  return (await engine.run(statement, options)) as ScorecardRow[]
}
