import { makeSampleTables } from '../../src/cli/sample/tables.ts'
import { openBrowserEngine } from '../../src/database/browser-engine.ts'
import type { Engine } from '../../src/database/engine.ts'
import { keepResults, nameResults } from '../../src/database/keep-results.ts'
import { loadTables } from '../../src/database/load-tables.ts'
import { readDataFolderInWorker } from '../../src/import/import-client.ts'
import { listScorecardRows } from '../../src/queries/list-scorecard-rows.ts'
import { fetchPublishedFolder } from '../../src/storage/published-folder.ts'

const asOf = '2026-10-31'
const groupBy =
  'select indicator_id, org_unit_id, sum(value) as total from actuals group by indicator_id, org_unit_id'
const document2026 = 'mau-ke-hoach-2026'
const revenue = 'mau-thu-ngan-sach'
const byUnit = `select org_unit_id, block, actual, aim, gap, result_rank from unit_results('${asOf}', document := '${document2026}', indicator := '${revenue}')`

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
    listScorecardRows(engine, { documentId: document2026, orgUnitId: 'hai-phong', asOf })
  const byUnits = async () => {
    await keepResults(engine, { asOf, documentId: document2026, indicatorId: revenue })
    return engine.run({ name: 'by-unit', sql: byUnit })
  }
  const units = await byUnits()
  return {
    rows: tables.find((table) => table.name === 'actuals')?.lines.length ?? 0,
    loadMs,
    groupByMs: await median(engine, ask(groupBy)),
    scorecardMs: await median(engine, scorecard),
    byUnitMs: await median(engine, byUnits),
    unitCount: units.length,
  }
}

/** Each time as if asked for the first time: results kept from the round before are forgotten. */
async function median(engine: Engine, question: () => Promise<unknown>): Promise<number> {
  await question()
  const times: number[] = []
  for (let round = 0; round < 7; round += 1) {
    await nameResults(engine, {})
    times.push(await timed(question))
  }
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
