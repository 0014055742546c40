import { describe, expect, it } from 'vitest'
import { encodeSlices } from '../../src/database/encode-slices.ts'
import type { TableSlice } from '../../src/database/engine.ts'
import { beginLoad, loadTables } from '../../src/database/load-tables.ts'
import type { CodedTable } from '../../src/domain/table.ts'
import type { BatchInput } from '../../src/import/plan/batch-rows.ts'
import { readCodedWorkspace, readWorkspace } from '../../src/import/read-workspace.ts'
import { fixtureFolder } from '../import/fixture-folder.ts'
import { canonicalBatch, loadRecordReader } from '../import/plan/import-records.ts'
import { openTestDatabase } from '../support/open-test-database.ts'

const rowOf = (month: string, value: string, unit = 'hai-phong') =>
  `exports,${unit},${month},period,${value},official,2027-01-05,bao-hai-phong,false,,`

function batchOf(...rows: string[]): BatchInput {
  const header =
    'indicator_id,org_unit_id,period,basis,value,status,published_on,document_id,preferred,qualifier,note'
  return canonicalBatch(1, [header, ...rows].join('\n'))
}

const question = {
  name: 'content',
  sql: `select indicator_id, org_unit_id, period, basis, value, document_id from actuals
    union all select indicator_id, org_unit_id, period, basis, value, 'headline' from headline_actuals order by all`,
}

/** What stands in the database after a load whose `actuals` came before the checks, and after the plain one. */
async function load(
  batch: BatchInput,
  spoil: (slice: TableSlice) => TableSlice = (slice) => slice,
) {
  const files = fixtureFolder()
  const engine = await openTestDatabase()
  const begun = beginLoad(Promise.resolve(engine))
  let earlyRows = 0
  const onEarly = (tables: Iterable<CodedTable>) => {
    for (const table of tables) {
      if (table.name === 'actuals') earlyRows += table.rowCount
      for (const slice of encodeSlices(table)) begun.take(spoil(slice))
    }
    begun.take('all')
  }
  const world = await readCodedWorkspace(files, [batch], loadRecordReader, onEarly, 1)
  const slices = world.tables.flatMap((table) => [...encodeSlices(table)])
  const ended = begun.finish(slices, world.isEarlyKept)
  const found = await ended.then(() => engine.run(question))
  const plain = await openTestDatabase()
  await loadTables(plain, (await readWorkspace(files, [batch], loadRecordReader)).tables)
  const { isEarlyKept } = world
  return { found, expected: await plain.run(question), isEarlyKept, earlyRows }
}

describe(beginLoad, () => {
  it('keeps what came early when the checks take no row away', async () => {
    const loaded = await load(batchOf(rowOf('2026-01', '3.5'), rowOf('2026-02', '4')))
    expect(loaded).toMatchObject({ isEarlyKept: true, earlyRows: 8 })
    expect(loaded.found).toEqual(loaded.expected)
    expect(loaded.found.length).toBeGreaterThan(8)
  })

  it('forgets what came early when the checks refuse a row', async () => {
    const loaded = await load(batchOf(rowOf('2026-01', '3.5'), rowOf('2026-02', '4', 'nowhere')))
    expect(loaded).toMatchObject({ isEarlyKept: false, earlyRows: 8 })
    expect(loaded.found).toEqual(loaded.expected)
  })

  it('rejects when a slice that came early and stands could not be taken', async () => {
    const spoilt = load(batchOf(rowOf('2026-01', '3.5')), (slice) => ({ ...slice, rowCount: 999 }))
    await expect(spoilt).rejects.toMatchObject({ kind: 'row-count' })
  })

  it('forgets a slice that came early and could not be taken, when it does not stand', async () => {
    const batch = batchOf(rowOf('2026-01', '3.5'), rowOf('2026-02', '4', 'nowhere'))
    const loaded = await load(batch, (slice) => ({ ...slice, rowCount: 999 }))
    expect(loaded.found).toEqual(loaded.expected)
  })
})
