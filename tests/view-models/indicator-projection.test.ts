import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AnnualSeriesRow } from '../../src/queries/list-annual-series.ts'
import type { IndicatorRow } from '../../src/queries/list-indicators.ts'
import type { ProjectionRow } from '../../src/queries/list-projections.ts'
import { createTranslator } from '../../src/text/translate.ts'
import { toHistoryChart } from '../../src/view-models/indicator-history.ts'
import { historyNotes } from '../../src/view-models/indicator-history-words.ts'

const text = createTranslator('vi')

const indicator: IndicatorRow = {
  indicatorId: 'x',
  nameVi: 'Thu',
  nameEn: 'Revenue',
  domain: 'budget',
  measureUnit: 'tỷ đồng',
  decimals: 0,
  direction: 'increase',
  accumulation: 'cumulative',
  attainment: 'ratio',
  parentId: null,
  relatedId: null,
  leadOrgUnitName: null,
  leadOrgUnitNameEn: null,
  definitionVi: null,
  definitionEn: null,
  caveatVi: null,
  caveatEn: null,
  aliases: null,
  targetCount: 0,
  valueCount: 0,
  unitCount: 0,
}

type Trend = { count: number; last: number; base: number; growth: number }

/** Three to five comparable years that end in 2023–2026, all of one territory. */
const trends = fc.record({
  count: fc.integer({ min: 3, max: 5 }),
  last: fc.integer({ min: 2023, max: 2026 }),
  base: fc.double({ min: 1, max: 1e6, noNaN: true }),
  growth: fc.double({ min: -0.2, max: 0.4, noNaN: true }),
})

function amountOf({ base, growth, last }: Trend, year: number): number {
  return base * (1 + growth) ** (year - last)
}

/** What the queries give for a series that grows evenly: its years, and the years up to 2035 ahead. */
function input(trend: Trend) {
  const { count, last, growth } = trend
  const first = last - count + 1
  const annual = range(first, last).map(
    (year): AnnualSeriesRow => ({
      indicatorId: 'x',
      orgUnitId: 'hai-phong',
      year,
      value: amountOf(trend, year),
      status: 'final',
      origin: 'own',
      documentId: 'a',
    }),
  )
  const projections = range(last + 1, 2035).map(
    (year): ProjectionRow => ({
      indicatorId: 'port-throughput',
      orgUnitId: 'hai-phong',
      year,
      projected: amountOf(trend, year),
      growth,
      firstYear: first,
      lastYear: last,
      pointCount: count,
      usesBridge: false,
    }),
  )
  return { indicator, annual, values: [], targets: [], thresholds: [], projections, text }
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

describe('the projection of three or more comparable years', () => {
  test('is drawn for every year from the first without a value to 2030, inside the axis', () => {
    fc.assert(
      fc.property(trends, (trend) => {
        const chart = toHistoryChart(input(trend))
        const points = chart?.projection?.points ?? []
        expect(points).toEqual(
          range(trend.last + 1, 2030).map((year) => ({ x: year, value: amountOf(trend, year) })),
        )
        const [low = 0, high = 0] = chart?.scale.domain ?? []
        for (const { value } of points) {
          expect(value).toBeGreaterThanOrEqual(low)
          expect(value).toBeLessThanOrEqual(high)
        }
        expect(chart?.marks.every(({ x }) => x <= trend.last)).toBe(true)
      }),
    )
  })

  test('names the years it rests on, in the legend and with its growth in the note', () => {
    const given = input({ count: 4, last: 2025, base: 100, growth: 0.1 })
    expect(toHistoryChart(given)?.projection?.label).toBe('dự phóng theo 2022–2025')
    expect(historyNotes(given)).toContain('Dự phóng theo xu thế 2022–2025 (+10,0\u00a0% mỗi năm).')
    const bridged = given.projections.map((row) => ({ ...row, usesBridge: true }))
    expect(historyNotes({ ...given, projections: bridged }).join(' ')).toContain(
      'Xu thế có dùng số cộng gộp các đơn vị tiền thân.',
    )
  })

  test('is of one unit only, and none without rows', () => {
    const given = input({ count: 3, last: 2025, base: 100, growth: 0.1 })
    const other = given.projections.map((row) => ({ ...row, orgUnitId: 'hai-duong' }))
    const both = { ...given, projections: [...given.projections, ...other] }
    expect(toHistoryChart(both)?.projection?.points).toHaveLength(5)
    expect(toHistoryChart({ ...given, projections: [] })?.projection).toBeNull()
  })
})
