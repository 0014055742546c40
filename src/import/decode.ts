import type { Issue } from '../domain/issue.ts'
import { makeIssue } from './make-issue.ts'
import { firstInvalidUtf8 } from './utf8.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'unknown'

/** Text in NFC with LF line ends and no byte order mark; empty when the encoding is unknown. */
export type Decoded = { text: string; encoding: Encoding; issues: Issue[] }

const signatures: [kind: string, bytes: number[]][] = [
  ['xlsx', [0x50, 0x4b, 0x03, 0x04]],
  ['xls', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
]

/** Bytes to text: byte order mark, then the pattern of NULs, then strict UTF-8; anything else is an issue. Never throws. */
export function decodeBytes(bytes: Uint8Array, file: string): Decoded {
  const kind = signatures.find(([, magic]) => startsWith(bytes, magic))?.[0]
  if (kind) return refuse(file, null, { looksLike: kind })
  const encoding = markedEncoding(bytes) ?? nulPatternEncoding(bytes) ?? 'utf-8'
  if (encoding === 'utf-8') {
    const bad = firstInvalidUtf8(bytes)
    if (bad !== null)
      return refuse(file, lineAt(bytes, bad), { looksLike: '', byte: hex(bytes[bad]) })
  }
  return { text: normalize(new TextDecoder(encoding).decode(bytes)), encoding, issues: [] }
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte)
}

function markedEncoding(bytes: Uint8Array): Encoding | null {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return 'utf-8'
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le'
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be'
  return null
}

function nulPatternEncoding(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, 8192)
  const nuls = [0, 0]
  sample.forEach((byte, index) => {
    if (byte === 0) nuls[index % 2] = (nuls[index % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = nuls.map((count) => count / Math.max(1, sample.length / 2))
  if (odd > 0.2 && even < 0.02) return 'utf-16le'
  return even > 0.2 && odd < 0.02 ? 'utf-16be' : null
}

function refuse(file: string, line: number | null, details: Issue['details']): Decoded {
  const issue = makeIssue({ code: 'unknown-encoding', severity: 'error', file, line, details })
  return { text: '', encoding: 'unknown', issues: [issue] }
}

function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1
  for (let index = 0; index < offset; index += 1) {
    const isLoneReturn = bytes[index] === 13 && bytes[index + 1] !== 10
    if (bytes[index] === 10 || isLoneReturn) line += 1
  }
  return line
}

function normalize(text: string): string {
  return text.replace(/\r\n?/g, '\n').normalize('NFC')
}

function hex(byte: number | undefined): string {
  return `0x${(byte ?? 0).toString(16).padStart(2, '0').toUpperCase()}`
}
