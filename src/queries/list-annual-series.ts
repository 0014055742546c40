import type { Engine, RunOptions } from '../database/engine.ts'

export type AnnualSeriesParameters = {
  /** Null = every indicator. */
  indicatorId: string | null
}

/** The full-year value of an indicator for the city or a predecessor. */
export type AnnualSeriesRow = {
  indicatorId: string
  orgUnitId: string
  year: number
  value: number
  status: string
  /** own; restated = published for a year before the unit existed; predecessors_sum = computed bridge. */
  origin: 'own' | 'restated' | 'predecessors_sum'
  documentId: string | null
}

const sql = `
select s.indicator_id as indicatorId, s.org_unit_id as orgUnitId, s.year, s.value, s.status, s.origin, s.document_id as documentId
from annual_series s
join org_units u using (org_unit_id)
where u.block is null and matches(s.indicator_id, $indicatorId)
order by s.indicator_id, s.org_unit_id, s.year`

/** Full-year values by year. */
export async function listAnnualSeries(
  engine: Engine,
  parameters: AnnualSeriesParameters,
  options?: RunOptions,
) {
  return (await engine.run(
    { name: 'list-annual-series', sql, parameters },
    options,
  )) as AnnualSeriesRow[]
}
