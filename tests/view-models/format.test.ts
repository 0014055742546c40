import { describe, expect, test } from 'vitest'
import { createTranslator } from '../../src/text/translate.ts'
import {
  formatDate,
  formatDateWords,
  formatNumber,
  formatPartOfYear,
  formatPercent,
  formatPeriod,
  withMeasureUnit,
} from '../../src/view-models/format.ts'

const vi = createTranslator('vi')
const en = createTranslator('en')

describe(formatNumber, () => {
  test('writes thousands and decimals the way each language does', () => {
    expect(formatNumber(1234.5, 'vi', { decimals: 1 })).toBe('1.234,5')
    expect(formatNumber(1234.5, 'en', { decimals: 1 })).toBe('1,234.5')
  })

  test('signs variances only, with a real minus', () => {
    expect(formatNumber(0.18, 'vi', { decimals: 2, signed: true })).toBe('+0,18')
    expect(formatNumber(-0.54, 'vi', { decimals: 2, signed: true })).toBe('\u22120,54')
    expect(formatNumber(-3, 'en', { decimals: 2 })).toBe('\u22123')
    expect(formatNumber(0, 'vi', { decimals: 2, signed: true })).toBe('0')
  })

  test('never shows a negative zero', () => {
    expect(formatNumber(-0.001, 'vi', { decimals: 1 })).toBe('0')
    expect(formatNumber(-0.001, 'vi', { decimals: 1, signed: true })).toBe('0')
  })

  test('adds no digits the value does not have unless asked', () => {
    expect(formatNumber(50, 'vi', { decimals: 2 })).toBe('50')
    expect(formatNumber(50, 'vi', { decimals: 2, minDecimals: 1 })).toBe('50,0')
  })
})

describe(formatPercent, () => {
  test('turns a ratio into percent', () => {
    expect(formatPercent(0.213, 'vi')).toBe('21,3\u00a0%')
    expect(formatPercent(0.213, 'en')).toBe('21.3%')
  })

  test('gives a tiny share a second digit so that it is not zero', () => {
    expect(formatPercent(0.000468, 'vi', true)).toBe('+0,05\u00a0%')
  })
})

describe(withMeasureUnit, () => {
  test('keeps number and unit on one line, in the language of the screen', () => {
    expect(withMeasureUnit('213', 'triệu tấn', 'vi')).toBe('213\u00a0triệu tấn')
    expect(withMeasureUnit('213', 'triệu tấn', 'en')).toBe('213\u00a0million tonnes')
    expect(withMeasureUnit('0,795', null, 'vi')).toBe('0,795')
  })
})

describe(formatDate, () => {
  test('writes dd/MM/yyyy in Vietnamese and 7 Nov 2025 in English', () => {
    expect(formatDate('2025-11-07', 'vi')).toBe('07/11/2025')
    expect(formatDate('2025-11-07', 'en')).toBe('7 Nov 2025')
  })

  test('leaves anything else as it is', () => {
    expect(formatDate('2025', 'vi')).toBe('2025')
  })
})

describe(formatDateWords, () => {
  test('writes the day in words of the page’s language, whatever the browser’s', () => {
    expect(formatDateWords('2025-12-31', createTranslator('vi'))).toBe('ngày 31 tháng 12 năm 2025')
    expect(formatDateWords('2026-02-05', createTranslator('en'))).toBe('5 February 2026')
    expect(formatDateWords('', createTranslator('vi'))).toBe('')
  })
})

describe(formatPeriod, () => {
  test('names years, spans, parts of the year, months and quarters', () => {
    expect(formatPeriod('2025', 'period', vi)).toBe('2025')
    expect(formatPeriod('2026/2030', 'period', vi)).toBe('2026–2030')
    expect(formatPeriod('2025-11', 'ytd', vi)).toBe('11\u00a0tháng\u00a02025')
    expect(formatPeriod('2025-11', 'ytd', en)).toBe('11\u00a0months to Nov 2025')
    expect(formatPeriod('2026-07', 'period', vi)).toBe('tháng 7/2026')
    expect(formatPeriod('2026-Q3', 'period', en)).toBe('Q3 2026')
    expect(formatPeriod('2025-12', 'ytd', vi)).toBe('2025')
  })
})

describe(formatPartOfYear, () => {
  test('names the part without the year and nothing for a whole year', () => {
    expect(formatPartOfYear('2025-11', 'ytd', vi)).toBe('11\u00a0tháng')
    expect(formatPartOfYear('2026-01', 'period', en)).toBe('Jan')
    expect(formatPartOfYear('2025', 'period', vi)).toBeNull()
  })
})
