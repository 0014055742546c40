import { beforeAll, describe, expect, test } from 'vitest'
import { readFolderFromDisk } from '../../src/cli/read-folder-from-disk.ts'
import { loadTables } from '../../src/database/load-tables.ts'
import { readDataFolder } from '../../src/import/read-folder.ts'
import { listResults, type ResultRow } from '../../src/queries/list-results.ts'
import { openTestDatabase } from '../support/open-test-database.ts'
import {
  type OracleTables,
  oracleDefaultAsOf,
  oracleResult,
  toOracleTables,
} from '../support/oracle.ts'

const { tables } = readDataFolder(readFolderFromDisk('data'))
let oracle: OracleTables

async function report(asOf: string | null): Promise<ResultRow[]> {
  return listResults(await openLoaded(), {
    asOf,
    documentId: null,
    orgUnitId: null,
    indicatorId: null,
  })
}

async function openLoaded() {
  const engine = await openTestDatabase()
  await loadTables(engine, tables)
  return engine
}

function oracleRows(asOf: string | null) {
  return (oracle.targets ?? []).map((target) =>
    oracleResult(
      oracle,
      target,
      asOf ?? oracleDefaultAsOf(oracle, target.document_id, target.org_unit_id),
    ),
  )
}

beforeAll(() => {
  oracle = toOracleTables(tables)
})

describe('data:report on the published data', () => {
  test.each([
    null,
    '2024-06-30',
    '2024-12-31',
    '2025-06-30',
    '2025-09-30',
    '2025-11-30',
    '2025-12-31',
    '2026-02-28',
    '2026-11-21',
    '2030-12-31',
  ])('agrees with the plain oracle as of %s', async (asOf) => {
    const rows = await report(asOf)
    const byKey = new Map(
      rows.map((row) => [
        [row.document_id, row.item, row.indicator_id, row.org_unit_id, row.period].join(' | '),
        row,
      ]),
    )
    expect(byKey.size).toBe(100)
    for (const expected of oracleRows(asOf)) {
      const row = byKey.get(expected.key)
      expect([
        expected.key,
        row?.status,
        row?.reason,
        row?.actual,
        row?.actual_period,
        row?.actual_document_id,
      ]).toEqual([
        expected.key,
        expected.status,
        expected.reason,
        expected.actual,
        expected.actualPeriod,
        expected.actualDocumentId,
      ])
      for (const [mine, theirs] of [
        [row?.variance, expected.variance],
        [row?.gap, expected.gap],
        [row?.attainment_ratio, expected.attainmentRatio],
        [row?.pace_ratio, expected.paceRatio],
      ]) {
        if (theirs === null || theirs === undefined)
          expect([expected.key, mine]).toEqual([expected.key, null])
        else expect(mine).toBeCloseTo(theirs, 6)
      }
    }
  })

  test('says for 2025 what the papers and the press say', async () => {
    const rows = await report(null)
    const of = (indicatorId: string) =>
      rows.find((row) => row.document_id === 'kh-2025-09-09' && row.indicator_id === indicatorId)
    expect(of('grdp-growth')).toMatchObject({
      status: 'missed',
      variance: -0.54,
      attainment_ratio: null,
    })
    expect(of('iip-growth')).toMatchObject({ status: 'missed', variance: -1.69 })
    expect(of('tourists')).toMatchObject({ status: 'met', variance: 0, gap: 0 })
    expect(of('budget-revenue')).toMatchObject({
      status: 'exceeded',
      actual: 190379,
      value_count: 4,
    })
    expect(of('budget-revenue')?.attainment_ratio).toBeCloseTo(1.1537, 4)
    expect(of('social-housing')?.attainment_ratio).toBeCloseTo(1.2294, 4)
    expect(of('exports')).toMatchObject({
      status: 'exceeded',
      actual: 50.14,
      actual_status: 'estimate',
    })
    expect(of('port-throughput')).toMatchObject({
      status: 'no_data',
      reason: 'part_year_only',
      actual: 187.63,
    })
    expect(of('fdi')).toMatchObject({ status: 'no_data', actual: null })
    expect(of('urban-unemployment')).toMatchObject({
      status: 'no_data',
      actual: null,
      variance: null,
    })
  })

  test('puts 2026 revenue on pace in February at 1.279', async () => {
    const row = (await report('2026-02-28')).find(
      (found) => found.document_id === 'ct-03-2026' && found.indicator_id === 'budget-revenue',
    )
    expect(row).toMatchObject({ status: 'on_pace', actual: 41546, actual_period: '2026-02' })
    expect(row?.pace_ratio).toBeCloseTo(1.279, 3)
  })

  test('never takes a value of another perimeter', async () => {
    const engine = await openLoaded()
    const strangers = await engine.run({
      name: 'strangers',
      sql: `select r.target_id from target_results('2026-02-28') r
        where r.actual is not null and not exists (from actuals a where a.indicator_id = r.indicator_id and a.org_unit_id = r.org_unit_id and a.value = r.actual)`,
    })
    expect(strangers).toEqual([])
  })
})
