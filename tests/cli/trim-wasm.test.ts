import { describe, expect, it } from 'vitest'
import { importText, keepExports, listExports } from '../../src/cli/trim-wasm.ts'

// (module (import "env" "tick" (func)) (func (export "a")) (func (export "b")) (memory (export "m") 1))
const bytes = Uint8Array.from([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 2, 12, 1, 3, 101, 110, 118, 4, 116, 105, 99, 107,
  0, 0, 3, 3, 2, 0, 0, 5, 3, 1, 0, 1, 7, 13, 3, 1, 97, 0, 1, 1, 98, 0, 2, 1, 109, 2, 0, 10, 7, 2, 2,
  0, 11, 2, 0, 11,
])

describe(keepExports, () => {
  it('keeps the exports that are named and the module valid', () => {
    const trimmed = keepExports(bytes, (name) => name !== 'b')
    expect(listExports(bytes)).toEqual(['a', 'b', 'm'])
    expect(listExports(trimmed)).toEqual(['a', 'm'])
    const compiled = new WebAssembly.Module(trimmed as Uint8Array<ArrayBuffer>)
    expect(WebAssembly.Module.exports(compiled).map(({ name }) => name)).toEqual(['a', 'm'])
  })

  it('changes nothing but the exports', () => {
    expect([...keepExports(bytes, () => true)]).toEqual([...bytes])
  })

  it('refuses what is no module or is cut short', () => {
    expect(() => keepExports(Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8]), () => true)).toThrow(
      'not WebAssembly',
    )
    expect(() => listExports(bytes.subarray(0, 40))).toThrow()
  })
})

describe(importText, () => {
  it('holds the names the module asks for', () => expect(importText(bytes)).toContain('tick'))
})
