import type { TextRepair } from '../../domain/import-reading.ts'
import { countUtf8, isUtf8 } from '../utf8.ts'
import { fromTcvn3, fromVni, fromWindows1258, windows1252Text } from './legacy-letters.ts'
import { markedEncoding, nulPatternEncoding } from './unicode-form.ts'
import { markedWords, syllableShare } from './vietnamese-syllable.ts'

export const textEncodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1258',
  'tcvn3',
  'vni',
  'windows-1252',
] as const

export type TextEncoding = (typeof textEncodings)[number]

/** `isSure` is false when too few words speak for the encoding. */
export type EncodingReading = { encoding: TextEncoding; isSure: boolean }

type LegacyEncoding = Exclude<TextEncoding, 'utf-8' | 'utf-16le' | 'utf-16be'>

/** How text shown in Windows-1252 is read in each 8-bit encoding. */
export const legacyReaders: Record<LegacyEncoding, (text: string) => string> = {
  'windows-1258': fromWindows1258,
  tcvn3: fromTcvn3,
  vni: fromVni,
  'windows-1252': (text) => text,
}

const sampleLength = 400_000

/** Mark, pattern of NULs, UTF-8 (a few broken letters allowed), then the 8-bit reading with the most Vietnamese words. */
export function detectEncoding(
  bytes: Uint8Array,
  refused: readonly TextRepair['kind'][],
): EncodingReading {
  const stated = markedEncoding(bytes) ?? nulPatternEncoding(bytes)
  if (stated) return { encoding: stated, isSure: true }
  if (isUtf8(bytes)) return { encoding: 'utf-8', isSure: true }
  const { good, bad } = countUtf8(bytes)
  if (good > 10 * bad) return { encoding: 'utf-8', isSure: true }
  const legacy = detectLegacy(legacySample(bytes), refused)
  return legacy.share < 0.6 && good > 2 * bad
    ? { encoding: 'utf-8', isSure: false }
    : { encoding: legacy.encoding, isSure: legacy.isSure }
}

function detectLegacy(text: string, refused: readonly TextRepair['kind'][]) {
  const words = [...new Set(markedWords(text))].slice(0, 3000)
  const shares = (Object.keys(legacyReaders) as LegacyEncoding[])
    .filter((encoding) => !refused.some((kind) => kind === encoding))
    .map((encoding) => ({ encoding, share: syllableShare(words, legacyReaders[encoding]) }))
  const best = shares.reduce((first, next) => (next.share > first.share ? next : first))
  if (best.share < 0.5)
    return { encoding: 'windows-1252' as const, share: best.share, isSure: false }
  return { ...best, isSure: words.length >= 3 }
}

/** From the first byte beyond ASCII on: a long list of codes may stand before it. */
function legacySample(bytes: Uint8Array): string {
  const first = Math.max(0, bytes.findIndex((byte) => byte >= 0x80) - 100)
  return windows1252Text(bytes.subarray(first, first + sampleLength))
}

/** The encoding a person chose by name; null when there is no such encoding here. */
export function knownEncoding(name: string | undefined): TextEncoding | null {
  return textEncodings.find((encoding) => encoding === name?.toLowerCase()) ?? null
}
