import { describe, expect, it } from 'vitest'
import type {
  ColumnReading,
  ImportChoices,
  SheetSummary,
  TableFacts,
  TableSummary,
} from '../../src/domain/import-reading.ts'
import { chooseColumn, chooseFacts, chooseLines } from '../../src/state/import-choices.ts'
import {
  chooseSheets,
  fitToSheets,
  forNextFile,
  onSheet,
  onTable,
} from '../../src/state/sheet-choices.ts'

const noFacts: TableFacts = {
  period: null,
  basis: null,
  measure: null,
  measureUnit: null,
  orgUnitId: null,
  indicatorId: null,
}

const sheet = (name: string, change: Partial<SheetSummary> = {}): SheetSummary => ({
  name,
  state: 'read',
  isHidden: false,
  isSole: false,
  rows: 5,
  records: 3,
  headerLines: [1],
  ...change,
})

describe(onTable, () => {
  it('puts an answer where its sheet and its table stand, beside what was said before', () => {
    const before = { sheets: { Hai: { isRead: true, excludedLines: [4] } } }
    const answer = chooseFacts({ period: '2026' })
    expect(onTable({ sheet: 'Hai', table: '@2' }, answer)(before)).toEqual({
      sheets: {
        Hai: { isRead: true, excludedLines: [4], tables: { '@2': { facts: { period: '2026' } } } },
      },
    })
    expect(onTable({ sheet: null, table: '' }, answer)({})).toEqual({ facts: { period: '2026' } })
  })
})

describe(chooseSheets, () => {
  it('keeps what was said of the only sheet read so far', () => {
    const before = { sheet: 'Một', facts: { measure: 'target' as const }, indicators: { a: 'b' } }
    expect(chooseSheets({ Một: true, Hai: true })(before)).toEqual({
      indicators: { a: 'b' },
      sheets: { Một: { facts: { measure: 'target' }, isRead: true }, Hai: { isRead: true } },
    })
  })
})

describe(fitToSheets, () => {
  const now = [sheet('Tháng 9'), sheet('Phường'), sheet('Bìa', { state: 'no-table' })]
  const made = onSheet(
    'Tháng 9',
    chooseFacts({ period: '2026-09', measure: 'actual' }),
  )(onSheet('Tháng 9', chooseLines([4], false))({ indicators: { a: 'b' } }))

  it('keeps for next month what is lasting, sheet by sheet', () => {
    const kept = forNextFile(made, { sheets: now, tables: [] })
    expect(kept).toEqual({
      indicators: { a: 'b' },
      sheets: { 'Tháng 9': { facts: { measure: 'actual' } }, Phường: {} },
    })
    expect(fitToSheets(kept, [sheet('Tháng 10'), sheet('Phường')])).toEqual({
      indicators: { a: 'b' },
      sheets: { 'Tháng 10': { facts: { measure: 'actual' } }, Phường: {} },
    })
  })

  it('gives a new sheet among many no answers of another', () => {
    const kept = forNextFile(made, { sheets: now, tables: [] })
    const next = [sheet('Tháng 10'), sheet('Tháng 11'), sheet('Phường')]
    expect(fitToSheets(kept, next)).toEqual(kept)
  })

  it('keeps answers about columns by their heads, without their periods, for any sheet', () => {
    const column = (number: number, header: string): ColumnReading => ({
      column: number,
      header,
      role: 'value',
      measure: null,
      period: null,
      basis: null,
      measureUnit: null,
      indicatorName: null,
      orgUnitName: null,
    })
    const table = (name: string, ...headers: string[]): TableSummary => ({
      sheet: name,
      table: '',
      firstLine: 1,
      title: '',
      facts: noFacts,
      columns: headers.map((header, index) => column(index + 1, header)),
    })
    const said = [
      onSheet('Tháng 9', chooseColumn(3, { role: 'ignore' })),
      onSheet('Tháng 9', chooseColumn(2, { measure: 'target', period: '2026-09' })),
      onSheet('Phường', chooseColumn(1, { role: 'ignore' })),
      onSheet('Phường', chooseColumn(3, { role: 'note' })),
    ].reduce((choices: ImportChoices, change) => change(choices), {
      sheets: { 'Tháng 9': { numbers: { 'column:2': 'decimal' } } },
      heads: { 'điểm  số': { role: 'note' }, số: { role: 'ignore' } },
    })
    const tables = [
      table('Tháng 9', 'Chỉ tiêu', 'Số  giao', 'Điểm'),
      table('Phường', 'Tên', 'Tên', 'điểm'),
      table('Hai', 'Số', 'Số'),
    ]
    const kept = forNextFile(said, { sheets: now, tables })
    expect(kept.heads).toEqual({
      'điểm  số': { role: 'note' },
      số: { role: 'ignore' },
      'số giao': { measure: 'target', separator: 'decimal' },
    })
    expect(kept.sheets).toEqual({ 'Tháng 9': {}, Phường: {} })
    const numbers = { 'column:2': 'decimal' } as const
    const sole = { ...table('', 'Chỉ tiêu', 'Số giao'), sheet: null }
    expect(forNextFile({ numbers }, { sheets: [], tables: [sole] })).toEqual({
      heads: { 'số giao': { separator: 'decimal' } },
    })
  })

  it('puts what was said of one of several on an only sheet', () => {
    const kept = { sheets: { 'Tháng 9': { isRead: true, facts: { measure: 'target' as const } } } }
    expect(fitToSheets(kept, [sheet('Tháng 10', { isSole: true })])).toEqual({
      facts: { measure: 'target' },
      sheets: {},
    })
  })

  it('puts what was said of an only sheet on the first of several', () => {
    expect(fitToSheets({ facts: { measure: 'target' } }, now).sheets).toEqual({
      'Tháng 9': { facts: { measure: 'target' } },
    })
  })
})
