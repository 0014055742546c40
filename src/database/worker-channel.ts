import { EngineError, type EngineErrorKind } from './engine.ts'

/** The first message to the bootstrap worker; absolute URLs. */
export type StartMessage = { workerUrl: string; wasmUrl: string }

/** What the bootstrap worker says by itself, beside DuckDB's answers. */
export type BootstrapMessage =
  | { type: 'bootstrap-progress'; loaded: number; total: number | null }
  | { type: 'bootstrap-ready' }
  | { type: 'bootstrap-failed'; kind: EngineErrorKind; detail: string }
  | { type: 'bootstrap-crashed'; kind: EngineErrorKind; detail: string }

type Answer = { type: string; requestId: number; data: unknown }
type Waiting = { resolve: (data: never) => void; reject: (error: Error) => void }

/**
 * Asks DuckDB's worker script in its own message form (duckdb-wasm 1.32.0, worker_request.ts).
 * Upstream's AsyncDuckDB leaves every call hanging when the worker dies and brings 196 kB of apache-arrow along.
 */
export class WorkerChannel {
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  #failure: EngineError | null = null
  #nextId = 0

  constructor(worker: Worker) {
    this.#worker = worker
    worker.addEventListener('message', (event: MessageEvent<Answer | BootstrapMessage>) =>
      this.#receive(event.data),
    )
    worker.addEventListener('error', (event) => this.end(event.message || 'the worker stopped'))
  }

  /** Resolves with the data of the answer; rejects with DuckDB's error, or `engine-failed` once the worker is gone. */
  call<T>(type: string, data: unknown, transfer: Transferable[] = []): Promise<T> {
    if (this.#failure) return Promise.reject(this.#failure)
    const messageId = this.#nextId++
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(messageId, { resolve, reject })
      this.#worker.postMessage({ messageId, type, data }, transfer)
    })
  }

  /** Stops the worker; calls in flight and later ones reject with `engine-failed`. */
  end(detail: string): void {
    this.#failure ??= new EngineError('engine-failed', detail)
    this.#worker.terminate()
    for (const { reject } of this.#waiting.values()) reject(this.#failure)
    this.#waiting.clear()
  }

  #receive(message: Answer | BootstrapMessage): void {
    if (message.type === 'bootstrap-crashed') this.end((message as { detail: string }).detail)
    if (!('requestId' in message) || notAnAnswer.has(message.type)) return
    const waiting = this.#waiting.get(message.requestId)
    this.#waiting.delete(message.requestId)
    if (message.type === 'ERROR') waiting?.reject(remoteError(message.data))
    else waiting?.resolve(message.data as never)
  }
}

const notAnAnswer = new Set(['LOG', 'PROGRESS_UPDATE', 'INSTANTIATE_PROGRESS'])

function remoteError(data: unknown): Error {
  const { name, message } = data as { name: string; message: string }
  return Object.assign(new Error(message), { name })
}
