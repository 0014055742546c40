import type { WorkerAnswer } from './import-message.ts'

/** A worker did not start, died, or met a bug. Bad data never ends here: it comes back as issues. */
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

/**
 * One question to a worker of its own that answers with a `WorkerAnswer`.
 * Rejects with `ImportWorkerError`, or with the signal's reason when aborted; the worker is gone either way.
 */
export async function askWorker<Answer, Part = never>(
  startWorker: () => WorkerPort,
  request: unknown,
  signal?: AbortSignal,
  onPart?: (part: Part) => void,
): Promise<Answer> {
  signal?.throwIfAborted()
  const worker = startPort(startWorker)
  try {
    return await converse<Answer, Part>(worker, { request, signal, onPart })
  } finally {
    worker.terminate()
  }
}

/** Starts a worker; rejects as `askWorker` does. */
export function startPort(startWorker: () => WorkerPort): WorkerPort {
  try {
    return startWorker()
  } catch (error) {
    throw new ImportWorkerError('not-started', String(error))
  }
}

export type Question<Part = never> = {
  request: unknown
  /** What of the request is moved, not copied. */
  transfer?: Transferable[]
  signal?: AbortSignal | undefined
  onPart?: ((part: Part) => void) | undefined
}

/** One question and its answer; the worker stays, and must not be asked again once this rejected. */
export async function converse<Answer, Part = never>(
  worker: WorkerPort,
  { request, transfer = [], signal, onPart }: Question<Part>,
): Promise<Answer> {
  const end = new AbortController()
  try {
    return await new Promise<Answer>((resolve, reject) => {
      const ended = { signal: end.signal }
      signal?.addEventListener('abort', () => reject(signal.reason), ended)
      worker.addEventListener(
        'message',
        ({ data }: MessageEvent<WorkerAnswer<Answer, Part>>) => {
          if (data.kind === 'part') onPart?.(data.part)
          else if (data.kind === 'done') resolve(data.answer)
          else reject(new ImportWorkerError('failed', data.detail))
        },
        ended,
      )
      // A worker whose script is missing or blocked says nothing but an empty error event.
      const onError = (event: ErrorEvent) => {
        const reason = event.message ? 'died' : 'not-started'
        reject(new ImportWorkerError(reason, event.message || 'the worker script did not load'))
      }
      worker.addEventListener('error', onError, ended)
      const onUnreadable = () => reject(new ImportWorkerError('died', 'unreadable answer'))
      worker.addEventListener('messageerror', onUnreadable, ended)
      worker.postMessage(request, transfer)
    })
  } finally {
    end.abort()
  }
}
