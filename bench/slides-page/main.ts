import { writePptxInWorker } from '../../src/export/pptx-client.ts'
import type { DeckModel } from '../../src/view-models/deck-slide.ts'
import { type Watched, watch } from '../import-page/watch-page.ts'

export type ExportWatched = Watched & { bytes: number; cancelMs: number }

declare global {
  interface Window {
    watchExport: (deck: DeckModel) => Promise<ExportWatched>
  }
}

/** One export through the page's own door, then one that is cancelled after its first sign of life. */
window.watchExport = async (deck) => {
  const never = new AbortController().signal
  let bytes = 0
  const watched = await watch(async () => {
    const file = await writePptxInWorker(deck, { signal: never, onProgress: () => undefined })
    bytes = file.length
  })
  return { ...watched, bytes, cancelMs: await cancel(deck) }
}

async function cancel(deck: DeckModel): Promise<number> {
  const controller = new AbortController()
  let pressed = 0
  const writing = writePptxInWorker(deck, {
    signal: controller.signal,
    onProgress: () => {
      if (pressed === 0) pressed = performance.now()
      controller.abort()
    },
  })
  const isDone = await writing.then(
    () => true,
    () => false,
  )
  if (isDone) throw new Error('the export went on after it was cancelled')
  return performance.now() - pressed
}
