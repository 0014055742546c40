import { describe, expect, it } from 'vitest'
import { readFolderFromDisk } from '../../../src/cli/read-folder-from-disk.ts'
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

describe(asCanonicalWorkbook, () => {
  it('reads the results of our own workbook first, and names the sheet of targets', async () => {
    const reading = await drop()
    expect(reading).toMatchObject({ kind: 'xlsx', layout: 'canonical', title: 'actuals' })
    expect(reading.issues).toMatchObject([
      { code: 'other-sheet-skipped', details: { sheet: 'targets' } },
    ])
    expect((await drop({ sheet: 'targets' })).title).toBe('targets')
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
