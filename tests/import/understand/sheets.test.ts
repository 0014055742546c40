import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readFolderFromDisk } from '../../../src/cli/read-folder-from-disk.ts'
import type { BatchRecipe } from '../../../src/domain/import-batch.ts'
import type { ImportReading } from '../../../src/domain/import-reading.ts'
import { loadOfficeReader } from '../../../src/import/load-office-reader.ts'
import { planBatch } from '../../../src/import/plan-batch.ts'
import { readSheets } from '../../../src/import/read-sheets.ts'
import { linesOf, readFixture } from './read-fixture.ts'

const statesOf = ({ sheets }: ImportReading) =>
  sheets.map(({ name, state, records }) => `${name} ${state} ${records}`)
const sheetsOf = ({ records }: ImportReading) => [...new Set(records.map(({ sheet }) => sheet))]

describe(readSheets, () => {
  it('reads every visible sheet with a table and says of each other why it is not read', async () => {
    expect(statesOf(await readFixture('sheets-of-one-report.xlsx'))).toEqual([
      'Bìa no-table 0',
      'Biểu 1 read 4',
      'Biểu 2 read 3',
      'Biểu 3 read 4',
      'Nháp hidden 0',
      'Thuyết minh no-table 0',
      'Sheet7 empty 0',
    ])
    const { issues } = await readFixture('sheet-a-ward.xlsx')
    expect(issues).toMatchObject([{ code: 'other-sheet-skipped', details: { sheet: 'Cán bộ' } }])
  })

  it('gives each sheet its own title, facts and columns', async () => {
    const { tables } = await readFixture('sheet-a-month.xlsx')
    expect(tables.map(({ sheet, facts }) => `${sheet} ${facts.period}`)).toEqual([
      'Tháng 8 2026-08',
      'Tháng 9 2026-09',
      'Tổng hợp 2026',
    ])
    expect(tables[2]?.columns.map(({ header }) => header)).toContain('Tháng 9/2026')
  })

  it('leaves out a sheet, takes a hidden one in, and reads one alone as recipes of before say', async () => {
    const name = 'sheets-of-one-report.xlsx'
    const sheets = { 'Biểu 3': { isRead: false }, Nháp: { isRead: true } }
    const turned = await readFixture(name, { sheets })
    expect(sheetsOf(turned)).toEqual(['Biểu 1', 'Biểu 2', 'Nháp'])
    expect(turned.questions).toEqual([])
    expect(turned.issues).toContainEqual(
      expect.objectContaining({ code: 'same-observation-twice', severity: 'error', sheet: 'Nháp' }),
    )
    const alone = await readFixture(name, { sheet: 'Biểu 3', facts: { measure: 'target' } })
    expect([sheetsOf(alone), alone.outcome]).toEqual([['Biểu 3'], 'accept'])
  })

  it('keeps answers about one sheet from the others', async () => {
    const answered = await readFixture('sheet-a-month.xlsx', {
      sheets: {
        'Tháng 9': { facts: { orgUnitId: '11383' }, cells: { '4:4': '1,5' } },
        'Tổng hợp': { excludedLines: [4] },
      },
    })
    expect(linesOf(answered)).toEqual([
      'Tháng 8!3 budget-domestic hai-phong 2026-08 actual 9120',
      'Tháng 8!4 tourists hai-phong 2026-08 actual 1.42',
      'Tháng 9!3 budget-domestic 11383 2026-09 actual 9875.5',
      'Tháng 9!4 tourists 11383 2026-09 actual 1.5',
      'Tổng hợp!3 budget-domestic hai-phong 2026-09 actual 9875.5',
    ])
  })

  it('names both sheets where two state one figure, equal or not', async () => {
    const { issues } = await readFixture('sheet-a-month.xlsx')
    const twice = issues.filter(({ code }) => code === 'same-observation-twice')
    expect(
      twice.map(({ severity, sheet, details }) => [severity, sheet, details.firstSheet]),
    ).toEqual([
      ['info', 'Tổng hợp', 'Tháng 8'],
      ['info', 'Tổng hợp', 'Tháng 9'],
      ['info', 'Tổng hợp', 'Tháng 8'],
      ['error', 'Tổng hợp', 'Tháng 9'],
    ])
  })

  it('answers for the second table of a sheet, below or beside, without touching the first', async () => {
    for (const name of ['second-table-asks.csv', 'side-table-asks.csv']) {
      const open = await readFixture(name)
      expect(open.questions).toMatchObject([{ kind: 'period', key: 'period@2' }])
      const answered = await readFixture(name, { tables: { '@2': { facts: { period: '2026' } } } })
      expect(answered.questions).toEqual([])
      const isFirst = (line: string) => !line.includes('par-score')
      expect(linesOf(answered).filter(isFirst)).toEqual(linesOf(open).filter(isFirst))
      expect(linesOf(answered).find((line) => !isFirst(line))).toContain('par-score 11383 2026')
      expect(answered.tables[1]).toMatchObject({ table: '@2', facts: { period: '2026' } })
    }
  })

  it('plans all sheets as one batch, each figure with its sheet', async () => {
    const name = 'sheet-a-month.xlsx'
    const path = join(import.meta.dirname, '../../fixtures/office', name)
    const paper = { documentId: 'tep-x', kind: 'other', title: 'x', sender: 'x', issuedOn: null }
    const recipe: BatchRecipe = {
      sheet: null,
      choices: {},
      document: { ...paper, kind: 'other' },
      actualStatus: 'preliminary',
    }
    const plan = await planBatch(
      readFolderFromDisk('data'),
      [],
      { id: 'x', number: 1, fileName: name, recipe, bytes: new Uint8Array(readFileSync(path)) },
      loadOfficeReader,
    )
    expect(plan.records).toBe(5)
    expect(plan.entries.map(({ kind, sheet, line }) => `${kind} ${sheet}!${line}`)).toEqual([
      'new Tháng 8!3',
      'new Tháng 8!4',
      'new Tháng 9!3',
      'new Tháng 9!4',
      'refused Tổng hợp!4',
    ])
  })
})
