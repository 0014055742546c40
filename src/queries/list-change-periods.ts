import type { Engine, RunOptions } from '../database/engine.ts'

/** A period × basis in which values of the city or a predecessor are published. */
export type ChangePeriodRow = {
  period: string
  basis: 'period' | 'ytd'
  frequency: 'year' | 'quarter' | 'month'
  indicatorCount: number
}

const sql = `
select h.period, h.basis, h.frequency, count(distinct h.indicator_id)::integer as indicatorCount
from headline_actuals h
join org_units u using (org_unit_id)
where u.block is null and h.frequency <> 'years'
group by h.period, h.basis, h.frequency, h.period_end
order by h.period_end desc, h.basis`

/** The periods a comparison can be asked for, latest first. */
export async function listChangePeriods(
  engine: Engine,
  _: Record<string, never>,
  options?: RunOptions,
) {
  return (await engine.run({ name: 'list-change-periods', sql }, options)) as ChangePeriodRow[]
}
