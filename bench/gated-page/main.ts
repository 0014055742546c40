// What dashboards with DuckDB in the browser usually do: the library's own start, the CSV, one query, one chart.
import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm'
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'

const absolute = (url: string) => new URL(url, document.baseURI).href

performance.mark('engine-start')
const database = new AsyncDuckDB(new VoidLogger(), new Worker(absolute(workerUrl)))
await database.instantiate(absolute(wasmUrl))
await database.open({ path: ':memory:' })
await database.getVersion()
performance.mark('engine-ready')
const connection = await database.connect()

const text = await (await fetch(absolute('data/actuals.csv'))).text()
await database.registerFileText('actuals.csv', text)
const sql = `select indicator_id, max(abs(try_cast(value as double))) as value
  from read_csv('actuals.csv', header = true, all_varchar = true) group by all order by all limit 60`
const rows = (await connection.query(sql)).toArray() as { value: number }[]
const largest = Math.max(...rows.map(({ value }) => value))
document.getElementById('chart')?.append(
  ...rows.map(({ value }, index) => {
    const bar = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
    const place = { class: 'bar', y: index * 5, height: 4, width: 1 + (599 * value) / largest }
    for (const [name, at] of Object.entries(place)) bar.setAttribute(name, String(at))
    return bar
  }),
)
