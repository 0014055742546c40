import type { DeckModel } from '../view-models/deck-slide.ts'
import type { PptxAnswer, PptxRequest } from './pptx-message.ts'

/** The worker did not start, died, or met a bug while it wrote the file. */
export class PptxError extends Error {
  constructor(detail: string) {
    super(`pptx: ${detail}`)
    this.name = 'PptxError'
  }
}

type Options = { signal: AbortSignal; onProgress: (share: number) => void }

/**
 * Writes the deck as a presentation in a worker of its own, so that the page stays alive.
 * Rejects with `PptxError`, or with the signal's reason when cancelled; the worker is gone either way.
 */
export async function writePptxInWorker(
  deck: DeckModel,
  { signal, onProgress }: Options,
): Promise<Uint8Array> {
  signal.throwIfAborted()
  const worker = new Worker(new URL('./pptx-worker.ts', import.meta.url), { type: 'module' })
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true })
      worker.addEventListener('message', ({ data }: MessageEvent<PptxAnswer>) => {
        if (data.kind === 'progress') onProgress(data.share)
        else if (data.kind === 'done') resolve(data.file)
        else reject(new PptxError(data.detail))
      })
      worker.addEventListener('error', (event) => reject(new PptxError(event.message || 'worker')))
      worker.postMessage({ deck } satisfies PptxRequest)
    })
  } finally {
    worker.terminate()
  }
}
