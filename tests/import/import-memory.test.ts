import { describe, expect, it } from 'vitest'
import type { ImportChoices } from '../../src/domain/import-reading.ts'
import { ImportMemory } from '../../src/import/import-memory.ts'
import { loadOfficeReader } from '../../src/import/load-office-reader.ts'
import type { BatchInput } from '../../src/import/plan/batch-rows.ts'
import { planBatch } from '../../src/import/plan-batch.ts'
import { readDropped } from '../../src/import/read-dropped.ts'
import { fixtureFolder, utf8 } from './fixture-folder.ts'
import { canonicalBatch, recipeOf } from './plan/import-records.ts'

const office =
  'Chỉ tiêu;Kỳ;Thực hiện\nKim ngạch xuất khẩu;Tháng 3/2026;1.250,5\nLạ;Tháng 3/2026;7\n'
const canonical = `indicator_id,org_unit_id,period,basis,value,status,published_on,document_id,preferred,qualifier,note
exports,hai-phong,2026-03,period,4.5,official,2026-04-02,bao-hai-phong,false,,
exports,hai-phong,2026-04,period,x,official,2026-05-02,bao-hai-phong,false,,
`

/** What a worker answers that may only take the bytes from its memory once the file was read. */
async function readThenPlan(
  text: string,
  { choices = {}, ...change }: { choices?: ImportChoices } & Partial<BatchInput>,
  document: BatchInput['recipe']['document'],
) {
  const memory = new ImportMemory()
  const files = fixtureFolder()
  const dropped = { id: 'f', number: 3, name: 'a.csv', bytes: utf8(text), choices }
  await readDropped(files, [], dropped, loadOfficeReader, { memory })
  const recipe = recipeOf({ choices, document })
  const input = { id: 'f', number: 3, fileName: 'a.csv', recipe, ...change }
  const planned = await planBatch(files, [], { ...input, bytes: null }, loadOfficeReader, memory)
  const cold = await planBatch(files, [], { ...input, bytes: utf8(text) }, loadOfficeReader)
  return { planned, cold, isLost: planned.issues.some(({ code }) => code === 'batch-file-lost') }
}

const paper = recipeOf().document

describe(ImportMemory, () => {
  it('plans an office file from its reading as from its bytes', async () => {
    const { planned, cold } = await readThenPlan(office, {}, paper)
    expect(planned).toEqual(cold)
    expect(planned.counts).toMatchObject({ new: 1, refused: 1 })
  })

  it('plans a canonical file from its rows as from its bytes', async () => {
    const { planned, cold } = await readThenPlan(canonical, {}, null)
    expect(planned).toEqual(cold)
    expect(planned.records).toBe(2)
  })

  it('knows the folder again when its files arrive in another order', async () => {
    const memory = new ImportMemory()
    const files = fixtureFolder()
    const published = memory.published(files)
    expect(memory.published(new Map([...files].reverse()))).toBe(published)
    expect(memory.published(fixtureFolder({ 'targets.csv': null }))).not.toBe(published)
  })

  it('takes no reading for that of another file, name or choice', async () => {
    const others = [
      { id: 'g' },
      { fileName: 'b.csv' },
      { recipe: recipeOf({ choices: { delimiter: ',' } }) },
    ]
    for (const change of others)
      expect(await readThenPlan(office, change, paper)).toMatchObject({ isLost: true })
    expect(await readThenPlan(canonical, { number: 4 }, null)).toMatchObject({ isLost: true })
  })

  it('keeps no reading in which the person named an indicator anew', async () => {
    const indicator = {
      indicatorId: 'la',
      nameVi: 'Lạ',
      domain: 'economy',
      measureUnit: null,
      decimals: 0,
      direction: 'increase',
      accumulation: 'level',
      attainment: 'ratio',
    } as const
    const choices = { newIndicators: [indicator] }
    expect(await readThenPlan(office, { choices }, paper)).toMatchObject({ isLost: true })
  })

  it('forgets everything with another folder, and the standing tables with other batches', async () => {
    const memory = new ImportMemory()
    const files = fixtureFolder()
    const candidate = { ...canonicalBatch(9, canonical), id: 'f' }
    const alone = await planBatch(files, [], candidate, loadOfficeReader, memory)
    const over = [canonicalBatch(1, canonical)]
    const again = await planBatch(files, over, candidate, loadOfficeReader, memory)
    expect([alone.counts.new, again.counts.unchanged]).toEqual([1, 1])
    const without = new Map([...files].filter(([name]) => name !== 'indicators.csv'))
    const empty = await planBatch(without, [], candidate, loadOfficeReader, memory)
    expect(empty.counts).toMatchObject({ new: 0, refused: 2 })
  })
})
