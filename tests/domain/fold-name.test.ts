import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldBare, foldName } from '../../src/domain/fold-name.ts'

describe(foldName, () => {
  test.each([
    ['Hoá', 'hóa'],
    ['Thuỷ Nguyên', 'Thủy Nguyên'],
    ['uý', 'úy'],
    ['qúy', 'quý'],
    ['Quí', 'Quý'],
    ['gía', 'giá'],
    ['hòan thành', 'hoàn thành'],
    ['khoẻ', 'khỏe'],
    ['tỉ lệ', 'Tỷ lệ'],
    ['5. Thu nội địa', 'Thu nội địa'],
    ['1.1 Thu nội địa', 'Thu nội địa'],
    ['1.1. Thu nội địa (1)', 'Thu nội địa'],
    ['a) Thu nội địa', 'Thu nội địa'],
    ['– Thu nội địa¹', 'Thu nội địa'],
    ['+ Thu nội địa *', 'Thu nội địa'],
    ['IV. THU NỘI ĐỊA', 'Thu nội địa'],
    ['II/ Kinh tế', 'Kinh tế'],
    ['(3) Kim ngạch xuất khẩu:', 'Kim ngạch xuất khẩu'],
    ['Trong đó: Thu nội địa', 'Thu nội địa'],
    ['Thu\u00a0nội\u200b  địa', 'Thu nội địa'],
    ['công nghiệp – xây dựng', 'công nghiệp- xây dựng'],
    ['GRDP(USD)', 'GRDP ( USD )'],
  ])('takes “%s” for “%s”', (first, second) => expect(foldName(first)).toBe(foldName(second)))

  test.each([
    ['Xã Cẩm Giàng', 'Xã Cẩm Giang'],
    ['P. Hải Dương', 'Hải Dương'],
    ['X. Nam Sách', 'Nam Sách'],
    ['km²', 'km'],
    ['1.000 tấn', '000 tấn'],
    ['2 nghìn hộ', 'nghìn hộ'],
    ['của', 'cua'],
    ['mía', 'mìa'],
  ])('keeps “%s” apart from “%s”', (first, second) =>
    expect(foldName(first)).not.toBe(foldName(second)),
  )

  test.each([
    ['Quý', 'quý'],
    ['giữ gìn', 'giữ gìn'],
    ['khuỷu', 'khuỷu'],
    ['Nguyễn', 'nguyễn'],
    ['quả', 'quả'],
    ['thuở', 'thuở'],
    ['nghĩa', 'nghĩa'],
  ])('writes “%s” as “%s”', (text, folded) => expect(foldName(text)).toBe(folded))

  test('folds a folded name to itself', () => {
    const anything = fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
      .map((codes) => String.fromCharCode(...codes))
    const vietnamese = fc.string({
      maxLength: 40,
      unit: fc.constantFrom(...'aăâđeêoôơuưyiqghnt ÀÁạảãếộ-–.,()123¹*/IVX'),
    })
    fc.assert(
      fc.property(fc.oneof(anything, vietnamese), (text) => {
        expect(foldName(foldName(text))).toBe(foldName(text))
      }),
    )
  })

  test('is quick on a damaged cell', () => {
    const start = performance.now()
    foldName('- * '.repeat(300_000))
    expect(performance.now() - start).toBeLessThan(2000)
  })
})

describe(foldBare, () => {
  test('drops every diacritic and the bar of đ', () =>
    expect(foldBare('1. Phường Đồ Sơn')).toBe('phuong do son'))
})
