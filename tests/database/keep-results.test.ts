import { beforeEach, describe, expect, test } from 'vitest'
import { readFolderFromDisk } from '../../src/cli/read-folder-from-disk.ts'
import type { Engine, Row } from '../../src/database/engine.ts'
import { keepResults } from '../../src/database/keep-results.ts'
import { loadTables } from '../../src/database/load-tables.ts'
import { readDataFolder } from '../../src/import/read-folder.ts'
import { buildTables } from '../support/build-tables.ts'
import { openTestDatabase } from '../support/open-test-database.ts'

const day = { asOf: '2025-12-31' }
const statuses = "select indicator_id as id, status from kept_results('2025-12-31') order by 1, 2"

let database: Engine
const ask = (sql: string): Promise<Row[]> => database.run({ name: 'test', sql })

/** Targets of 10 for `count` indicators, with one value each. */
async function load(count: number, value: string): Promise<void> {
  const ids = Array.from({ length: count }, (_, index) => `i${index}`)
  const tables = buildTables({
    indicators: ids.map((indicator_id) => ({ indicator_id })),
    targets: ids.map((indicator_id) => ({ indicator_id, lower: '10' })),
    actuals: ids.map((indicator_id) => ({ indicator_id, period: '2025', value })),
  })
  await loadTables(database, tables)
}

/** The database, and the names of what is asked of it. */
function spy(): { names: string[]; spied: Engine } {
  const names: string[] = []
  const spied: Engine = {
    ...database,
    run: (statement, options) => {
      names.push(statement.name)
      return database.run(statement, options)
    },
  }
  return { names, spied }
}

beforeEach(async () => {
  database = await openTestDatabase()
})

describe('kept results', () => {
  test('are those of the formula', async () => {
    await load(3, '10')
    await keepResults(database, day)
    const ordered = (view: string) => ask(`from ${view}('2025-12-31') order by target_id`)
    expect(await ordered('kept_results')).toEqual(await ordered('target_results'))
  })

  test('are refused, not empty, for a day nobody kept', async () => {
    await load(1, '10')
    await expect(ask(statuses)).rejects.toThrow('does not exist')
  })

  test('follow the figures loaded anew', async () => {
    await load(1, '10')
    await keepResults(database, day)
    expect(await ask(statuses)).toEqual([{ id: 'i0', status: 'met' }])
    await load(1, '5')
    await keepResults(database, day)
    expect(await ask(statuses)).toEqual([{ id: 'i0', status: 'missed' }])
  })

  test('of many targets are computed for the scope alone', async () => {
    await load(5_001, '10')
    const scope = { ...day, indicatorId: 'i4' }
    await keepResults(database, scope)
    const sql =
      "select indicator_id as id, status from kept_results('2025-12-31', indicator := 'i4')"
    expect(await ask(sql)).toEqual([{ id: 'i4', status: 'met' }])
    await expect(ask(statuses)).rejects.toThrow('does not exist')
  })

  test('make room for later days and can be kept again', async () => {
    await load(1, '10')
    await keepResults(database, day)
    const days = Array.from({ length: 12 }, (_, index) => `2026-01-${String(index + 10)}`)
    for (const asOf of days) await keepResults(database, { asOf })
    await expect(ask(statuses)).rejects.toThrow('does not exist')
    await keepResults(database, day)
    expect(await ask(statuses)).toEqual([{ id: 'i0', status: 'met' }])
  })

  test('of one unit are kept for the whole year of a day, and are on every day those of the formula', async () => {
    await loadTables(database, readDataFolder(readFolderFromDisk('data')).tables)
    const { names, spied } = spy()
    const orgUnitId = 'hai-phong'
    const days = ['01-01', '02-27', '02-28', '03-01', '07-14', '12-30', '12-31']
    for (const day of days.map((day) => `2026-${day}`)) {
      await keepResults(spied, { asOf: day, documentId: null, orgUnitId })
      const ordered = (view: string) =>
        ask(`from ${view}('${day}', unit := '${orgUnitId}') order by target_id`)
      const rows = await ordered('kept_results')
      expect(rows).toEqual(await ordered('target_results'))
      expect(rows.length).toBeGreaterThan(50)
    }
    expect(names.filter((name) => name === 'keep results')).toHaveLength(1)
  })

  test('are made once for questions asked at the same time', async () => {
    await load(1, '10')
    const { names, spied } = spy()
    await Promise.all([day, day, { asOf: null }].map((scope) => keepResults(spied, scope)))
    expect(names.filter((name) => name === 'keep results')).toHaveLength(2)
  })
})
