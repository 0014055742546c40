import { hashBytes } from './hash-bytes.ts'

/** The bytes of a file as they were when it was dropped, and their hash. */
export type FileCopy = { blob: Blob; sha256: string }

/** From this size on the page would stand still while the bytes are hashed: the browser copies them first, in one go. Starting a worker for less takes longer. */
const large = 24_000_000
/** The page stands still while a piece of this size becomes a Blob. */
const pieceSize = 12_000_000

/**
 * Copied at once: a file edited on disk after the drop can no longer be read (NotReadableError, which is how this rejects).
 * A large one is copied by a worker, or by the page where no worker starts.
 */
export async function copyFile(file: File): Promise<FileCopy> {
  return (file.size > large ? await copyInWorker(file) : null) ?? copyInPage(file)
}

async function copyInWorker(file: File): Promise<FileCopy | null> {
  let worker: Worker | null = null
  try {
    const started = new Worker(new URL('./copy-worker.ts', import.meta.url), { type: 'module' })
    worker = started
    return await new Promise<FileCopy | null>((resolve) => {
      started.onmessage = ({ data }: MessageEvent<FileCopy | null>) => resolve(data)
      started.onerror = () => resolve(null)
      started.postMessage(file)
    })
  } catch {
    return null // the page tries itself, and tells what is wrong
  } finally {
    worker?.terminate()
  }
}

async function copyInPage(file: File): Promise<FileCopy> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const [sha256, blob] = await Promise.all([hashBytes(bytes), copyInPieces(bytes, file.type)])
  return { blob, sha256 }
}

/** A Blob of the bytes, copied piece by piece. */
async function copyInPieces(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<Blob> {
  if (bytes.length <= pieceSize) return new Blob([bytes], { type })
  const pieces: Blob[] = []
  for (let start = 0; start < bytes.length; start += pieceSize) {
    pieces.push(new Blob([bytes.subarray(start, start + pieceSize)]))
    await new Promise((resolve) => setTimeout(resolve))
  }
  return new Blob(pieces, { type })
}
