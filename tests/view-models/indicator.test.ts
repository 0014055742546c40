import { describe, expect, test } from 'vitest'
import type { AnnualSeriesRow } from '../../src/queries/list-annual-series.ts'
import type { ComponentRow } from '../../src/queries/list-components.ts'
import type { IndicatorTargetRow } from '../../src/queries/list-indicator-targets.ts'
import type { IndicatorValueRow } from '../../src/queries/list-indicator-values.ts'
import type { IndicatorRow } from '../../src/queries/list-indicators.ts'
import { createTranslator } from '../../src/text/translate.ts'
import { toHistoryChart } from '../../src/view-models/indicator-history.ts'
import { historyNotes } from '../../src/view-models/indicator-history-words.ts'
import { toIndicatorList } from '../../src/view-models/indicator-list.ts'
import { toMessage } from '../../src/view-models/indicator-message.ts'
import { shortPaper } from '../../src/view-models/indicator-papers.ts'
import { toPartsModel } from '../../src/view-models/indicator-parts.ts'
import { toTargetTable } from '../../src/view-models/indicator-target-table.ts'
import { chooseTarget } from '../../src/view-models/indicator-targets.ts'
import { toValuesModel } from '../../src/view-models/indicator-values.ts'
import { toYearChart } from '../../src/view-models/indicator-year.ts'

/** State budget revenue, as the data folder has it. */
const revenue: IndicatorRow = {
  indicatorId: 'budget-revenue',
  nameVi: 'Thu ngân sách nhà nước trên địa bàn',
  nameEn: 'State budget revenue in the area',
  domain: 'budget',
  measureUnit: 'tỷ đồng',
  decimals: 0,
  direction: 'increase',
  accumulation: 'cumulative',
  attainment: 'ratio',
  parentId: null,
  relatedId: null,
  leadOrgUnitName: 'Sở Tài chính',
  leadOrgUnitNameEn: 'Department of Finance',
  definitionVi:
    'Toàn bộ thu ngân sách nhà nước phát sinh trên địa bàn trong kỳ, gồm thu nội địa, thu xuất nhập khẩu và các khoản khác.',
  definitionEn:
    'All state budget revenue arising in the area in the period: domestic, import-export and other.',
  caveatVi: 'Hai nguồn thu chính không cộng đủ thành tổng; luôn còn phần thu khác.',
  caveatEn: 'The two main sources do not add up to the total; other revenue remains.',
  aliases:
    'Thu ngân sách nhà nước trên địa bàn - tổng|Thu NSNN trên địa bàn|Tổng thu ngân sách nhà nước trên địa bàn|Thu ngân sách nhà nước trên địa bàn - tổng (cộng 5 năm)',
  targetCount: 4,
  valueCount: 46,
  unitCount: 0,
}

/** Exports, as the data folder has it. */
const exports: IndicatorRow = {
  indicatorId: 'exports',
  nameVi: 'Kim ngạch xuất khẩu',
  nameEn: 'Exports',
  domain: 'trade',
  measureUnit: 'tỷ USD',
  decimals: 2,
  direction: 'increase',
  accumulation: 'cumulative',
  attainment: 'ratio',
  parentId: null,
  relatedId: 'exports-statistics',
  leadOrgUnitName: 'Sở Công Thương',
  leadOrgUnitNameEn: 'Department of Industry and Trade',
  definitionVi:
    'Giá trị hàng hóa xuất khẩu theo cách tính thành phố dùng khi đặt và báo cáo chỉ tiêu.',
  definitionEn:
    'Value of goods exported, as the city counts it when setting and reporting its target.',
  caveatVi:
    'Không thay thế và không cộng với chuỗi kia; hai chuỗi lệch nhau nhiều và nguồn không nói rõ khác biệt phạm vi.',
  caveatEn:
    'Neither replaces nor adds to the other series; they differ widely and the sources do not explain the scope.',
  aliases: 'Tổng kim ngạch xuất khẩu|Xuất khẩu',
  targetCount: 4,
  valueCount: 9,
  unitCount: 0,
}

const exportsTarget: IndicatorTargetRow = {
  targetId: 1,
  indicatorId: 'exports',
  documentId: 'kh-2025-09-09',
  documentTitle: 'Kế hoạch 2025',
  documentNumber: null,
  documentKind: 'plan',
  documentStatus: 'issued',
  issuedOn: '2025-09-09',
  issuerOrgUnitId: 'hai-phong',
  issuerName: 'Thành phố Hải Phòng',
  issuerNameEn: 'Hai Phong City',
  item: '6',
  orgUnitId: 'hai-phong',
  orgUnitName: 'Thành phố Hải Phòng',
  orgUnitNameEn: 'Hai Phong City',
  period: '2025',
  year: 2025,
  lower: 49.7,
  upper: null,
  strict: false,
  approximate: false,
  stretch: null,
  asWritten: '49,7 tỷ USD',
  noteVi: null,
  noteEn: null,
  d: 1,
  aim: 49.7,
  aimDecimals: 2,
  isMilestone: false,
  actual: null,
  actualPeriod: '2025',
  actualBasis: 'period',
  actualStatus: null,
  actualQualifier: null,
  valueCount: null,
  verdictFlips: false,
  isStale: false,
  whole: true,
  variance: null,
  varianceRatio: null,
  gap: null,
  attainmentRatio: null,
  paceRatio: null,
  expectedShare: null,
  expectedShareMethod: null,
  expectedShareYears: null,
  projectedYearEnd: null,
  requiredPerMonth: null,
  requiredRestGrowth: null,
  status: 'exceeded',
  reason: null,
  phase: 'over',
  asOf: '2025-12-31',
  targetChange: null,
  changeKind: 'ratio',
  targetChangeReason: null,
  latestYear: null,
  latestValue: null,
  requiredCagrAhead: null,
  requiredPointsAhead: null,
  observedCagr: null,
  requiredCagr: null,
  baseYear: null,
  baseValue: null,
  progressRatio: null,
  progressClass: null,
  trajectoryReason: null,
  usesBridge: null,
  yearsDone: null,
  yearsTotal: null,
  meanGrowth: null,
  requiredMean: null,
  requiredMeanStretch: null,
}

const value2025: IndicatorValueRow = {
  indicatorId: 'budget-revenue',
  orgUnitId: 'hai-phong',
  orgUnitName: 'Thành phố Hải Phòng',
  orgUnitNameEn: 'Hai Phong City',
  unitValidTo: null,
  unitValidFrom: '2025-07-01',
  block: null,
  period: '2025',
  basis: 'period',
  frequency: 'year',
  year: 2025,
  month: 12,
  periodEnd: '2025-12-31',
  value: 190,
  status: 'preliminary',
  qualifier: null,
  note: null,
  publishedOn: null,
  documentId: 'vneconomy-chua-dat-2025',
  documentKind: 'press',
  title: 'Báo cáo',
  publisher: 'Báo A',
  url: null,
  isHeadline: true,
  decidedBy: 'only',
}

/** The exports target of 2025 with other fields. */
function target(change: Partial<IndicatorTargetRow>): IndicatorTargetRow {
  return { ...exportsTarget, ...change }
}

/** A published value of the merged city for 2025 with other fields. */
function value(change: Partial<IndicatorValueRow>): IndicatorValueRow {
  return { ...value2025, ...change }
}

const text = createTranslator('vi')
const plain = (words: string | undefined) => words?.replaceAll('\u00a0', ' ')

const target2025 = target({ status: 'exceeded', actual: 50.14, actualStatus: 'estimate' })
const target2026 = target({
  targetId: 2,
  documentId: 'ct-03-2026',
  documentNumber: '03/CT-UBND',
  period: '2026',
  year: 2026,
  lower: 52,
  aim: 52,
  aimDecimals: 0,
  phase: 'running',
  status: 'no_data',
  reason: 'no_actual',
  targetChange: 0.046,
  changeKind: 'ratio',
})

function message(targets: IndicatorTargetRow[], chosen: IndicatorTargetRow | null) {
  return toMessage({ indicator: exports, targets, annual: [], target: chosen, text }).map(plain)
}

describe(toMessage, () => {
  test('says “ước” for an estimate and uses the word of the status', () => {
    const row = { ...target2025, variance: 0.44, varianceRatio: 0.0089 }
    expect(message([row], row)).toEqual([
      'Năm 2025: ước 50,14 tỷ USD, vượt mục tiêu ≥ 49,7 tỷ USD (+0,44 tỷ USD · +0,9 %).',
    ])
  })

  test('adds the latest verdict where the target in view has no value', () => {
    const lines = message([target2025, target2026], target2026)
    expect(lines[0]).toBe('Năm 2026: chưa có số liệu để so với mục tiêu ≥ 52 tỷ USD.')
    expect(lines[1]).toMatch(/^Gần nhất, năm 2025: ước 50,14 tỷ USD, vượt mục tiêu/)
  })

  test('judges no part of a year that is over', () => {
    const row = target({ status: 'no_data', actual: 36, actualPeriod: '2025-09', whole: false })
    expect(message([row], { ...row, actualBasis: 'ytd' })[0]).toMatch(/chưa đủ kỳ để kết luận/)
  })

  test('says that sources disagree before anything about the path', () => {
    const row = { ...target2025, verdictFlips: true }
    expect(message([row], row)[1]).toMatch(/^Kết luận thay đổi theo nguồn/)
  })

  test('names a missing target', () => {
    expect(message([], null)).toEqual(['Chưa có mục tiêu của thành phố cho chỉ tiêu này.'])
  })
})

describe(chooseTarget, () => {
  const future = target({ targetId: 3, documentId: 'x', period: '2030', phase: 'not_begun' })
  const nothing = { documentId: null, orgUnitId: null, period: null }

  test('takes the newest target that has begun', () => {
    expect(chooseTarget([target2025, target2026, future], nothing)?.targetId).toBe(2)
  })

  test('takes the one of the link, and a future one when nothing has begun', () => {
    const link = { ...nothing, documentId: target2025.documentId }
    expect(chooseTarget([target2025, target2026], link)?.targetId).toBe(1)
    expect(chooseTarget([future], nothing)?.targetId).toBe(3)
    expect(chooseTarget([], nothing)).toBeNull()
  })
})

describe(shortPaper, () => {
  test('is the number, else the kind with issuer or date', () => {
    expect(shortPaper(target2026, text)).toBe('03/CT-UBND')
    expect(shortPaper(target2025, text)).toBe('KH 09/09/2025')
    const ward = { ...target2025, issuerOrgUnitId: '11365', issuerName: 'Phường Lê Chân' }
    expect(shortPaper(ward, text)).toBe('KH Phường Lê Chân')
  })
})

const annual: AnnualSeriesRow[] = [
  year('hai-phong-before-2025-07', 2023, 100),
  year('hai-phong-before-2025-07', 2024, 118),
  year('hai-duong', 2024, 29, { status: 'estimate' }),
  year('hai-phong', 2024, 147, { status: 'computed', origin: 'predecessors_sum' }),
  year('hai-phong', 2025, 190),
]

function year(
  orgUnitId: string,
  of: number,
  amount: number,
  more: Partial<AnnualSeriesRow> = {},
): AnnualSeriesRow {
  const row = { indicatorId: 'x', orgUnitId, year: of, value: amount, status: 'preliminary' }
  return { ...row, origin: 'own', documentId: 'a', ...more }
}

const values: IndicatorValueRow[] = [
  value({ orgUnitId: 'hai-phong-before-2025-07', unitValidTo: '2025-06-30', period: '2023' }),
  value({ orgUnitId: 'hai-phong-before-2025-07', unitValidTo: '2025-06-30', period: '2024' }),
  value({ orgUnitId: 'hai-duong', unitValidTo: '2025-06-30', period: '2024' }),
  value({}),
]

function history(indicator: IndicatorRow, targets: IndicatorTargetRow[] = []) {
  return { indicator, annual, values, targets, projections: [], text }
}

describe(toHistoryChart, () => {
  test('keeps the territories apart, with the break between 2024 and 2025', () => {
    const chart = toHistoryChart(history(revenue))
    expect(chart?.breakAt).toBe(2024.5)
    expect(chart?.marks.map(({ perimeter, scenario }) => `${perimeter} ${scenario}`)).toEqual([
      'former-1 actual',
      'former-1 actual',
      'former-2 estimate',
      'city computed',
      'city actual',
    ])
    expect(chart?.years).toEqual([2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030])
  })

  test('starts bars at zero, draws rates as points and joins only neighbours of one territory', () => {
    expect(toHistoryChart(history(revenue))?.scale.domain[0]).toBe(0)
    const growth: IndicatorRow = { ...revenue, accumulation: 'growth', attainment: 'points' }
    const chart = toHistoryChart(history(growth))
    expect(chart?.form).toBe('points')
    expect(chart?.links.map(({ from, to }) => [from.x, to.x])).toEqual([
      [2023, 2024],
      [2024, 2025],
    ])
  })

  test('turns the axis of ranks with the first place on top', () => {
    const rank: IndicatorRow = { ...revenue, accumulation: 'rank', attainment: 'rank' }
    const chart = toHistoryChart(history(rank))
    expect(chart?.isInverted).toBe(true)
    expect(chart?.scale.ticks[0]).toBe(1)
  })

  test('draws the required path to the last target ahead, and nothing for milestones', () => {
    const far = target({
      period: '2030',
      year: 2030,
      aim: 245,
      phase: 'not_begun',
      latestYear: 2025,
      latestValue: 190,
      requiredCagrAhead: 0.0522,
    })
    const chart = toHistoryChart(history(revenue, [far]))
    expect(chart?.path?.points).toEqual([
      { x: 2025, value: 190 },
      { x: 2030, value: 245 },
    ])
    expect(plain(chart?.path?.label)).toBe('tăng 5,2 % mỗi năm')
    expect(toHistoryChart(history({ ...revenue, accumulation: 'milestone' }))).toBeNull()
  })
})

describe(historyNotes, () => {
  test('asks for no fall where the latest year is already beyond the target', () => {
    const low = target({
      period: '2030',
      year: 2030,
      phase: 'not_begun',
      latestYear: 2025,
      latestValue: 90,
      requiredCagrAhead: -0.45,
    })
    const notes = historyNotes({ ...history(revenue, [low]), thresholds: [] })
    expect(notes[0]).toBe(
      'Không vẽ đường cần có: số cả năm mới nhất đã tới mức của mục tiêu xa nhất.',
    )
    expect(toHistoryChart(history(revenue, [low]))?.path).toBeNull()
  })

  test('says why there is no projection', () => {
    const notes = historyNotes({ ...history(revenue), thresholds: [] })
    expect(notes.join(' ')).toContain('mới có 2 năm trọn so sánh được, cần ít nhất 3')
    expect(notes.join(' ')).toContain('Không vẽ đường cần có')
  })
})

describe(toYearChart, () => {
  const table = () => ({ columns: [], rows: [] })
  const months = [
    value({ period: '2026-02', year: 2026, month: 2, basis: 'ytd', frequency: 'month' }),
  ]

  test('leaves the months without figures open', () => {
    const input = { indicator: revenue, values: months, target: target2026, expected: [], text }
    const chart = toYearChart(input, table)
    if (typeof chart === 'string') throw new Error(chart)
    expect(chart.points.filter((point) => point.actual !== null).map((p) => p.month)).toEqual([2])
    expect(chart.points[11]?.expected).toBe(52)
    expect(chart.notes).toEqual(['Không có số lũy kế năm 2025 của cùng địa giới để vẽ bên cạnh.'])
  })

  test('says in a sentence why there is no line', () => {
    const input = { indicator: revenue, values: [], target: target2026, expected: [], text }
    expect(toYearChart(input, table)).toBe(
      'Chưa có số lũy kế theo tháng của Thành phố Hải Phòng cho năm 2026.',
    )
    const growth: IndicatorRow = { ...revenue, accumulation: 'growth' }
    expect(toYearChart({ ...input, indicator: growth }, table)).toMatch(/không cộng dồn/)
  })
})

describe(toValuesModel, () => {
  test('shows a strip where values differ, with the reason of the choice, and links only to the web', () => {
    const rows = [
      value({ value: 190, decidedBy: 'preferred', url: 'https://a.vn/x' }),
      value({ value: 197, isHeadline: false, decidedBy: null, url: 'javascript:alert(1)' }),
    ]
    const model = toValuesModel(rows, revenue, text)
    expect(model?.strips[0]?.why).toBe('được chỉ định kèm lý do')
    expect(model?.strips[0]?.dots.map((dot) => dot.at)).toEqual([0, 1])
    expect(model?.table.rows.map((row) => row.cells.source?.href)).toEqual([
      'https://a.vn/x',
      undefined,
    ])
    expect(toValuesModel([], revenue, text)).toBeNull()
  })
})

describe(toTargetTable, () => {
  test('gives the change against the year before or the reason why there is none', () => {
    const moved = { ...target2025, targetChangeReason: 'perimeter_changed' }
    const table = toTargetTable([moved, target2026], exports, text, () => '#/')
    expect(table.rows.map((row) => plain(row.cells.change?.label))).toEqual(['–', '+4,6 %'])
    expect(table.rows[0]?.cells.change?.note).toBe('không so: đổi địa giới 01/7/2025')
  })
})

describe(toPartsModel, () => {
  const part = (partId: string, partValue: number, residual: number): ComponentRow => {
    const row = {
      indicatorId: 'budget-revenue',
      orgUnitId: 'hai-phong',
      period: '2025',
      basis: 'period',
      parentValue: 190,
    } as const
    return { ...row, partId, partNameVi: partId, partNameEn: partId, partValue, residual }
  }

  test('names the remainder, and says when the parts exceed the total', () => {
    const model = toPartsModel([part('a', 104, 3), part('b', 83, 3)], values, revenue, text)
    expect(model?.rows[0]?.segments.at(-1)?.name).toBe('phần còn lại ngoài 2 nguồn chính')
    const over = toPartsModel([part('a', 104, -18), part('b', 104, -18)], values, revenue, text)
    expect(plain(over?.rows[0]?.over ?? '')).toBe('các phần công bố vượt tổng 18 tỷ đồng')
    expect(toPartsModel([], values, revenue, text)).toBeNull()
  })
})

describe(toIndicatorList, () => {
  test('orders by domain and name and gives the newest status with the verdict before it', () => {
    const rows = { indicators: [exports, revenue], targets: [target2025, target2026] }
    const model = toIndicatorList({ ...rows, toHref: (id) => `#/chi-tieu/${id}`, text })
    expect(model.rows.map((row) => row.id)).toEqual(['budget-revenue', 'exports'])
    expect(model.rows[1]?.cells.status?.label).toBe('Chưa có số liệu')
    expect(model.rows[1]?.cells.status?.note).toBe('mục tiêu 2026; gần nhất 2025: vượt')
    expect(model.rows[0]?.cells.status?.note).toBe('chưa có mục tiêu của thành phố')
  })

  test('puts what the city has a target for before the rest of its domain', () => {
    const first = { ...exports, indicatorId: 'a', nameVi: 'A' }
    const rows = { indicators: [first, exports], targets: [target2025] }
    const model = toIndicatorList({ ...rows, toHref: (id) => id, text })
    expect(model.rows.map((row) => row.id)).toEqual(['exports', 'a'])
  })
})
