import { hashBytes } from './hash-bytes.ts'

/** True when these are the files with those SHA-256 sums, none more and none fewer. */
export async function isSameFiles(
  files: ReadonlyMap<string, Uint8Array>,
  sums: Readonly<Record<string, string>>,
): Promise<boolean> {
  const names = Object.keys(sums)
  if (names.length !== files.size) return false
  const same = await Promise.all(
    names.map(async (name) => {
      const bytes = files.get(name)
      return (
        bytes !== undefined && (await hashBytes(bytes as Uint8Array<ArrayBuffer>)) === sums[name]
      )
    }),
  )
  return same.every(Boolean)
}
