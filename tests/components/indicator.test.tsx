import { renderToString } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { TextContext } from '../../src/components/ui/text-context.ts'
import { IndicatorView } from '../../src/pages/indicator-view.tsx'
import type { IndicatorTargetRow } from '../../src/queries/list-indicator-targets.ts'
import type { IndicatorValueRow } from '../../src/queries/list-indicator-values.ts'
import type { IndicatorRow } from '../../src/queries/list-indicators.ts'
import { createTranslator } from '../../src/text/translate.ts'
import { type IndicatorInput, toIndicatorModel } from '../../src/view-models/indicator-model.ts'

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

const target2025: IndicatorTargetRow = {
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

const nothing: Omit<IndicatorInput, 'text'> = {
  indicator: exports,
  indicators: [exports],
  annual: [],
  values: [],
  targets: [],
  projections: [],
  expected: [],
  components: [],
  thresholds: [],
  target: null,
  links: { toIndicator: (id) => `#/chi-tieu/${id}`, toUnits: (id) => `#/don-vi?chi-tieu=${id}` },
  toTargetHref: () => '#/chi-tieu/exports?ky=2025',
}

function render(language: 'vi' | 'en', change: Partial<IndicatorInput>): string {
  const text = createTranslator(language)
  const model = toIndicatorModel({ ...nothing, ...change, text })
  const view = (
    <IndicatorView
      byUnit={null}
      model={model}
      why={{ state: 'loading' }}
      listHref="#/chi-tieu"
      onTarget={() => undefined}
    />
  )
  return renderToString(<TextContext value={text}>{view}</TextContext>).replaceAll('\u00a0', ' ')
}

describe(IndicatorView, () => {
  test('says in a sentence what is missing instead of drawing an empty chart', () => {
    const html = render('vi', {})
    for (const words of [
      'Chưa có số cả năm và chưa có mục tiêu bằng số',
      'Chưa có mục tiêu theo năm để so trong năm',
      'Chưa tìm thấy giá trị công bố nào',
      'Chưa có văn bản nào giao mục tiêu',
      'Không có số thành phần công bố cùng kỳ',
      'Chưa có con số nào để liệt kê',
    ])
      expect(html).toContain(words)
    expect(html).not.toContain('chart-frame')
  })

  test('shows the message, the verdict, the target with its paper and the sources', () => {
    const target: IndicatorTargetRow = {
      ...target2025,
      actual: 50.14,
      actualStatus: 'estimate',
      status: 'exceeded',
    }
    const values = [{ ...value2025, url: 'https://a.vn/x' }]
    const html = render('vi', { target, targets: [target], values })
    expect(html).toContain('Năm 2025: ước 50,14 tỷ USD, vượt mục tiêu ≥ 49,7 tỷ USD')
    expect(html).toContain('data-status="exceeded"')
    expect(html).toContain('KH 09/09/2025')
    expect(html).toContain('href="https://a.vn/x"')
    expect(html).toContain('số chính')
  })

  test('speaks English', () => {
    const html = render('en', { target: target2025, targets: [target2025] })
    expect(html).toContain('Why this verdict')
    expect(html).toContain('Exports')
  })

  test('has one first-level heading and a second-level one for every section', () => {
    const html = render('vi', {})
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html.match(/<h2/g)).toHaveLength(7)
  })
})
