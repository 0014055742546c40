import { describe, expect, test } from 'vitest'
import type { AnnualSeriesRow } from '../../src/queries/list-annual-series.ts'
import { createTranslator } from '../../src/text/translate.ts'
import { perimeters, toTrendsModel } from '../../src/view-models/trends.ts'
import { toChangeScales } from '../../src/view-models/trends-bars.ts'
import { parsePeriodKey, periodKey, toPeriodOptions } from '../../src/view-models/trends-choice.ts'
import {
  againstLabel,
  changeLabel,
  changeTone,
  yearBefore,
} from '../../src/view-models/trends-labels.ts'
import { toTrendsSentence } from '../../src/view-models/trends-sentence.ts'
import { withBreaks } from '../../src/view-models/trends-series.ts'
import { targetOnly, trendsRows, yearChange } from '../fixtures/trends-rows.ts'

const text = createTranslator('vi')
const plain = (label: string) => label.replaceAll('\u00a0', ' ')

function model(
  rows = trendsRows,
  orgUnitId: string | null = null,
  series: AnnualSeriesRow[] = [],
  domain: string | null = null,
) {
  const hrefOf = (id: string) => `#/chi-tieu/${id}`
  return toTrendsModel({ rows, series, documents: [], orgUnitId, domain, hrefOf, text })
}

function lanesOf(indicatorId: string, rows = trendsRows) {
  const bars = model(rows).sections.flatMap(({ panels }) =>
    panels.flatMap(({ groups }) => groups.flatMap((group) => group.rows)),
  )
  return bars.find(({ id }) => id === indicatorId)?.lanes ?? []
}

describe(changeLabel, () => {
  test.each([
    [yearChange(), 0.1068, '+10,7 %'],
    [yearChange({ changeKind: 'points', measureUnit: '%', decimals: 2 }), -0.54, '−0,54 điểm %'],
    [yearChange({ changeKind: 'points', measureUnit: 'điểm', decimals: 2 }), 5.28, '+5,28 điểm'],
    [yearChange({ changeKind: 'places', measureUnit: 'hạng' }), -6, '−6 bậc'],
    [yearChange(), 0, '0,0 %'],
  ])('%# counts in the unit of its kind, sign shown', (row, change, label) => {
    expect(plain(changeLabel(change, row, text))).toBe(label)
  })
})

describe(changeTone, () => {
  test('is good or bad only by the direction of the indicator', () => {
    expect(changeTone(1, 'increase')).toBe('good')
    expect(changeTone(1, 'decrease')).toBe('bad')
    expect(changeTone(-6, 'decrease')).toBe('good')
    expect(changeTone(1, 'none')).toBe('neutral')
    expect(changeTone(0, 'increase')).toBe('neutral')
    expect(changeTone(null, 'increase')).toBe('neutral')
  })
})

describe(againstLabel, () => {
  test('names both ends', () => {
    expect(againstLabel(yearChange(), text)).toBe('2024 so\u00a0với\u00a02023')
    const row = { period: '2025-10', basePeriod: yearBefore('2025-10'), basis: 'ytd' } as const
    expect(plain(againstLabel(row, text))).toBe('10 tháng 2025 so với 10 tháng 2024')
  })
})

describe(toTrendsSentence, () => {
  const of = (id: string) => trendsRows.filter((row) => row.orgUnitId === id)

  test('says what the perimeter keeps apart and what can be set beside it', () => {
    expect(toTrendsSentence(of('hai-phong'), text)).toEqual({
      verdict:
        'Chưa chỉ tiêu nào so sánh được trực tiếp với năm trước; 2 chỉ tiêu không so sánh được vì đổi địa giới, trong đó 1 đối chiếu được với tổng hai địa phương cũ (số tính).',
      rest: '1 chỉ tiêu chưa có số cùng kỳ năm trước.',
    })
  })

  test('counts rises and falls, ranks apart', () => {
    const { verdict, rest } = toTrendsSentence(of('hai-phong-before-2025-07'), text)
    expect(verdict).toBe('1 chỉ tiêu tăng; 1 chỉ tiêu giảm.')
    expect(rest).toBeNull()
    expect(toTrendsSentence(of('hai-duong'), text).verdict).toBe('Thứ hạng: 1 lên hạng.')
  })

  test('a year with targets alone speaks of the targets', () => {
    expect(toTrendsSentence([targetOnly], text)).toEqual({
      verdict: 'Mục tiêu so với mục tiêu: 1 giảm.',
      rest: '1 chỉ tiêu chưa có số thực hiện.',
    })
  })
})

describe(toTrendsModel, () => {
  test('keeps every perimeter in a section of its own, the fullest first', () => {
    expect(model().sections.map(({ id }) => id)).toEqual([
      'hai-phong',
      'hai-phong-before-2025-07',
      'hai-duong',
    ])
    expect(perimeters(trendsRows).flat()).toHaveLength(trendsRows.length)
  })

  test('shows one perimeter when it is chosen, all when the unit is another', () => {
    expect(model(trendsRows, 'hai-duong').sections.map(({ id }) => id)).toEqual(['hai-duong'])
    expect(model(trendsRows, 'phuong-le-chan').sections).toHaveLength(3)
  })

  test('one scale for a kind of change, the same when a perimeter is chosen', () => {
    const { ratio } = toChangeScales(trendsRows)
    expect(ratio.domain[0]).toBe(0)
    expect(ratio.domain[1]).toBeGreaterThanOrEqual(0.2941)
    const widthOf = (orgUnitId: string | null) =>
      model(trendsRows, orgUnitId).sections.find(({ id }) => id === 'hai-phong')?.panels[0]
        ?.groups[0]?.rows[0]?.lanes[0]?.span?.width
    expect(widthOf('hai-phong')).toBe(widthOf(null))
  })

  test('a bridged change is drawn apart, labelled and without a verdict', () => {
    const [lane, target] = lanesOf('budget-revenue')
    expect(lane).toMatchObject({
      look: 'bridge',
      tone: 'neutral',
      note: 'so với tổng hai địa phương cũ, số tính',
    })
    expect(target).toMatchObject({ span: null, label: '–' })
  })

  test('a pair across the perimeter is a dash with its reason', () => {
    expect(lanesOf('exports')[0]).toMatchObject({
      span: null,
      label: '–',
      note: 'không so được: đổi địa giới 01/7/2025',
    })
  })

  test('what has no base is counted below, not drawn', () => {
    expect(lanesOf('social-housing')).toEqual([])
    expect(model().sections[0]?.rest?.label).toBe('1 chỉ tiêu chưa có gì để so')
  })

  test('estimates and part years look open', () => {
    const open = (change: Parameters<typeof yearChange>[0]) =>
      lanesOf('total-investment', [yearChange(change)])[0]?.look
    expect(open({})).toBe('actual')
    expect(open({ status: 'estimate' })).toBe('open')
    expect(open({ basis: 'ytd', period: '2024-10', basePeriod: '2023-10' })).toBe('open')
  })

  test('a target is compared with a target and says so', () => {
    expect(lanesOf('fdi', [targetOnly])).toMatchObject([
      { look: 'target', tone: 'neutral', note: 'mục tiêu so với mục tiêu' },
    ])
  })

  test('without rows there is no section', () => {
    expect(model([]).sections).toEqual([])
  })
})

describe('the table', () => {
  test('gives a missing change its reason and sorts it last', () => {
    const cell = model().sections[0]?.table.rows[1]?.cells.change
    expect(cell).toMatchObject({
      label: '–',
      sortValue: null,
      note: 'không so được: đổi địa giới 01/7/2025',
    })
  })

  test('links every indicator to its page', () => {
    const rows = model().sections.flatMap(({ table }) => table.rows)
    expect(rows.every(({ id, href }) => href === `#/chi-tieu/${id}`)).toBe(true)
  })

  test('shows the bridge column only where there is one', () => {
    const has = model().sections.map(({ table }) =>
      table.columns.some(({ id }) => id === 'bridged'),
    )
    expect(has).toEqual([true, false, false])
  })
})

describe(withBreaks, () => {
  const point = (year: number, origin: AnnualSeriesRow['origin'] = 'own'): AnnualSeriesRow => ({
    indicatorId: 'a',
    orgUnitId: 'hai-phong',
    year,
    value: year,
    status: 'official',
    origin,
    documentId: null,
  })

  test('leaves a gap for missing years', () => {
    expect(withBreaks([point(2020), point(2023)])).toEqual([2020, null, null, 2023])
  })

  test('never joins the computed sum of the predecessors to the city', () => {
    expect(withBreaks([point(2024, 'predecessors_sum'), point(2025)])).toEqual([2024, null, 2025])
  })
})

describe(toPeriodOptions, () => {
  const periods = [
    { period: '2025', basis: 'period', frequency: 'year', indicatorCount: 35 },
    { period: '2025-10', basis: 'ytd', frequency: 'month', indicatorCount: 4 },
  ] as const

  test('groups years and year to date, both ends named', () => {
    const { groups } = toPeriodOptions(periods, { period: null, basis: 'period' }, text)
    expect(groups.map(({ options }) => plain(options[0]?.label ?? ''))).toEqual([
      '2025 so với 2024 (35 chỉ tiêu)',
      '10 tháng 2025 so với 10 tháng 2024 (4 chỉ tiêu)',
    ])
  })

  test('offers a period of the link that has no figures, so the select shows what is chosen', () => {
    const chosen = { period: '2019', basis: 'period' } as const
    expect(toPeriodOptions(periods, chosen, text).unknown.map(({ value }) => value)).toEqual([
      periodKey(chosen),
    ])
    expect(parsePeriodKey(periodKey(chosen))).toEqual(chosen)
    expect(parsePeriodKey('')).toEqual({ period: null, basis: 'period' })
  })
})
