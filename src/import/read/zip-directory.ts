/** One file of a ZIP archive as its central directory states it; sizes in bytes. */
export type ZipEntry = {
  name: string
  method: number
  isEncrypted: boolean
  packedSize: number
  size: number
  /** Where its own header begins. */
  offset: number
}

/** null = no readable directory: the file is cut short or no archive. `isZip64` archives are not walked. */
export type ZipDirectory = { entries: ZipEntry[]; isZip64: boolean } | null

const endMark = 0x06054b50
const entryMark = 0x02014b50
const localMark = 0x04034b50
const zip64Locator = 0x07064b50
const endLength = 22
const longestComment = 65_535

/** Walks the directory at the end of a ZIP archive; nothing is unpacked and no size of it is trusted. */
export function readZipDirectory(bytes: Uint8Array): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === null) return null
  const count = view.getUint16(end + 10, true)
  const start = view.getUint32(end + 16, true)
  const hasLocator = end >= 20 && view.getUint32(end - 20, true) === zip64Locator
  if (hasLocator || count === 0xffff || start === 0xffffffff) return { entries: [], isZip64: true }
  const entries = readEntries(view, start, count)
  return entries && { entries, isZip64: false }
}

/** Where the packed bytes of an entry begin; null when its own header is not there or states other sizes. */
export function packedStart(bytes: Uint8Array, entry: ZipEntry): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { offset } = entry
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== localMark) return null
  const hasSizeLater = (view.getUint16(offset + 6, true) & 8) !== 0
  const sizes = [view.getUint32(offset + 18, true), view.getUint32(offset + 22, true)]
  const agrees = sizes[0] === entry.packedSize && sizes[1] === entry.size
  if (!agrees && !hasSizeLater) return null
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  return start + entry.packedSize <= bytes.length ? start : null
}

function findEnd(view: DataView): number | null {
  const last = view.byteLength - endLength
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1) {
    if (view.getUint32(at, true) === endMark) return at
  }
  return null
}

function readEntries(view: DataView, start: number, count: number): ZipEntry[] | null {
  const entries: ZipEntry[] = []
  let at = start
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== entryMark) return null
    const nameLength = view.getUint16(at + 28, true)
    if (at + 46 + nameLength > view.byteLength) return null
    entries.push(readEntry(view, at, nameLength))
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function readEntry(view: DataView, at: number, nameLength: number): ZipEntry {
  const name = new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength)
  return {
    name: new TextDecoder().decode(name),
    method: view.getUint16(at + 10, true),
    isEncrypted: (view.getUint16(at + 8, true) & 1) !== 0,
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  }
}
