/** A text in two languages: “Thu nội địa - Domestic revenue”. */
export type TwoLanguages = { vietnamese: string; english: string }

const halves = /^(.*?[^\p{ASCII}].*?)(?:\s+[-–—/|]+\s+|\s*\n\s*|\s*\/\s*)([A-Za-z][\p{ASCII}]*)$/su

/** Parts the two; null when nothing after a dash, a slash or a line break is plain ASCII. */
export function partLanguages(text: string): TwoLanguages | null {
  if (text.length > 200) return null
  const [, vietnamese, english] = halves.exec(text.trim()) ?? []
  return vietnamese && english ? { vietnamese, english } : null
}

const linking = /\b(?:of|and|from|in|per|by|the|on|for|to|rate|growth|share|total)\b/i

/** True when the English half is a translation, and not another name in plain letters. */
export function isTranslation(english: string, nameEn: string): boolean {
  const known = new Set(wordsOf(nameEn))
  return linking.test(english) || wordsOf(english).some((word) => known.has(word))
}

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[a-z]{4,}/g) ?? []).map((word) => word.replace(/s$/, ''))
}
