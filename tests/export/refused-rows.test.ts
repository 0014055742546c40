import { expect, it } from 'vitest'
import { toCsv } from '../../src/export/table-text.ts'
import { planBatch } from '../../src/import/plan-batch.ts'
import { createTranslator } from '../../src/text/translate.ts'
import { toRefusedTable } from '../../src/view-models/data-refused.ts'
import { fixtureFolder } from '../import/fixture-folder.ts'
import { loadRecordReader, officeBatch, recordOf } from '../import/plan/import-records.ts'

it('lists the refused records with place and reason, and runs none of their cells', async () => {
  const records = [
    recordOf(),
    recordOf({ line: 9, indicatorId: null, indicatorName: '=cmd()', raw: '-41,2' }),
  ]
  const plan = await planBatch(fixtureFolder(), [], officeBatch(1, records), loadRecordReader)
  const none = () => null
  const nothing = { indicator: none, orgUnit: none, document: none, measureUnit: none }
  const preview = [{ line: 9, cells: ['2', '=cmd()', '-41,2'], part: 'refused' as const }]
  const table = toRefusedTable({ entries: plan.entries, preview }, nothing, createTranslator('vi'))
  const lines = toCsv(table).split('\r\n')
  expect(lines).toHaveLength(2)
  expect(lines[1]).toMatch(/^9,3,'=cmd\(\),"'-41,2",[^,]+,2,'=cmd\(\),"'-41,2"$/)
})
