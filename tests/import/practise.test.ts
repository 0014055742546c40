import { describe, expect, it } from 'vitest'
import { ImportMemory } from '../../src/import/import-memory.ts'
import { loadOfficeReader } from '../../src/import/load-office-reader.ts'
import type { BatchInput } from '../../src/import/plan/batch-rows.ts'
import { planBatch } from '../../src/import/plan-batch.ts'
import { practise, practiseOn } from '../../src/import/practise.ts'
import { readDropped } from '../../src/import/read-dropped.ts'
import { fixtureFolder, utf8 } from './fixture-folder.ts'
import { recipeOf } from './plan/import-records.ts'

const bytes = utf8('Chỉ tiêu;Kỳ;Thực hiện\nKim ngạch xuất khẩu;Tháng 3/2026;1.250,5\nLạ;2026;7\n')
const dropped = { id: 'f', number: 1, name: 'a.csv', bytes, choices: {} }
const candidate = { id: 'f', number: 1, fileName: 'a.csv', recipe: recipeOf(), bytes }

async function readAndPlan(memory: ImportMemory, batches: BatchInput[] = []) {
  const files = fixtureFolder()
  const reading = await readDropped(files, [], dropped, loadOfficeReader, { memory })
  const plan = await planBatch(files, batches, candidate, loadOfficeReader, memory)
  return { reading, plan }
}

async function practised(files = fixtureFolder()): Promise<ImportMemory> {
  const memory = new ImportMemory()
  await practise({ files, loadReader: loadOfficeReader, memory })
  return memory
}

describe(practise, () => {
  it('changes no answer about the file that comes after', async () => {
    expect(await readAndPlan(await practised())).toEqual(await readAndPlan(new ImportMemory()))
  })

  it('leaves nothing of another folder behind', async () => {
    const memory = await practised(fixtureFolder({ 'indicators.csv': null }))
    expect(await readAndPlan(memory)).toEqual(await readAndPlan(new ImportMemory()))
  })

  it('has the tables ready that a plan without batches compares with', async () => {
    const memory = await practised()
    memory.published(fixtureFolder())
    await expect(
      memory.world([], () => Promise.reject(new Error('made anew'))),
    ).resolves.toBeDefined()
  })

  it.each(['indicators.csv', 'org-units.csv', 'actuals.csv', 'documents.csv', 'datapackage.json'])(
    'comes through without %s',
    async (name) => {
      await expect(practised(fixtureFolder({ [name]: null }))).resolves.toBeDefined()
    },
  )
})

describe(practiseOn, () => {
  async function goOn(questionsAfter: number) {
    const memory = await practised()
    const read: string[] = []
    const loadReader = async () => {
      read.push('loaded')
      return loadOfficeReader()
    }
    let rounds = 0
    const isAsked = () => rounds++ >= questionsAfter
    await practiseOn({ files: fixtureFolder(), loadReader, memory }, isAsked)
    return { memory, rounds, times: read.length }
  }

  it('stops as soon as somebody asks', async () => {
    expect(await goOn(0)).toMatchObject({ rounds: 1, times: 0 })
    const { rounds, times } = await goOn(1)
    expect(rounds).toBe(2)
    expect(times).toBeGreaterThan(0)
  })

  it('ends when nobody does, and changes no answer', async () => {
    const { memory, rounds } = await goOn(Number.POSITIVE_INFINITY)
    expect(rounds).toBe(4)
    expect(await readAndPlan(memory)).toEqual(await readAndPlan(new ImportMemory()))
  })
})
