import type { Engine, RunOptions } from '../database/engine.ts'

/** One limit the statuses rest on, as `thresholds.csv` gives it. */
export type ThresholdRow = {
  thresholdId: string
  value: number
  measureUnit: string
  nameVi: string
  nameEn: string
}

const sql = `
select threshold_id as thresholdId, value, measure_unit as measureUnit, name_vi as nameVi, name_en as nameEn
from thresholds order by threshold_id`

/** The live thresholds. */
export async function listThresholds(
  engine: Engine,
  _: Record<string, never>,
  options?: RunOptions,
) {
  return (await engine.run({ name: 'list-thresholds', sql }, options)) as ThresholdRow[]
}
