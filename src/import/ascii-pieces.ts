const pieceSize = 1 << 16
const decoder = new TextDecoder('windows-1252')

/** Bytes that are all ASCII as text, decoded piece by piece: one letter a byte, so a place in the bytes is a place in the text. */
export class AsciiPieces {
  readonly #bytes: Uint8Array
  #piece = ''
  #start = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  text(start: number, end: number): string {
    if (start < this.#start || end > this.#start + this.#piece.length) {
      this.#start = start
      this.#piece = decoder.decode(this.#bytes.subarray(start, start + pieceSize))
    }
    return this.#piece.slice(start - this.#start, end - this.#start)
  }
}
