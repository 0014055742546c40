/** SHA-256 (FIPS 180-4), fed piece by piece. */
export class Sha256 {
  readonly #state = new Int32Array(initialState)
  readonly #block = new Uint8Array(64)
  readonly #words = new Int32Array(64)
  #filled = 0
  #length = 0

  add(bytes: Uint8Array): void {
    this.#length += bytes.length
    let at = 0
    while (at < bytes.length) {
      const piece = bytes.subarray(at, at + 64 - this.#filled)
      this.#block.set(piece, this.#filled)
      this.#filled += piece.length
      at += piece.length
      if (this.#filled === 64) this.#mix()
    }
  }

  /** Ends the hash; nothing can be added afterwards. */
  digest(): Uint8Array {
    const bits = this.#length * 8
    const zeros = (119 - (this.#length % 64)) % 64
    const padding = new Uint8Array(1 + zeros + 8)
    padding[0] = 0x80
    const view = new DataView(padding.buffer)
    view.setUint32(1 + zeros, Math.floor(bits / 2 ** 32))
    view.setUint32(5 + zeros, bits % 2 ** 32)
    this.add(padding)
    const result = new DataView(new ArrayBuffer(32))
    this.#state.forEach((word, index) => {
      result.setInt32(index * 4, word)
    })
    return new Uint8Array(result.buffer)
  }

  #mix(): void {
    this.#filled = 0
    const words = this.#words
    const view = new DataView(this.#block.buffer)
    for (let index = 0; index < 16; index += 1) words[index] = view.getInt32(index * 4)
    for (let index = 16; index < 64; index += 1) {
      words[index] =
        (at(words, index - 16) +
          smallSigma(at(words, index - 15), 7, 18, 3) +
          at(words, index - 7) +
          smallSigma(at(words, index - 2), 17, 19, 10)) |
        0
    }
    const state = this.#state
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
    for (let index = 0; index < 64; index += 1) {
      const sum = bigSigma(e, 6, 11, 25) + ((e & f) ^ (~e & g))
      const first = (h + sum + at(roundConstants, index) + at(words, index)) | 0
      const second = (bigSigma(a, 2, 13, 22) + ((a & b) ^ (a & c) ^ (b & c))) | 0
      h = g
      g = f
      f = e
      e = (d + first) | 0
      d = c
      c = b
      b = a
      a = (first + second) | 0
    }
    ;[a, b, c, d, e, f, g, h].forEach((word, index) => {
      state[index] = at(state, index) + word
    })
  }
}

function at(words: Int32Array, index: number): number {
  return words[index] ?? 0
}

function rotate(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by))
}

function smallSigma(word: number, first: number, second: number, shift: number): number {
  return rotate(word, first) ^ rotate(word, second) ^ (word >>> shift)
}

function bigSigma(word: number, first: number, second: number, third: number): number {
  return rotate(word, first) ^ rotate(word, second) ^ rotate(word, third)
}

const primes = firstPrimes(64)
const initialState = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))
const roundConstants = new Int32Array(primes.map((prime) => fraction(Math.cbrt(prime))))

/** The first 32 bits of the fractional part. */
function fraction(root: number): number {
  return ((root - Math.floor(root)) * 2 ** 32) | 0
}

function firstPrimes(count: number): number[] {
  const found: number[] = []
  for (let candidate = 2; found.length < count; candidate += 1)
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate)
  return found
}
