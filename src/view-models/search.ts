import { withoutDiacritics } from '../domain/fold-name.ts'

/**
 * Folds a text for searching: no diacritics, no case, đ as d, one space between words.
 * Removing the marks also makes both ways of placing a tone equal (hoá = hóa).
 */
export function foldText(text: string): string {
  return withoutDiacritics(text)
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim()
}

/** True when every word typed occurs in one of the texts; an empty search matches everything. */
export function matchesSearch(search: string, texts: readonly (string | null)[]): boolean {
  const words = foldText(search).split(' ').filter(Boolean)
  const haystack = texts.map((text) => foldText(text ?? '')).join(' ')
  return words.every((word) => haystack.includes(word))
}
