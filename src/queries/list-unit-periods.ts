import type { Engine, RunOptions } from '../database/engine.ts'

/** An indicator × period in which units of a block report or have targets. */
export type UnitPeriodRow = {
  indicatorId: string
  nameVi: string
  nameEn: string
  measureUnit: string | null
  decimals: number
  direction: 'increase' | 'decrease' | 'none'
  block: 'departments' | 'wards' | 'communes'
  period: string
  basis: 'period' | 'ytd'
  reportedCount: number
}

const sql = `
select i.indicator_id as indicatorId, i.name_vi as nameVi, i.name_en as nameEn, i.measure_unit as measureUnit, i.decimals,
  i.direction, u.block, h.period, h.basis, count(*)::integer as reportedCount
from headline_actuals h
join org_units u using (org_unit_id)
join indicators i using (indicator_id)
where u.block is not null
group by all
order by i.indicator_id, u.block, max(h.period_end) desc, h.basis`

/** What can be asked of units: indicator, block, period. */
export async function listUnitPeriods(
  engine: Engine,
  _: Record<string, never>,
  options?: RunOptions,
) {
  return (await engine.run({ name: 'list-unit-periods', sql }, options)) as UnitPeriodRow[]
}
