import { describe, expect, test } from 'vitest'
import type { DocumentRow } from '../../src/queries/list-documents.ts'
import type { IndicatorRow } from '../../src/queries/list-indicators.ts'
import type { OrgUnitRow } from '../../src/queries/list-org-units.ts'
import { createTranslator } from '../../src/text/translate.ts'
import {
  groupPalette,
  matchRank,
  type PaletteEntry,
  paletteLimit,
  paletteStep,
  rankPalette,
} from '../../src/view-models/palette.ts'
import { toPaletteEntries } from '../../src/view-models/palette-entries.ts'

const indicator = (indicatorId: string, nameVi: string, nameEn: string, aliases = '') =>
  ({ indicatorId, nameVi, nameEn, aliases, measureUnit: null }) as IndicatorRow

const unit = (orgUnitId: string, name: string, change: Partial<OrgUnitRow> = {}) =>
  ({
    orgUnitId,
    name,
    nameEn: null,
    block: 'wards',
    validTo: null,
    aliases: null,
    targetCount: 0,
    ...change,
  }) as OrgUnitRow

const paper = (documentId: string, change: Partial<DocumentRow>) =>
  ({
    documentId,
    kind: 'directive',
    number: null,
    title: 'Chỉ thị',
    status: 'issued',
    issuedOn: null,
    publisher: null,
    targetCount: 0,
    ...change,
  }) as DocumentRow

const indicators = [
  indicator('budget-revenue', 'Tổng thu ngân sách nhà nước', 'State budget revenue', 'Thu NSNN'),
  indicator('budget-domestic', 'Thu ngân sách nội địa', 'Domestic budget revenue'),
  indicator('chemicals', 'Sản lượng hoá chất', 'Chemicals'),
]
const units = [
  unit('11383', 'Phường Lê Chân', { aliases: 'P. Lê Chân|Lê Chân' }),
  unit('11407', 'Phường An Biên', { aliases: 'P. An Biên' }),
  unit('hai-phong', 'Thành phố Hải Phòng', { block: null, targetCount: 60 }),
  unit('hai-duong', 'Tỉnh Hải Dương', { block: null, validTo: '2025-06-30' }),
]
const documents = [
  paper('ct-03-2026', { number: '03/CT-UBND', targetCount: 33, issuedOn: '2026-01-26' }),
  paper('ct-01-2024', { number: '01/CT-UBND', targetCount: 13, issuedOn: '2024-01-03' }),
  paper('bao-1', { kind: 'press', title: 'Bài trên bao.vn về cảng', publisher: 'bao.vn' }),
]

const link = (path: string, target = {}) => `#${path}?${new URLSearchParams(target)}`

function entries(language: 'vi' | 'en' = 'vi'): PaletteEntry[] {
  const text = createTranslator(language)
  return toPaletteEntries({ indicators, units, documents, link, text })
}

const found = (typed: string, language: 'vi' | 'en' = 'vi') =>
  rankPalette(entries(language), typed).map(({ id }) => id)

describe(matchRank, () => {
  test('the same, a beginning, a word, several words, inside: in that order', () => {
    expect(matchRank('le chan', 'le chan')).toBe(0)
    expect(matchRank('le chan', 'le')).toBe(1)
    expect(matchRank('phuong le chan', 'le chan')).toBe(2)
    expect(matchRank('tong thu nha nuoc', 'nuoc thu')).toBe(3)
    expect(matchRank('phuong le chan', 'uong')).toBe(4)
    expect(matchRank('phuong le chan', 'han ong')).toBe(5)
  })

  test('letters scattered over a name are no match', () => {
    expect(matchRank('phuong le chan', 'plc')).toBeNull()
  })
})

describe(rankPalette, () => {
  test.each(['hoá', 'hóa', 'HOA', 'hoa chat'])(
    '%s finds the name whichever way its tone is placed',
    (typed) => {
      expect(found(typed)).toContain('indicator-chemicals')
    },
  )

  test.each(['le chan', 'P. Lê Chân', 'phường lê chân', 'LÊ CHÂN'])(
    '%s leads to the ward',
    (typed) => {
      expect(found(typed)[0]).toBe('unit-11383')
    },
  )

  test('a name that begins with the words comes before one that holds them', () => {
    expect(found('thu ngan sach')).toEqual([
      'indicator-budget-domestic',
      'indicator-budget-revenue',
    ])
  })

  test.each(['ct 03', '03/CT', '03 ct ubnd', 'chỉ thị 03'])(
    '%s leads to the directive',
    (typed) => {
      expect(found(typed)[0]).toBe('document-ct-03-2026')
    },
  )

  test('other languages and short names are found too', () => {
    expect(found('state budget')).toEqual(['indicator-budget-revenue'])
    expect(found('thu nsnn')).toEqual(['indicator-budget-revenue'])
    expect(found('thu ngan sach', 'en')).toHaveLength(2)
  })

  test('nothing typed lists pages first; what is nowhere finds nothing', () => {
    expect(found('').slice(0, 2)).toEqual(['page-overview', 'page-indicators'])
    expect(found('').slice(7)).toEqual(['document-ct-03-2026', 'document-ct-01-2024'])
    expect(found('zzz')).toEqual([])
    expect(found('???')).toEqual([])
  })

  test('lists at most twelve', () => {
    const many = Array.from({ length: 40 }, (_, index) => unit(`u${index}`, `Phường ${index}`))
    const all = toPaletteEntries({
      indicators,
      units: many,
      documents,
      link,
      text: createTranslator('vi'),
    })
    expect(rankPalette(all, 'phuong')).toHaveLength(paletteLimit)
  })
})

describe(toPaletteEntries, () => {
  const href = (id: string) => entries().find((entry) => entry.id === id)?.href

  test('each kind leads to its page', () => {
    expect(href('page-sources')).toBe('#/nguon?')
    expect(href('indicator-chemicals')).toBe('#/chi-tieu/chemicals?')
    expect(href('unit-11383')).toBe('#/don-vi/11383?')
    expect(href('document-ct-03-2026')).toBe('#/?documentId=ct-03-2026')
    expect(href('document-bao-1')).toBe('#/nguon?documentId=bao-1')
  })

  test('a city opens its scorecard, a unit without targets the trends', () => {
    expect(href('unit-hai-phong')).toBe('#/?orgUnitId=hai-phong')
    expect(href('unit-hai-duong')).toBe('#/xu-huong?orgUnitId=hai-duong')
  })
})

describe(groupPalette, () => {
  test('the kind of the best result stands first and each kind once', () => {
    expect(groupPalette(rankPalette(entries(), 'le chan')).map(({ kind }) => kind)).toEqual([
      'unit',
    ])
    const kinds = groupPalette(rankPalette(entries(), 'c')).map(({ kind }) => kind)
    expect(new Set(kinds).size).toBe(kinds.length)
  })
})

describe(paletteStep, () => {
  const ids = ['a', 'b', 'c']
  test.each([
    ['ArrowDown', 'a', 'b'],
    ['ArrowDown', 'c', 'a'],
    ['ArrowUp', 'a', 'c'],
    ['ArrowUp', null, 'c'],
    ['Home', 'c', 'a'],
    ['End', 'a', 'c'],
    ['x', 'a', null],
  ])('%s from %s leads to %s', (key, from, to) => {
    expect(paletteStep(key, ids, from)).toBe(to)
  })

  test('no result, nowhere to go', () => {
    expect(paletteStep('ArrowDown', [], null)).toBeNull()
  })
})
