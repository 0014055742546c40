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
  value: number
  status: string
  documentId: string
  basePeriod: string
  baseValue: number | null
  baseDocumentId: string | null
  changeKind: 'ratio' | 'points' | 'places'
  change: number | null
  /** perimeter_changed | no_base | zero_base | base_negative | crosses_zero; null beside a change. */
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
  select indicator_id, org_unit_id, year, aim, base_aim, change, reason
  from target_changes
  qualify row_number() over (partition by indicator_id, org_unit_id, year order by issued_on desc nulls last, target_id) = 1
)
select i.indicator_id as indicatorId, i.name_vi as nameVi, i.name_en as nameEn, i.domain, i.measure_unit as measureUnit,
  i.decimals, i.direction, w.org_unit_id as orgUnitId, u.name as orgUnitName, u.name_en as orgUnitNameEn,
  w.period, w.basis, w.year, w.value, w.status, w.document_id as documentId, w.base_period as basePeriod,
  w.base_value as baseValue, w.base_document_id as baseDocumentId, w.change_kind as changeKind, w.change, w.reason,
  w.bridged_base_value as bridgedBaseValue, w.bridged_change as bridgedChange,
  t.aim as targetAim, t.base_aim as targetBaseAim, t.change as targetChange, t.reason as targetChangeReason
from wanted w
join indicators i using (indicator_id)
join org_units u using (org_unit_id)
left join target_of t on t.indicator_id = w.indicator_id and t.org_unit_id = w.org_unit_id and t.year = w.year
where w.recency = 1
order by i.domain, i.indicator_id, u.valid_to nulls first, w.org_unit_id`

/** Year over year for every indicator that has a value in the period. */
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
