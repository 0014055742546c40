import type { Engine, RunOptions } from '../database/engine.ts'

/** A period × basis in which values of the city or a predecessor are published, or its targets can be compared. */
export type ChangePeriodRow = {
  period: string
  basis: 'period' | 'ytd'
  frequency: 'year' | 'quarter' | 'month'
  /** With a value, or for whole years with a target. */
  indicatorCount: number
}

const sql = `
with known as (
  select period, basis, frequency, period_end, indicator_id, org_unit_id, true as is_news
  from headline_actuals where frequency <> 'years'
  union all
  select year::varchar, 'period', 'year', make_date(year, 12, 31), indicator_id, org_unit_id, change is not null
  from target_changes
)
select k.period, k.basis, k.frequency, count(distinct k.indicator_id)::integer as indicatorCount
from known k
join org_units u using (org_unit_id)
where u.block is null
group by k.period, k.basis, k.frequency, k.period_end
having bool_or(k.is_news)
order by k.period_end desc, k.basis`

/** The periods a comparison can be asked for, latest first. */
export async function listChangePeriods(
  engine: Engine,
  _: Record<string, never>,
  options?: RunOptions,
) {
  return (await engine.run({ name: 'list-change-periods', sql }, options)) as ChangePeriodRow[]
}
