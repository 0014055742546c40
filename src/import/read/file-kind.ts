import { markedEncoding, nulPatternEncoding, startsWith } from './unicode-form.ts'

/** What the first bytes say a file is; the name is never asked. `encrypted` is an Office file under a password. */
export type FileKind =
  | 'text'
  | 'zip'
  | 'xls'
  | 'encrypted'
  | 'html'
  | 'pdf'
  | 'png'
  | 'jpeg'
  | 'json'
  | 'rtf'
  | 'other'

const signatures: [kind: FileKind, bytes: number[]][] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['xls', [0xd0, 0xcf, 0x11, 0xe0]],
  ['xls', [0x09, 0x08, 0x10, 0x00]],
  ['xls', [0x09, 0x08, 0x08, 0x00]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['other', [0x47, 0x49, 0x46, 0x38]],
  ['other', [0x52, 0x61, 0x72, 0x21]],
  ['other', [0x37, 0x7a, 0xbc, 0xaf]],
  ['other', [0x1f, 0x8b, 0x08]],
]

/** Tells a file by its bytes. A zip is called `zip` here: whether a workbook is in it only its directory tells. */
export function fileKind(bytes: Uint8Array): FileKind {
  const kind = signatures.find(([, magic]) => startsWith(bytes, magic))?.[0]
  if (kind === 'xls') return holdsUtf16(bytes, 'EncryptedPackage') ? 'encrypted' : 'xls'
  if (kind) return kind
  if (isMarkup(bytes)) return 'html'
  if (isJson(bytes)) return 'json'
  return isBinary(bytes) ? 'other' : 'text'
}

/** Report writers save an HTML page or an XML spreadsheet of 2003 under the name .xls. */
function isMarkup(bytes: Uint8Array): boolean {
  const start = asciiOf(bytes.subarray(0, 4096)).trimStart()
  return /^<(\?xml|!doctype|html|head|body|table|meta|style|div|workbook)\b/i.test(start)
}

/** An object or a list of such, from the first letter to the last. */
function isJson(bytes: Uint8Array): boolean {
  const start = asciiOf(bytes.subarray(0, 400)).trimStart()
  if (!/^(?:\{\s*(?:"[^"\n]*"\s*:|\})|\[\s*[{[])/.test(start)) return false
  return /[}\]]$/.test(asciiOf(bytes.subarray(-400)).trimEnd())
}

/** ASCII of the bytes, NULs and byte order marks left out, so that UTF-16 markup is seen too. */
function asciiOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.filter((byte) => byte !== 0 && byte < 0x80))
}

function holdsUtf16(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0])
  const [first = 0] = wanted
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (startsWith(bytes.subarray(at, at + wanted.length), wanted)) return true
  }
  return false
}

/** Many NULs or control characters that no text has, and no sign of UTF-16. */
function isBinary(bytes: Uint8Array): boolean {
  if (markedEncoding(bytes) ?? nulPatternEncoding(bytes)) return false
  const sample = bytes.subarray(0, 8192)
  const nuls = sample.filter((byte) => byte === 0).length
  const controls = sample.filter((byte) => byte < 0x20 && byte > 0 && !isTextControl(byte)).length
  return nuls > sample.length / 10 || controls > sample.length / 50
}

function isTextControl(byte: number): boolean {
  return (byte >= 9 && byte <= 13) || byte === 0x1a || byte === 0x1b
}
