import { describe, expect, it } from 'vitest'
import { toCatalogue } from '../../../src/import/catalogue.ts'
import { toTypedTable } from '../../../src/import/checked-table.ts'
import { IssueLog } from '../../../src/import/issue-log.ts'
import { typeFolder } from '../../../src/import/read-folder.ts'
import { checkScale } from '../../../src/import/understand/check-scale.ts'
import { createNameIndex } from '../../../src/import/understand/name-index.ts'
import { fixtureFolder } from '../fixture-folder.ts'
import { recordOf } from '../plan/import-records.ts'

const folder = [...typeFolder(fixtureFolder(), new IssueLog()).values()]
const names = createNameIndex(toCatalogue(folder.map(toTypedTable)))

/** Issues about exports of so many lines, in thousands of what is known. */
function issuesOf(count: number, before: IssueLog = new IssueLog()) {
  const records = Array.from({ length: count }, (_, index) =>
    recordOf({ line: 2 + index, value: '41200' }),
  )
  checkScale(records, names, { file: 'a.csv', log: before })
  return before.list()
}

describe(checkScale, () => {
  it('names a value far from all that is known', () => {
    expect(issuesOf(1)).toMatchObject([
      { code: 'measure-unit-mismatch', line: 2, details: { measureUnit: 'tỷ USD' } },
    ])
  })

  it('counts all of them, and lists a thousand', () => {
    const issues = issuesOf(1450)
    expect(issues).toHaveLength(1001)
    expect(issues.at(-1)).toMatchObject({ code: 'too-many-issues', details: { omitted: 450 } })
  })
})
