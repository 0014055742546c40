import { describe, expect, it } from 'vitest'
import type { SheetSummary } from '../../src/domain/import-reading.ts'
import { chooseFacts, chooseLines } from '../../src/state/import-choices.ts'
import {
  chooseSheets,
  fitToSheets,
  forNextFile,
  onSheet,
  onTable,
} from '../../src/state/sheet-choices.ts'

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
    const kept = forNextFile(made, now)
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
    const kept = forNextFile(made, now)
    const next = [sheet('Tháng 10'), sheet('Tháng 11'), sheet('Phường')]
    expect(fitToSheets(kept, next)).toEqual(kept)
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
