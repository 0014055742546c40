import type { Engine, RunOptions } from '../database/engine.ts'

/** One part of a total for one period, and what the parts leave unexplained. */
export type ComponentRow = {
  /** The total. */
  indicatorId: string
  orgUnitId: string
  period: string
  basis: 'period' | 'ytd'
  parentValue: number
  partId: string
  partNameVi: string
  partNameEn: string
  partValue: number
  /** Parent − sum of the published parts, in the measure unit. */
  residual: number
}

const sql = `
select r.indicator_id as indicatorId, r.org_unit_id as orgUnitId, r.period, r.basis, r.parent_value as parentValue, i.indicator_id as partId,
  i.name_vi as partNameVi, i.name_en as partNameEn, h.value as partValue, r.residual
from component_residuals r
join org_units u on u.org_unit_id = r.org_unit_id and u.block is null
join indicators i on i.parent_id = r.indicator_id
join headline_actuals h on h.indicator_id = i.indicator_id and h.org_unit_id = r.org_unit_id
  and h.period = r.period and h.basis = r.basis
order by r.indicator_id, r.org_unit_id, h.period_end, r.basis, h.value desc`

/** The parts of every total of the city and its predecessors by period. */
export async function listComponents(
  engine: Engine,
  _: Record<string, never>,
  options?: RunOptions,
) {
  return (await engine.run({ name: 'list-components', sql }, options)) as ComponentRow[]
}
