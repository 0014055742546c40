/**
 * Folds a name as an office writes it to the key it is matched by: NFC, lower case, one space, one
 * tone placement (hoá = hóa, thuỷ = thủy), one dash, tỉ = tỷ; without numbering (“5.”, “1.1”, “a)”, “-”)
 * and footnote marks. Two names with different letters never fold to one key.
 */
export function foldName(text: string): string {
  const known = names.get(text)
  if (known !== undefined) return known
  const folded = foldWhole(text)
  if (text.length <= rememberedLength) {
    if (names.size >= mostNames) names.clear()
    names.set(text, folded)
  }
  return folded
}

/** A name is folded again by everyone who looks it up: as an indicator, a unit, the key of a question. */
const names = new Map<string, string>()
const mostNames = 10_000
const rememberedLength = 300

function foldWhole(text: string): string {
  let folded = text.slice(0, longestName)
  for (let round = 0; round < 20; round += 1) {
    const next = foldOnce(folded)
    if (next === folded) return folded
    folded = next
  }
  return folded
}

/** No name is longer; a damaged cell may be a million characters. */
const longestName = 2000

/** `foldName` without diacritics, đ as d: good for proposals, never for an automatic match (Cẩm Giàng is not Cẩm Giang). */
export function foldBare(text: string): string {
  return withoutDiacritics(foldName(text))
}

/** Lower case without any mark above or below a letter, đ as d; punctuation and spaces stay. */
export function withoutDiacritics(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd')
}

/** Lower-case NFC text in one line: no invisible characters, every space and dash of one kind, one tone placement. */
export function foldSpelling(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g, '')
    .replace(/[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g, '-')
    .replace(/[“”„«»‟]/g, '"')
    .replace(/[‘’‛ʼ´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC')
    .replace(/[\p{L}\p{M}]+/gu, placeTone)
}

function foldOnce(text: string): string {
  return foldSpelling(text)
    .replace(/"/g, '')
    .replace(numbering, '')
    .replace(/(?<!(?:^|[^\p{L}])[kcdh]?m)[\u00B9\u00B2\u00B3\u2070-\u2079]+/gu, '')
    .replace(/(?: ?(?:\((?:\d{1,2}|\*{1,3})\)|\[\d{1,2}\]|\*))+$/, '')
    .replace(/[\s.:;,/+-]+$/, '')
    .replace(/ ?([-/]) ?/g, '$1')
    .replace(/ ?([,;:])(?!\d) ?/g, '$1 ')
    .replace(/ ?\( ?/g, ' (')
    .replace(/ ?\) ?/g, ') ')
    .trim()
}

/** Letters p, x, q, t and h before a point are types of places (P. Lê Chân), not numbering. */
const numbering =
  /^(?:\(?\d{1,2}(?:\.\d{1,2}){0,3}(?:[.)/:] ?(?![\d,.])| (?=\p{L})(?<=\.\d{1,2} ))|\(?(?:viii|vii|vi|iv|ix|xii|xiii|xi|iii|ii|i|v)[.)/] ?|(?:viii|vii|iii|ii|iv|ix) (?=\p{L})|\(?[a-gđikl][.)/] ?(?=\p{L})|[hpxqt]\) ?|[-+*•·▪●○◦‣✓→>]+ ?|trong đó ?[:,;-] ?|(?:bao )?gồm ?[:,;-] ?)+/u

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g
const syllable =
  /^(ngh|ng|nh|gh|gi(?=[aăâeêoôơuư])|g|qu(?=[aăâeêioơôuy])|ch|kh|ph|th|tr|[bcdđhklmnpqrstvxfjwz])?([aăâeêioôơuưy]{1,3})(ch|ng|nh|[cmnpt])?$/
const lastMarked = /[ăâêôơư](?=[^ăâêôơư]*$)/

/** Vietnamese has some thousand syllables, and every name is made of them. */
const placed = new Map<string, string>()
const mostPlaced = 20_000

function placeTone(word: string): string {
  const known = placed.get(word)
  if (known !== undefined) return known
  const result = withTonePlaced(word)
  if (placed.size >= mostPlaced) placed.clear()
  placed.set(word, result)
  return result
}

/** Puts the tone of one syllable on the vowel of the older school (hóa, thủy, quý); any other word stays as it is. */
function withTonePlaced(word: string): string {
  const apart = word.normalize('NFD')
  const tones = apart.match(toneMarks) ?? []
  const plain = apart.replace(toneMarks, '').normalize('NFC')
  const match = tones.length > 1 ? null : syllable.exec(plain)
  if (!match) return word
  const [, initial = '', vowels = '', final = ''] = match
  const spelt = vowels === 'i' && final === '' && /^(?:[hklmst]|qu)$/.test(initial) ? 'y' : vowels
  if (tones.length === 0) return initial + spelt + final
  const at = toneIndex(spelt, final !== '')
  return (
    initial +
    spelt.slice(0, at) +
    `${spelt[at] ?? ''}${tones[0]}`.normalize('NFC') +
    spelt.slice(at + 1) +
    final
  )
}

function toneIndex(vowels: string, hasFinal: boolean): number {
  const marked = lastMarked.exec(vowels)
  if (marked) return marked.index
  if (hasFinal) return vowels.length - 1
  return vowels.length === 3 ? 1 : 0
}
