import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readMeasureUnit } from '../../../src/import/values/read-measure-unit.ts'
import { readNumber } from '../../../src/import/values/read-number.ts'

const digits = fc.stringMatching(/^-?\d{1,5}(?:[.,]\d{1,4}){0,3}$/)
const evidence = fc.record({
  accumulation: fc.constantFrom('growth', 'cumulative', 'rank', null),
  measureUnit: fc.constantFrom(null, readMeasureUnit('%'), readMeasureUnit('tỷ đồng')),
  references: fc.array(fc.double({ min: 1, max: 1e6, noNaN: true }), { maxLength: 3 }),
})

it('reads bare digits as it reads them among words: the short way is the long way', () => {
  fc.assert(
    fc.property(digits, evidence, (text, around) => {
      // A space the folding takes away sends the text the long way.
      expect(readNumber(text, around)).toEqual(readNumber(`\u200b${text}`, around))
    }),
    { numRuns: 2000 },
  )
})
