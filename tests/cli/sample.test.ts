import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { main as makeSample, sampleFiles } from '../../src/cli/make-sample.ts'
import type { Engine } from '../../src/database/engine.ts'
import { keepResults } from '../../src/database/keep-results.ts'
import { loadTables } from '../../src/database/load-tables.ts'
import { readDataFolder } from '../../src/import/read-folder.ts'
import { openTestDatabase } from '../support/open-test-database.ts'

const encoder = new TextEncoder()
const files = sampleFiles('data')
const reading = readDataFolder(
  new Map([...files].map(([name, text]) => [name, encoder.encode(text)])),
)
let engine: Engine

beforeAll(async () => {
  engine = await openTestDatabase()
  await loadTables(engine, reading.tables)
})

async function ask(sql: string) {
  return engine.run({ name: 'sample', sql })
}

describe('the sample data set', () => {
  test('passes the same checks as published data', () => {
    expect(reading.issues).toEqual([])
    expect(reading.counts.every((count) => count.rejected === 0)).toBe(true)
  })

  test('is the same for the same seed and another for another', () => {
    expect([...sampleFiles('data')]).toEqual([...files])
    expect(sampleFiles('data', 1).get('actuals.csv')).not.toBe(files.get('actuals.csv'))
  })

  test('covers every commune-level unit and department with about 12 indicators and 25,000 values', async () => {
    const [row] =
      await ask(`select count(*)::integer as actuals, count(distinct indicator_id)::integer as indicators,
      count(distinct org_unit_id)::integer as units from actuals`)
    expect(row).toMatchObject({ indicators: 12, units: 131 })
    expect(row?.actuals).toBeGreaterThan(24_000)
  })

  test('marks every document, target, value and deadline as sample', async () => {
    const unmarked =
      await ask(`select document_id from documents where status <> 'sample' or note <> 'DỮ LIỆU MINH HỌA'
      union all select indicator_id from actuals where note is distinct from 'DỮ LIỆU MINH HỌA'
      union all select indicator_id from targets where note_vi is distinct from 'DỮ LIỆU MINH HỌA'
      union all select document_id from deadlines where note is distinct from 'DỮ LIỆU MINH HỌA'
      union all select indicator_id from indicators where name_vi not like '%(minh họa)'`)
    expect(unmarked).toEqual([])
  })

  test('has gaps, late units, zeros and revisions', async () => {
    const [row] = await ask(`select
      (select count(distinct org_unit_id) from late_units('2026-11-21'))::integer as late,
      (select count(*) from actuals where value = 0)::integer as zeros,
      (select count(*) from headline_actuals where value_count > 1)::integer as revised,
      (select count(*) from unit_ranks where value is null)::integer as silent`)
    expect(row?.late).toBeGreaterThan(5)
    expect(row?.zeros).toBeGreaterThan(50)
    expect(row?.revised).toBeGreaterThan(300)
    expect(row?.silent).toBeGreaterThan(100)
  })

  test('allocates targets that do not quite add up to the city', async () => {
    const rows = await ask(
      `select unallocated / parent_target as share from target_rollups where period = '2026'`,
    )
    expect(rows.length).toBeGreaterThan(5)
    expect(rows.some((row) => row.share !== 0)).toBe(true)
    expect(rows.every((row) => Math.abs(Number(row.share)) < 0.1)).toBe(true)
  })

  test('shows every running status by unit', async () => {
    await keepResults(engine, { asOf: '2026-10-31' })
    const rows = await ask(
      `select distinct status from unit_results('2026-10-31') where period = '2026' order by 1`,
    )
    expect(rows.map((row) => row.status)).toEqual(
      expect.arrayContaining(['behind', 'far_behind', 'on_pace']),
    )
  })
})

describe('npm run sample', () => {
  const folder = mkdtempSync(join(tmpdir(), 've-dich-sample-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  test('writes a complete data folder', async () => {
    expect(await makeSample(['--out', folder])).toBe(0)
    expect(readFileSync(join(folder, 'actuals.csv'), 'utf8')).toBe(files.get('actuals.csv'))
  })

  test('asks where to write', async () => {
    expect(await makeSample([])).toBe(2)
  })
})
