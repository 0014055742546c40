import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../fixtures/import')

/** The bytes of one file of `tests/fixtures/import`. */
export function fixtureBytes(path: string): Uint8Array {
  return new Uint8Array(readFileSync(join(folder, path)))
}

/** A small faultless data folder, with some files replaced by fixtures; null takes a file away. */
export function fixtureFolder(
  replaced: Readonly<Record<string, string | Uint8Array | null>> = {},
): Map<string, Uint8Array> {
  const files = new Map(
    readdirSync(join(folder, 'valid')).map((name) => [name, fixtureBytes(`valid/${name}`)]),
  )
  for (const [name, fixture] of Object.entries(replaced)) {
    if (fixture === null) files.delete(name)
    else files.set(name, typeof fixture === 'string' ? fixtureBytes(fixture) : fixture)
  }
  return files
}

/** The bytes of a text in UTF-8. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** The bytes of a text in UTF-16; a mark must be in the text. */
export function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = new Uint8Array(Buffer.from(text, 'utf16le'))
  return order === 'le' ? bytes : new Uint8Array(Buffer.from(bytes).swap16())
}
