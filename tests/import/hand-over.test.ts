import { describe, expect, it } from 'vitest'
import { handOver, plannedWorkspace } from '../../src/import/hand-over.ts'
import { ImportMemory } from '../../src/import/import-memory.ts'
import { issueLimit } from '../../src/import/issue-log.ts'
import { loadOfficeReader } from '../../src/import/load-office-reader.ts'
import type { BatchInput, CommittedBatch } from '../../src/import/plan/batch-rows.ts'
import { planBatch } from '../../src/import/plan-batch.ts'
import { readCodedWorkspace } from '../../src/import/read-workspace.ts'
import { fixtureFolder, utf8 } from './fixture-folder.ts'
import { canonicalBatch, recipeOf } from './plan/import-records.ts'

const header =
  'indicator_id,org_unit_id,period,basis,value,status,published_on,document_id,preferred,qualifier,note'
const row = (period: string, value: string, unit = 'hai-phong') =>
  `exports,${unit},${period},period,${value},official,2026-06-02,bao-hai-phong,false,,`
const office =
  'Chỉ tiêu;Kỳ;Thực hiện\nKim ngạch xuất khẩu;Tháng 3/2026;1.250,5\nLạ;Tháng 3/2026;7\n'

const earlier: CommittedBatch = {
  ...canonicalBatch(2, [header, row('2026-03', '4'), row('2026-04', '5', 'nowhere')].join('\n')),
  fileId: 'earlier',
}

function fileOf(text: string, change: Partial<BatchInput> = {}): BatchInput {
  return { ...canonicalBatch(3, text), id: 'file', bytes: utf8(text), ...change }
}

/** What a worker still knows once the batch it planned is committed as `committed`, and what reading everything gives. */
async function planThenCommit(
  candidate: BatchInput,
  before: CommittedBatch[] = [],
  change: Partial<CommittedBatch> = {},
  filesAfter = fixtureFolder(),
) {
  const memory = new ImportMemory()
  await planBatch(fixtureFolder(), before, candidate, loadOfficeReader, memory)
  const committed = { ...candidate, id: 'batch', fileId: candidate.id, ...change }
  const batches = [committed, ...before]
  const known = plannedWorkspace(filesAfter, batches, memory)
  const never = Number.POSITIVE_INFINITY
  const { isEarlyKept, ...read } = await readCodedWorkspace(
    filesAfter,
    batches,
    loadOfficeReader,
    () => undefined,
    never,
  )
  return { known, read }
}

describe(plannedWorkspace, () => {
  const canonical = [
    header,
    row('2026-03', '4.5'),
    row('2026-04', 'x'),
    row('2026-05', '6', 'nowhere'),
  ]

  it.each([
    ['a canonical file with refused rows', fileOf(canonical.join('\n')), []],
    ['a file over a batch it restates', fileOf(canonical.join('\n')), [earlier]],
    ['an office file', fileOf(office, { recipe: recipeOf() }), [earlier]],
  ])('is what reading everything again gives: %s', async (_, candidate, before) => {
    const { known, read } = await planThenCommit(candidate, before)
    expect(known).toEqual(read)
    expect(known?.batches.at(-1)).toMatchObject({ batchId: 'batch', number: 3 })
    expect(known?.batches.at(-1)?.accepted).toBeGreaterThan(0)
  })

  it('is not known of another file, number, recipe, folder or of batches committed meanwhile', async () => {
    const file = fileOf(canonical.join('\n'))
    const others: Partial<CommittedBatch>[] = [
      { fileId: 'other' },
      { number: 4 },
      { recipe: { ...file.recipe, actualStatus: 'official' } },
    ]
    for (const change of others) expect((await planThenCommit(file, [], change)).known).toBeNull()
    const folder = fixtureFolder()
    folder.set('extra.csv', utf8('a\n'))
    expect((await planThenCommit(file, [], {}, folder)).known).toBeNull()
    const memory = new ImportMemory()
    await planBatch(fixtureFolder(), [], file, loadOfficeReader, memory)
    const committed = { ...file, id: 'batch', fileId: 'file' }
    expect(plannedWorkspace(fixtureFolder(), [earlier, committed], memory)).toBeNull()
  })

  it('counts the faults that are not listed as well', async () => {
    const faults = Array.from({ length: issueLimit + 5 }, (_, index) =>
      row('2026-03', `${index}`, `nowhere-${index}`),
    )
    const { known, read } = await planThenCommit(fileOf([header, ...faults].join('\n')))
    expect(known).toEqual(read)
    expect(known?.issues.at(-1)).toMatchObject({ code: 'too-many-issues', details: { omitted: 5 } })
  })
})

describe(handOver, () => {
  it('moves columns that say the same of every row', async () => {
    const files = fixtureFolder({ 'actuals.csv': utf8(`${header}\n`) })
    const memory = new ImportMemory()
    const candidate = fileOf([header, row('2026-03', '4'), row('2026-04', '5')].join('\n'))
    await planBatch(files, [], candidate, loadOfficeReader, memory)
    const committed = { ...candidate, id: 'batch', fileId: candidate.id }
    const { port1, port2 } = new MessageChannel()
    const known = plannedWorkspace(files, [committed], memory)
    expect(handOver(known, port1 as unknown as MessagePort)).toBe(true)
    port1.close()
    port2.close()
  })
})
