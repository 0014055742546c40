import { describe, expect, test } from 'vitest'
import type { DeadlineRow } from '../../src/queries/list-deadlines.ts'
import type { DocumentRow } from '../../src/queries/list-documents.ts'
import type { ThresholdRow } from '../../src/queries/list-thresholds.ts'
import { createTranslator } from '../../src/text/translate.ts'
import { toMethodGroups } from '../../src/view-models/method-text.ts'
import { safeAddress } from '../../src/view-models/published-values.ts'
import { documentDateLabel, documentShortLabel, toFacts } from '../../src/view-models/sources.ts'
import { deadlineState, toDeadlineModel } from '../../src/view-models/sources-deadlines.ts'
import { toDocumentTable } from '../../src/view-models/sources-documents.ts'
import { toFileIssues } from '../../src/view-models/sources-issues.ts'
import { toTargetTable } from '../../src/view-models/sources-targets.ts'
import { makeRow } from '../fixtures/scorecard-rows.ts'

const vi = createTranslator('vi')
const en = createTranslator('en')

const paper: DocumentRow = {
  documentId: 'ct-03-2026',
  kind: 'directive',
  number: '03/CT-UBND',
  title: 'Chỉ thị về phong trào thi đua',
  issuerName: 'Thành phố Hải Phòng',
  issuerNameEn: 'Hai Phong City',
  issuedOn: '2026-01-26',
  status: 'issued',
  url: null,
  publisher: 'UBND thành phố Hải Phòng',
  note: null,
  targetCount: 33,
  itemCount: 22,
  valueCount: 0,
}
const draft: DocumentRow = { ...paper, number: null, kind: 'plan', issuedOn: null, status: 'draft' }

const deadline = (change: Partial<DeadlineRow>): DeadlineRow => ({
  documentId: 'ct-03-2026',
  documentTitle: paper.title,
  documentNumber: paper.number,
  due: '2025-12-15',
  concerns: 'report',
  period: '2025',
  who: 'Các đơn vị',
  whoEn: 'The units',
  recurs: null,
  textVi: 'Gửi báo cáo',
  textEn: 'Send the report',
  note: null,
  isPast: true,
  daysLeft: -30,
  missingCount: 0,
  ...change,
})

describe(documentShortLabel, () => {
  test('names a document by its number, else by its date, else by who drafts it', () => {
    expect(documentShortLabel(paper, vi)).toBe('Chỉ thị 03/CT-UBND')
    expect(documentShortLabel({ ...paper, number: null }, vi)).toBe('Chỉ thị ngày 26/01/2026')
    expect(documentShortLabel(draft, vi)).toBe('Kế hoạch (dự thảo), UBND thành phố Hải Phòng')
  })
})

describe(documentDateLabel, () => {
  test('a draft says so, a missing date too', () => {
    expect(documentDateLabel(draft, vi)).toBe('dự thảo, chưa ghi ngày')
    expect(documentDateLabel({ ...paper, issuedOn: null }, vi)).toBe('không ghi ngày')
    expect(documentDateLabel(paper, en)).toBe('26 Jan 2026')
  })
})

describe(safeAddress, () => {
  test.each(['javascript:alert(1)', 'ftp://a.vn', '//a.vn', 'a.vn', '', null])(
    '%s is no link',
    (url) => {
      expect(safeAddress(url)).toBeNull()
    },
  )

  test('an address of the web is one', () => {
    expect(safeAddress('https://a.vn/b')).toBe('https://a.vn/b')
    const facts = toFacts({ ...paper, url: 'javascript:alert(1)' }, vi)
    expect(facts.map(({ id }) => id)).toEqual(['number', 'title', 'issuer', 'date'])
  })
})

describe(toTargetTable, () => {
  const cellsOf = (change: Parameters<typeof makeRow>[0]) =>
    toTargetTable([makeRow(change)], vi, (id) => `#/chi-tieu/${id}`).rows[0]?.cells

  test('the phrase stands beside the bounds stored', () => {
    const cells = cellsOf({ asWritten: 'trên 75%', lower: 75, strict: true })
    expect(cells?.written?.label).toBe('“trên 75%”')
    expect(cells?.lower?.label).toBe('75')
    expect(cells?.upper).toEqual({ label: '–', sortValue: null })
    expect(cells?.words?.label).toBe('“trên”')
  })

  test('about, stretch and milestones are named; no bound is said, not zero', () => {
    expect(cellsOf({ lower: 13, approximate: true, stretch: 14 })?.words?.label).toBe(
      '“khoảng”; “phấn đấu”',
    )
    expect(cellsOf({ isMilestone: true })?.words?.label).toBe('mốc')
    expect(cellsOf({})?.words?.label).toBe('không nêu mức')
  })
})

describe(deadlineState, () => {
  test('only a past report with values missing is overdue', () => {
    expect(deadlineState(deadline({ missingCount: 14 }))).toBe('overdue')
    expect(deadlineState(deadline({}))).toBe('past')
    expect(deadlineState(deadline({ concerns: 'end', missingCount: 3 }))).toBe('past')
    expect(deadlineState(deadline({ isPast: false, daysLeft: 4 }))).toBe('coming')
  })
})

describe(toDeadlineModel, () => {
  const rows = [
    deadline({ missingCount: 14 }),
    deadline({ due: '2025-12-31', concerns: 'end', period: null }),
    deadline({ due: '2027-12-10', isPast: false, daysLeft: 384, recurs: 'yearly', period: '2027' }),
  ]
  const model = (asOf: string, text = vi) =>
    toDeadlineModel({
      rows,
      asOf,
      labels: new Map([['ct-03-2026', 'Chỉ thị 03']]),
      documentHref: (id) => `#/nguon?van-ban=${id}`,
      text,
    })

  test('says what is overdue and what comes next', () => {
    expect(model('2026-11-21').frame.message).toBe(
      '1 hạn báo cáo đã qua còn thiếu 14 giá trị; hạn tới: 10/12/2027, Chỉ thị 03.',
    )
  })

  test('the calendar has every year between, the as-of date in its own', () => {
    const { years } = model('2026-11-21')
    expect(years.map(({ year }) => year)).toEqual([2025, 2026, 2027])
    const marked = years.flatMap(({ year, months }) =>
      months.map(({ month, marks }) => [year, month, marks.length]).filter((row) => row[2] !== 0),
    )
    expect(marked).toEqual([
      [2025, 12, 2],
      [2027, 12, 1],
    ])
    const asOf = years.flatMap(({ year, months }) =>
      months.filter(({ isAsOf }) => isAsOf).map(({ month }) => `${year}-${month}`),
    )
    expect(asOf).toEqual(['2026-11'])
  })

  test('the list goes by month, in the language of the screen', () => {
    const { months } = model('2026-11-21')
    expect(months.map(({ label }) => label)).toEqual(['Tháng 12/2025', 'Tháng 12/2027'])
    expect(model('2026-11-21', en).months[0]?.label).toBe('December 2025')
    expect(months[1]?.deadlines[0]?.stateLabel).toBe('Còn 384 ngày')
    expect(months[1]?.deadlines[0]?.about).toBe('số liệu 2027, hằng năm')
  })

  test('says who in English where it is translated, else in the words of the paper', () => {
    const who = (text: typeof vi, whoEn: string | null) => {
      const input = { asOf: '2026-11-21', labels: new Map(), documentHref: () => '#', text }
      const { months } = toDeadlineModel({ ...input, rows: [deadline({ whoEn })] })
      return [months[0]?.deadlines[0]?.who, months[0]?.deadlines[0]?.whoLanguage]
    }
    expect(who(en, 'The units')).toEqual(['The units', 'en'])
    expect(who(en, null)).toEqual(['Các đơn vị', 'vi'])
    expect(who(vi, 'The units')).toEqual(['Các đơn vị', 'vi'])
  })

  test('what cannot be missing has a dash in the table, not a zero', () => {
    const cells = model('2026-11-21').frame.table.rows.map((row) => row.cells.missing?.label)
    expect(cells).toEqual(['14', '–', '–'])
  })

  test('no deadline, no year', () => {
    const empty = toDeadlineModel({
      rows: [],
      asOf: '2026-11-21',
      labels: new Map(),
      documentHref: () => '',
      text: vi,
    })
    expect(empty.years).toEqual([])
  })
})

describe(toMethodGroups, () => {
  const row = (thresholdId: string, value: number) => ({ thresholdId, value }) as ThresholdRow
  const words = (rows: ThresholdRow[], text = vi) =>
    toMethodGroups(rows, text)
      .flatMap(({ rules }) => rules)
      .find(({ id }) => id === 'behind')

  test('the sentences carry the thresholds of the file', () => {
    const rows = [
      row('pace-on-pace', 0.9),
      row('pace-behind', 0.725),
      row('level-margin-points', 0.5),
    ]
    expect(words(rows)?.words).toContain('tiến độ từ 72,5\u00a0% đến dưới 90\u00a0%')
    expect(words(rows)?.words).toContain('0,5 điểm phần trăm')
    expect(words(rows, en)?.formula).toContain('72.5% ≤ pace < 90%')
  })

  test('a threshold that is missing reads as a dash', () => {
    expect(words([])?.words).toContain('tiến độ từ – đến dưới –')
  })

  test('every rule has words and a formula with nothing left to fill in', () => {
    for (const text of [vi, en]) {
      for (const { words, formula } of toMethodGroups([], text).flatMap(({ rules }) => rules)) {
        expect(`${words}${formula}`).not.toMatch(/\{\{|sourcesPage/)
      }
    }
  })
})

describe(toDocumentTable, () => {
  test('links only to the web, dashes for what is not known', () => {
    const rows = [
      { ...paper, url: 'https://a.vn/x' },
      { ...draft, url: 'data:text/html,x' },
    ]
    const [first, second] = toDocumentTable(rows, vi).rows
    expect(first?.cells.link).toMatchObject({ label: 'Bản gốc', href: 'https://a.vn/x' })
    expect(second?.cells.link).toEqual({ label: '–', sortValue: null })
    expect(second?.cells.date?.sortValue).toBeNull()
  })
})

describe(toFileIssues, () => {
  test('groups what was found by file', () => {
    const issue = {
      code: 'missing-value',
      severity: 'error',
      file: 'actuals.csv',
      line: 2,
      column: 1,
      field: 'value',
      value: null,
      details: {},
    } as const
    const files = toFileIssues([issue, { ...issue, file: 'targets.csv' }, issue], vi)
    expect(files.map(({ title }) => title)).toEqual([
      'actuals.csv: 2 điều cần xem',
      'targets.csv: 1 điều cần xem',
    ])
    expect(toFileIssues([], vi)).toEqual([])
  })
})
