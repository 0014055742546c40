import type { Engine, RunOptions } from '../database/engine.ts'

export type YearChangesParameters = {
  /** Period to look at, e.g. `2025` or `2025-10`; null = each indicator's latest full year. */
  period: string | null
  basis: 'period' | 'ytd'
}

/** How one indicator of the city or a predecessor moved against the same period a year earlier. */
export type YearChangeRow = {
  indicatorId: string
  nameVi: string
  nameEn: string
  domain: string
  measureUnit: string | null
  decimals: number
  direction: 'increase' | 'decrease' | 'none'
  orgUnitId: string
  orgUnitName: string
  orgUnitNameEn: string | null
  period: string
  basis: 'period' | 'ytd'
  year: number
  /** Null where only a target is known: whole years asked for by name. */
  value: number | null
  status: string | null
  documentId: string | null
  basePeriod: string
  baseValue: number | null
  baseDocumentId: string | null
  changeKind: 'ratio' | 'points' | 'places'
  change: number | null
  /** perimeter_changed | no_base | zero_base | base_negative | crosses_zero | no_value; null beside a change. */
  reason: string | null
  /** Against the computed sum of the predecessors; a label must say so. */
  bridgedBaseValue: number | null
  bridgedChange: number | null
  /** The city target of that year against the year before. */
  targetAim: number | null
  targetBaseAim: number | null
  targetChange: number | null
  targetChangeReason: string | null
}

const sql = `
with wanted as (
  select y.*, row_number() over (partition by y.indicator_id, y.org_unit_id order by y.period_end desc) as recency
  from year_over_year y
  join org_units u using (org_unit_id)
  where u.block is null and y.basis = $basis
    and case when $period is null then y.frequency = 'year' else y.period = $period end
),
target_of as (
  select indicator_id, org_unit_id, year, aim, base_aim, change, change_kind, reason
  from target_changes
  qualify row_number() over (partition by indicator_id, org_unit_id, year order by issued_on desc nulls last, target_id) = 1
),
paired as (
  select coalesce(w.indicator_id, t.indicator_id) as indicator_id, coalesce(w.org_unit_id, t.org_unit_id) as org_unit_id,
    coalesce(w.period, t.year::varchar) as period, coalesce(w.year, t.year) as year, w.value, w.status, w.document_id,
    coalesce(w.base_period, (t.year - 1)::varchar) as base_period, w.base_value, w.base_document_id,
    coalesce(w.change_kind, t.change_kind) as change_kind, w.change, if(w.value is null, 'no_value', w.reason) as reason,
    w.bridged_base_value, w.bridged_change, t.aim, t.base_aim, t.change as target_change, t.reason as target_reason
  from (from wanted where recency = 1) w
  full join target_of t on t.indicator_id = w.indicator_id and t.org_unit_id = w.org_unit_id and t.year = w.year
  where w.value is not null or ($basis = 'period' and t.year::varchar = $period)
)
select i.indicator_id as indicatorId, i.name_vi as nameVi, i.name_en as nameEn, i.domain, i.measure_unit as measureUnit,
  i.decimals, i.direction, p.org_unit_id as orgUnitId, u.name as orgUnitName, u.name_en as orgUnitNameEn,
  p.period, $basis as basis, p.year, p.value, p.status, p.document_id as documentId, p.base_period as basePeriod,
  p.base_value as baseValue, p.base_document_id as baseDocumentId, p.change_kind as changeKind, p.change, p.reason,
  p.bridged_base_value as bridgedBaseValue, p.bridged_change as bridgedChange,
  p.aim as targetAim, p.base_aim as targetBaseAim, p.target_change as targetChange, p.target_reason as targetChangeReason
from paired p
join indicators i using (indicator_id)
join org_units u on u.org_unit_id = p.org_unit_id and u.block is null
order by i.domain, i.indicator_id, u.valid_to nulls first, p.org_unit_id`

/** Year over year for every indicator that has a value in the period, or a target for that whole year. */
export async function listYearChanges(
  engine: Engine,
  parameters: YearChangesParameters,
  options?: RunOptions,
) {
  return (await engine.run(
    { name: 'list-year-changes', sql, parameters },
    options,
  )) as YearChangeRow[]
}
