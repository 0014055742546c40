import { describe, expect, test } from 'vitest'
import { createTranslator } from '../../src/text/translate.ts'
import {
  type ScorecardFilter,
  type ScorecardInput,
  type ScorecardModel,
  toScorecardModel,
} from '../../src/view-models/scorecard.ts'
import type { ScorecardLine } from '../../src/view-models/scorecard-row.ts'
import {
  makeResult,
  makeRow,
  rows2025,
  runningRow,
  scope2025,
  values2025,
} from '../fixtures/scorecard-rows.ts'

const everything: ScorecardFilter = { domain: null, status: null, search: '' }
const text = createTranslator('vi')

function model(
  filter: Partial<ScorecardFilter> = {},
  rows = rows2025,
  change: Partial<ScorecardInput> = {},
): ScorecardModel {
  return toScorecardModel({
    rows,
    publishedValues: values2025,
    scope: scope2025,
    asOf: '2025-12-31',
    filter: { ...everything, ...filter },
    text,
    ...change,
  })
}

function lines(from: ScorecardModel): ScorecardLine[] {
  return from.groups.flatMap((group) => group.lines)
}

function lineOf(name: string, from = model()): ScorecardLine {
  const found = lines(from).find((line) => line.name === name)
  if (!found) throw new Error(`no line ${name}`)
  return found
}

function only(row: Parameters<typeof makeRow>[0]): ScorecardLine {
  const [line] = lines(model({}, [makeResult(row)]))
  if (!line) throw new Error('no line')
  return line
}

describe(toScorecardModel, () => {
  test('counts items, not rows', () => {
    const { counts, itemCount } = model()
    expect(itemCount).toBe(10)
    expect(counts.map(({ id, count }) => [id, count])).toEqual([
      ['exceeded', 2],
      ['met', 1],
      ['missed', 3],
      ['part_data', 2],
      ['no_data', 2],
    ])
    expect(counts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
  })

  test('says the sentence the counts say', () => {
    expect(model().headline).toEqual({
      verdict:
        'Đạt và vượt 3/10 chỉ tiêu; không đạt 3: tăng trưởng GRDP, IIP, đóng góp của TFP vào tăng trưởng.',
      unknown: '2 chỉ tiêu chưa đủ số liệu; 2 chỉ tiêu chưa có số liệu.',
    })
  })

  test('groups by domain in a fixed order and puts parts under their whole', () => {
    const { groups } = model()
    expect(groups.map((group) => group.id)).toEqual(['economy', 'budget', 'trade', 'society'])
    expect(
      groups[0]?.lines.slice(0, 3).map(({ item, name, isChild }) => [item, name, isChild]),
    ).toEqual([
      ['1', 'Tốc độ tăng trưởng GRDP', false],
      [null, 'Dịch vụ', true],
      [null, 'Nông nghiệp', true],
    ])
  })

  test('puts a whole before its parts whatever the order of the rows', () => {
    const reversed = [...rows2025].reverse()
    const economy = model({}, reversed).groups.find((group) => group.id === 'economy')
    const names = economy?.lines.map((line) => line.name) ?? []
    expect(names.indexOf('Tốc độ tăng trưởng GRDP')).toBeLessThan(names.indexOf('Dịch vụ'))
  })

  test('gives a whole and its parts one scale', () => {
    expect(lineOf('Thu nội địa').bullet.aim ?? 0).toBeLessThan(
      lineOf('Thu ngân sách nhà nước trên địa bàn').bullet.aim ?? 0,
    )
  })

  test('narrows by status, domain and words without diacritics, and keeps the counts', () => {
    expect(model({ status: 'missed' }).shownItemCount).toBe(3)
    expect(model({ domain: 'trade' }).groups.map((group) => group.id)).toEqual(['trade'])
    expect(model({ search: 'ngan sach' }).shownItemCount).toBe(1)
    expect(model({ search: 'khong co gi' })).toMatchObject({
      groups: [],
      isFiltered: true,
      itemCount: 10,
    })
    expect(model({ status: 'missed' }).counts).toEqual(model().counts)
  })

  test('names document, unit and date', () => {
    expect(model()).toMatchObject({
      document: 'Kế hoạch ngày 09/09/2025 — chỉ tiêu năm 2025',
      orgUnit: 'Thành phố Hải Phòng',
      asOf: '31/12/2025',
    })
  })
})

describe('a line', () => {
  test('shows points for a growth rate and no percentage of attainment', () => {
    expect(lineOf('Tốc độ tăng trưởng GRDP')).toMatchObject({
      actual: '11,81',
      targetSign: '≥',
      target: '12,35',
      variance: '\u22120,54\u00a0điểm\u00a0%',
      varianceTone: 'bad',
      source: 'sơ bộ · Thống kê TP, 06/01/2026',
    })
  })

  test('shows absolute and relative variance for an amount', () => {
    expect(lineOf('Thu ngân sách nhà nước trên địa bàn')).toMatchObject({
      actual: '190.379',
      target: '165.011,59',
      variance: '+25.367 · +15,4\u00a0%',
    })
  })

  test('shows a part year as incomplete, without a verdict', () => {
    expect(lineOf('Sản lượng hàng hóa thông qua cảng')).toMatchObject({
      actual: '187,63',
      actualPart: '11\u00a0tháng',
      variance: 'chưa đủ năm',
      status: { id: 'part_data', label: 'Chưa đủ số liệu' },
    })
  })

  test('says met on target, strict bounds, ranges, ranks and "about" as they are written', () => {
    expect(lineOf('Khách du lịch').variance).toBe('0 · đúng mục tiêu')
    expect(lineOf('Tỷ lệ thất nghiệp khu vực thành thị')).toMatchObject({
      targetSign: '<',
      target: '2,5',
      actual: '–',
      variance: '–',
    })
    expect(only({ lower: 3.8, upper: 4.3, aim: 3.8, aimDecimals: 1 }).target).toBe('3,8–4,3')
    expect(
      only({ upper: 5, aim: 5, accumulation: 'rank', aimDecimals: 0, stretch: 3, decimals: 0 }),
    ).toMatchObject({ target: 'top 5', stretch: 'phấn đấu 3' })
    expect(only({ lower: 13, aim: 13, approximate: true, aimDecimals: 0 })).toMatchObject({
      targetSign: '',
      target: 'khoảng 13',
    })
    expect(only({ isMilestone: true }).target).toBe('mốc công việc')
  })

  test('shows the plan share of a running amount instead of a distance', () => {
    const [line] = lines(model({}, [runningRow]))
    expect(line?.variance).toBe('21,3\u00a0% kế hoạch')
    const pace = line?.details.find((detail) => detail.id === 'pace')
    expect(pace?.lines).toEqual([
      'Đạt 21,3\u00a0% kế hoạch năm; theo nhịp cần đạt 16,7\u00a0% vào hết tháng 2.',
      'Nhịp: chia đều 12 tháng, do chưa có lịch sử theo tháng.',
      'Mỗi tháng còn lại cần bình quân 15.334\u00a0tỷ đồng.',
    ])
  })

  test('marks sources that disagree, lists them and says the verdict depends on them', () => {
    const line = lineOf('GRDP bình quân đầu người (VND)')
    expect(line.marks).toEqual([
      { id: 'conflict', label: '2 giá trị, trái chiều', isWarning: true },
    ])
    expect(line.varianceTone).toBe('neutral')
    expect(line.valuesVerdict).toBe('Kết luận thay đổi theo nguồn.')
    expect(line.values.map(({ value, isHeadline, href }) => [value, isHeadline, href])).toEqual([
      ['194,5\u00a0triệu đồng/người', true, 'https://cafef.vn/bai.chn'],
      ['179,1\u00a0triệu đồng/người', false, null],
    ])
  })

  test('says when all values agree, when a figure is old and when another series exists', () => {
    expect(lineOf('Thu ngân sách nhà nước trên địa bàn').marks.map((mark) => mark.label)).toEqual([
      '4 giá trị, cùng kết luận',
    ])
    expect(lineOf('Kim ngạch xuất khẩu').marks.map((mark) => mark.label)).toEqual([
      'có chuỗi khác: 35\u00a0tỷ USD',
    ])
    expect(only({ isStale: true, actual: 1 }).marks.map((mark) => mark.label)).toEqual([
      'số liệu cũ',
    ])
  })

  test('says why the value was chosen: by the rule, or by hand with the reason', () => {
    const perHead = 'GRDP bình quân đầu người (VND)'
    expect(lineOf(perHead).valuesRule).toContain('chọn theo thứ tự')
    const [first, second] = values2025
    if (!first || !second) throw new Error('no values')
    const preferred = { ...first, isPreferred: true, note: 'Số của Thống kê.' }
    const line = lineOf(perHead, model({}, rows2025, { publishedValues: [preferred, second] }))
    expect(line.valuesRule).toBeNull()
    expect(line.values[0]?.note).toBe('Được chọn, lý do: Số của Thống kê.')
  })

  test('marks the source of every line of a sample document', () => {
    const scope = { ...scope2025, documentStatus: 'sample' }
    const known = { actual: 1, actualPublisher: 'DỮ LIỆU MINH HỌA' }
    const rows = [makeResult(known), makeRow({ item: '2' })]
    const sources = lines(model({}, rows, { scope })).map((line) => line.source)
    expect(sources).toHaveLength(2)
    for (const source of sources) expect(source).toContain('DỮ LIỆU MINH HỌA')
  })

  test('orders numbered items as numbers', () => {
    const rows = ['1', '10', '2'].map((item) => makeRow({ item }))
    expect(lines(model({}, rows)).map((line) => line.item)).toEqual(['1', '2', '10'])
  })

  test('gives the status of the whole item where it differs from the row', () => {
    expect(lineOf('GRDP bình quân đầu người (USD)').itemStatus).toBe('Cả mục 2: Chưa đủ số liệu')
    expect(lineOf('Khách du lịch').itemStatus).toBeNull()
  })

  test('says why nothing can be concluded', () => {
    const line = lineOf('Thu hút vốn đầu tư nước ngoài (FDI)')
    expect(line.source).toBe('chỉ có số theo địa giới cũ')
    expect(line.details.map((detail) => detail.id)).toContain('reason')
  })
})
