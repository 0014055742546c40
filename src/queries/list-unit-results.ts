import type { Engine, RunOptions } from '../database/engine.ts'
import { keepResults } from '../database/keep-results.ts'
import type { Status, StatusReason } from '../domain/status.ts'

export type UnitResultsParameters = {
  documentId: string
  /** Null = every indicator of the document: the heat map. */
  indicatorId: string | null
  asOf: string | null
}

/** The result of one unit of a block against its own target. */
export type UnitResultRow = {
  targetId: number
  orgUnitId: string
  name: string
  nameEn: string | null
  block: 'departments' | 'wards' | 'communes'
  indicatorId: string
  nameVi: string
  indicatorNameEn: string
  measureUnit: string | null
  decimals: number
  period: string
  d: number
  aim: number | null
  actual: number | null
  actualPeriod: string | null
  actualStatus: string | null
  whole: boolean | null
  variance: number | null
  gap: number | null
  attainmentRatio: number | null
  paceRatio: number | null
  /** aim × expected share: what is due by now; null unless pace is judged. */
  due: number | null
  status: Status
  reason: StatusReason | null
  resultRank: number | null
  unitCount: number
  reportedCount: number
  asOf: string
}

const sql = `
select r.target_id::integer as targetId, r.org_unit_id as orgUnitId, u.name, u.name_en as nameEn, r.block,
  r.indicator_id as indicatorId, i.name_vi as nameVi, i.name_en as indicatorNameEn, i.measure_unit as measureUnit, i.decimals,
  r.period, r.d::integer as d, r.aim, r.actual, r.actual_period as actualPeriod, r.actual_status as actualStatus, r.whole,
  r.variance, r.gap, r.attainment_ratio as attainmentRatio, r.pace_ratio as paceRatio,
  if(r.pace_ratio is null, null, r.expected_share * r.aim) as due, r.status, r.reason, r.result_rank as resultRank,
  r.unit_count as unitCount, r.reported_count as reportedCount, r.as_of_date as asOf
from unit_results($asOf, document := $documentId, indicator := $indicatorId) r
join org_units u using (org_unit_id)
join indicators i using (indicator_id)
order by r.block, r.indicator_id, r.result_rank nulls last, u.name`

/** Units against their targets: one indicator, or all of a document for the heat map. */
export async function listUnitResults(
  engine: Engine,
  parameters: UnitResultsParameters,
  options?: RunOptions,
) {
  await keepResults(engine, parameters)
  return (await engine.run(
    { name: 'list-unit-results', sql, parameters },
    options,
  )) as UnitResultRow[]
}
