import { expect, it } from 'vitest'
import { readDropped } from '../../../src/import/read-dropped.ts'
import { fixtureFolder, utf8 } from '../fixture-folder.ts'

const header =
  'indicator_id;org_unit_id;period;basis;value;status;published_on;document_id;preferred;qualifier;note'
const row = (month: string, value: string) =>
  `exports;hai-phong;2026-${month};period;${value};official;2026-12-05;tep-test;false;;`

async function read(...values: string[]) {
  const lines = values.map((value, index) => row(String(index + 1).padStart(2, '0'), value))
  const dropped = {
    id: 'file',
    number: 1,
    name: 'a.csv',
    bytes: utf8([header, ...lines].join('\n')),
    choices: {},
  }
  const reading = await readDropped(fixtureFolder(), [], dropped, () => {
    throw new Error('a canonical file is no office file')
  })
  return { ...reading, codes: reading.issues.map(({ code }) => code) }
}

it('reads a canonical file that a spreadsheet saved with decimal commas, and says so', async () => {
  const { records, codes, outcome } = await read('3,45', '12.345,5', '1.234', '-7')
  expect(records.map(({ value }) => value)).toEqual(['3.45', '12345.5', '1234', '-7'])
  expect({ codes, outcome }).toEqual({ codes: ['decimal-commas'], outcome: 'accept-warn' })
})

it('leaves a file alone that has points, or one that no cell settles', async () => {
  expect((await read('3.45', '12345.5')).codes).toEqual([])
  expect((await read('1,234', '5,678')).codes).toEqual(['not-a-number', 'not-a-number'])
  expect((await read('3,45', '12.5')).codes).toEqual(['not-a-number'])
})
