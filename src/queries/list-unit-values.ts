import type { Engine, RunOptions } from '../database/engine.ts'

export type UnitValuesParameters = { indicatorId: string; period: string; basis: 'period' | 'ytd' }

/** One unit of a block in a period in which anyone of the block reported. */
export type UnitValueRow = {
  orgUnitId: string
  name: string
  nameEn: string | null
  block: 'departments' | 'wards' | 'communes'
  /** Null = not reported; listed last, unranked, counted. */
  value: number | null
  status: string | null
  documentId: string | null
  publisher: string | null
  url: string | null
  blockRank: number | null
  unitCount: number
  reportedCount: number
}

const sql = `
select r.org_unit_id as orgUnitId, u.name, u.name_en as nameEn, r.block, r.value, r.status, r.document_id as documentId,
  d.publisher, d.url, r.block_rank as blockRank, r.unit_count as unitCount, r.reported_count as reportedCount
from unit_ranks r
join org_units u using (org_unit_id)
left join documents d using (document_id)
where r.indicator_id = $indicatorId and r.period = $period and r.basis = $basis
order by r.block, r.block_rank nulls last, u.name`

/** The values of every unit of the blocks that report an indicator, ranked inside the block. */
export async function listUnitValues(
  engine: Engine,
  parameters: UnitValuesParameters,
  options?: RunOptions,
) {
  return (await engine.run(
    { name: 'list-unit-values', sql, parameters },
    options,
  )) as UnitValueRow[]
}
