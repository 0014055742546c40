import { foldSpelling } from '../../domain/fold-name.ts'
import { longestUnitWords, scaleWords, unitWords } from './unit-words.ts'

/** A measure unit as written, ready for conversion. */
export type MeasureUnit = {
  /** As the data writes it: `tỷ đồng`, `triệu lượt`, `USD/người`, `%`. */
  name: string
  /** Units of one dimension convert; null = only a power of ten is written (“triệu”). */
  dimension: string | null
  /** One of this unit is 10^exponent of the dimension's own unit. */
  exponent: number
  /** What it is counted per, as written: `người`, `ha`. A rate per year is the period's business and left out. */
  per: string[]
  /** True for whole things counted one by one, so `1.234` cannot be a fraction. */
  isCount: boolean
}

const label = /^(?:đơn vị(?: tính)?|đvt|đv ?tính|đ\.?v\.?t\.?|đvt|unit)(?: ?[:：-] ?| (?=\S))/u

/** Reads a whole text as a measure unit (“ĐVT: Tỷ đồng”, “(triệu USD)”, “1.000 tấn”); null when it is none. */
export function readMeasureUnit(text: string): MeasureUnit | null {
  if (text.length > 80) return null
  const folded = foldSpelling(text)
    .replace(/^[([]+|[)\].;:]+$/g, '')
    .replace(label, '')
    .replace(/^[([]+ ?| ?[)\].;:]+$/g, '')
    .replace(/^(vnd|usd) (billion|million|thousand)s?/, '$2 $1')
    .trim()
  const taken = takeMeasureUnit(folded)
  return taken && taken.rest.trim() === '' ? taken.unit : null
}

/** Reads the longest measure unit at the start of folded text, and what follows it; null when there is none. */
export function takeMeasureUnit(folded: string): { unit: MeasureUnit; rest: string } | null {
  const scale = takeScale(folded)
  const after = scale ? scale.rest.replace(/^[ .]+/, '') : folded
  const word = takeWord(after)
  if (!word) return scale ? { unit: scaleOnly(scale), rest: scale.rest } : null
  const { per, rest } = takePer(word.rest)
  const name = [scale?.name, word.unit.name].filter(Boolean).join(' ')
  return {
    unit: {
      name: [name, ...per].join('/'),
      dimension: word.unit.dimension,
      exponent: (scale?.exponent ?? 0) + word.unit.exponent,
      per: per.filter((part) => !isTime.test(part)),
      isCount: word.unit.isCount && !scale && per.length === 0,
    },
    rest,
  }
}

const isTime = /^(?:năm|tháng|quý|ngày|giờ)$/

type Scale = { name: string; exponent: number; rest: string }

function scaleOnly({ name, exponent }: Scale): MeasureUnit {
  return { name, dimension: null, exponent, per: [], isCount: false }
}

/** “1.000 tỷ”, “100 triệu”: a power of ten in digits may stand before one in words. */
function takeScale(folded: string): Scale | null {
  for (const [pattern, exponent, name] of scaleWords) {
    const match = pattern.exec(folded)
    if (!match) continue
    const rest = folded.slice(match[0].length)
    const inner = /^1/.test(match[0]) ? takeScale(rest.trimStart()) : null
    if (!inner) return { name, exponent, rest }
    return {
      name: `${name} ${inner.name}`,
      exponent: exponent + inner.exponent,
      rest: inner.rest,
    }
  }
  return null
}

function takeWord(text: string) {
  const symbol = /^(?:us\$|\$|%|‰)/.exec(text)?.[0]
  if (symbol) return { unit: known(symbol), rest: text.slice(symbol.length) }
  const parts =
    /^[\p{L}²³$^.%-]+[23]?(?: [\p{L}²³%.-]+[23]?){0,4}/u.exec(text)?.[0].split(' ') ?? []
  for (let count = Math.min(parts.length, longestUnitWords); count > 0; count -= 1) {
    const written = parts.slice(0, count).join(' ')
    const word = written.replace(/[.-]+$/, '')
    if (unitWords.has(word)) return { unit: known(word), rest: text.slice(word.length) }
  }
  return null
}

function known(word: string) {
  return unitWords.get(word) ?? { name: word, dimension: word, exponent: 0, isCount: true }
}

/** Denominators: “/người”, “/ ha/năm”, “/1.000 dân”. */
function takePer(text: string): { per: string[]; rest: string } {
  const per: string[] = []
  let rest = text
  for (;;) {
    const match = /^ ?\/ ?((?:(?:0?1|1[. ]?000|10[. ]?000|vạn|nghìn) )?\p{L}+²?)/u.exec(rest)
    if (!match) return { per, rest }
    per.push(perName(match[1] ?? ''))
    rest = rest.slice(match[0].length)
  }
}

function perName(word: string): string {
  const bare = word.replace(/^0?1 /, '')
  if (/^(?:ng|đầu|người|nguoi|khẩu|capita|head|person)$/.test(bare)) return 'người'
  return bare === 'year' ? 'năm' : bare
}

/**
 * The unit a longer text names: in its last parentheses, after “ĐVT:” or “đơn vị tính”, or after the
 * last dash or comma (“Sản lượng hàng hóa – triệu tấn”). `text` is what is left without it.
 */
export function findMeasureUnit(text: string): { unit: MeasureUnit; text: string } | null {
  if (text.length > 500) return null
  for (const pattern of places) {
    const match = [...text.matchAll(pattern)].at(-1)
    const unit = match && readMeasureUnit(match[1] ?? '')
    if (match && unit) {
      const rest = text.slice(0, match.index) + text.slice(match.index + match[0].length)
      return { unit, text: rest.replace(/\s+/g, ' ').trim() }
    }
  }
  return null
}

const places = [
  /[([]([^()[\]]{1,60})[)\]]/g,
  /(?:đơn vị(?: tính)?|đvt)\s*[:：]\s*([^;,|()]{1,60})/giu,
  /\s*[–—|]\s*([^–—|()]{1,40})$/gu,
  /(?:,|\s-)\s*([^,()-]{1,40})$/gu,
]
