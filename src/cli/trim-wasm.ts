// DuckDB's wasm names 75,000 exports so that extensions could link to it. None can be loaded here, and its start-up
// script walks them all, which is over half of its start. Only the exports that are named somewhere are kept.

const exportSection = 7
const importSection = 2

type Section = { id: number; start: number; end: number }

/** The names of the export section, in order. */
export function listExports(wasm: Uint8Array): string[] {
  const section = sectionsOf(wasm).find(({ id }) => id === exportSection)
  if (!section) return []
  return readExports(wasm, section).map(({ name }) => name)
}

/** The same module with only the exports that `isKept` names. Throws when the bytes are no WebAssembly module. */
export function keepExports(wasm: Uint8Array, isKept: (name: string) => boolean): Uint8Array {
  return join(
    wasm.subarray(0, 8),
    ...sectionsOf(wasm).map((section) =>
      section.id === exportSection
        ? encodeExports(wasm, section, isKept)
        : wasm.subarray(section.start, section.end),
    ),
  )
}

/** The text of the import section: linking by name asks the module for some of its own exports. */
export function importText(wasm: Uint8Array): string {
  const section = sectionsOf(wasm).find(({ id }) => id === importSection)
  return section ? new TextDecoder('latin1').decode(wasm.subarray(section.start, section.end)) : ''
}

function sectionsOf(wasm: Uint8Array): Section[] {
  if (String.fromCharCode(...wasm.subarray(0, 4)) !== '\0asm') throw new Error('not WebAssembly')
  const sections: Section[] = []
  for (let start = 8; start < wasm.length; ) {
    const [size, body] = readNumber(wasm, start + 1)
    sections.push({ id: wasm[start] ?? 0, start, end: body + size })
    start = body + size
  }
  return sections
}

function readExports(wasm: Uint8Array, section: Section) {
  const decoder = new TextDecoder()
  const [, body] = readNumber(wasm, section.start + 1)
  const [count, first] = readNumber(wasm, body)
  const entries: { name: string; bytes: Uint8Array }[] = []
  for (let at = first; entries.length < count; ) {
    const [length, text] = readNumber(wasm, at)
    const [, end] = readNumber(wasm, text + length + 1)
    const name = decoder.decode(wasm.subarray(text, text + length))
    entries.push({ name, bytes: wasm.subarray(at, end) })
    at = end
  }
  return entries
}

function encodeExports(
  wasm: Uint8Array,
  section: Section,
  isKept: (name: string) => boolean,
): Uint8Array {
  const kept = readExports(wasm, section).filter(({ name }) => isKept(name))
  const body = join(writeNumber(kept.length), ...kept.map(({ bytes }) => bytes))
  return join(Uint8Array.of(exportSection), writeNumber(body.length), body)
}

/** An unsigned LEB128 number and the place after it. */
function readNumber(bytes: Uint8Array, at: number): [number, number] {
  let value = 0
  for (let shift = 0, place = at; ; shift += 7, place += 1) {
    const byte = bytes[place]
    if (byte === undefined) throw new Error('the WebAssembly module is cut short')
    value += (byte & 127) * 2 ** shift
    if (byte < 128) return [value, place + 1]
  }
}

function writeNumber(value: number): Uint8Array {
  const bytes: number[] = []
  let rest = value
  do {
    bytes.push((rest & 127) | (rest > 127 ? 128 : 0))
    rest = Math.floor(rest / 128)
  } while (rest > 0)
  return Uint8Array.from(bytes)
}

function join(...parts: Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}
