import type { BatchInput } from '../import/plan/batch-rows.ts'
import type { ExportFile, ExportForm } from './export-files.ts'
import type { ExportAnswer, ExportRequest } from './export-message.ts'

/** The export worker did not start, died, or met a bug. */
export class ExportError extends Error {
  constructor(detail: string) {
    super(`export failed: ${detail}`)
    this.name = 'ExportError'
  }
}

/** The merged tables as files, made in a worker of its own. Rejects with `ExportError`, or the signal's reason; the worker is gone either way. */
export async function exportInWorker(
  form: ExportForm,
  files: ReadonlyMap<string, Uint8Array>,
  batches: BatchInput[],
  signal?: AbortSignal,
): Promise<ExportFile[]> {
  signal?.throwIfAborted()
  const worker = new Worker(new URL('./export-worker.ts', import.meta.url), { type: 'module' })
  const ended = new AbortController()
  try {
    return await new Promise<ExportFile[]>((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason), { signal: ended.signal })
      worker.onmessage = ({ data }: MessageEvent<ExportAnswer>) =>
        data.kind === 'done' ? resolve(data.files) : reject(new ExportError(data.detail))
      worker.onerror = ({ message }) =>
        reject(new ExportError(message || 'the worker script did not load'))
      worker.postMessage({ form, files: [...files], batches } satisfies ExportRequest)
    })
  } finally {
    ended.abort()
    worker.terminate()
  }
}
