/// <reference lib="webworker" />
import type { PptxAnswer, PptxRequest } from './pptx-message.ts'
import { writePptx } from './write-pptx.ts'

const answer = (message: PptxAnswer, transfer: Transferable[] = []) =>
  self.postMessage(message, { transfer })

self.addEventListener('message', ({ data }: MessageEvent<PptxRequest>) => {
  writePptx(data.deck, (share) => answer({ kind: 'progress', share })).then(
    (file) => answer({ kind: 'done', file }, [file.buffer]),
    (error: unknown) => answer({ kind: 'failed', detail: String(error) }),
  )
})
