import { describe, expect, it } from 'vitest'
import { IssueLog } from '../../../src/import/issue-log.ts'
import { loadOfficeReader } from '../../../src/import/load-office-reader.ts'
import { asCanonical } from '../../../src/import/plan/canonical-rows.ts'
import { readDropped } from '../../../src/import/read-dropped.ts'
import { typeFolder } from '../../../src/import/read-folder.ts'
import { fixtureFolder, utf8 } from '../fixture-folder.ts'

const header =
  'indicator_id,org_unit_id,period,basis,value,status,published_on,document_id,preferred,qualifier,note'

describe('a file in canonical form', () => {
  it.each([
    ['a header alone', `${header}\n`],
    ['a header and blank lines', `${header}\n\n \n`],
  ])('with nothing but %s is refused with a reason', async (_, text) => {
    const dropped = { id: 'f', number: 1, name: 'actuals.csv', bytes: utf8(text), choices: {} }
    const reading = await readDropped(fixtureFolder(), [], dropped, loadOfficeReader)
    expect(reading.outcome).toBe('reject')
    expect(reading.issues).toMatchObject([{ code: 'nothing-to-import', severity: 'error' }])
  })

  it('has a line end near its beginning, or is none', () => {
    const tables = typeFolder(fixtureFolder(), new IssueLog())
    const schemas = new Map([...tables].map(([name, { schema }]) => [name, schema]))
    const long = `${header},${'x'.repeat(200_000)}`
    expect(asCanonical(utf8(header), 'a.csv', schemas)).not.toBeNull()
    expect(asCanonical(utf8(long), 'a.csv', schemas)).toBeNull()
    expect(asCanonical(utf8(`${header}\r${'x'.repeat(200_000)}`), 'a.csv', schemas)).not.toBeNull()
  })
})
