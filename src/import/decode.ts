import type { Issue } from '../domain/issue.ts'
import { makeIssue } from './make-issue.ts'
import { type FileKind, fileKind } from './read/file-kind.ts'
import { markedEncoding, nulPatternEncoding, type UnicodeForm } from './read/unicode-form.ts'
import { firstInvalidUtf8 } from './utf8.ts'

export type Encoding = UnicodeForm | 'unknown'

/** Text in NFC with LF line ends and no byte order mark; empty when the encoding is unknown. */
export type Decoded = { text: string; encoding: Encoding; issues: Issue[] }

const foreign: ReadonlySet<FileKind> = new Set(['zip', 'xls', 'encrypted', 'pdf', 'png', 'jpeg'])

/** Bytes to text: byte order mark, then the pattern of NULs, then strict UTF-8; anything else is an issue. Never throws. */
export function decodeBytes(bytes: Uint8Array, file: string): Decoded {
  const kind = fileKind(bytes)
  if (foreign.has(kind)) return refuse(file, null, { looksLike: kind === 'zip' ? 'xlsx' : kind })
  const encoding = markedEncoding(bytes) ?? nulPatternEncoding(bytes) ?? 'utf-8'
  if (encoding === 'utf-8') {
    const bad = firstInvalidUtf8(bytes)
    if (bad !== null)
      return refuse(file, lineAt(bytes, bad), { looksLike: '', byte: hex(bytes[bad]) })
  }
  return { text: normalize(new TextDecoder(encoding).decode(bytes)), encoding, issues: [] }
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
