/** Digits and separators read by rule alone. Values are decimal text: `.` decimal, no grouping, written zeros kept. */
export type DigitsReading =
  | { kind: 'exact'; value: string }
  | { kind: 'ambiguous'; asThousands: string; asDecimal: string; separator: '.' | ',' }
  | { kind: 'fault'; code: 'bad-grouping' | 'too-many-digits' }

/** Most significant digits a double keeps exactly. */
const mostDigits = 15

const badGrouping: DigitsReading = { kind: 'fault', code: 'bad-grouping' }

/**
 * Reads unsigned digits with `.`, `,`, space and apostrophe between them. Both points: the last is
 * decimal; one kind repeated, or spaces: thousands in threes; a lone one before exactly three digits
 * is ambiguous unless the part before it cannot be a group.
 */
export function readDigits(text: string): DigitsReading {
  const grouped = /^(\d{1,3}(?:([ '])\d{3})(?:\2\d{3})*)(?:[.,](\d+))?$/.exec(text)
  if (grouped) return exact((grouped[1] ?? '').replace(/[ ']/g, ''), grouped[3])
  if (/[ ']/.test(text)) return badGrouping
  const marks = text.replace(/\d/g, '')
  if (marks === '') return exact(text)
  if (marks.length === 1) return readLoneSeparator(text, marks === ',' ? ',' : '.')
  return readSeveralSeparators(text)
}

function readSeveralSeparators(text: string): DigitsReading {
  const same = /^[1-9]\d{0,2}([.,])\d{3}(?:\1\d{3})+$/.test(text)
  if (same) return exact(text.replace(/[.,]/g, ''))
  const mixed = /^([1-9]\d{0,2}(?:\.\d{3})+),(\d+)$|^([1-9]\d{0,2}(?:,\d{3})+)\.(\d+)$/.exec(text)
  if (!mixed) return badGrouping
  return exact((mixed[1] ?? mixed[3] ?? '').replace(/[.,]/g, ''), mixed[2] ?? mixed[4])
}

/** `\d+[.,]\d+` as `readDigits` reads it; null = the text is anything else. Most cells of a large file are so written. */
export function readPointedDigits(text: string): DigitsReading | null {
  let at = -1
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code >= zero && code <= nine) continue
    if (at !== -1 || (code !== dot && code !== comma)) return null
    at = index
  }
  if (at < 1 || at === text.length - 1) return null
  return readLoneSeparator(text, text.charCodeAt(at) === dot ? '.' : ',')
}

const [zero, nine, dot, comma] = [48, 57, 46, 44]

function readLoneSeparator(text: string, separator: '.' | ','): DigitsReading {
  const at = text.indexOf(separator)
  const [whole, fraction] = [text.slice(0, at), text.slice(at + 1)]
  const decimal = exact(whole, fraction)
  const isOpen = mayBeGroup(whole.length, fraction.length, whole.startsWith('0'))
  if (!isOpen || decimal.kind !== 'exact') return decimal
  return {
    kind: 'ambiguous',
    asThousands: `${whole}${fraction}`,
    asDecimal: decimal.value,
    separator,
  }
}

/** True for a lone separator that may stand before thousands as well as before decimals. */
export function mayBeGroup(whole: number, fraction: number, startsWithZero: boolean): boolean {
  return fraction === 3 && whole >= 1 && whole <= 3 && !startsWithZero
}

function exact(whole: string, fraction = ''): DigitsReading {
  const integer = (whole.startsWith('0') ? whole.replace(/^0+(?=\d)/, '') : whole) || '0'
  const value = fraction === '' ? integer : `${integer}.${fraction}`
  if (value.length > mostDigits && value.replace('.', '').replace(/^0+/, '').length > mostDigits)
    return { kind: 'fault', code: 'too-many-digits' }
  return { kind: 'exact', value }
}

/** `value` with its sign turned; zero stays unsigned. */
export function negateDecimal(value: string): string {
  if (value.startsWith('-')) return value.slice(1)
  return /^[0.]*$/.test(value) ? value : `-${value}`
}

/** `value` × 10^`places`, exactly; written precision stays (`5500`, -3 → `5.500`). */
export function shiftDecimal(value: string, places: number): string {
  if (places === 0) return value
  const sign = value.startsWith('-') ? '-' : ''
  const [whole = '0', fraction = ''] = value.replace('-', '').split('.')
  const digits = whole + fraction
  const point = whole.length + places
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0')
  const at = Math.max(point, 1)
  const integer = padded.slice(0, at).replace(/^0+(?=\d)/, '')
  const rest = padded.slice(at)
  return sign + (rest === '' ? integer : `${integer}.${rest}`)
}

/** `value` − 100 exactly: an index read as the increase (`106.7` → `6.7`). */
export function minusHundred(value: string): string {
  const [whole = '0', fraction = ''] = value.split('.')
  const scale = 10n ** BigInt(fraction.length)
  const scaled = BigInt(whole + fraction) - 100n * scale
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(fraction.length + 1, '0')
  const sign = scaled < 0n ? '-' : ''
  if (fraction === '') return sign + digits
  return `${sign}${digits.slice(0, -fraction.length)}.${digits.slice(-fraction.length)}`
}
