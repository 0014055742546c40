import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { decimalText, shiftPoint } from '../../../src/import/read/decimal-text.ts'
import { openOfficeFile } from '../../../src/import/read/open-office-file.ts'
import { inTcvn3 } from './encode-text.ts'

type Shown = { value: string | number | boolean | Date; format?: string; formula?: string }

/** One sheet with one cell a column. */
async function workbookOf(cells: readonly Shown[]): Promise<Uint8Array> {
  const details = cells.map(({ value, format, formula }, column) => {
    const style = format === undefined ? {} : { style: { numFmt: format } }
    const result = formula === undefined ? {} : { formula, formulaResult: value }
    return [`0,${column}`, { value, ...style, ...result }] as const
  })
  const rows = [cells.map(({ value }) => value)]
  return writeXlsx({ sheets: [{ name: 'A', rows, cells: new Map(details) }] })
}

const day = new Date(Date.UTC(2026, 9, 31))

/** Stored value · number format · text shown · number · percent. */
const numbers: [number, string, string, string, boolean][] = [
  [1234.5678, '#,##0.0', '1234.5678', '1234.5678', false],
  [0.825, '0.0%', '82.5%', '82.5', true],
  [0.07, '0%', '7%', '7', true],
  [82.5, '0.0"%"', '82.5%', '82.5', true],
  [0.1 + 0.2, 'General', '0.3', '0.3', false],
  [1234567, '#,##0,', '1234.567', '1234.567', false],
  [1234, '#,##0 "tỷ đồng"', '1234 tỷ đồng', '1234', false],
  [7, '"Tháng "0', 'Tháng 7', '7', false],
  [7, '000', '007', '7', false],
  [-5.5, '_(* #,##0.0_);_(* \\(#,##0.0\\);_(* "-"??_);_(@_)', '-5.5', '-5.5', false],
  [0, '_(* #,##0_);_(* \\(#,##0\\);_(* "-"??_);_(@_)', '0', '0', false],
  [2026, '0', '2026', '2026', false],
  [1e-7, 'General', '0.0000001', '0.0000001', false],
  [1e21, 'General', '1000000000000000000000', '1000000000000000000000', false],
]

describe(openOfficeFile, () => {
  it.each(numbers)('shows %d under %j as %j', async (value, format, text, number, isPercent) => {
    const { sheets } = await openOfficeFile(await workbookOf([{ value, format }]), 'a.xlsx')
    expect(sheets[0]?.rows).toEqual([{ line: 1, cells: [text] }])
    expect(sheets[0]?.facts.get('1:1')).toMatchObject({ number, isPercent, date: null })
  })

  it.each([
    ['dd/mm/yyyy', '2026-10-31'],
    ['mm/yyyy', '2026-10'],
    ['yyyy', '2026'],
    ['d-mmm', '2026-10-31'],
    ['dd/mm/yyyy hh:mm', '2026-10-31 00:00'],
  ])('shows a day under %j as %j', async (format, text) => {
    const { sheets } = await openOfficeFile(await workbookOf([{ value: day, format }]), 'a.xlsx')
    expect(sheets[0]?.rows[0]?.cells).toEqual([text])
    expect(sheets[0]?.facts.get('1:1')).toMatchObject({ date: '2026-10-31', number: null })
  })

  it('reads what formulas last gave, and never computes', async () => {
    const cells = [
      { value: 12.5, formula: 'A9*2' },
      { value: '#DIV/0!', formula: '1/0' },
      { value: 'đạt', formula: 'IF(1,"đạt")' },
    ]
    const { sheets } = await openOfficeFile(await workbookOf(cells), 'a.xlsx')
    expect(sheets[0]?.rows[0]?.cells).toEqual(['12.5', '#DIV/0!', 'đạt'])
    expect([1, 2, 3].map((column) => sheets[0]?.facts.get(`1:${column}`)?.isFormula)).toEqual([
      true,
      true,
      true,
    ])
  })

  it('keeps sheets in order, hidden ones and rows marked, merges and gaps in place', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Tháng 10',
          rows: [
            ['Tiêu đề', null],
            [null, null],
            ['Tên', 'Số'],
            ['ẩn', 1],
          ],
          merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }],
          rowDefs: new Map([[3, { hidden: true }]]),
        },
        { name: 'Nháp', rows: [['x']], hidden: true },
        { name: 'Trống', rows: [] },
      ],
    })
    const { kind, sheets, issues } = await openOfficeFile(bytes, 'a.csv')
    expect(kind).toBe('xlsx')
    expect(sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([
      ['Tháng 10', false],
      ['Nháp', true],
      ['Trống', false],
    ])
    expect(sheets[0]?.rows.map(({ line }) => line)).toEqual([1, 3, 4])
    expect(sheets[0]?.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 2 }])
    expect([...(sheets[0]?.hiddenLines ?? [])]).toEqual([4])
    expect(issues).toMatchObject([{ code: 'hidden-rows', line: 4, details: { sheet: 'Tháng 10' } }])
  })

  it('repairs cells typed in an ABC font', async () => {
    const rows = ['Chỉ tiêu', 'Tổng sản phẩm', 'Xuất khẩu'].map((name) => [inTcvn3(name), 1])
    const bytes = await writeXlsx({ sheets: [{ name: 'A', rows }] })
    const { sheets, repairs } = await openOfficeFile(bytes, 'a.xlsx')
    expect(sheets[0]?.rows.map(({ cells }) => cells[0])).toEqual([
      'Chỉ tiêu',
      'Tổng sản phẩm',
      'Xuất khẩu',
    ])
    expect(repairs).toMatchObject([{ kind: 'tcvn3', columns: [1] }])
  })

  it('reads a workbook saved by LibreOffice', async () => {
    const path = join(import.meta.dirname, '../../fixtures/office/libreoffice-report.xlsx')
    const { sheets, issues } = await openOfficeFile(new Uint8Array(readFileSync(path)), 'a.xlsx')
    expect(issues).toEqual([])
    expect(sheets[0]?.rows).toEqual([
      { line: 1, cells: ['Chỉ tiêu', 'Kế hoạch', 'Tỷ lệ'] },
      { line: 2, cells: ['Xuất khẩu', '1234.5', '82.5%'] },
      { line: 4, cells: ['Tổng', '1234.5', '2026-10-31'] },
    ])
    expect(sheets[0]?.facts.get('4:2')).toMatchObject({ number: '1234.5', isFormula: true })
  })
})

describe(decimalText, () => {
  it('is the number again, in plain digits', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e300, max: 1e300 }), (value) => {
        const text = decimalText(value) ?? ''
        expect(text).toMatch(/^-?(0|[1-9]\d*)(\.\d*[1-9])?$/)
        expect(Math.abs(Number(text) - value)).toBeLessThanOrEqual(Math.abs(value) * 1e-14)
      }),
    )
  })
})

describe(shiftPoint, () => {
  it.each([
    ['0.825', 2, '82.5'],
    ['-1234', -3, '-1.234'],
    ['5', -3, '0.005'],
    ['-0.00', 2, '0'],
    ['0.5', 1, '5'],
  ])('moves the point of %s by %d: %s', (text, places, shifted) => {
    expect(shiftPoint(text, places)).toBe(shifted)
  })
})
