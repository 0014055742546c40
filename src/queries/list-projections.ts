import type { Engine, RunOptions } from '../database/engine.ts'

export type ProjectionsParameters = { asOf: string | null }

/** The compound trend of a unit carried on, one row a future year. */
export type ProjectionRow = {
  indicatorId: string
  orgUnitId: string
  year: number
  /** In the measure unit. */
  projected: number
  /** Growth a year of the trend, ratio. */
  growth: number
  firstYear: number
  lastYear: number
  pointCount: number
  usesBridge: boolean
}

const sql = `
select indicator_id as indicatorId, org_unit_id as orgUnitId, year, projected, growth, first_year as firstYear, last_year as lastYear,
  point_count as pointCount, uses_bridge as usesBridge
from projections($asOf)
join org_units u using (org_unit_id)
where u.block is null
order by indicator_id, org_unit_id, year`

/** Projections of every indicator; none with fewer points than the threshold asks. */
export async function listProjections(
  engine: Engine,
  parameters: ProjectionsParameters,
  options?: RunOptions,
) {
  return (await engine.run(
    { name: 'list-projections', sql, parameters },
    options,
  )) as ProjectionRow[]
}
