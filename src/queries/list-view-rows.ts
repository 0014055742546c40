import type { Engine, Row, RunOptions } from '../database/engine.ts'
import { keepResults } from '../database/keep-results.ts'

/** View → how it is called. `$asOf` macros take the day; the others speak of all days. */
const calls = {
  actual_rollups: 'actual_rollups',
  alternative_verdicts: 'alternative_verdicts($asOf)',
  annual_series: 'annual_series',
  average_growth_progress: 'average_growth_progress($asOf)',
  component_residuals: 'component_residuals',
  current_targets: 'current_targets',
  deadline_occurrences: 'deadline_occurrences',
  document_scopes: 'document_scopes',
  expected_shares: 'expected_shares()',
  headline_actuals: 'headline_actuals',
  item_results: 'item_results($asOf)',
  late_units: 'late_units($asOf)',
  other_methods: 'other_methods($asOf)',
  projections: 'projections($asOf)',
  published_values: 'published_values',
  result_explanations: 'result_explanations($asOf)',
  target_changes: 'target_changes',
  target_results: 'target_results($asOf)',
  target_rollups: 'target_rollups',
  target_trajectories: 'target_trajectories($asOf)',
  trend_explanations: 'trend_explanations($asOf)',
  unit_ranks: 'unit_ranks',
  unit_results: 'unit_results($asOf)',
  year_over_year: 'year_over_year',
} as const

export type ViewName = keyof typeof calls

// The keys of a literal object are exactly its declared ones.
export const viewNames = Object.keys(calls) as ViewName[]

export type ViewParameters = {
  view: ViewName
  asOf: string | null
  documentId: string | null
  orgUnitId: string | null
  indicatorId: string | null
}

/** The rows of one view as they stand; a row that carries only a target's number gets the target's key as well. */
export async function listViewRows(
  engine: Engine,
  { view, asOf, ...wanted }: ViewParameters,
  options?: RunOptions,
): Promise<Row[]> {
  await keepResults(engine, { asOf })
  const call = calls[view]
  const columns = await columnsOf(engine, call, asOf, options)
  const isKeyedByTarget = columns.includes('target_id') && !columns.includes('indicator_id')
  const key = isKeyedByTarget
    ? 't.document_id, t.item, t.indicator_id, t.org_unit_id, t.period, '
    : ''
  const join = isKeyedByTarget ? 'join target_bounds t using (target_id)' : ''
  const known = isKeyedByTarget
    ? [...columns, 'document_id', 'org_unit_id', 'indicator_id']
    : columns
  const filters = (['document', 'orgUnit', 'indicator'] as const)
    .filter((name) => wanted[`${name}Id`] !== null && known.includes(columnNames[name]))
    .map((name) => `${columnNames[name]} = $${name}Id`)
  const where = filters.length > 0 ? `where ${filters.join(' and ')}` : ''
  const sql = `select ${key}v.* from ${call} v ${join} ${where}`
  return engine.run({ name: view, sql, parameters: used(sql, { asOf, ...wanted }) }, options)
}

const columnNames = {
  document: 'document_id',
  orgUnit: 'org_unit_id',
  indicator: 'indicator_id',
} as const

async function columnsOf(engine: Engine, call: string, asOf: string | null, options?: RunOptions) {
  const sql = `select column_name as name from (describe select * from ${call})`
  const rows = await engine.run({ name: 'describe', sql, parameters: used(sql, { asOf }) }, options)
  return rows.map((row) => String(row.name))
}

function used(sql: string, parameters: Record<string, string | null>) {
  return Object.fromEntries(Object.entries(parameters).filter(([name]) => sql.includes(`$${name}`)))
}
