import { describe, expect, it } from 'vitest'
import type { ImportRecord } from '../../../src/domain/import-reading.ts'
import { SheetBody } from '../../../src/import/read/sheet-body.ts'
import { BodyRecords } from '../../../src/import/understand/body-records.ts'
import { readPlainNumber } from '../../../src/import/values/read-plain-number.ts'

function recordsOf(texts: string[]) {
  const lines = Int32Array.from(texts, (_, index) => index + 1)
  const body = new SheetBody(lines, [{ codes: Int32Array.from(texts.keys()), texts }])
  const records = new BodyRecords(body, texts.length)
  records.shared.push({ column: 1 } as ImportRecord)
  return records
}

describe(BodyRecords, () => {
  it.each([
    ['1.234', '1234', 1234],
    ['12,50', '12.50', 12.5],
    ['007,5', '7.5', 7.5],
    ['42', '42', 42],
  ])('gives %s as the text and the double that rules make of it', (written, text, number) => {
    const records = recordsOf([written])
    const value = readPlainNumber(written, { choice: 'thousands' })
    if (!value) throw new Error('no plain digits')
    const record = records.add(0, 0, 0, value)
    expect([record.value, record.number, record.isGuess]).toEqual([text, number, false])
  })

  it('knows which values a double keeps', () => {
    const records = recordsOf(['a', 'b', 'c'])
    for (const [row, text] of ['-123456.25', '1234567890.123456789', null].entries())
      records.add(row, 0, 0, { text, isGuess: true })
    expect([0, 1, 2].map((index) => records.isExact(index))).toEqual([true, false, false])
    expect(records.numbers[2]).toBeNaN()
  })
})
