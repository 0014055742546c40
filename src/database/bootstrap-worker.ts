// Starts DuckDB inside its worker: download and compile first, DuckDB's own script beside it, then no network any more.
// Stock start-up never settles when the wasm file is missing, mistyped or blocked (duckdb-wasm bindings_browser_base.ts).
import { EngineError } from './engine.ts'
import { explainFailure, watchPolicy } from './start-failure.ts'
import type { BootstrapMessage, StartMessage } from './worker-channel.ts'

const scope = globalThis as unknown as DedicatedWorkerGlobalScope
const post = (message: BootstrapMessage) => scope.postMessage(message)
const policy = watchPolicy(scope)

scope.addEventListener('message', (event: MessageEvent<StartMessage>) => start(event.data), {
  once: true,
})
scope.addEventListener('unhandledrejection', ({ reason }) =>
  post({ type: 'bootstrap-crashed', kind: 'start-failed', detail: String(reason) }),
)

async function start({ workerUrl, wasmUrl }: StartMessage): Promise<void> {
  try {
    const [module] = await Promise.all([compile(wasmUrl), loadScript(workerUrl)])
    handOver(module)
    post({ type: 'bootstrap-ready' })
  } catch (error) {
    const { kind, detail } = error as EngineError
    post({ type: 'bootstrap-failed', kind, detail })
  }
}

async function loadScript(url: string): Promise<void> {
  try {
    await import(/* @vite-ignore */ url)
  } catch (error) {
    throw await explainFailure(url, 'javascript', error, policy)
  }
}

async function compile(url: string): Promise<WebAssembly.Module> {
  let isComing = false
  try {
    const response = await fetch(url)
    const body = response.ok ? await readWasm(response) : null
    if (!body) throw new Error('no WebAssembly')
    isComing = true
    const headers = { 'Content-Type': 'application/wasm' } // whatever the server called it
    return await WebAssembly.compileStreaming(new Response(body, { headers }))
  } catch (error) {
    throw isComing && isCutShort(error)
      ? new EngineError('start-cut-short', `${url}: ${String(error)}`)
      : await explainFailure(url, 'wasm', error, policy)
  }
}

/** Began as WebAssembly and then broke off: the line, the unpacking or the compiler met its end too early. */
function isCutShort(error: unknown): boolean {
  return !(error instanceof WebAssembly.CompileError) || /\bend\b|fell off/i.test(error.message)
}

/** The body as WebAssembly; null when its first bytes say it is something else, e.g. an error page. */
async function readWasm(response: Response): Promise<ReadableStream<Uint8Array> | null> {
  const reader = response.body?.getReader()
  const first = await reader?.read()
  if (!reader || !first?.value) return null
  const encoded = response.headers.has('Content-Encoding')
  const total = encoded ? null : Number(response.headers.get('Content-Length')) || null
  const stream = counted(reader, first.value, total)
  if (startsWith(first.value, '\0asm')) return stream
  // A pre-compressed file, whether or not the host says so.
  const gzip = startsWith(first.value, '\x1f\x8b')
  return gzip ? stream.pipeThrough(new DecompressionStream('gzip')) : null
}

function counted(
  reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>,
  first: Uint8Array<ArrayBuffer>,
  total: number | null,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  let loaded = 0
  let told = 0
  const tell = () => {
    told = performance.now()
    post({ type: 'bootstrap-progress', loaded, total })
  }
  const pass = (
    controller: ReadableStreamDefaultController,
    chunk: Uint8Array<ArrayBuffer> | undefined,
  ) => {
    if (!chunk) {
      tell()
      return controller.close()
    }
    loaded += chunk.length
    // Ten times a second is as often as a person reads; every chunk would keep the page busy.
    if (performance.now() - told > 100) tell()
    controller.enqueue(chunk)
  }
  return new ReadableStream({
    start: (controller) => pass(controller, first),
    pull: async (controller) => pass(controller, (await reader.read()).value),
    cancel: (reason) => reader.cancel(reason),
  })
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return [...text].every((character, index) => bytes[index] === character.charCodeAt(0))
}

/** DuckDB fetches and instantiates by itself; it gets an empty answer and the compiled module, and no request leaves. */
function handOver(module: WebAssembly.Module): void {
  scope.fetch = async () => new Response(null)
  Reflect.set(scope, 'XMLHttpRequest', undefined)
  WebAssembly.instantiateStreaming = async (_source, imports) => ({
    module,
    instance: await WebAssembly.instantiate(module, imports),
  })
}
