import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareUnits, convertDecimal } from '../../../src/import/values/convert-decimal.ts'
import { minusHundred, shiftDecimal } from '../../../src/import/values/decimal-text.ts'
import { findMeasureUnit, readMeasureUnit } from '../../../src/import/values/read-measure-unit.ts'
import { readRecords } from './published-data.ts'

describe(readMeasureUnit, () => {
  test.each([
    ['Tỷ đồng', 'tỷ đồng'],
    ['tỉ đồng', 'tỷ đồng'],
    ['ĐVT: Tỷ đồng', 'tỷ đồng'],
    ['Đơn vị tính: Triệu đồng', 'triệu đồng'],
    ['(triệu USD)', 'triệu USD'],
    ['1.000 tấn', 'nghìn tấn'],
    ['1000 lượt khách', 'nghìn lượt'],
    ['ĐVT: 1.000 tỷ đồng', 'nghìn tỷ đồng'],
    ['100 triệu đồng', 'trăm triệu đồng'],
    ['Trđ', 'triệu đồng'],
    ['tr.đồng', 'triệu đồng'],
    ['nghìn tỷ đồng', 'nghìn tỷ đồng'],
    ['ngàn đồng', 'nghìn đồng'],
    ['VNĐ', 'đồng'],
    ['Triệu đô la Mỹ', 'triệu USD'],
    ['VND billion', 'tỷ đồng'],
    ['USD/người', 'USD/người'],
    ['Triệu đồng/ người/ năm', 'triệu đồng/người/năm'],
    ['triệu lượt khách', 'triệu lượt'],
    ['DN', 'doanh nghiệp'],
    ['km2', 'km²'],
    ['%', '%'],
    ['điểm phần trăm', 'điểm %'],
    ['Thứ hạng', 'hạng'],
  ])('reads “%s” as %s', (text, name) => expect(readMeasureUnit(text)?.name).toBe(name))

  test.each(['', 'Kế hoạch', 'năm 2026', 'Thực hiện', '12', 'GRDP', 'tỷ lệ hộ nghèo'])(
    'sees no unit in “%s”',
    (text) => expect(readMeasureUnit(text)).toBeNull(),
  )

  test('reads every unit of the published indicators as itself', () => {
    const units = new Set(
      readRecords('indicators')
        .map((row) => row.measure_unit)
        .filter(Boolean),
    )
    for (const unit of units) expect(readMeasureUnit(unit ?? '')?.name).toBe(unit)
  })
})

describe(findMeasureUnit, () => {
  test.each([
    ['GRDP bình quân đầu người (USD)', 'USD', 'GRDP bình quân đầu người'],
    [
      'Sản lượng hàng hóa thông qua cảng – triệu tấn',
      'triệu tấn',
      'Sản lượng hàng hóa thông qua cảng',
    ],
    ['Thu NSNN, tỷ đồng', 'tỷ đồng', 'Thu NSNN'],
    ['Kế hoạch năm 2026 (Tỷ đồng)', 'tỷ đồng', 'Kế hoạch năm 2026'],
  ])('finds the unit of “%s”', (text, unit, rest) =>
    expect(findMeasureUnit(text)).toMatchObject({ unit: { name: unit }, text: rest }),
  )

  test.each(['Chỉ số sản xuất công nghiệp (IIP)', 'Công nghiệp - xây dựng', 'Thu nội địa'])(
    'finds none in “%s”',
    (text) => expect(findMeasureUnit(text)).toBeNull(),
  )
})

describe(convertDecimal, () => {
  test.each([
    ['5500', 'triệu USD', 'tỷ USD', '5.500'],
    ['911.5', 'tỷ đồng', 'triệu đồng', '911500'],
    ['1.2', 'nghìn tỷ đồng', 'tỷ đồng', '1200'],
    ['106761592', 'nghìn đồng', 'tỷ đồng', '106.761592'],
    ['238000', 'nghìn tấn', 'triệu tấn', '238.000'],
    ['14430000', 'lượt khách', 'triệu lượt', '14.430000'],
    ['150', 'ha', 'km²', '1.50'],
    ['-0.05', 'tỷ USD', 'triệu USD', '-50'],
    ['9000', 'USD', 'USD/người', '9000'],
    ['0.38', '%', 'điểm %', '0.38'],
    ['238', 'triệu', 'triệu tấn', '238'],
  ])('turns %s %s into %s as %s', (value, from, to, result) =>
    expect(convertDecimal(value, readMeasureUnit(from), readMeasureUnit(to))).toBe(result),
  )

  test.each([
    ['tỷ đồng', 'tỷ USD'],
    ['%', 'tỷ đồng'],
    ['USD/người', 'USD'],
    ['hạng', 'điểm'],
    ['triệu', '%'],
  ])('refuses to turn %s into %s', (from, to) => {
    expect(compareUnits(readMeasureUnit(from), readMeasureUnit(to))).toBe('incompatible')
    expect(convertDecimal('1', readMeasureUnit(from), readMeasureUnit(to))).toBeNull()
  })

  test('comes back to the value it started from', () => {
    const digits = fc.stringMatching(/^-?(0|[1-9]\d{0,8})(\.\d{1,6})?$/)
    fc.assert(
      fc.property(digits, fc.integer({ min: -12, max: 12 }), (value, places) => {
        expect(Number(shiftDecimal(shiftDecimal(value, places), -places))).toBe(Number(value))
      }),
    )
  })

  test('takes a hundred from an index exactly', () => {
    expect(['106.7', '104.9', '93.25', '100', '100.0'].map(minusHundred)).toEqual([
      '6.7',
      '4.9',
      '-6.75',
      '0',
      '0.0',
    ])
  })
})
