/** A tree of words by key, as far as it has been loaded. */
export type Words = { readonly [key: string]: string | Words }

/** The words of a dotted key with the values of its `{{name}}` filled in, not escaped: React does that. The key itself when unknown. */
export function fillWords(
  words: Words,
  key: string,
  values: Record<string, string | number> = {},
): string {
  const found = findWords(words, key)
  return found === null
    ? key
    : found.replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
        Object.hasOwn(values, name) ? String(values[name]) : '',
      )
}

function findWords(words: Words, key: string): string | null {
  let node: string | Words | undefined = words
  for (const part of key.split('.')) {
    if (typeof node !== 'object' || !Object.hasOwn(node, part)) return null
    node = node[part]
  }
  return typeof node === 'string' ? node : null
}
