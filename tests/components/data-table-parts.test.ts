import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextIndex } from '../../src/components/tables/data-table-keys.ts'
import { toExportTable } from '../../src/components/tables/data-table-matrix.ts'
import { sortValueOrder, toSortValue } from '../../src/components/tables/data-table-sort.ts'
import { containsWords, rowHeaderId } from '../../src/components/tables/data-table-state.ts'
import { toColumnRoom, toShares } from '../../src/components/tables/data-table-widths.ts'
import { toBodyPieces, withIndex } from '../../src/components/tables/data-table-window.ts'
import { foldText } from '../../src/view-models/search.ts'
import { unitTable } from '../fixtures/data-table-model.ts'

const noteHeader = (header: string) => `${header} – ghi chú`

describe(sortValueOrder, () => {
  test('sorts as a Vietnamese dictionary does: d before đ, a before ă before â', () => {
    const words = ['đa', 'dụ', 'ân', 'ăn', 'an', 'em', 'da']
    expect(words.sort(sortValueOrder('vi'))).toEqual(['an', 'ăn', 'ân', 'da', 'dụ', 'đa', 'em'])
  })

  test('sorts numbers by size, alone and inside text', () => {
    expect([10, 9, -1].sort(sortValueOrder('vi'))).toEqual([-1, 9, 10])
    expect(['quý 10', 'quý 9'].sort(sortValueOrder('vi'))).toEqual(['quý 9', 'quý 10'])
  })
})

describe(toSortValue, () => {
  test('missing values are undefined, which the table keeps last; zero is a value', () => {
    expect([null, undefined, '', Number.NaN, 0].map(toSortValue)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      0,
    ])
  })
})

describe(containsWords, () => {
  test('finds every word, with or without diacritics', () => {
    const text = unitTable().rows[0]?.searchText ?? ''
    expect(containsWords(text, foldText('son ĐẠI'))).toBe(true)
    expect(containsWords(text, foldText('dai quan'))).toBe(false)
    expect(containsWords(text, foldText(' "'))).toBe(true)
  })
})

describe(rowHeaderId, () => {
  test('is the marked column, else the first', () => {
    const { columns } = unitTable()
    expect(rowHeaderId(columns)).toBe('unit')
    expect(rowHeaderId(columns.slice(1))).toBe('value')
  })
})

describe(toExportTable, () => {
  const { columns, rows } = unitTable()
  const visible = { columns: columns.slice(0, 2), rows: rows.slice(0, 2), noteHeader }

  test('takes the columns and rows given, in their order, with the labels seen', () => {
    const texts = toExportTable(visible, 'label').map((row) => row.map((cell) => cell.text))
    expect(texts).toEqual([
      ['Đơn vị', 'Giá trị', 'Giá trị – ghi chú'],
      ['Xã Đại Sơn', '12,5', ''],
      ['Xã Dương Quan', '–', 'chưa công bố'],
    ])
  })

  test('gives plain values to a file and marks which columns hold numbers', () => {
    const [, first, second] = toExportTable(visible, 'value')
    expect(first?.[1]).toEqual({ text: '12.5', isNumber: true })
    expect(second?.[1]).toEqual({ text: '', isNumber: true })
    expect(first?.[0]?.isNumber).toBe(false)
  })
})

describe(toBodyPieces, () => {
  test('rows in sight stand between gaps, a kept row far away has its own place', () => {
    const items = [
      { index: 2, start: 80, end: 120 },
      { index: 50, start: 2000, end: 2040 },
      { index: 51, start: 2040, end: 2090 },
    ]
    expect(toBodyPieces(items, 4000)).toEqual([
      { kind: 'gap', key: 'before-2', heightPx: 80 },
      { kind: 'row', index: 2 },
      { kind: 'gap', key: 'before-50', heightPx: 1880 },
      { kind: 'row', index: 50 },
      { kind: 'row', index: 51 },
      { kind: 'gap', key: 'end', heightPx: 1910 },
    ])
  })

  test('rows and gaps together are always as high as the whole table', () => {
    const heights = fc.array(fc.integer({ min: 20, max: 90 }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(heights, fc.func(fc.boolean()), (sizes, isDrawn) => {
        const items = sizes.map((size, index) => {
          const start = sizes.slice(0, index).reduce((sum, other) => sum + other, 0)
          return { index, start, end: start + size }
        })
        const total = items.at(-1)?.end ?? 0
        const pieces = toBodyPieces(
          items.filter(({ index }) => isDrawn(index)),
          total,
        )
        const height = (piece: (typeof pieces)[number]) =>
          piece.kind === 'gap' ? piece.heightPx : (sizes[piece.index] ?? 0)
        expect(pieces.reduce((sum, piece) => sum + height(piece), 0)).toBe(total)
      }),
    )
  })
})

describe(withIndex, () => {
  test('keeps the focused row among those drawn, in order and once', () => {
    expect(withIndex([5, 6], 2)).toEqual([2, 5, 6])
    expect(withIndex([5, 6], 6)).toEqual([5, 6])
    expect(withIndex([5, 6], null)).toEqual([5, 6])
  })
})

describe(nextIndex, () => {
  test('arrows step, Home and End jump, ends hold, other keys do nothing', () => {
    expect(nextIndex('ArrowDown', 0, 3)).toBe(1)
    expect(nextIndex('ArrowDown', 2, 3)).toBe(2)
    expect(nextIndex('ArrowUp', 0, 3)).toBe(0)
    expect(nextIndex('Home', 2, 3)).toBe(0)
    expect(nextIndex('End', 0, 3)).toBe(2)
    expect(nextIndex('Tab', 0, 3)).toBeNull()
  })
})

describe(toColumnRoom, () => {
  test('gives longer text more room within limits, and a word what it needs', () => {
    const { unit, value } = toColumnRoom(unitTable())
    expect(unit?.natural).toBeGreaterThan(value?.natural ?? 0)
    expect(unit?.least).toBeLessThan(unit?.natural ?? 0)
    for (const { natural, least } of Object.values(toColumnRoom(unitTable()))) {
      expect(least).toBeGreaterThanOrEqual(7)
      expect(natural).toBeLessThanOrEqual(34)
    }
  })

  test('figures never break into two lines', () => {
    const { value } = toColumnRoom(unitTable())
    expect(value?.least).toBe(value?.natural)
  })
})

describe(toShares, () => {
  test('shares fill the table, and no column is narrower than its longest word', () => {
    const rooms = [
      { natural: 30, least: 12 },
      { natural: 10, least: 10 },
      { natural: 20, least: 8 },
    ]
    const { shares, least } = toShares(rooms)
    expect(shares.reduce((sum, share) => sum + share)).toBeCloseTo(100)
    rooms.forEach((room, index) => {
      expect(((shares[index] ?? 0) * least) / 100).toBeGreaterThanOrEqual(room.least - 1e-9)
    })
  })
})
