const initial = 'ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnprstvx]'
const nucleus =
  'uyê|uyu|uya|uôi|ươi|ươu|iêu|yêu|oai|oay|oao|oeo|uây|uai|uay|oo|ôô|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|ôi|ơi|ua|uâ|uă|uê|ui|uô|uơ|uy|ưa|ưi|ươ|ưu|yê|[aăâeêioôơuưy]'
const syllable = new RegExp(`^(?:${initial})?(?:${nucleus})(?:ch|ng|nh|[cmnpt])?$`)
const tone = /[\u0300\u0301\u0303\u0309\u0323]/g
const tonelessLetter = /[^aeiouy\p{Mn}][\u0300\u0301\u0303\u0309\u0323]/u

/** True for a word built as Vietnamese syllables are: initial, nucleus, final, at most one tone mark. */
export function isVietnameseSyllable(word: string): boolean {
  const parts = word.toLowerCase().normalize('NFD')
  const tones = parts.match(tone)?.length ?? 0
  return (
    tones <= 1 &&
    !tonelessLetter.test(parts) &&
    syllable.test(parts.replace(tone, '').normalize('NFC'))
  )
}

/** Words that hold a letter beyond ASCII, as an 8-bit font may have written them: symbols inside count as letters. */
export function markedWords(text: string): string[] {
  const words = text.match(/[A-Za-z\u00a1-\u00af\u00b1\u00b4-\u1fff\u20ab]+/g) ?? []
  return words.filter((word) => /[^A-Za-z]/.test(word))
}

/** Share of words that are Vietnamese syllables once read by `read`; 0–1, 0 without words. */
export function syllableShare(words: readonly string[], read: (word: string) => string): number {
  if (words.length === 0) return 0
  return words.filter((word) => isVietnameseSyllable(read(word))).length / words.length
}
