const headerSize = 4096

// Checksum, DUCK, storage version 64, and who made it: v1.4.3, d1dc88f950.
const fileHeader = [
  [0x00, '67fd9328818d2eb34455434b40'],
  [0x34, '76312e342e33'],
  [0x54, '64316463383866393530'],
] as const

// Checksum, first round; no catalogue, no free list, no blocks; blocks of 256 KiB, vectors of 2048, written as by version 1.
const contentHeader = [
  [0x00, 'c48025b08a4e3fd20000000000000000ffffffffffffffffffffffffffffffff'],
  [0x28, '00000400000000000008000000000000010000'],
  [0x54, '64316463383866393530'],
] as const

/**
 * A database file without a table, as DuckDB 1.4.3 writes it: one header of the file, two of its content.
 * DuckDB takes an empty file for a broken database, and in the browser it can make none on disk itself.
 */
export function emptyDatabase(): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(3 * headerSize)
  for (const [index, header] of [fileHeader, contentHeader, contentHeader].entries())
    for (const [at, hex] of header) bytes.set(fromHex(hex), index * headerSize + at)
  return bytes
}

function fromHex(hex: string): number[] {
  return (hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16))
}
