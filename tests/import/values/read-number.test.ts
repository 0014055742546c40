import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { NumberEvidence } from '../../../src/import/values/number-reading.ts'
import { readConvention } from '../../../src/import/values/read-convention.ts'
import { readMeasureUnit } from '../../../src/import/values/read-measure-unit.ts'
import { readNumber } from '../../../src/import/values/read-number.ts'

/** A reading in one line: value, bounds in brackets, stretch, unit, both sides of a doubt. */
function say(text: string, evidence: NumberEvidence = {}): string {
  const reading = readNumber(text, evidence)
  if (reading.kind === 'missing') return `missing ${reading.reason}`
  if (reading.kind === 'fault') return `fault ${reading.code}`
  if (reading.kind === 'ambiguous') {
    const [first, second] = [reading.asThousands, reading.asDecimal].map((side) => side.value)
    return `${first} or ${second}: ${reading.proposal} by ${reading.why}`
  }
  const figure =
    reading.kind === 'number'
      ? reading.value
      : `${reading.qualifier} ${reading.value ?? `${reading.low}..${reading.high}`}`
  const stretch = reading.stretch ? ` stretch ${reading.stretch}` : ''
  const unit = reading.unit ? ` ${reading.unit.name}` : ''
  return `${figure}${stretch}${unit}${reading.isIndex ? ' index' : ''}`
}

describe('numbers read by rule', () => {
  test.each([
    ['12', '12'],
    ['\u22125,2', '-5.2'],
    ['– 5,2', '-5.2'],
    ['(1.234,5)', '-1234.5'],
    ['(12,5%)', '-12.5 %'],
    ['1234,5-', '-1234.5'],
    ['+6,7%', '6.7 %'],
    ['1.234,5', '1234.5'],
    ['1,234.5', '1234.5'],
    ['106.761,592', '106761.592'],
    ['165.011,59 tỷ đồng', '165011.59 tỷ đồng'],
    ['1.234.567', '1234567'],
    ['1,234,567', '1234567'],
    ['1 234 567', '1234567'],
    ['1\u00a0234\u00a0567,8', '1234567.8'],
    ['1\u202f234,5', '1234.5'],
    ['1\u2009234', '1234'],
    ['1’234’567', '1234567'],
    ['0,825', '0.825'],
    ['0.795', '0.795'],
    [',5', '0.5'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['1234,567', '1234.567'],
    ['12345.678', '12345.678'],
    ['98,9%', '98.9 %'],
    ['104.9 %', '104.9 %'],
    ['50,60', '50.60'],
    ['007', '7'],
    ['-0', '0'],
    ['98.500 lượt người', '98500 lượt người'],
    ['7.135 căn', '7135 căn'],
    ['60.195 doanh nghiệp', '60195 doanh nghiệp'],
    ['16,08 triệu lượt khách', '16.08 triệu lượt'],
    ['25 nghìn tỷ đồng', '25 nghìn tỷ đồng'],
    ['$1,234.56', '1234.56 USD'],
    ['1.234,56 đ', '1234.56 đồng'],
    ['0,38 điểm phần trăm', '0.38 điểm %'],
    ['12,5 (1)', '12.5'],
    ['12,5¹', '12.5'],
    ['12,5*', '12.5'],
    ['12,5 [2]', '12.5'],
    ['12,5 (p)', '12.5'],
    ['đạt 12,35% so với năm 2024', '12.35 %'],
    ['100% số trẻ dưới 1 tuổi được tiêm chủng', '100 %'],
    ['xếp thứ 3/34', '3'],
  ])('reads “%s” as %s', (text, reading) => expect(say(text)).toBe(reading))
})

describe('bounds, ranges and aims', () => {
  test.each([
    ['<2,5', 'lt 2.5'],
    ['dưới 2,5%', 'lt 2.5 %'],
    ['chưa đến 5', 'lt 5'],
    ['thấp hơn 5', 'lt 5'],
    ['≤ 5%', 'le 5 %'],
    ['<= 5', 'le 5'],
    ['không quá 5%', 'le 5 %'],
    ['không vượt quá 5', 'le 5'],
    ['tối đa 5', 'le 5'],
    ['5% trở xuống', 'le 5 %'],
    ['top 5', 'le 5'],
    ['thuộc nhóm 10 địa phương dẫn đầu', 'le 10'],
    ['trong 10', 'le 10'],
    ['> 75', 'gt 75'],
    ['trên 75%', 'gt 75 %'],
    ['hơn 50%', 'gt 50 %'],
    ['vượt 10%', 'gt 10 %'],
    ['≥75%', 'ge 75 %'],
    ['75 tỷ USD trở lên', 'ge 75 tỷ USD'],
    ['từ 13% trở lên', 'ge 13 %'],
    ['ít nhất 3', 'ge 3'],
    ['tối thiểu 10 căn', 'ge 10 căn'],
    ['không dưới 95%', 'ge 95 %'],
    ['khoảng 13%', 'about 13 %'],
    ['gần 100', 'about 100'],
    ['trên dưới 100', 'about 100'],
    ['~ 5', 'about 5'],
    ['3,8 - 4,3', 'range 3.8..4.3'],
    ['2,0-2,5', 'range 2.0..2.5'],
    ['08 – 10', 'range 8..10'],
    ['11,5% - 12%', 'range 11.5..12 %'],
    ['từ 3,8 tỷ USD đến 4,3 tỷ USD', 'range 3.8..4.3 tỷ USD'],
    ['từ 5 đến 7%', 'range 5..7 %'],
    ['15,5%, phấn đấu 16%', '15.5 stretch 16 %'],
    ['top 5, phấn đấu top 3', 'le 5 stretch 3'],
    ['13% trở lên, phấn đấu đạt 14%', 'ge 13 stretch 14 %'],
    ['10% - 12%; phấn đấu 13%', 'range 10..12 stretch 13 %'],
    ['phấn đấu 3', '3'],
    ['5 - 3', 'fault bounds-out-of-order'],
    ['từ 500 triệu đồng đến 1 tỷ đồng', 'fault mixed-units'],
  ])('reads “%s” as %s', (text, reading) => expect(say(text)).toBe(reading))
})

describe('cells without a value', () => {
  test.each([
    ['', 'blank'],
    ['\u00a0 ', 'blank'],
    ['-', 'none'],
    ['–', 'none'],
    ['không có', 'none'],
    ['Không phát sinh', 'none'],
    ['...', 'not_available'],
    ['…', 'not_available'],
    ['..', 'not_available'],
    ['chưa có số liệu', 'not_available'],
    ['Đang cập nhật', 'not_available'],
    ['N/A', 'not_available'],
    ['KXĐ', 'not_available'],
    ['.', 'not_available'],
    ['x', 'not_applicable'],
    ['X', 'not_applicable'],
    ['không áp dụng', 'not_applicable'],
    ['#N/A', 'error_value'],
    ['#DIV/0!', 'error_value'],
    ['#REF!', 'error_value'],
    ['########', 'error_value'],
  ])('takes “%s” for %s', (text, reason) => expect(say(text)).toBe(`missing ${reason}`))
})

describe('what is refused', () => {
  test.each([
    ['08-Thg10', 'date-in-number'],
    ['3-Apr', 'date-in-number'],
    ['Oct-26', 'date-in-number'],
    ['01/02/2026', 'date-in-number'],
    ['2026-10-31 00:00:00', 'date-in-number'],
    ['10/2026', 'date-in-number'],
    ['NaN', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['1e999', 'not-a-number'],
    ['1,23E+11', 'not-a-number'],
    ['0x1F', 'not-a-number'],
    ['½', 'not-a-number'],
    ['12abc', 'not-a-number'],
    ['--5', 'not-a-number'],
    ['1..5', 'not-a-number'],
    ['1,,5', 'not-a-number'],
    ['5 ± 0,2', 'not-a-number'],
    ['1.23.456', 'bad-grouping'],
    ['12.34.56', 'bad-grouping'],
    ['1234567890123456', 'too-many-digits'],
    ['238 tr', 'unit-unclear'],
    ['12 và 13', 'several-numbers'],
    ['Hoàn thành', 'no-number'],
    ['Quy hoạch thời kỳ 2021-2030', 'no-number'],
  ])('refuses “%s”: %s', (text, code) => expect(say(text)).toBe(`fault ${code}`))

  test('takes a day number in a percent column for a date Excel made', () => {
    expect(say('45273', { writtenUnit: readMeasureUnit('%') })).toBe('fault date-in-number')
    expect(say('45273', { writtenUnit: readMeasureUnit('tỷ đồng') })).toBe('45273')
  })

  test('says which words are left beside a number', () => {
    expect(readNumber('Phường 7')).toMatchObject({ rest: 'phường' })
    expect(readNumber('ước đạt 95%')).toMatchObject({ rest: '', isEstimate: true })
  })
})

describe('a lone separator before three digits', () => {
  const billion = readMeasureUnit('tỷ đồng')
  const english = readConvention(['1,234,567.8', '98.5', '12'])

  test.each<[string, NumberEvidence, string]>([
    ['1.234', { measureUnit: readMeasureUnit('căn') }, '1234'],
    ['1,234', { writtenUnit: readMeasureUnit('doanh nghiệp') }, '1234'],
    ['1.234', { choice: 'decimal' }, '1.234'],
    ['1,234', { choice: 'thousands' }, '1234'],
    [
      '1.234',
      { measureUnit: billion, references: [1100] },
      '1234 or 1.234: thousands by reference',
    ],
    ['1.234', { measureUnit: billion, references: [1.3] }, '1234 or 1.234: decimal by reference'],
    [
      '5.500',
      {
        measureUnit: readMeasureUnit('tỷ USD'),
        writtenUnit: readMeasureUnit('triệu USD'),
        references: [5.1],
      },
      '5500 or 5.500: thousands by reference',
    ],
    ['12.345', { measureUnit: readMeasureUnit('%') }, '12345 or 12.345: decimal by percent'],
    ['1,234', { column: english }, '1234 or 1.234: thousands by column'],
    ['1.234', { column: english }, '1234 or 1.234: decimal by column'],
    ['1.234', {}, '1234 or 1.234: thousands by convention'],
    ['1,234', {}, '1234 or 1.234: decimal by convention'],
  ])('reads “%s” with %j as %s', (text, evidence, reading) =>
    expect(say(text, evidence)).toBe(reading),
  )

  test('has no say of the column when its cells contradict each other', () => {
    const mixed = readConvention(['106.7%', '98,9%', '911.122'])
    expect(mixed).toEqual({ dot: null, comma: null, isMixed: true })
    expect(say('1.234', { column: mixed })).toMatch(/by convention$/)
  })
})

describe('growth rates', () => {
  const growth: NumberEvidence = { measureUnit: readMeasureUnit('%'), accumulation: 'growth' }

  test.each([
    ['106.7%', '6.7 % index'],
    ['93,25', '-6.75 index'],
    ['6,7', '6.7'],
    ['giảm 3,2%', '-3.2 %'],
    ['tăng 15,5%, phấn đấu tăng 16%', '15.5 stretch 16 %'],
  ])('reads “%s” as %s', (text, reading) => expect(say(text, growth)).toBe(reading))

  test('leaves 106,7 % of anything else alone', () => expect(say('106,7%')).toBe('106.7 %'))
})

describe('over all numbers', () => {
  const decimals = fc
    .tuple(
      fc.boolean(),
      fc.integer({ min: 0, max: 999_999_999 }),
      fc.stringMatching(/^(|\d{1,6})$/),
    )
    .map(([isNegative, whole, fraction]) => ({ isNegative, whole: String(whole), fraction }))

  test.each([
    ['.', ','],
    [',', '.'],
    [' ', ','],
    ["'", '.'],
  ])('a number grouped with “%s” and “%s” reads back as itself or asks', (group, point) => {
    fc.assert(
      fc.property(decimals, ({ isNegative, whole, fraction }) => {
        const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group)
        const plain = fraction === '' ? whole : `${whole}.${fraction}`
        const sign = isNegative ? '-' : ''
        const text = sign + (fraction === '' ? grouped : grouped + point + fraction)
        const isZero = /^[0.]*$/.test(plain)
        const reading = readNumber(text)
        const values =
          reading.kind === 'ambiguous'
            ? [reading.asThousands.value, reading.asDecimal.value]
            : [reading.kind === 'number' ? reading.value : reading.kind]
        expect(values).toContain(isZero ? plain : sign + plain)
      }),
    )
  })

  test('no text throws', () => {
    const anything = fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
      .map((codes) => String.fromCharCode(...codes))
    const likely = fc
      .array(
        fc.constantFrom(
          ...'0123456789.,-–()%<>≤ ',
          'từ ',
          ' đến ',
          'trên ',
          'tỷ đồng',
          'phấn đấu ',
        ),
        { maxLength: 14 },
      )
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.oneof(anything, likely), (text) => {
        expect(readNumber(text).kind).toMatch(/number|bound|missing|ambiguous|fault/)
      }),
      { numRuns: 500 },
    )
  })

  test('a cell of a million characters is answered at once', () => {
    const start = performance.now()
    for (const part of ['1', '1.', '- ', '(', 'từ 1 ', '\u00a0'])
      expect(readNumber(part.repeat(1_000_000)).kind).toMatch(/fault|missing/)
    expect(performance.now() - start).toBeLessThan(3000)
  })
})
