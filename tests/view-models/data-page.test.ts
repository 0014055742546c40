import { describe, expect, test } from 'vitest'
import type { ImportPlan, PlanEntry } from '../../src/domain/import-plan.ts'
import type { ImportQuestion, ImportRecord } from '../../src/domain/import-reading.ts'
import type { Issue } from '../../src/domain/issue.ts'
import { chooseLines, chooseName, chooseSheet } from '../../src/state/import-choices.ts'
import { createTranslator } from '../../src/text/translate.ts'
import { filterPlan, toCheckCounts, toPlanTable } from '../../src/view-models/data-check.ts'
import {
  columnLetter,
  periodAsTyped,
  toDataColumns,
  typedPeriod,
} from '../../src/view-models/data-columns.ts'
import { toCommitModel } from '../../src/view-models/data-commit.ts'
import { type DataFileInput, toDataFileLine } from '../../src/view-models/data-file.ts'
import { toKeptLines } from '../../src/view-models/data-kept.ts'
import { toDataLines } from '../../src/view-models/data-lines.ts'
import { checkDraft, draftIndicator } from '../../src/view-models/data-new-indicator.ts'
import { fixKindsOf, toProblemGroups } from '../../src/view-models/data-problems.ts'
import { firstOpenStep, toDataQuestion } from '../../src/view-models/data-questions.ts'
import { toStorageState } from '../../src/view-models/data-storage.ts'

const text = createTranslator('vi')
const plain = (label: string) => label.replaceAll('\u00a0', ' ')

const entry: PlanEntry = {
  kind: 'changed',
  table: 'actuals',
  sheet: null,
  line: 7,
  column: 5,
  raw: '1.782,5',
  indicatorName: 'Thu ngân sách',
  indicatorId: 'budget-revenue',
  orgUnitId: 'hai-phong',
  period: '2026-10',
  basis: 'ytd',
  value: '1782.5',
  before: '178.25',
  difference: 1604.25,
  ratio: 10,
  jump: 10,
  others: [],
  reason: null,
  issue: null,
}
const counts = {
  new: 3,
  changed: 1,
  unchanged: 2,
  conflicting: 1,
  refused: 0,
  checks: 4,
  missing: 1,
}
const plan: ImportPlan = { counts, records: 12, entries: [entry], issues: [], touches: [] }
const names = {
  indicator: () => 'Thu ngân sách',
  orgUnit: () => 'Hải Phòng',
  document: () => null,
  measureUnit: () => 'tỷ đồng',
}

const question: ImportQuestion = {
  kind: 'number',
  key: 'n',
  subject: '1.234',
  proposals: [
    { value: 'thousands', label: '', score: 0.9 },
    { value: 'decimal', label: '', score: 0.1 },
  ],
  assumed: null,
  lines: [7, 8],
  count: 2,
}

describe(toCheckCounts, () => {
  test('the counts add up to the figures of the file', () => {
    const { counts: shown, sum, importable } = toCheckCounts(plan, text)
    expect(shown.reduce((total, { count }) => total + count, 0)).toBe(plan.records)
    expect(sum).toBe('Cả tệp có 12 số liệu: 3 + 1 + 2 + 1 + 1 + 4')
    expect(importable).toBe(5)
  })
})

describe(toPlanTable, () => {
  test('a tenfold change stands out in words, with an icon', () => {
    const [row] = toPlanTable([entry], names, text).rows
    expect(row?.cells.difference).toMatchObject({
      label: '+1.604,25',
      note: 'gấp 10 lần',
      icon: 'conflict',
    })
    expect([row?.cells.before?.label, row?.cells.value?.label]).toEqual(['178,25', '1.782,5'])
  })

  test('a value has its unit beside the name; one that was refused may be in another', () => {
    const rows = toPlanTable([entry, { ...entry, kind: 'refused' }], names, text).rows
    expect(rows.map(({ cells }) => cells.name?.note)).toEqual(['tỷ đồng', undefined])
  })

  test('old values and differences have columns only where there are any', () => {
    const fresh: PlanEntry = { ...entry, kind: 'new', before: null, difference: null, jump: null }
    const ids = (entries: PlanEntry[]) =>
      toPlanTable(entries, names, text).columns.map(({ id }) => id)
    expect(ids([fresh, entry])).toContain('before')
    expect(ids([fresh])).not.toContain('before')
    expect(ids([fresh])).not.toContain('difference')
  })

  test('large changes come first and can be had alone', () => {
    const calm: PlanEntry = { ...entry, kind: 'new', jump: null, line: 2 }
    expect(filterPlan([calm, entry], 'all')[0]).toBe(entry)
    expect(filterPlan([calm, entry], 'jumps')).toEqual([entry])
  })
})

describe(toDataQuestion, () => {
  test('both readings of 1.234 are written so that neither can be taken for the other', () => {
    expect(toDataQuestion(question, text).answers.map(({ label }) => label)).toEqual([
      '1234 (dấu ngăn hàng nghìn)',
      '1,234 (dấu thập phân)',
    ])
  })

  test('a question answered on evidence does not hold the wizard up', () => {
    expect(firstOpenStep([question])).toBe('understand')
    expect(firstOpenStep([{ ...question, assumed: 'thousands' }])).toBe('check')
  })
})

describe(toDataLines, () => {
  const record = {
    line: 7,
    column: 5,
    raw: '',
    file: 'a.csv',
    sheet: null,
    indicatorName: 'Thu NSNN',
    indicatorId: 'budget-revenue',
    orgUnitName: null,
    orgUnitId: 'hai-phong',
    period: '2026-10',
    basis: 'ytd',
    measure: 'actual',
    value: '178250.50',
    measureUnit: 'tỷ đồng',
    writtenUnit: 'tỷ đồng',
    qualifier: null,
    low: null,
    high: null,
    stretch: null,
    missing: null,
    isGuess: false,
  } satisfies ImportRecord

  test('a line stands beside its meaning; skipped lines stay and can be taken back in', () => {
    const [title, data] = toDataLines(
      {
        preview: [
          { line: 1, cells: ['<b>Bảng</b>'], part: 'title' },
          { line: 7, cells: ['Thu NSNN', '178.250,50'], part: 'data' },
        ],
        records: [record],
        issues: [],
      },
      () => null,
      text,
    )
    expect(title).toMatchObject({ isSkipped: true, turn: 'include' })
    expect(title?.cells[0]?.text).toBe('<b>Bảng</b>')
    expect(plain(data?.meanings[0]?.figures[0] ?? '')).toBe(
      'Thực hiện 10 tháng 2026: 178.250,50 tỷ đồng',
    )
  })
})

describe(toKeptLines, () => {
  const stored = (id: string, trashedAt: string | null = null) => ({
    id,
    name: `${id}.csv`,
    size: 12_000,
    lastModified: 0,
    sha256: '',
    storedAt: '2026-11-24T11:05:00Z',
    isSaved: true,
    trashedAt,
  })

  test('lists what no import holds and nobody works on, what was put aside last', () => {
    const files = [stored('aside', '2026-11-25T00:00:00Z'), stored('kept'), stored('imported')]
    const batches = [{ fileId: 'imported' }]
    const lines = toKeptLines({ files, batches, inWork: new Set() }, text)
    expect(lines.map(({ id, isTrashed }) => [id, isTrashed])).toEqual([
      ['kept', false],
      ['aside', true],
    ])
    expect(lines[0]?.facts).toMatch(/^12.kB · lưu lúc /)
    expect(toKeptLines({ files, batches, inWork: new Set(['kept', 'aside']) }, text)).toEqual([])
  })
})

describe(toProblemGroups, () => {
  const issue: Issue = {
    code: 'not-a-number',
    severity: 'error',
    file: 'a.csv',
    line: 9,
    column: 4,
    field: 'Giá trị',
    value: '238 tr',
    details: { repair: '238' },
  }

  test('groups by cause and mends all of them at once', () => {
    const [group] = toProblemGroups(
      [issue, { ...issue, line: 10, value: '5 tr', details: { repair: '5' } }],
      text,
    )
    expect(group?.count).toBe(2)
    expect(group?.fixes[0]).toMatchObject({
      label: 'Sửa cả 2 chỗ',
      places: [{ sheet: null, cells: { '9:4': '238', '10:4': '5' } }],
    })
    expect(group?.problems[0]).toMatchObject({ place: 'Dòng 9, cột 4 (Giá trị)', raw: '238 tr' })
  })

  test('says of one where it stands, of several that the message is one of theirs', () => {
    const other = { ...issue, code: 'missing-value', field: 'Kỳ', details: {} } as const
    const labels = (issues: Issue[]) =>
      toProblemGroups(issues, text).map(({ countLabel }) => countLabel)
    expect(labels([issue])).toEqual(['Dòng 9, cột 4 (Giá trị)'])
    expect(labels([issue, { ...issue, line: 10, details: {} }])).toEqual(['2 chỗ'])
    expect(labels([other, { ...other, field: 'Đơn vị' }])).toEqual(['2 chỗ, ví dụ:'])
  })

  test('names no canonical field to who dropped an office file', () => {
    const tie: Issue = { ...issue, code: 'headline-tie', severity: 'warning', details: {} }
    const titleOf = (isOffice: boolean) => toProblemGroups([tie], text, { isOffice })[0]?.title
    expect(titleOf(true)).toContain('bước Nhập')
    expect(titleOf(false)).toContain('preferred')
  })

  test('offers no repair where one of them has none', () => {
    const [group] = toProblemGroups([issue, { ...issue, line: 10, details: {} }], text)
    expect(group?.fixes.map(({ kind }) => kind)).toEqual(['exclude'])
  })

  test('offers of a file in a form of ours only what its reader heeds', () => {
    const details = { firstLine: 2, firstValue: '1', firstSheet: 'A' }
    const twice: Issue = { ...issue, code: 'same-observation-twice', sheet: 'B', details }
    const kinds = (read: Parameters<typeof fixKindsOf>[0]) =>
      toProblemGroups([issue, twice], text, { fixKinds: fixKindsOf(read) }).map(({ fixes }) =>
        fixes.map(({ kind }) => kind),
      )
    const all = [
      ['repair', 'exclude'],
      ['sheet', 'sheet', 'exclude'],
    ]
    const sheets = [[], ['sheet', 'sheet']]
    expect(kinds({ layout: 'long', tables: [] })).toEqual(all)
    expect(kinds({ layout: 'canonical', tables: [] })).toEqual(sheets)
    expect(kinds({ layout: 'sdmx', tables: [] })).toEqual(sheets)
    const facts = { period: null, basis: null, measure: null, measureUnit: null }
    const ids = { orgUnitId: null, indicatorId: null }
    const place = { sheet: null, table: '', firstLine: 1, title: '', columns: [] }
    const table = { ...place, facts: { ...facts, ...ids } }
    expect(kinds({ layout: 'canonical', tables: [table] })[0]).toEqual(['repair'])
  })
})

describe(toCommitModel, () => {
  const input = { plan, openQuestions: 0, isCanonical: false, senders: [] }

  test('one press for all when nothing is refused', () => {
    expect(toCommitModel(input, text)).toMatchObject({
      whole: 'Nhập 5 số liệu',
      goodOnly: null,
    })
  })

  test('refused figures hold the whole back; the good ones alone are a press of their own', () => {
    const refusing = { ...plan, counts: { ...counts, refused: 2 } }
    const model = toCommitModel({ ...input, plan: refusing }, text)
    expect(model.whole).toBe(null)
    expect(model.goodOnly).toBe('Chỉ nhập 5 số liệu tốt, để lại 2')
  })
})

describe(typedPeriod, () => {
  test.each([
    ['10/2026', '2026-10'],
    ['2026', '2026'],
    ['quý III/2026', '2026-Q3'],
    ['2026-Q1', '2026-Q1'],
    ['13/2026', null],
    ['năm ngoái', null],
  ])('%s is %s', (typed, period) => expect(typedPeriod(typed)).toBe(period))

  test.each(['vi', 'en'] as const)('reads what the fields show, in %s', (language) => {
    const shown = (period: string) => periodAsTyped(period, createTranslator(language))
    const periods = ['2026', '2026-10', '2026-Q3', '2026/2030']
    expect(periods.map((period) => typedPeriod(shown(period)))).toEqual(periods)
    expect(shown('2026-10')).toBe('10/2026')
  })
})

test('columns have the letters of a spreadsheet', () => {
  expect([1, 26, 27, 52, 53].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA'])
})

describe(checkDraft, () => {
  test('a draft from a name is whole; a taken or ill-formed code is named', () => {
    const draft = draftIndicator('Thu phí hạ tầng cảng biển', 'tỷ đồng')
    expect(draft.indicatorId).toBe('thu-phi-ha-tang-cang-bien')
    expect(checkDraft(draft, new Set(), text)).toEqual({})
    expect(checkDraft(draft, new Set([draft.indicatorId]), text)).toHaveProperty('indicatorId')
    expect(checkDraft({ ...draft, indicatorId: 'Thu phí' }, new Set(), text)).toHaveProperty(
      'indicatorId',
    )
  })
})

describe('choices', () => {
  test('a line taken in is no longer left out', () => {
    const left = chooseLines([3], false)({})
    expect(chooseLines([3], true)(left)).toEqual({ includedLines: [3], excludedLines: [] })
  })

  test('a name called __proto__ is a name', () => {
    const made = chooseName('indicators', '__proto__', 'exports')({})
    expect(Object.entries(made.indicators ?? {})).toEqual([['__proto__', 'exports']])
  })

  test('another sheet forgets lines and columns, keeps names', () => {
    const before = { excludedLines: [4], indicators: { a: 'b' } }
    expect(chooseSheet('Hai')(before)).toEqual({ sheet: 'Hai', indicators: { a: 'b' } })
  })
})

test('a refusal of storage is said with the way out', () => {
  const trouble = { kind: 'quota', detail: 'QuotaExceededError' } as const
  const state = toStorageState({ trouble, room: null, fileCount: 1 }, text)
  expect(state).toMatchObject({ isSafe: false, label: 'Chưa lưu được' })
  expect(state.help).toContain('sao lưu')
})

test('columns of two numbers a cell stand together, at the place the file has them', () => {
  const said = { role: 'value', measure: null, period: null, basis: null } as const
  const none = { measureUnit: null, indicatorName: null, orgUnitName: null }
  const column = (number: number, header: string) => ({ ...said, ...none, column: number, header })
  const columns = [column(3, 'KH'), column(4, 'Điểm'), { ...column(5, 'TH'), standsIn: 3 }]
  const shown = toDataColumns(columns, {}, text)
  expect(shown.map(({ column, place, header }) => `${column} ${place} ${header}`)).toEqual([
    '3 Cột 3 (C) KH',
    '5 Cột 3 (C) TH',
    '4 Cột 4 (D) Điểm',
  ])
})

describe('a dropped file', () => {
  const file: DataFileInput = {
    id: 'f',
    name: 'bao-cao.csv',
    size: 812,
    kind: 'text',
    sha256: '1a2b3c4d5e',
    stage: 'ready',
    isStored: true,
    outcome: 'ask',
    isAsking: true,
    batch: null,
  }

  test('waits for an answer only where something is asked; else lines of it are faulty', () => {
    expect(toDataFileLine(file, text)).toMatchObject({ state: 'Cần trả lời', tone: 'warn' })
    expect(toDataFileLine({ ...file, isAsking: false }, text)).toMatchObject({
      state: 'Có dòng lỗi, cần xem',
      tone: 'warn',
    })
  })
})
