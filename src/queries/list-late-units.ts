import type { Engine, RunOptions } from '../database/engine.ts'

export type LateUnitsParameters = { asOf: string | null }

/** A unit that sent nothing for a period whose deadline has passed. */
export type LateUnitRow = {
  documentId: string
  due: string
  period: string
  orgUnitId: string
  name: string
  nameEn: string | null
  block: string | null
  indicatorId: string
  indicatorNameVi: string
  indicatorNameEn: string
  daysLate: number
}

const sql = `
select l.document_id as documentId, l.due, l.period, l.org_unit_id as orgUnitId, u.name, u.name_en as nameEn, u.block,
  l.indicator_id as indicatorId, i.name_vi as indicatorNameVi, i.name_en as indicatorNameEn, l.days_late as daysLate
from late_units($asOf) l
join org_units u using (org_unit_id)
join indicators i using (indicator_id)
order by l.due desc, u.block, u.name, i.indicator_id`

/** Late units at the as-of date. */
export async function listLateUnits(
  engine: Engine,
  parameters: LateUnitsParameters,
  options?: RunOptions,
) {
  return (await engine.run({ name: 'list-late-units', sql, parameters }, options)) as LateUnitRow[]
}
