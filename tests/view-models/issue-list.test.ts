import { describe, expect, test } from 'vitest'
import type { Issue } from '../../src/domain/issue.ts'
import { createTranslator } from '../../src/text/translate.ts'
import { toIssueBanner, toIssueReport } from '../../src/view-models/issue-list.ts'

const text = createTranslator('vi')

function issue(change: Partial<Issue>): Issue {
  return {
    code: 'not-a-number',
    severity: 'error',
    file: 'actuals.csv',
    line: 17,
    column: 5,
    field: 'value',
    value: 'abc',
    details: {},
    ...change,
  }
}

describe(toIssueBanner, () => {
  test('is absent when there is nothing to say', () => {
    expect(toIssueBanner([], text)).toBeNull()
  })

  test('counts by severity, names missing files at once, errors first', () => {
    const banner = toIssueBanner(
      [
        issue({ severity: 'warning' }),
        issue({
          code: 'missing-file',
          file: 'targets.csv',
          line: null,
          column: null,
          field: null,
          value: null,
        }),
      ],
      text,
    )
    expect(banner).toMatchObject({
      severity: 'error',
      title: 'Số liệu đầu vào có 1 lỗi, 1 cảnh báo',
      prominent: ['Thiếu số liệu: targets.csv'],
    })
    expect(banner?.lines.map((line) => line.place)).toEqual([
      'targets.csv',
      'actuals.csv, dòng 17, cột 5 (value)',
    ])
  })

  test('names units in the language of the reader', () => {
    const details = { orgUnit: 'Thành phố Hải Phòng', orgUnitEn: 'Hai Phong City' }
    const assumed = issue({ code: 'org-unit-assumed', severity: 'info', details })
    const messageIn = (language: 'vi' | 'en') =>
      toIssueReport([assumed], createTranslator(language)).at(-1)
    expect(messageIn('vi')).toContain('Thành phố Hải Phòng')
    expect(messageIn('en')).toContain('data of Hai Phong City.')
  })

  test('keeps a long list readable', () => {
    const banner = toIssueBanner(
      Array.from({ length: 250 }, () => issue({})),
      text,
    )
    expect(banner?.lines).toHaveLength(200)
    expect(banner?.more).toBe('Còn 50 mục nữa không liệt kê ở đây.')
  })
})

describe(toIssueReport, () => {
  test('prints a summary and one line per issue in the order given', () => {
    expect(toIssueReport([issue({})], text)).toEqual([
      'Số liệu đầu vào có 1 lỗi',
      'Lỗi: actuals.csv, dòng 17, cột 5 (value): Không phải là số. Ghi số theo dạng 1234.5 (dấu chấm thập phân, không dấu phân cách nghìn, không đơn vị). Giá trị đọc được: “abc”.',
    ])
  })

  test('keeps one issue on one line and shows control characters as pictures', () => {
    const broken = issue({ code: 'unclosed-quote', field: 'a\u001b[2J', value: '"x\ny\u0000' })
    const [, line = '', ...more] = toIssueReport([broken], text)
    expect(more).toEqual([])
    expect(line).toContain('(a␛[2J)')
    expect(line).toContain('“"x␊y␀”')
  })

  test('says that nothing is wrong', () => {
    expect(toIssueReport([], text)).toEqual(['Số liệu đầu vào không có lỗi.'])
  })
})
