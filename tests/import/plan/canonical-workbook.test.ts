import { describe, expect, it } from 'vitest'
import { readFolderFromDisk } from '../../../src/cli/read-folder-from-disk.ts'
import type { TypedTable } from '../../../src/domain/table.ts'
import { toWorkbook } from '../../../src/export/workbook.ts'
import { loadOfficeReader } from '../../../src/import/load-office-reader.ts'
import { asCanonicalWorkbook } from '../../../src/import/plan/canonical-workbook.ts'
import { planBatch } from '../../../src/import/plan-batch.ts'
import { readDropped } from '../../../src/import/read-dropped.ts'
import { readDataFolder } from '../../../src/import/read-folder.ts'

const files = readFolderFromDisk('data')
const { tables } = readDataFolder(files)
const bytes = await toWorkbook(tables)

const drop = (choices = {}) =>
  readDropped(files, [], { id: 'a', name: 'a.xlsx', number: 1, bytes, choices }, loadOfficeReader)

/** One row of figures says something else. */
function withOtherValue(table: TypedTable): TypedTable {
  const field = { actuals: 'value', targets: 'upper' }[table.name as string]
  const columns = table.columns.map((column) => {
    const at = column.cells.findIndex((cell) => cell !== null)
    return column.name === field ? { ...column, cells: column.cells.with(at, '123.5') } : column
  })
  return { ...table, columns }
}

/** The first row of figures is of an indicator nobody knows. */
function withUnknownIndicator(table: TypedTable): TypedTable {
  if (table.name !== 'actuals' && table.name !== 'targets') return table
  const columns = table.columns.map((column) =>
    column.name === 'indicator_id'
      ? { ...column, cells: column.cells.with(0, 'nobody-knows-this') }
      : column,
  )
  return { ...table, columns }
}

describe(asCanonicalWorkbook, () => {
  it('reads results and targets of our own workbook together, each with its sheet', async () => {
    const reading = await drop()
    expect(reading).toMatchObject({ kind: 'xlsx', layout: 'canonical', outcome: 'accept' })
    expect(reading.issues).toEqual([])
    const read = reading.sheets.filter(({ state }) => state === 'read')
    expect(read.map(({ name }) => name).sort()).toEqual(['actuals', 'targets'])
    const counted = read.reduce((sum, { records }) => sum + records, 0)
    expect(reading.counts).toMatchObject({ records: counted, data: counted, refused: 0 })
    for (const { name } of read) {
      expect(reading.records.some(({ sheet }) => sheet === name)).toBe(true)
      expect(reading.preview.some(({ sheet }) => sheet === name)).toBe(true)
    }
  })

  it('reads the one sheet named, or those turned on', async () => {
    expect((await drop({ sheet: 'targets' })).title).toBe('targets')
    expect((await drop({ sheets: { actuals: { isRead: false } } })).title).toBe('targets')
    const sheets = { actuals: { isRead: false }, documents: { isRead: true } }
    const turned = await drop({ sheets })
    expect(turned.sheets.flatMap(({ name, state }) => (state === 'read' ? [name] : []))).toEqual(
      expect.arrayContaining(['documents', 'targets']),
    )
    expect(turned.issues).toEqual([])
  })

  it('finds nothing new in both sheets as one batch, and what is wrong on its own sheet', async () => {
    const recipe = {
      sheet: null,
      choices: {},
      document: null,
      actualStatus: 'preliminary',
    } as const
    const candidate = { id: 'a', number: 1, fileName: 'a.xlsx', recipe }
    const plan = await planBatch(files, [], { ...candidate, bytes }, loadOfficeReader)
    expect(plan.counts).toMatchObject({ unchanged: plan.records })
    const other = await toWorkbook(tables.map(withOtherValue))
    const changed = await planBatch(files, [], { ...candidate, bytes: other }, loadOfficeReader)
    expect(changed.counts).toMatchObject({ changed: 2, unchanged: plan.records - 2 })
    const changes = changed.entries.filter(({ kind }) => kind === 'changed')
    expect(changes.map(({ sheet, table }) => `${sheet} ${table}`)).toEqual([
      'actuals actuals',
      'targets targets',
    ])
    const spoilt = await toWorkbook(tables.map(withUnknownIndicator))
    const second = await planBatch(files, [], { ...candidate, bytes: spoilt }, loadOfficeReader)
    const refused = second.entries.filter(({ kind }) => kind === 'refused')
    expect(refused.map(({ sheet, issue }) => [sheet, issue?.sheet, issue?.code])).toEqual([
      ['actuals', 'actuals', 'unknown-reference'],
      ['targets', 'targets', 'unknown-reference'],
    ])
    expect(second.counts).toMatchObject({ refused: 2, unchanged: plan.records - 2 })
  })

  it.each(['actuals', 'targets', 'documents', 'indicators', 'org-units'])(
    'finds nothing new in the sheet %s',
    async (sheet) => {
      const recipe = { sheet, choices: {}, document: null, actualStatus: 'preliminary' } as const
      const candidate = { id: 'a', number: 1, fileName: 'a.xlsx', recipe, bytes }
      const { counts, records } = await planBatch(files, [], candidate, loadOfficeReader)
      expect(records).toBeGreaterThan(10)
      expect(counts).toMatchObject({ unchanged: records })
    },
  )
})
