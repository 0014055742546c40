import type { Engine, RunOptions } from '../database/engine.ts'

/** The units together against the city, one indicator × period. */
export type RollupRow = {
  indicatorId: string
  nameVi: string
  nameEn: string
  measureUnit: string | null
  decimals: number
  orgUnitId: string
  period: string
  unitsWithTarget: number
  targetSum: number
  parentTarget: number | null
  /** Parent − sum of the units, in the measure unit; null when the parent has no target. */
  unallocated: number | null
  /** Of the latest period of that year both have a value for. */
  actualPeriod: string | null
  actualBasis: 'period' | 'ytd' | null
  unitsWithActual: number | null
  actualSum: number | null
  parentActual: number | null
  difference: number | null
}

const sql = `
with latest as (
  select a.*, period_year(a.period) as year
  from actual_rollups a
  qualify row_number() over (partition by a.indicator_id, a.org_unit_id, period_year(a.period)
    order by period_end(a.period) desc, a.basis desc) = 1
)
select i.indicator_id as indicatorId, i.name_vi as nameVi, i.name_en as nameEn, i.measure_unit as measureUnit, i.decimals,
  t.org_unit_id as orgUnitId, t.period, t.units_with_target as unitsWithTarget, t.target_sum as targetSum,
  t.parent_target as parentTarget, t.unallocated, a.period as actualPeriod, a.basis as actualBasis,
  a.units_with_actual as unitsWithActual, a.actual_sum as actualSum, a.parent_actual as parentActual, a.difference
from target_rollups t
join indicators i using (indicator_id)
left join latest a on a.indicator_id = t.indicator_id and a.org_unit_id = t.org_unit_id and a.year = period_year(t.period)
order by t.period desc, i.indicator_id`

/** Allocated targets and reported values of the units added up beside the city's. */
export async function listRollups(engine: Engine, _: Record<string, never>, options?: RunOptions) {
  return (await engine.run({ name: 'list-rollups', sql }, options)) as RollupRow[]
}
