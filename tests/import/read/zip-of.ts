/** One part of an archive; `size`, `method` and `flags` lie where a test wants them to. */
export type ZipPart = { name: string; text: string; size?: number; method?: number; flags?: number }

/** An archive of stored parts, written byte by byte so that its headers can be wrong. */
export function zipOf(parts: readonly ZipPart[], { isZip64 = false } = {}): Uint8Array {
  const locals: Buffer[] = []
  const entries: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const body = Buffer.from(part.text)
    const local = Buffer.concat([header(part, body.length, null), Buffer.from(part.name), body])
    entries.push(Buffer.concat([header(part, body.length, offset), Buffer.from(part.name)]))
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(entries)
  const locator = Buffer.alloc(isZip64 ? 20 : 0)
  if (isZip64) locator.writeUInt32LE(0x07064b50)
  return new Uint8Array(
    Buffer.concat([...locals, directory, locator, end(parts.length, directory.length, offset)]),
  )
}

function header(
  { name, size, method = 0, flags = 0 }: ZipPart,
  packed: number,
  offset: number | null,
) {
  const shift = offset === null ? 0 : 2
  const bytes = Buffer.alloc(offset === null ? 30 : 46)
  bytes.writeUInt32LE(offset === null ? 0x04034b50 : 0x02014b50)
  bytes.writeUInt16LE(flags, 6 + shift)
  bytes.writeUInt16LE(method, 8 + shift)
  bytes.writeUInt32LE(packed, 18 + shift)
  bytes.writeUInt32LE(size ?? packed, 22 + shift)
  bytes.writeUInt16LE(name.length, 26 + shift)
  if (offset !== null) bytes.writeUInt32LE(offset, 42)
  return bytes
}

function end(count: number, length: number, offset: number): Buffer {
  const bytes = Buffer.alloc(22)
  bytes.writeUInt32LE(0x06054b50)
  bytes.writeUInt16LE(count, 8)
  bytes.writeUInt16LE(count, 10)
  bytes.writeUInt32LE(length, 12)
  bytes.writeUInt32LE(offset, 16)
  return bytes
}
