/** Digits with at most one separator between them, told without a text of their own. */
export type PlainDigits = {
  /** All of them as one whole number; no more than a double keeps. */
  digits: number
  /** How many stand before the separator, and after it. */
  whole: number
  fraction: number
  /** Code of the separator; 0 = there is none. */
  mark: number
  startsWithZero: boolean
}

const [zero, nine] = [48, 57]
export const [comma, dot] = [44, 46]

/** A sign and a point more, and the text is still as long as a double keeps exactly. */
const mostDigits = 14

/** Reads `\d+` and `\d+[.,]\d+` code by code into `found`; false = it is anything else, or too long. */
export class PlainDigitsReader {
  readonly found: PlainDigits = { digits: 0, whole: 0, fraction: 0, mark: 0, startsWithZero: false }

  readBytes(bytes: Uint8Array, start: number, end: number): boolean {
    const { found } = this
    if (end === start || end - start > mostDigits + 1) return false
    let digits = 0
    let at = -1
    for (let index = start; index < end; index += 1) {
      const code = bytes[index] as number
      if (code >= zero && code <= nine) {
        digits = 10 * digits + (code - zero)
        continue
      }
      if (at !== -1 || (code !== dot && code !== comma)) return false
      at = index
    }
    found.digits = digits
    found.mark = at === -1 ? 0 : (bytes[at] as number)
    found.whole = (at === -1 ? end : at) - start
    found.fraction = at === -1 ? 0 : end - at - 1
    found.startsWithZero = bytes[start] === zero
    return isWellFormed(found)
  }
}

function isWellFormed({ whole, fraction, mark }: PlainDigits): boolean {
  return whole > 0 && whole + fraction <= mostDigits && (mark === 0 || fraction > 0)
}

const reader = new PlainDigitsReader()

/** The same of a text; null = it is anything else. The answer stands until the next question. */
export function readPlainDigits(text: string): PlainDigits | null {
  if (text.length > mostDigits + 1) return null
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code > nine) return null
    codes[index] = code
  }
  return reader.readBytes(codes, 0, text.length) ? reader.found : null
}

const codes = new Uint8Array(mostDigits + 1)
