/** `well-formed`, or what is wrong: a small reader of tags, attributes, entities and letters of XML 1.0. */
export function parseXml(xml: string): string {
  const open: string[] = []
  const forbidden =
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot hold.
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/
  if (forbidden.test(xml)) return 'a letter XML cannot hold'
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(xml)) return 'a bare ampersand'
  const tag =
    /<(?:\?[^?]*\?|!--[\s\S]*?--|(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?))>/g
  let end = 0
  for (const match of xml.matchAll(tag)) {
    const between = xml.slice(end, match.index)
    if (/[<]/.test(between) || between.includes(']]>')) return `text ${between.slice(0, 40)}`
    end = match.index + match[0].length
    const [, closing, name, attributes = '', empty] = match
    if (!name) continue
    const names = [...attributes.matchAll(/([\w:.-]+)\s*=/g)].map((one) => one[1])
    if (new Set(names).size !== names.length) return `${name} repeats an attribute`
    if (closing) {
      const last = open.pop()
      if (last !== name) return `</${name}> closes <${last}>`
    } else if (!empty) open.push(name)
  }
  if (xml.slice(end).includes('<')) return 'an unfinished tag'
  return open.length === 0 ? 'well-formed' : `<${open.at(-1)}> stays open`
}
