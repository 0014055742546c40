import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeBytes } from '../../src/import/decode.ts'
import { firstInvalidUtf8 } from '../../src/import/utf8.ts'
import { utf8, utf16 } from './fixture-folder.ts'

const text = 'chỉ_tiêu,giá_trị\nXuất khẩu,50.14\n'

describe(decodeBytes, () => {
  it.each([
    ['utf-8', utf8(text)],
    ['utf-8', utf8(`\uFEFF${text}`)],
    ['utf-16le', utf16(`\uFEFF${text}`, 'le')],
    ['utf-16be', utf16(`\uFEFF${text}`, 'be')],
    ['utf-16le', utf16(text, 'le')],
    ['utf-16be', utf16(text, 'be')],
  ])('reads %s, with and without a byte order mark', (encoding, bytes) => {
    expect(decodeBytes(bytes, 'a.csv')).toEqual({ text, encoding, issues: [] })
  })

  it('joins letters and marks into NFC, and ends lines with LF', () => {
    const bytes = utf8('Hải Phòng\r\nmột\rhai\n'.normalize('NFD'))
    expect(decodeBytes(bytes, 'a.csv').text).toBe('Hải Phòng\nmột\nhai\n'.normalize('NFC'))
  })

  it('names the line of the first byte that is not UTF-8, whatever the line ends', () => {
    const bytes = new Uint8Array([...utf8('a\r\nb\rc\n'), 0x68, 0xe0, 0x69])
    const { encoding, issues } = decodeBytes(bytes, 'a.csv')
    expect(encoding).toBe('unknown')
    expect(issues[0]).toMatchObject({
      code: 'unknown-encoding',
      line: 4,
      details: { byte: '0xE0' },
    })
  })

  it('refuses a workbook by its first bytes, whatever its name', () => {
    const { issues } = decodeBytes(utf8('PK\x03\x04rest'), 'a.csv')
    expect(issues[0]).toMatchObject({ code: 'unknown-encoding', details: { looksLike: 'xlsx' } })
  })
})

describe(firstInvalidUtf8, () => {
  it('agrees with a fatal TextDecoder on any bytes', () => {
    const lead = fc.constantFrom(
      0xc0,
      0xc2,
      0xe0,
      0xed,
      0xef,
      0xf0,
      0xf4,
      0xf5,
      0x80,
      0x9f,
      0xa0,
      0xbf,
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(lead, fc.nat(255)), { maxLength: 12 }), (list) => {
        const bytes = new Uint8Array(list)
        expect(firstInvalidUtf8(bytes) === null).toBe(isUtf8(bytes))
      }),
      { numRuns: 2000 },
    )
  })
})

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
