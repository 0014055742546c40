import type { FileCopy } from './copy-file.ts'
import { hashBytes } from './hash-bytes.ts'

// The compiler knows this file with the page's globals too; at run time it only ever is a worker.
const scope = self as unknown as DedicatedWorkerGlobalScope

scope.onmessage = async ({ data }: MessageEvent<File>) => scope.postMessage(await copyOf(data))

/** null = it could not be read or there is no room: the page tries itself, and tells why. */
async function copyOf(file: File): Promise<FileCopy | null> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    return { sha256: await hashBytes(bytes), blob: new Blob([bytes], { type: file.type }) }
  } catch {
    return null
  }
}
