import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { neutralise, toCsv, toTsv } from '../../src/export/table-text.ts'

const field = fc.string({
  unit: fc.constantFrom(...'aĐế 0159.,;"\'\t\r\n=+-@%−–'),
  maxLength: 8,
})
const cell = fc.record({ text: field, isNumber: fc.boolean() })
const table = fc.integer({ min: 2, max: 5 }).chain((width) =>
  fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
    minLength: 1,
    maxLength: 6,
  }),
)

function parse(text: string, delimiter: string): string[][] {
  return Papa.parse<string[]>(text, { delimiter, newline: '\r\n' }).data
}

const text = (value: string) => ({ text: value, isNumber: false })
const number = (value: string) => ({ text: value, isNumber: true })

describe(toCsv, () => {
  test('reads back as what was written', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const csv = toCsv(rows)
        expect(csv.startsWith('\ufeff')).toBe(true)
        expect(parse(csv, ',')).toEqual(rows.map((row) => row.map(neutralise)))
      }),
    )
  })

  test('quotes Vietnamese decimals, and nothing that needs no quotes', () => {
    expect(toCsv([[text('Đơn vị'), number('1.234,5')]])).toBe('\ufeffĐơn vị,"1.234,5"')
  })
})

describe(toTsv, () => {
  test('reads back as what was written', () => {
    fc.assert(
      fc.property(table, (rows) => {
        expect(parse(toTsv(rows), '\t')).toEqual(rows.map((row) => row.map(neutralise)))
      }),
    )
  })
})

describe(neutralise, () => {
  test('text that a spreadsheet would run begins with an apostrophe', () => {
    for (const start of ['=', '+', '-', '@', '\t', '\r'])
      expect(neutralise(text(`${start}1+1`))).toBe(`'${start}1+1`)
  })

  test('numbers of a number column stay numbers', () => {
    for (const value of ['-5.2', '+3,1', '-1.234,5', '-12 %', '-1e-7'])
      expect(neutralise(number(value))).toBe(value)
  })

  test('a formula in a number column is still text', () => {
    expect(neutralise(number('-5+HYPERLINK("x")'))).toBe(`'-5+HYPERLINK("x")`)
    expect(neutralise(number('+cmd'))).toBe("'+cmd")
  })

  test('the minus sign of labels and the dash of missing values are left alone', () => {
    expect(neutralise(text('−5'))).toBe('−5')
    expect(neutralise(text('–'))).toBe('–')
  })

  test('no text field begins a formula', () => {
    fc.assert(
      fc.property(field, (value) => {
        expect(neutralise(text(value))).not.toMatch(/^[=+\-@\t\r]/)
      }),
    )
  })
})
