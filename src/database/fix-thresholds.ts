import type { Engine, RunOptions } from './engine.ts'
import { bindParameters } from './literal.ts'

type Threshold = { id: string; value: number }

/**
 * Makes `threshold(id)` a lookup among constants once the table stands: as a subquery each use would be planned as a
 * join, and planning is most of a small question's time. An unknown id stays null.
 */
export async function fixThresholds(engine: Engine, options: RunOptions): Promise<void> {
  const sql = 'select threshold_id as id, value from thresholds where value is not null'
  const rows = (await engine.run({ name: 'thresholds', sql }, options)) as Threshold[]
  const cases = rows.map((row) => bindParameters('when $id then $value::double', row))
  const lookup = ['case id', ...cases, 'when null then null::double end'].join(' ')
  const define = `create or replace macro threshold(id) as ${lookup}`
  await engine.run({ name: 'threshold', sql: define }, options)
}
