import type { ImportAnswer } from './import-message.ts'
import type { FolderReading } from './read-folder.ts'

/** The import worker did not start, died, or met a bug. Bad data never ends here: it comes back as issues. */
export class ImportWorkerError extends Error {
  readonly reason: 'not-started' | 'died' | 'failed'

  constructor(reason: ImportWorkerError['reason'], detail: string) {
    super(`import worker ${reason}: ${detail}`)
    this.name = 'ImportWorkerError'
    this.reason = reason
  }
}

/** What is needed of a `Worker`; tests pass their own. */
export type WorkerPort = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>

type ImportOptions = { signal?: AbortSignal | undefined; startWorker?: () => WorkerPort }

/**
 * Reads a folder in a worker of its own, so that the page stays alive.
 * Rejects with `ImportWorkerError`, or with the signal's reason when aborted; the worker is gone either way.
 */
export async function readDataFolderInWorker(
  files: ReadonlyMap<string, Uint8Array>,
  { signal, startWorker = startImportWorker }: ImportOptions = {},
): Promise<FolderReading> {
  signal?.throwIfAborted()
  const worker = start(startWorker)
  const abort = new AbortController()
  try {
    return await new Promise<FolderReading>((resolve, reject) => {
      const { signal: ended } = abort
      signal?.addEventListener('abort', () => reject(signal.reason), { signal: ended })
      listen(worker, resolve, reject)
      worker.postMessage({ files: [...files] })
    })
  } finally {
    abort.abort()
    worker.terminate()
  }
}

function startImportWorker(): WorkerPort {
  return new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' })
}

function start(startWorker: () => WorkerPort): WorkerPort {
  try {
    return startWorker()
  } catch (error) {
    throw new ImportWorkerError('not-started', String(error))
  }
}

function listen(
  worker: WorkerPort,
  resolve: (reading: FolderReading) => void,
  reject: (error: ImportWorkerError) => void,
): void {
  worker.addEventListener('message', ({ data }: MessageEvent<ImportAnswer>) => {
    if (data.kind === 'done') resolve(data.reading)
    else reject(new ImportWorkerError('failed', data.detail))
  })
  // A worker whose script is missing or blocked says nothing but an empty error event.
  worker.addEventListener('error', (event) => {
    const reason = event.message ? 'died' : 'not-started'
    reject(new ImportWorkerError(reason, event.message || 'the worker script did not load'))
  })
  worker.addEventListener('messageerror', () =>
    reject(new ImportWorkerError('died', 'unreadable answer')),
  )
}
