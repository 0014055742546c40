import { describe, expect, test } from 'vitest'
import type { UnitResultRow } from '../../src/queries/list-unit-results.ts'
import type { UnitValueRow } from '../../src/queries/list-unit-values.ts'
import { createTranslator } from '../../src/text/translate.ts'
import { entriesOfResults, entriesOfValues } from '../../src/view-models/unit-entry.ts'
import { toRankingModel } from '../../src/view-models/unit-ranking.ts'
import { rankClassOf } from '../../src/view-models/unit-tile-map.ts'
import { amount, hrefOf, parScore, resultRow, valueRow } from './unit-fixtures.ts'

const text = createTranslator('vi')

function ofValues(rows: UnitValueRow[], indicator = parScore) {
  return toRankingModel({
    ...{ text, hrefOf, indicator, block: 'wards', when: '2025 · thực hiện', sources: [] },
    entries: entriesOfValues(rows, '2025', text),
  })
}

function ofResults(rows: UnitResultRow[]) {
  return toRankingModel({
    ...{ text, hrefOf, indicator: amount, block: 'wards', when: '', sources: [] },
    entries: entriesOfResults(rows, text),
  })
}

describe(toRankingModel, () => {
  test('lists units without a value last, unranked, and counts them', () => {
    const model = ofValues([
      valueRow({ name: 'Phường Hồng Bàng', value: 95.8, blockRank: 1 }),
      valueRow({ orgUnitId: '2', name: 'Phường Lê Chân', value: null, blockRank: null }),
    ])
    expect(model.note).toBe('Xếp hạng trong 1 đơn vị có số liệu; 1 đơn vị chưa có.')
    expect(model.rows.map((row) => row.name)).toEqual(['Phường Hồng Bàng'])
    expect(model.missing?.title).toBe('1 đơn vị chưa có số liệu, không xếp hạng')
    expect(model.missing?.units[0]?.href).toBe('#/don-vi/2')
    expect(model.headline).toBe('Mới có Phường Hồng Bàng có số liệu trong khối.')
  })

  test('draws values close together as points on a cut axis that says so, far ones as bars from zero', () => {
    const close = ofValues([
      valueRow({ value: 95.8, blockRank: 1 }),
      valueRow({ orgUnitId: '2', value: 91.2, blockRank: 2 }),
    ])
    const [first, second] = close.rows.map((row) => row.bar)
    expect(first?.zero).toBeNull()
    expect((first?.point ?? 0) - (second?.point ?? 0)).toBeGreaterThan(30)
    expect(close.axis?.map(({ label }) => label)).toEqual(['90', '92', '94', '96'])
    expect(close.rule).toContain('trục cắt')
    const far = ofValues([
      valueRow({ value: 95.8, blockRank: 1 }),
      valueRow({ orgUnitId: '2', value: 40, blockRank: 2 }),
    ])
    expect(far.axis).toBeNull()
    expect(far.rows[0]?.bar).toMatchObject({ zero: 0, start: 0, point: null })
  })

  test('keeps a shared rank and says that units share it', () => {
    const model = ofValues([
      valueRow({ value: 95.8, blockRank: 1 }),
      valueRow({ orgUnitId: '2', value: 95.8, blockRank: 1 }),
      valueRow({ orgUnitId: '3', value: 90, blockRank: 3 }),
    ])
    expect(model.rows.map((row) => row.rank)).toEqual(['1', '1', '3'])
    expect(model.headline).toBe('2 đơn vị cùng hạng 1 trong 3 đơn vị có số liệu của khối.')
  })

  test('draws no column of targets where nothing is held against one', () => {
    const model = ofValues([valueRow({ value: 95.8, blockRank: 1 })])
    expect(model.hasTargets).toBe(false)
    expect(model.rows[0]?.status).toBeNull()
    expect(model.frame.table.columns.map((column) => column.id)).toEqual([
      'unit',
      'rank',
      'value',
      'period',
    ])
  })

  test('starts bars at zero and draws a place as a point', () => {
    const rows = [
      valueRow({ value: 80, blockRank: 1 }),
      valueRow({ orgUnitId: '2', value: 40, blockRank: 2 }),
    ]
    const [first, second] = ofValues(rows).rows.map((row) => row.bar)
    expect(first?.start).toBe(0)
    expect(second?.width).toBeCloseTo((first?.width ?? 0) / 2, 1)
    const places = ofValues(rows, { ...parScore, accumulation: 'rank' })
    expect(places.rows[0]?.bar?.point).toBeCloseTo(first?.width ?? 0, 1)
  })

  test('holds each unit against its own target: bars show the share, target at one mark', () => {
    const model = ofResults([
      resultRow({
        actual: 90,
        aim: 100,
        attainmentRatio: 0.9,
        due: 80,
        variance: -10,
        resultRank: 1,
      }),
      resultRow({
        ...{ orgUnitId: '2', actual: 8, aim: 20, attainmentRatio: 0.4, due: 16, variance: -12 },
        ...{ resultRank: 2, status: 'far_behind' },
      }),
    ])
    const [first, second] = model.rows
    expect(first?.bar?.target).toBe(second?.bar?.target)
    expect(first?.bar?.width).toBeGreaterThan(second?.bar?.width ?? 0)
    expect(first?.bar?.isOpen).toBe(true)
    expect(second?.bar?.due).toBe(first?.bar?.due)
    expect(second).toMatchObject({ value: '8', target: '20', gap: '−12' })
    expect(second?.share).toBe('40,0\u00a0% mục tiêu')
    expect(second?.status).toMatchObject({ id: 'far_behind', label: 'Chậm nhiều', tone: 'bad' })
    expect(model.headline).toBe('Trong 2 đơn vị: 1 đúng tiến độ, 1 chậm nhiều.')
  })

  test('cuts a bar beyond twice its target and keeps the number', () => {
    const model = ofResults([resultRow({ actual: 900, aim: 100, attainmentRatio: 9 })])
    expect(model.rows[0]?.bar?.isCut).toBe(true)
    expect(model.rows[0]?.share).toBe('900,0\u00a0% mục tiêu')
  })

  test('names the period of a value that is older than the others', () => {
    const model = ofResults([
      resultRow({ actualPeriod: '2026-10' }),
      resultRow({ orgUnitId: '2', actualPeriod: '2026-08' }),
    ])
    expect(model.rows.map((row) => row.period)).toEqual([null, 'tháng 8/2026'])
    expect(model.older).toContain('1 đơn vị mới có số đến kỳ cũ hơn tháng 10/2026')
  })

  test('says so when nobody has a value', () => {
    const model = ofResults([
      resultRow({ actual: null, status: 'no_data', resultRank: null, attainmentRatio: null }),
    ])
    expect(model.headline).toBe('Chưa đơn vị nào của khối có số liệu.')
    expect(model.note).toBe('Chưa xếp hạng: 1 đơn vị của khối chưa có số liệu.')
    expect(model.rows).toEqual([])
  })
})

describe(rankClassOf, () => {
  test('is the third of the units with a value; none without a rank', () => {
    const of = (rank: number | null) => rankClassOf({ rank, reportedCount: 4 })
    expect([of(1), of(2), of(3), of(4), of(null)]).toEqual([
      'top',
      'middle',
      'bottom',
      'bottom',
      'none',
    ])
    expect(rankClassOf(null)).toBe('none')
  })
})
