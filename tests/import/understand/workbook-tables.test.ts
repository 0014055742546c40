import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { readOfficeFile } from '../../../src/import/read-office-file.ts'
import { catalogue, linesOf } from './read-fixture.ts'

type Cell = string | number | null | { value: string | number; format?: string; formula?: string }
type Range = [top: number, left: number, bottom: number, right: number]

/** Reads one sheet; merges and hidden lines are numbered from 1 as in the spreadsheet. */
async function readSheet(
  rows: Cell[][],
  merges: Range[] = [],
  hidden: number[] = [],
  name = 'Biểu 1',
) {
  const places = rows.flatMap((row, line) =>
    row.map((cell, column) => [`${line},${column}`, cell] as const),
  )
  const cells = new Map(
    places.flatMap(([place, cell]) => {
      if (cell === null || typeof cell !== 'object') return []
      const { value, format, formula } = cell
      const style = format === undefined ? {} : { style: { numFmt: format } }
      const result = formula === undefined ? {} : { formula, formulaResult: value }
      return [[place, { value, ...style, ...result }] as const]
    }),
  )
  const bytes = await writeXlsx({
    sheets: [
      {
        name,
        rows: rows.map((row) =>
          row.map((cell) => (typeof cell === 'object' ? (cell?.value ?? null) : cell)),
        ),
        cells,
        merges: merges.map(([top, left, bottom, right]) => ({
          startRow: top - 1,
          startCol: left - 1,
          endRow: bottom - 1,
          endCol: right - 1,
        })),
        rowDefs: new Map(hidden.map((line) => [line - 1, { hidden: true }])),
      },
    ],
  })
  return readOfficeFile({ bytes, file: 'bieu.xlsx', catalogue })
}

const percent = (value: number) => ({ value, format: '0.0%' })

describe(readOfficeFile, () => {
  it('reads a merged header of two rows, percents, results of formulas and hidden rows', async () => {
    const reading = await readSheet(
      [
        ['THỰC HIỆN CHỈ TIÊU 9 THÁNG NĂM 2026'],
        [],
        ['STT', 'Chỉ tiêu', 'ĐVT', 'Năm 2026', null, 'So sánh', null],
        [null, null, null, 'Kế hoạch', 'Thực hiện 9 tháng', 'So với kế hoạch', 'So với cùng kỳ'],
        [
          1,
          'Thu nội địa',
          'tỷ đồng',
          103166,
          81450,
          { ...percent(0.7895), formula: 'E5/D5' },
          percent(1.152),
        ],
        [
          2,
          'Xuất khẩu',
          'tỷ USD',
          52,
          { value: 41.205, formula: 'SUM(H1:H9)' },
          percent(0.7924),
          null,
        ],
        [3, 'Tỷ lệ hộ nghèo', '%', percent(0.005), percent(0.0045), null, null],
      ],
      [
        [1, 1, 1, 7],
        [3, 1, 4, 1],
        [3, 2, 4, 2],
        [3, 3, 4, 3],
        [3, 4, 3, 5],
        [3, 6, 3, 7],
      ],
      [6],
    )
    expect(linesOf(reading)).toEqual([
      '5 budget-domestic hai-phong 2026 target 103166',
      '5 budget-domestic hai-phong 2026-09·ytd actual 81450',
      '5 budget-domestic hai-phong 2026-09·ytd pct_plan 78.95',
      '5 budget-domestic hai-phong 2026-09·ytd pct_yoy 115.2',
      '6 exports hai-phong 2026 target 52',
      '6 exports hai-phong 2026-09·ytd actual 41.205',
      '6 exports hai-phong 2026-09·ytd pct_plan 79.24',
      '7 poverty-rate hai-phong 2026 target 0.5',
      '7 poverty-rate hai-phong 2026-09 actual 0.45',
    ])
    expect(reading.outcome).toBe('accept')
    expect(reading.issues.find(({ code }) => code === 'hidden-rows')?.line).toBe(6)
  })

  it('reads wards below a merged header of three rows whose group speaks of indicators', async () => {
    const reading = await readSheet(
      [
        ['KẾT QUẢ THỰC HIỆN CÁC PHƯỜNG, XÃ NĂM 2026'],
        ['STT', 'Phường, xã', 'Chỉ tiêu xã hội'],
        [null, null, 'Tỷ lệ hộ nghèo (%)', null, 'Tỷ lệ người dân tham gia BHYT (%)'],
        [null, null, 'Kế hoạch', 'Thực hiện', 'Kế hoạch', 'Thực hiện'],
        [1, 'Phường Chí Linh', 0.5, 0.48, 95.7, 96.1],
        [2, 'Xã Nam Sách', 1.2, 1.35, 95, 93.2],
      ],
      [
        [2, 1, 4, 1],
        [2, 2, 4, 2],
        [2, 3, 2, 6],
        [3, 3, 3, 4],
        [3, 5, 3, 6],
      ],
    )
    expect(linesOf(reading)).toEqual([
      '5 poverty-rate 10546 2026 target 0.5',
      '5 poverty-rate 10546 2026 actual 0.48',
      '5 health-insurance-coverage 10546 2026 target 95.7',
      '5 health-insurance-coverage 10546 2026 actual 96.1',
      '6 poverty-rate 10606 2026 target 1.2',
      '6 poverty-rate 10606 2026 actual 1.35',
      '6 health-insurance-coverage 10606 2026 target 95',
      '6 health-insurance-coverage 10606 2026 actual 93.2',
    ])
  })

  it.each([
    ['Quý I', 'Năm 2026', '3 exports hai-phong 2026-Q1 actual 12.1'],
    ['T9', 'Năm 2026', '3 exports hai-phong 2026-09 actual 12.1'],
    ['2025', 'Một số chỉ tiêu', '3 exports hai-phong 2025 actual 12.1'],
    ['Quý I', 'Báo cáo 9 tháng năm 2026', '3 exports hai-phong 2026-09·ytd actual 12.1'],
    ['Lê Chân', 'Năm 2026', '3 exports 11383 2026 actual 12.1'],
  ])('takes from the tab “%s” what the title “%s” leaves open', async (name, title, record) => {
    const rows = [[title], ['Chỉ tiêu', 'ĐVT', 'Thực hiện'], ['Xuất khẩu', 'tỷ USD', 12.1]]
    expect(linesOf(await readSheet(rows, [], [], name))).toEqual([record])
  })

  it('refuses a date in place of a number, also below the unit “đơn vị”', async () => {
    const reading = await readSheet([
      ['Chỉ tiêu', 'ĐVT', 'Kế hoạch 2026'],
      ['Đơn vị dân quân thường trực thành lập', 'đơn vị', { value: 46303, format: 'd-mmm' }],
      ['Kim ngạch xuất khẩu', 'tỷ USD', 52],
    ])
    expect(linesOf(reading)).toEqual(['3 exports hai-phong 2026 target 52'])
    expect(reading.issues).toContainEqual(
      expect.objectContaining({ code: 'date-in-number', line: 2, column: 3 }),
    )
  })

  it('takes the point of a number the workbook keeps for decimal, and asks nothing', async () => {
    const { records, questions, issues } = await readSheet([
      ['Chỉ tiêu', 'ĐVT', 'TH 2026'],
      ['Thu tiền sử dụng đất', 'tỷ đồng', 25.123],
      ['Thu nội địa', 'tỷ đồng', '109.480,5'],
    ])
    expect(records.map(({ value }) => value)).toEqual(['25.123', '109480.5'])
    expect(questions).toEqual([])
    expect(issues.filter(({ severity }) => severity !== 'info')).toEqual([])
  })
})
