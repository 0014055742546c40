import { describe, expect, test } from 'vitest'
import { foldText, matchesSearch } from '../../src/view-models/search.ts'

describe(foldText, () => {
  test('drops diacritics, case and đ', () => {
    expect(foldText('Đầu tư NƯỚC ngoài')).toBe('dau tu nuoc ngoai')
  })

  test('makes both ways of placing a tone equal, composed or not', () => {
    expect(foldText('hoá')).toBe(foldText('hóa'))
    expect(foldText('hàng hóa'.normalize('NFD'))).toBe('hang hoa')
  })
})

describe(matchesSearch, () => {
  test('finds every word typed in any order and any of the texts', () => {
    expect(matchesSearch('sach ngan', ['Thu ngân sách', null])).toBe(true)
    expect(matchesSearch('ngan sach cang', ['Thu ngân sách', 'budget'])).toBe(false)
    expect(matchesSearch('  ', ['gì cũng được'])).toBe(true)
  })
})
