const pieceSize = 1 << 16
/** Whoever leaves out more than this asks here and there. */
const longestGap = 1 << 10
const fewLetters = 24
const decoder = new TextDecoder('windows-1252')

/**
 * Bytes that are all ASCII as text. Asked from the front to the back they are decoded piece by piece, one letter a byte,
 * so that a place in the bytes is a place in the text; asked here and there, only what is asked for.
 */
export class AsciiPieces {
  readonly #bytes: Uint8Array
  #piece = ''
  #start = 0
  #asked = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  text(start: number, end: number): string {
    const ahead = start - this.#asked
    this.#asked = end
    if (start < this.#start || end > this.#start + this.#piece.length) {
      if (ahead < 0 || ahead > longestGap || end - start > pieceSize) return this.#alone(start, end)
      this.#start = start
      this.#piece = decoder.decode(this.#bytes.subarray(start, start + pieceSize))
    }
    return this.#piece.slice(start - this.#start, end - this.#start)
  }

  /** A few letters are put together in less time than the decoder takes to begin. */
  #alone(start: number, end: number): string {
    if (end - start > fewLetters) return decoder.decode(this.#bytes.subarray(start, end))
    let text = ''
    for (let at = start; at < end; at += 1) text += String.fromCharCode(this.#bytes[at] as number)
    return text
  }
}
