import { beforeAll, describe, expect, test } from 'vitest'
import { sampleFiles } from '../../src/cli/make-sample.ts'
import { readFolderFromDisk } from '../../src/cli/read-folder-from-disk.ts'
import type { Engine, Row } from '../../src/database/engine.ts'
import { loadTables } from '../../src/database/load-tables.ts'
import { readDataFolder } from '../../src/import/read-folder.ts'
import { openTestDatabase } from '../support/open-test-database.ts'
import { questionParameters } from '../support/question-parameters.ts'

type Question = (engine: Engine, parameters: never) => Promise<Row[]>
type Module = Record<string, unknown>

const modules = import.meta.glob<Module>('../../src/queries/*.ts', { eager: true })
const sources = import.meta.glob<string>('../../src/queries/*.ts', {
  eager: true,
  query: '?raw',
  import: 'default',
})

/** The merged city has too few full years for a trend today. */
const mayBeEmpty = ['list-projections']

const questions = Object.entries(modules).map(([path, module]) => {
  const name = path.split('/').pop()?.replace('.ts', '') ?? ''
  const ask = Object.values(module).find((value) => typeof value === 'function') as Question
  return { name, ask, source: sources[path] ?? '' }
})

let engine: Engine

describe('every question on the real data', () => {
  beforeAll(async () => {
    engine = await openTestDatabase()
    await loadTables(engine, readDataFolder(readFolderFromDisk('data')).tables)
  })

  test.each(questions)(
    '$name answers with the fields its row type declares',
    async ({ name, ask, source }) => {
      const rows = await ask(engine, (questionParameters[name] ?? {}) as never)
      if (!mayBeEmpty.includes(name)) expect(rows.length, name).toBeGreaterThan(0)
      const declared = [
        ...(/export type \w+Row = \{\n([\s\S]*?)\n\}/.exec(source)?.[1] ?? '').matchAll(
          /^ {2}(\w+):/gm,
        ),
      ].map((match) => match[1])
      if (rows[0] && declared.length > 0)
        expect(Object.keys(rows[0]).sort()).toEqual([...declared].sort())
    },
  )
})

describe('by-unit questions on the sample', () => {
  beforeAll(async () => {
    const encoder = new TextEncoder()
    const files = new Map(
      [...sampleFiles('data')].map(([name, text]) => [name, encoder.encode(text)]),
    )
    engine = await openTestDatabase()
    await loadTables(engine, readDataFolder(files).tables)
  })

  test('the heat map has every unit × indicator of the plan', async () => {
    const heat = questions.find(({ name }) => name === 'list-unit-results')
    const rows = await heat?.ask(engine, {
      documentId: 'mau-ke-hoach-2026',
      indicatorId: null,
      asOf: null,
    } as never)
    expect(rows).toHaveLength(114 * 6 + 16 * 6)
  })

  test('roll-ups compare targets and the latest common values with the city', async () => {
    const rollups = questions.find(({ name }) => name === 'list-rollups')
    const rows = (await rollups?.ask(engine, {} as never)) ?? []
    const revenue = rows.find(
      (row) => row.indicatorId === 'mau-thu-ngan-sach' && row.period === '2026',
    )
    expect(revenue).toMatchObject({
      unitsWithTarget: 114,
      actualPeriod: '2026-10',
      actualBasis: 'ytd',
    })
    expect(revenue?.parentTarget).toBe(13200)
  })
})
