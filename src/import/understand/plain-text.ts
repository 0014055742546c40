import { withoutDiacritics } from '../../domain/fold-name.ts'

/** The text without case, diacritics, doubled spaces and zero-width marks: how words of headers and titles are recognised. */
export function plainText(text: string): string {
  const known = cache.get(text)
  if (known !== undefined) return known
  const plain = withoutDiacritics(text.replace(/[\u200b\u200e\ufeff]/g, ''))
    .replace(/\s+/g, ' ')
    .trim()
  if (cache.size >= cacheLimit) cache.clear()
  cache.set(text, plain)
  return plain
}

const cacheLimit = 20_000
const cache = new Map<string, string>()
