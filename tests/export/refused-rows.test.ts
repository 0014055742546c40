import { expect, it } from 'vitest'
import { toRefusedTable } from '../../src/export/refused-rows.ts'
import { toCsv } from '../../src/export/table-text.ts'
import { planBatch } from '../../src/import/read-workspace.ts'
import { fixtureFolder } from '../import/fixture-folder.ts'
import { loadRecordReader, officeBatch, recordOf } from '../import/plan/import-records.ts'

it('lists the refused records with place and reason, and runs none of their cells', async () => {
  const records = [
    recordOf(),
    recordOf({ line: 9, indicatorId: null, indicatorName: '=cmd()', raw: '-41,2' }),
  ]
  const plan = await planBatch(fixtureFolder(), [], officeBatch(1, records), loadRecordReader)
  const headings = { line: 'Dòng', column: 'Cột', indicator: 'Tên', raw: 'Ô', reason: 'Lý do' }
  const reasonOf = ({ reason }: { reason: string | null }) => reason ?? ''
  const csv = toCsv(toRefusedTable(plan.entries, { headings, reasonOf }))
  expect(csv.split('\r\n')).toEqual([
    '\ufeffDòng,Cột,Tên,Ô,Lý do',
    `9,3,'=cmd(),"'-41,2",indicator-unknown`,
  ])
})
