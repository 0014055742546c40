import { legacyReaders, type TextEncoding } from './detect-encoding.ts'
import { windows1252Text } from './legacy-letters.ts'
import type { UnicodeForm } from './unicode-form.ts'

const pieceSize = 1 << 20

/** Text in NFC with LF line ends, in pieces that end where a line ends, so that no second copy of a large file exists. */
export function* decodeInPieces(bytes: Uint8Array, encoding: TextEncoding): Generator<string> {
  const decode = decoderOf(encoding)
  let rest = ''
  for (let at = 0; at < bytes.length; at += pieceSize) {
    const text = rest + decode(bytes.subarray(at, at + pieceSize), at + pieceSize < bytes.length)
    const cut = lineEndIn(text)
    if (cut > 0) yield normalize(text.slice(0, cut), encoding)
    rest = text.slice(cut)
  }
  yield normalize(rest, encoding)
}

function decoderOf(encoding: TextEncoding): (bytes: Uint8Array, hasMore: boolean) => string {
  if (isUnicode(encoding)) {
    const decoder = new TextDecoder(encoding)
    return (bytes, hasMore) => decoder.decode(bytes, { stream: hasMore })
  }
  return windows1252Text
}

/** After the last line end that is surely whole: a CR at the very end may be half of one. */
function lineEndIn(text: string): number {
  const feed = text.lastIndexOf('\n')
  return feed === -1 ? text.lastIndexOf('\r', text.length - 2) + 1 : feed + 1
}

function normalize(text: string, encoding: TextEncoding): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
  return isUnicode(encoding) ? lines.normalize('NFC') : legacyReaders[encoding](lines)
}

function isUnicode(encoding: TextEncoding): encoding is UnicodeForm {
  return encoding.startsWith('utf-')
}
