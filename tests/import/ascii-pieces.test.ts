import { describe, expect, it } from 'vitest'
import { AsciiPieces } from '../../src/import/ascii-pieces.ts'

const text = Array.from({ length: 40_000 }, (_, index) => String(index)).join(',')
const bytes = new TextEncoder().encode(text)

describe(AsciiPieces, () => {
  it.each([
    ['from the front to the back', (step: number) => step],
    ['from the back to the front', (step: number) => 1999 - step],
    ['here and there', (step: number) => (step % 2 ? step : 1999 - step)],
  ])('gives every stretch, asked %s', (_, placeOf) => {
    const pieces = new AsciiPieces(bytes)
    for (let step = 0; step < 2000; step += 1) {
      const start = placeOf(step) * 90
      const end = start + (step % 3 ? 7 : 70)
      expect(pieces.text(start, end)).toBe(text.slice(start, end))
    }
  })

  it('gives a stretch longer than a piece', () => {
    expect(new AsciiPieces(bytes).text(5, 150_000)).toBe(text.slice(5, 150_000))
  })
})
