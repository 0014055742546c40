const blank = /\{\{(\w+)(?:\|([^|{}]+)\|([^|{}]+))?\}\}/g

/** A tree of words by key, as far as it has been loaded. */
export type Words = { readonly [key: string]: string | Words }

/**
 * The words of a dotted key, the key itself when unknown. `{{name}}` becomes its value, not escaped: React does that;
 * `{{name|row|rows}}` the first word when the value is 1, else the second.
 */
export function fillWords(
  words: Words,
  key: string,
  values: Record<string, string | number> = {},
): string {
  const found = findWords(words, key)
  return found === null
    ? key
    : found.replace(blank, (_, name: string, one?: string, many?: string) => {
        const value = Object.hasOwn(values, name) ? String(values[name]) : ''
        return one === undefined ? value : ((value === '1' ? one : many) ?? '')
      })
}

function findWords(words: Words, key: string): string | null {
  let node: string | Words | undefined = words
  for (const part of key.split('.')) {
    if (typeof node !== 'object' || !Object.hasOwn(node, part)) return null
    node = node[part]
  }
  return typeof node === 'string' ? node : null
}
