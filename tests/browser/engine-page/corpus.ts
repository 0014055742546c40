import { openBrowserEngine } from '../../../src/database/browser-engine.ts'
import type { Engine, Row } from '../../../src/database/engine.ts'
import { loadTables } from '../../../src/database/load-tables.ts'
import { readDataFolder } from '../../../src/import/read-folder.ts'
import { listViewRows, viewNames } from '../../../src/queries/list-view-rows.ts'
import { hashBytes } from '../../../src/storage/hash-bytes.ts'
import { fetchPublishedFolder } from '../../../src/storage/published-folder.ts'
import { questionParameters } from '../../support/question-parameters.ts'

type Question = (engine: Engine, parameters: object) => Promise<Row[]>

const modules = import.meta.glob<Record<string, unknown>>('../../../src/queries/*.ts', {
  eager: true,
})

/** Statements that reach parts of the engine no view uses, and faults whose words must stay the same. */
const statements = [
  'select median(i), stddev(i), quantile_cont(i, 0.3), approx_count_distinct(i) from range(1000) r(i)',
  "select regexp_replace('a1b22', '[0-9]+', '#', 'g') r, strftime(date '2024-02-29', '%d/%m/%Y') d",
  'with recursive t(n) as (select 1 union all select n + 1 from t where n < 20) select sum(n) s from t',
  'pivot (select i % 3 as k, i from range(9) r(i)) on k using sum(i)',
  "select list(i order by i desc) l, {'a': 1} s from range(3) r(i)",
  'select i, lag(i) over (order by i) p, rank() over (order by i % 2) k from range(5) r(i)',
  'from range(3) a(i) asof join range(5) b(j) on i >= j',
  'select no_such_column from range(1)',
  "select 'x'::integer",
  'select 1/0, 12.50::decimal(10,2), 170141183460469231731687303715884105727::hugeint::varchar',
  'selec 1',
  'load icu',
]

/**
 * Question → SHA-256 of its answer or fault as JSON: every query, every view on each day, and statements beyond them.
 * `isKept`: asked of an engine that answers out of a snapshot.
 */
export async function answerCorpus(
  wasmUrl: string,
  folder: string,
  days: readonly (string | null)[],
  isKept = false,
): Promise<[string, string][]> {
  const open = () => openBrowserEngine({ wasmUrl: new URL(wasmUrl, document.baseURI).href })
  const loaded = await open()
  const files = await fetchPublishedFolder(new URL(folder, document.baseURI))
  await loadTables(loaded, readDataFolder(files).tables)
  const engine = isKept ? await reopen(loaded, open) : loaded
  const answers: [string, string][] = []
  const note = async (name: string, ask: () => Promise<Row[]>) => {
    const answer = await ask().catch(({ kind, detail }) => [{ kind, detail }])
    answers.push([name, await hashBytes(new TextEncoder().encode(JSON.stringify(answer)))])
  }
  for (const [path, module] of Object.entries(modules)) {
    const name = path.split('/').pop()?.replace('.ts', '') ?? path
    const ask = Object.values(module).find((value) => typeof value === 'function') as Question
    await note(name, () => ask(engine, questionParameters[name] ?? {}))
  }
  const everything = { documentId: null, orgUnitId: null, indicatorId: null }
  for (const view of viewNames)
    for (const asOf of days)
      await note(`${view} ${asOf}`, async () =>
        sorted(await listViewRows(engine, { view, asOf, ...everything })),
      )
  for (const sql of statements) await note(sql, () => engine.run({ name: 'test', sql }))
  await engine.close()
  return answers
}

/** The tables of one engine, through a snapshot, in another. */
async function reopen(loaded: Engine, open: () => Promise<Engine>): Promise<Engine> {
  const root = await navigator.storage.getDirectory()
  const file = await root.getFileHandle('corpus.db', { create: true })
  const note = "một ghi chú có 'nháy'"
  await loaded.snapshots?.save(file, note)
  await loaded.close()
  const engine = await open()
  const found = await engine.snapshots?.attach(await file.getFile())
  if (found !== note) throw new Error(`the note became ${found}`)
  return engine
}

/** A view promises no order. */
function sorted(rows: readonly Row[]): Row[] {
  return rows.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1))
}
