import { packedStart, type ZipEntry } from './zip-directory.ts'

const stored = 0
const deflated = 8

/** The bytes of one entry; null when they are damaged, or more or fewer than the directory states. */
export async function inflateEntry(bytes: Uint8Array, entry: ZipEntry): Promise<Uint8Array | null> {
  const start = packedStart(bytes, entry)
  if (start === null) return null
  const packed = bytes.subarray(start, start + entry.packedSize)
  if (entry.method === stored) return packed.length === entry.size ? packed : null
  if (entry.method !== deflated) return null
  try {
    return await inflate(packed, entry.size)
  } catch {
    return null // damaged data: the caller names the file
  }
}

/** Unpacks into a room of the stated size and stops at the first byte too many. */
async function inflate(packed: Uint8Array, size: number): Promise<Uint8Array | null> {
  const source = new Blob([packed as Uint8Array<ArrayBuffer>]).stream()
  const reader = source.pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  const room = new Uint8Array(size)
  let filled = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return filled === size ? room : null
    if (filled + value.length > size) {
      await reader.cancel()
      return null
    }
    room.set(value, filled)
    filled += value.length
  }
}
