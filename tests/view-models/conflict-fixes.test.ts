import { describe, expect, test } from 'vitest'
import type { Issue } from '../../src/domain/issue.ts'
import { createTranslator } from '../../src/text/translate.ts'
import { conflictFixes } from '../../src/view-models/conflict-fixes.ts'
import { toProblemGroups } from '../../src/view-models/data-problems.ts'

const text = createTranslator('vi')

function conflict(line: number, details: Issue['details'], sheet?: string): Issue {
  return {
    code: 'same-observation-twice',
    severity: 'error',
    file: 'a.xlsx',
    ...(sheet !== undefined && { sheet }),
    line,
    column: 5,
    field: null,
    value: '54000',
    details: { firstLine: line, firstColumn: 4, firstValue: '52000', ...details },
  }
}

const labels = (issues: Issue[]) => conflictFixes(issues, text)?.map(({ label }) => label)

describe(conflictFixes, () => {
  test('leaves out the sheet that stands in every conflict, or either of two', () => {
    const months = [
      conflict(3, { firstSheet: 'Tháng 8' }, 'Tổng hợp'),
      conflict(4, { firstSheet: 'Tháng 9' }, 'Tổng hợp'),
    ]
    expect(labels(months)).toEqual(['Bỏ trang “Tổng hợp”'])
    expect(labels(months.slice(1))).toEqual(['Bỏ trang “Tổng hợp”', 'Bỏ trang “Tháng 9”'])
  })

  test('leaves out one of two columns, or the hidden one', () => {
    const heads = { firstHead: 'Dự toán TW giao', head: 'Dự toán HĐND giao', table: '@2' }
    expect(conflictFixes([conflict(3, heads), conflict(4, heads)], text)).toMatchObject([
      { label: 'Bỏ cột 4 “Dự toán TW giao”', place: { sheet: null, table: '@2', column: 4 } },
      { label: 'Bỏ cột 5 “Dự toán HĐND giao”', place: { sheet: null, table: '@2', column: 5 } },
    ])
    const hidden = { hiddenColumn: 5, hiddenHead: 'Số cũ', table: '' }
    expect(labels([conflict(3, hidden, 'A'), conflict(4, hidden, 'B')])).toEqual([
      'Bỏ cột 5 “Số cũ” của trang “A”',
      'Bỏ cột 5 “Số cũ” của trang “B”',
    ])
  })

  test('leaves out hidden rows, whichever of both is hidden', () => {
    expect(
      conflictFixes([conflict(3, { hiddenLine: 2 }), conflict(9, { hiddenLine: 9 })], text),
    ).toEqual([
      { kind: 'exclude', label: 'Bỏ 2 dòng ẩn', places: [{ sheet: null, lines: [2, 9] }] },
    ])
  })

  test('keeps conflicts of sheets, of columns and of lines apart, each with its own words and fixes', () => {
    const groups = toProblemGroups(
      [
        conflict(3, { firstSheet: 'Tháng 8' }, 'Tổng hợp'),
        conflict(3, { firstHead: 'A', head: 'B', table: '' }),
        conflict(5, { firstLine: 4 }),
      ],
      text,
    )
    expect(groups.map(({ fixes }) => fixes.map(({ kind }) => kind))).toEqual([
      ['sheet', 'sheet', 'exclude'],
      ['column', 'column'],
      ['exclude'],
    ])
    expect(groups.map(({ title }) => title.slice(0, 30))).toEqual([
      'Số liệu này đã có ở trang “Thá',
      'Hai cột của một dòng ghi cùng ',
      'Số liệu này đã có ở dòng 4 với',
    ])
  })

  test('says of both columns that their values differ', () => {
    const twice = conflict(3, { firstHead: 'A', head: 'B', table: '' })
    const said = (language: 'vi' | 'en') =>
      toProblemGroups([twice], createTranslator(language))[0]?.title
    expect(said('vi')).toContain('cột 4 “A” ghi 52000, còn cột “B” ghi giá trị khác. Giữ')
    expect(said('en')).toContain('column 4 “A” has 52000, while column “B” has another. Keep')
  })
})
