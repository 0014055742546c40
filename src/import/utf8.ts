const pieceSize = 1 << 20

/** True when all bytes are well-formed UTF-8. The platform's own decoder is many times faster than a walk through them. */
export function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for (let at = 0; at < bytes.length; at += pieceSize)
      decoder.decode(bytes.subarray(at, at + pieceSize), { stream: true })
    decoder.decode()
    return true
  } catch {
    return false // where it is broken, or how much of it, is for the caller to find out
  }
}

/** Offset of the first byte that is not well-formed UTF-8; null when all of them are. */
export function firstInvalidUtf8(bytes: Uint8Array): number | null {
  if (isUtf8(bytes)) return null
  let index = 0
  while (index < bytes.length) {
    const length = sequenceLength(bytes, index)
    if (length === 0) return index
    index += length
  }
  return null
}

function sequenceLength(bytes: Uint8Array, index: number): number {
  const lead = bytes[index] ?? 0
  if (lead < 0x80) return 1
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2
  if (lead < 0xc2 || lead > 0xf4 || !isSecondByte(lead, bytes[index + 1])) return 0
  for (let next = 2; next < length; next += 1) {
    if (!isBetween(bytes[index + next], 0x80, 0xbf)) return 0
  }
  return length
}

/** Overlong forms, surrogates and code points past U+10FFFF all show in the second byte (Unicode table 3-7). */
function isSecondByte(lead: number, byte: number | undefined): boolean {
  const lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
  const highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
  return isBetween(byte, lowest, highest)
}

function isBetween(byte: number | undefined, lowest: number, highest: number): boolean {
  return byte !== undefined && byte >= lowest && byte <= highest
}

/** How many letters beyond ASCII are well-formed UTF-8, and how many bytes are not. */
export function countUtf8(bytes: Uint8Array): { good: number; bad: number } {
  let good = 0
  let bad = 0
  for (let index = 0; index < bytes.length; ) {
    if ((bytes[index] ?? 0) < 0x80) {
      index += 1
      continue
    }
    const length = sequenceLength(bytes, index)
    if (length === 0) bad += 1
    else good += 1
    index += Math.max(1, length)
  }
  return { good, bad }
}
