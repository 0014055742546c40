export type UnicodeForm = 'utf-8' | 'utf-16le' | 'utf-16be'

/** The encoding a byte order mark states; null without one. */
export function markedEncoding(bytes: Uint8Array): UnicodeForm | null {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return 'utf-8'
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le'
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be'
  return null
}

/** UTF-16 without a mark: most characters of a table have a NUL for one of their two bytes. */
export function nulPatternEncoding(bytes: Uint8Array): UnicodeForm | null {
  const sample = bytes.subarray(0, 8192)
  const nuls = [0, 0]
  sample.forEach((byte, index) => {
    if (byte === 0) nuls[index % 2] = (nuls[index % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = nuls.map((count) => count / Math.max(1, sample.length / 2))
  if (odd > 0.2 && even < 0.02) return 'utf-16le'
  return even > 0.2 && odd < 0.02 ? 'utf-16be' : null
}

/** True when the bytes begin with those of `magic`. */
export function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte)
}
