import { describe, expect, test } from 'vitest'
import { type Issue, issueCodes } from '../../src/domain/issue.ts'
import { createTranslator } from '../../src/text/translate.ts'
import { viIssues } from '../../src/text/vi-issues.ts'
import { toIssueBanner, toIssueMessage, toIssueReport } from '../../src/view-models/issue-list.ts'

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
      'Lỗi: actuals.csv, dòng 17, cột 5 (value): Không phải là số. Giá trị đọc được: “abc”.',
    ])
    expect(toIssueReport([], text)).toEqual(['Số liệu đầu vào không có lỗi.'])
  })
})

describe(toIssueMessage, () => {
  test('quotes the cell and the repair', () => {
    expect(toIssueMessage(issue({ value: '1.234,5', details: { repair: '1234.5' } }), text)).toBe(
      'Không phải là số. Giá trị đọc được: “1.234,5”. Có thể là: 1234.5.',
    )
  })

  test('has words of its own for every code', () => {
    expect(issueCodes.filter((code) => !Object.hasOwn(viIssues.code, code))).toEqual([])
  })
})
