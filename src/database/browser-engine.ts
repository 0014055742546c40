// Opens DuckDB in a worker of the same origin. Everything is found beside the built page, so any sub-path works.
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'
// The build puts the trimmed, gzipped engine in its place: src/cli/build-engine.ts.
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'
import bootstrapUrl from './bootstrap-worker.ts?worker&url'
import { type Driver, engineOver } from './driver-engine.ts'
import { type Engine, EngineError } from './engine.ts'
import { explainFailure, type PolicyWatch, watchPolicy } from './start-failure.ts'
import { type BootstrapMessage, type StartMessage, WorkerChannel } from './worker-channel.ts'

export type BrowserEngineOptions = {
  workerUrl?: string
  wasmUrl?: string
  /** How long start-up may stand still (no byte arriving, no step finished); default 60 s. */
  timeoutMs?: number
  /** Gives up the start; afterwards each call has its own signal. */
  signal?: AbortSignal
  /** Bytes of the wasm file so far; total is null when the host does not tell. */
  onProgress?: (progress: { loaded: number; total: number | null }) => void
}

/** Starts DuckDB in a worker. Rejects with an `EngineError` of a `start-…` kind, and never hangs. */
export async function openBrowserEngine(options: BrowserEngineOptions = {}): Promise<Engine> {
  const watchdog = startWatchdog(options)
  let worker: Worker | undefined
  try {
    const policy = watchPolicy(document)
    worker = new Worker(absolute(bootstrapUrl), { type: 'module', name: 'duckdb' })
    worker.addEventListener('message', watchdog.touch)
    const bootstrapped = bootstrap(worker, options, policy)
    return await Promise.race([
      bootstrapped.then((channel) => openDatabase(channel, options.wasmUrl ?? wasmUrl)),
      watchdog.stalled,
    ])
  } catch (error) {
    worker?.terminate()
    throw asStartError(error)
  } finally {
    worker?.removeEventListener('message', watchdog.touch)
    watchdog.stop()
  }
}

/** Resolves once the wasm is compiled and DuckDB's script listens in the worker. */
function bootstrap(
  worker: Worker,
  { onProgress, ...options }: BrowserEngineOptions,
  policy: PolicyWatch,
): Promise<WorkerChannel> {
  return new Promise((resolve, reject) => {
    const explain = ({ message }: ErrorEvent) =>
      explainFailure(absolute(bootstrapUrl), 'javascript', message, policy).then(reject)
    const listen = ({ data }: MessageEvent<BootstrapMessage>) => {
      if (data.type === 'bootstrap-progress') return onProgress?.(data)
      worker.removeEventListener('message', listen)
      worker.removeEventListener('error', explain)
      if (data.type === 'bootstrap-ready') resolve(new WorkerChannel(worker))
      else reject(new EngineError(data.kind, data.detail))
    }
    worker.addEventListener('error', explain)
    worker.addEventListener('message', listen)
    worker.postMessage({
      workerUrl: absolute(options.workerUrl ?? workerUrl),
      wasmUrl: absolute(options.wasmUrl ?? wasmUrl),
    } satisfies StartMessage)
  })
}

/** Which build of the engine runs; DuckDB's own needs no word. */
function buildOf(file: string): string {
  return /duckdb-eh-trimmed/.test(file) ? ' trimmed' : ''
}

async function openDatabase(channel: WorkerChannel, file: string): Promise<Engine> {
  await channel.call('INSTANTIATE', [absolute(wasmUrl), null])
  await channel.call('OPEN', { path: ':memory:', query: { queryPollingInterval: 50 } })
  const version = await channel.call<string>('GET_VERSION', null)
  return engineOver(workerDriver(channel), `duckdb ${version} eh${buildOf(file)}, browser`)
}

/** Rejects when nothing has moved for the time allowed, or when the caller gives up. */
function startWatchdog({ timeoutMs = 60_000, signal }: BrowserEngineOptions) {
  let reject: (error: EngineError) => void
  const stalled = new Promise<never>((_resolve, rejectStalled) => {
    reject = rejectStalled
  })
  stalled.catch(() => undefined) // it may reject after the race is over
  const bark = () => reject(new EngineError('start-timeout', `nothing moved for ${timeoutMs} ms`))
  const giveUp = () => reject(new EngineError('cancelled', 'cancelled by the caller'))
  let timer = setTimeout(bark, timeoutMs)
  signal?.addEventListener('abort', giveUp, { once: true })
  if (signal?.aborted) giveUp()
  return {
    stalled,
    touch() {
      clearTimeout(timer)
      timer = setTimeout(bark, timeoutMs)
    },
    stop() {
      clearTimeout(timer)
      signal?.removeEventListener('abort', giveUp)
    },
  }
}

/** DuckDBDataProtocol of duckdb-wasm: BROWSER_FILEREADER and BROWSER_FSACCESS. */
const protocols = { blob: 2, ownDisk: 3 }

function workerDriver(channel: WorkerChannel): Driver {
  return {
    connect: () => channel.call('CONNECT', null),
    disconnect: (connection) => channel.call('DISCONNECT', connection),
    startPendingQuery: (connection, sql) =>
      channel.call('START_PENDING_QUERY', [connection, sql, true]),
    pollPendingQuery: (connection) => channel.call('POLL_PENDING_QUERY', connection),
    cancelPendingQuery: (connection) => channel.call('CANCEL_PENDING_QUERY', connection),
    fetchQueryResults: (connection) => channel.call('FETCH_QUERY_RESULTS', connection),
    insertArrow: (connection, bytes, { table, create }) => {
      const options = { name: table, schema: 'main', create }
      return channel.call(
        'INSERT_ARROW_FROM_IPC_STREAM',
        [connection, bytes, options],
        [bytes.buffer],
      )
    },
    files: {
      register: (name, file) => {
        const protocol = file instanceof Blob ? protocols.blob : protocols.ownDisk
        return channel.call('REGISTER_FILE_HANDLE', [name, file, protocol, true])
      },
      drop: (name) => channel.call('DROP_FILE', name),
    },
    close: async () => channel.end('the engine was closed'),
  }
}

function asStartError(error: unknown): EngineError {
  if (error instanceof EngineError && error.kind !== 'engine-failed') return error
  return new EngineError('start-failed', error instanceof Error ? error.message : String(error))
}

/** The worker would resolve a relative address against itself. */
function absolute(url: string): string {
  return new URL(url, document.baseURI).href
}
