import { makeSampleTables } from '../../src/cli/sample/tables.ts'
import { openBrowserEngine } from '../../src/database/browser-engine.ts'
import type { Engine } from '../../src/database/engine.ts'
import { loadTables } from '../../src/database/load-tables.ts'
import { readDataFolderInWorker } from '../../src/import/import-client.ts'
import { listScorecardRows } from '../../src/queries/list-scorecard-rows.ts'
import { fetchPublishedFolder } from '../../src/storage/published-folder.ts'

const asOf = '2026-10-31'
const groupBy =
  'select indicator_id, org_unit_id, sum(value) as total from actuals group by indicator_id, org_unit_id'
const byUnit = `select org_unit_id, block, actual, aim, gap, result_rank from unit_results('${asOf}', document := 'mau-ke-hoach-2026', indicator := 'mau-thu-ngan-sach')`

export type MethodBench = {
  rows: number
  loadMs: number
  groupByMs: number
  scorecardMs: number
  byUnitMs: number
  unitCount: number
}

/** Loads the sample `copies` times over and times each question against a plain GROUP BY over the same rows. */
async function run(copies: number): Promise<MethodBench> {
  const folder = await readDataFolderInWorker(
    await fetchPublishedFolder(new URL('data/', document.baseURI)),
  )
  const tables = makeSampleTables(folder.tables, { seed: 2026, copies })
  const engine = await openBrowserEngine()
  const loadMs = await timed(() => loadTables(engine, tables))
  const ask = (sql: string) => () =>
    engine.run({
      name: 'bench',
      sql: `select count(*)::integer as answers, sum(total) as checksum from (${sql}) q`,
    })
  const scorecard = () =>
    listScorecardRows(engine, { documentId: 'mau-ke-hoach-2026', orgUnitId: 'hai-phong', asOf })
  const units = await engine.run({ name: 'units', sql: byUnit })
  return {
    rows: tables.find((table) => table.name === 'actuals')?.lines.length ?? 0,
    loadMs,
    groupByMs: await median(engine, ask(groupBy)),
    scorecardMs: await median(engine, scorecard),
    byUnitMs: await median(engine, () => engine.run({ name: 'by-unit', sql: byUnit })),
    unitCount: units.length,
  }
}

async function median(_: Engine, question: () => Promise<unknown>): Promise<number> {
  await question()
  const times: number[] = []
  for (let round = 0; round < 7; round += 1) times.push(await timed(question))
  return times.sort((a, b) => a - b)[3] ?? 0
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

declare global {
  interface Window {
    runMethodBench: typeof run
  }
}
window.runMethodBench = run
