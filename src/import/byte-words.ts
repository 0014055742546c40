const slotCount = 1 << 16
const decoder = new TextDecoder()

/** More different texts than this are not told apart any more. */
export const mostWords = slotCount >> 1

/** The different texts of a column by their bytes: each is decoded once, whatever number of cells say it. */
export class ByteWords {
  readonly texts: string[] = []
  readonly #bytes: Uint8Array
  readonly #view: DataView
  readonly #slots = new Int32Array(slotCount)
  readonly #starts: number[] = []
  readonly #ends: number[] = []
  /** By the number of a text, that of the one that came after it last. */
  readonly #next: number[] = []
  #last = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  /** Columns run through their texts in one order again and again: the number of the text that should come next. */
  get guess(): number {
    return this.#last < this.#next.length ? (this.#next[this.#last] as number) : 0
  }

  /** Where a text of this number would end that begins here; -1 = it is another text. */
  endOf(code: number, start: number): number {
    if (code >= this.#starts.length) return -1
    const view = this.#view
    const end = this.#ends[code] as number
    let from = this.#starts[code] as number
    let at = start
    if (end - from > view.byteLength - start) return -1
    for (; from + 4 <= end; from += 4, at += 4)
      if (view.getInt32(from) !== view.getInt32(at)) return -1
    for (; from < end; from += 1, at += 1) if (view.getUint8(from) !== view.getUint8(at)) return -1
    return at
  }

  /** Tells which text came. */
  came(code: number): void {
    this.#next[this.#last] = code
    this.#last = code
  }

  /** The number of the text that stands here among `texts`; -1 = there are too many. `hash` must depend on the bytes alone. */
  codeOf(start: number, end: number, hash: number): number {
    let slot = (hash ^ (hash >>> 15)) & (slotCount - 1)
    for (;;) {
      const number = this.#slots[slot] as number
      if (number === 0) return this.#add(slot, start, end)
      if (this.#isSame(number - 1, start, end)) return number - 1
      slot = (slot + 1) & (slotCount - 1)
    }
  }

  #add(slot: number, start: number, end: number): number {
    if (this.texts.length === mostWords) return -1
    this.#starts.push(start)
    this.#ends.push(end)
    this.#slots[slot] = this.texts.push(decodeNfc(this.#bytes.subarray(start, end)))
    return this.texts.length - 1
  }

  #isSame(code: number, start: number, end: number): boolean {
    const isAsLong = (this.#ends[code] as number) - (this.#starts[code] as number) === end - start
    return isAsLong && this.endOf(code, start) === end
  }
}

/** UTF-8 as text in NFC. */
export function decodeNfc(bytes: Uint8Array): string {
  return decoder.decode(bytes).normalize('NFC')
}
