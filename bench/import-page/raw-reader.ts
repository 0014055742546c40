import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'
import bootstrapUrl from '../../src/database/bootstrap-worker.ts?worker&url'
import { WorkerChannel } from '../../src/database/worker-channel.ts'

/**
 * Milliseconds that the engine alone takes to make a table of a CSV file: its own reader, its own types, nothing checked.
 * An engine of its own, because the product's refuses to read files.
 */
export async function timeReadCsv(file: File, rows: number): Promise<number> {
  const channel = await openChannel()
  const connection = await channel.call<number>('CONNECT', null)
  await channel.call('RUN_QUERY', [connection, 'set autoload_known_extensions = false'])
  const bytes = new Uint8Array(await file.arrayBuffer())
  const start = performance.now()
  await channel.call('REGISTER_FILE_BUFFER', ['raw.csv', bytes], [bytes.buffer])
  const sql = "create table raw as select * from read_csv('raw.csv', header = true)"
  await channel.call('RUN_QUERY', [connection, sql])
  const took = performance.now() - start
  await channel.call('RUN_QUERY', [
    connection,
    `select case when count(*) = ${rows} then 1 else error('rows are missing') end from raw`,
  ])
  channel.end('read')
  return took
}

async function openChannel(): Promise<WorkerChannel> {
  const worker = new Worker(absolute(bootstrapUrl), { type: 'module', name: 'raw' })
  await new Promise<void>((resolve, reject) => {
    worker.onmessage = ({ data }) => {
      if (data.type === 'bootstrap-progress') return
      worker.onmessage = null
      data.type === 'bootstrap-ready' ? resolve() : reject(new Error(data.detail))
    }
    worker.postMessage({ workerUrl: absolute(workerUrl), wasmUrl: absolute(wasmUrl) })
  })
  const channel = new WorkerChannel(worker)
  await channel.call('INSTANTIATE', [absolute(wasmUrl), null])
  await channel.call('OPEN', { path: ':memory:' })
  return channel
}

function absolute(url: string): string {
  return new URL(url, document.baseURI).href
}
