import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { readFolderFromDisk } from '../../../src/cli/read-folder-from-disk.ts'
import type { Engine } from '../../../src/database/engine.ts'
import { keepResults } from '../../../src/database/keep-results.ts'
import { loadTables } from '../../../src/database/load-tables.ts'
import { viewScripts } from '../../../src/database/schema.ts'
import { readDataFolder } from '../../../src/import/read-folder.ts'
import { openTestDatabase } from '../../support/open-test-database.ts'

/** View → the columns that name one of its rows, and the as-of dates it is asked for (none = a plain view or table). */
const grains: Record<string, { key: string; takesAsOf: boolean | 'none' }> = {
  headline_actuals: { key: 'indicator_id, org_unit_id, period, basis', takesAsOf: false },
  published_values: {
    key: 'indicator_id, org_unit_id, period, basis, document_id',
    takesAsOf: false,
  },
  component_residuals: { key: 'indicator_id, org_unit_id, period, basis', takesAsOf: false },
  predecessor_years: { key: 'org_unit_id, indicator_id, year', takesAsOf: false },
  annual_series: { key: 'indicator_id, org_unit_id, year', takesAsOf: false },
  year_shares: { key: 'indicator_id, org_unit_id, year, month, origin', takesAsOf: false },
  target_bounds: { key: 'target_id', takesAsOf: false },
  document_scopes: { key: 'document_id, org_unit_id', takesAsOf: false },
  average_growth_progress: { key: 'target_id', takesAsOf: true },
  target_actuals: { key: 'target_id', takesAsOf: true },
  expected_shares: { key: 'target_id, month', takesAsOf: 'none' },
  target_results: { key: 'target_id', takesAsOf: true },
  kept_results: { key: 'target_id', takesAsOf: true },
  item_results: { key: 'document_id, item, org_unit_id', takesAsOf: true },
  alternative_verdicts: { key: 'target_id, period, basis, value_document_id', takesAsOf: true },
  year_over_year: { key: 'indicator_id, org_unit_id, period, basis', takesAsOf: false },
  current_targets: {
    key: 'indicator_id, org_unit_id, period, issuer_org_unit_id',
    takesAsOf: false,
  },
  target_changes: { key: 'target_id', takesAsOf: false },
  target_trajectories: { key: 'target_id', takesAsOf: true },
  projections: { key: 'indicator_id, org_unit_id, year', takesAsOf: true },
  unit_ranks: { key: 'indicator_id, period, basis, org_unit_id', takesAsOf: false },
  unit_results: { key: 'target_id', takesAsOf: true },
  target_rollups: { key: 'indicator_id, org_unit_id, period', takesAsOf: false },
  actual_rollups: { key: 'indicator_id, org_unit_id, period, basis', takesAsOf: false },
  deadline_occurrences: { key: 'document_id, due, who', takesAsOf: false },
  late_units: { key: 'document_id, due, org_unit_id, indicator_id', takesAsOf: true },
  other_methods: { key: 'target_id, method', takesAsOf: true },
  result_explanations: { key: 'target_id, position, language', takesAsOf: true },
  trend_explanations: { key: 'target_id, position, language', takesAsOf: true },
}

const days = ['2026-02-28', '2025-12-31', '2026-11-21', null]

/** How a view is called: a plain table, a macro without a date, or a macro at several dates. */
function calls(takesAsOf: boolean | 'none'): string[] {
  if (takesAsOf === 'none') return ['()']
  return takesAsOf ? days.map((day) => (day ? `('${day}')` : '(null)')) : ['']
}

const views = Object.entries(grains).map(([name, grain]) => ({ name, ...grain }))
let engine: Engine

beforeAll(async () => {
  engine = await openTestDatabase()
  await loadTables(engine, readDataFolder(readFolderFromDisk('data')).tables)
  for (const asOf of days) await keepResults(engine, { asOf })
})

describe('every view', () => {
  test('has its grain stated here', () => {
    expect(viewScripts.map((view) => view.name)).toEqual(Object.keys(grains))
  })

  test.each(views)('$name keeps its grain: no key twice', async ({ name, key, takesAsOf }) => {
    for (const asOf of calls(takesAsOf)) {
      const sql = `select ${key}, count(*) as rows from ${name}${asOf} group by ${key} having count(*) > 1`
      expect(await engine.run({ name, sql })).toEqual([])
    }
  })

  test.each(views)('$name never holds NaN or infinity', async ({ name, takesAsOf }) => {
    const call = `${name}${calls(takesAsOf)[0]}`
    const columns = await engine.run({
      name,
      sql: `select column_name, column_type from (describe select * from ${call})`,
    })
    const doubles = columns
      .filter((column) => column.column_type === 'DOUBLE')
      .map((column) => column.column_name)
    if (doubles.length === 0) return
    const bad = doubles.map((column) => `not isfinite(${column})`).join(' or ')
    expect(await engine.run({ name, sql: `select * from ${call} where ${bad}` })).toEqual([])
  })

  test.each(views)('$name compares no row with every other one', async ({ name, takesAsOf }) => {
    const sql = `explain from ${name}${calls(takesAsOf)[0]}`
    const [plan] = await engine.run({ name, sql })
    expect(plan?.explain_value).not.toContain('BLOCKWISE_NL_JOIN')
  })

  test.each(views)(
    '$name states its grain, what it reads, its columns and when they are null',
    ({ name }) => {
      const text = readFileSync(
        join(import.meta.dirname, `../../../src/database/views/${name}.sql`),
        'utf8',
      )
      for (const heading of ['-- Grain: ', '-- Reads: ', '-- Columns: ', '-- When null: '])
        expect(text).toContain(heading)
    },
  )

  test.each(views)('$name stays under 70 lines', ({ name }) => {
    const text = readFileSync(
      join(import.meta.dirname, `../../../src/database/views/${name}.sql`),
      'utf8',
    )
    expect(text.split('\n').length).toBeLessThan(71)
  })
})
