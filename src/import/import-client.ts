import type { ImportPlan } from '../domain/import-plan.ts'
import type { ImportReading } from '../domain/import-reading.ts'
import type {
  DroppedFile,
  ImportRequest,
  ImportTask,
  ImportTasks,
  WorkerAnswer,
} from './import-message.ts'
import type { BatchInput } from './plan/batch-rows.ts'
import type { FolderReading } from './read-folder.ts'
import { readWithin } from './read-within.ts'

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

type Files = ReadonlyMap<string, Uint8Array>

/** Reads a folder in a worker of its own, so that the page stays alive; see `askImportWorker` for failures. */
export function readDataFolderInWorker(
  files: Files,
  options: ImportOptions = {},
): Promise<FolderReading> {
  return askImportWorker({ task: 'folder', files: [...files] }, options)
}

/** Reads a dropped file as far as it can be understood with the choices made so far; a workbook has 20 s. */
export function readDroppedFileInWorker(
  files: Files,
  batches: BatchInput[],
  dropped: DroppedFile,
  options: ImportOptions = {},
): Promise<ImportReading> {
  const request = { task: 'read' as const, files: [...files], batches, dropped }
  return readWithin(dropped, options.signal, (signal) =>
    askImportWorker(request, { ...options, signal }),
  )
}

/** The dry run of one file over folder and live batches. Stores nothing. */
export function planBatchInWorker(
  files: Files,
  batches: BatchInput[],
  candidate: BatchInput,
  options: ImportOptions = {},
): Promise<ImportPlan> {
  return askImportWorker({ task: 'plan', files: [...files], batches, candidate }, options)
}

async function askImportWorker<Task extends ImportTask>(
  request: Extract<ImportRequest, { task: Task }>,
  { signal, startWorker = startImportWorker }: ImportOptions,
): Promise<ImportTasks[Task]['answer']> {
  // The worker answers a task with what `ImportTasks` says of it.
  return (await askWorker(startWorker, request, signal)) as ImportTasks[Task]['answer']
}

/**
 * One question to a worker of its own that answers with a `WorkerAnswer`.
 * Rejects with `ImportWorkerError`, or with the signal's reason when aborted; the worker is gone either way.
 */
export async function askWorker<Answer>(
  startWorker: () => WorkerPort,
  request: unknown,
  signal?: AbortSignal,
): Promise<Answer> {
  signal?.throwIfAborted()
  const worker = start(startWorker)
  const abort = new AbortController()
  try {
    return await new Promise<Answer>((resolve, reject) => {
      const { signal: ended } = abort
      signal?.addEventListener('abort', () => reject(signal.reason), { signal: ended })
      listen(worker, resolve, reject)
      worker.postMessage(request)
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

function listen<Answer>(
  worker: WorkerPort,
  resolve: (answer: Answer) => void,
  reject: (error: ImportWorkerError) => void,
): void {
  worker.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer<Answer>>) => {
    if (data.kind === 'done') resolve(data.answer)
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
