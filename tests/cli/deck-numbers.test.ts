import { beforeAll, describe, expect, test } from 'vitest'
import { sampleFiles } from '../../src/cli/make-sample.ts'
import { readFolderFromDisk } from '../../src/cli/read-folder-from-disk.ts'
import type { Engine } from '../../src/database/engine.ts'
import { loadTables } from '../../src/database/load-tables.ts'
import { writePptx } from '../../src/export/write-pptx.ts'
import { readDataFolder } from '../../src/import/read-folder.ts'
import { askDeck } from '../../src/pages/ask-deck.ts'
import { propose } from '../../src/pages/use-deck.ts'
import { listResults } from '../../src/queries/list-results.ts'
import { defaultSelection } from '../../src/state/selection.ts'
import { createTranslator } from '../../src/text/translate.ts'
import { toDeck } from '../../src/view-models/deck.ts'
import { scorecardModel, scorecardOf } from '../../src/view-models/deck-part.ts'
import { openTestDatabase } from '../support/open-test-database.ts'
import { readPptx } from '../support/read-pptx.ts'
import { expectNumbersOfReport } from '../support/same-as-report.ts'

const { signal } = new AbortController()

async function makeDeck(engine: Engine, documentId: string, orgUnitId: string) {
  const definition = await propose(engine, { ...defaultSelection, documentId, orgUnitId }, signal)
  const question = {
    documentId,
    orgUnitId,
    asOf: null,
    subjects: definition.slides,
    language: 'vi' as const,
  }
  const answers = await askDeck(engine, question, signal)
  const scope =
    answers.scopes.find((one) => one.documentId === documentId && one.orgUnitId === orgUnitId) ??
    null
  const context = {
    answers,
    scope,
    asOf: scope?.defaultAsOf ?? null,
    isSample: false,
    hrefOf: () => null,
    text: createTranslator('vi'),
  }
  const report = await listResults(engine, { documentId, orgUnitId, asOf: null, indicatorId: null })
  return { definition, context, report, deck: toDeck(definition, context) }
}

describe('the deck of the plan of 2025', () => {
  let made: Awaited<ReturnType<typeof makeDeck>>

  beforeAll(async () => {
    const engine = await openTestDatabase()
    await loadTables(engine, readDataFolder(readFolderFromDisk('data')).tables)
    made = await makeDeck(engine, 'kh-2025-09-09', 'hai-phong')
  })

  test('begins with the cover and ends with the sources', () => {
    const kinds = made.definition.slides.map(({ kind }) => kind)
    expect(kinds[0]).toBe('cover')
    expect(kinds[1]).toBe('scorecard')
    expect(kinds.at(-1)).toBe('sources')
    expect(kinds).toContain('why')
  })

  test('has one slide for each target behind or missed', () => {
    const troubled = made.report.filter(({ status }) =>
      ['missed', 'behind', 'far_behind'].includes(String(status)),
    )
    const shown = made.definition.slides.filter(({ kind }) => kind === 'indicator')
    expect(shown.map(({ indicatorId }) => indicatorId).sort()).toEqual(
      troubled.map((row) => row.indicator_id).sort(),
    )
  })

  test('shows every number as the page does', () => {
    const scorecard = scorecardOf(
      { ...made.definition.slides[1], kind: 'scorecard' } as never,
      made.context,
    )
    if (!scorecard) throw new Error('no scorecard')
    const lines = scorecardModel(scorecard, made.context).groups.flatMap((group) => group.lines)
    const rows = made.deck.slides.flatMap(({ kind, body }) =>
      kind === 'group' && body.form === 'table' ? body.table.rows : [],
    )
    expect(rows.map(({ id }) => id)).toEqual(lines.map(({ id }) => String(id)))
    expect(rows.map(({ cells }) => cells[2]?.text)).toEqual(lines.map(({ actual }) => actual))
    expect(rows.map(({ cells }) => cells[5]?.text)).toEqual(lines.map(({ status }) => status.label))
  })

  test('writes the numbers of data:report into the file', async () => {
    expectNumbersOfReport(await readPptx(await writePptx(made.deck)), made.report)
  })

  test('flags an edited message once its figures have changed', () => {
    const [spec] = made.definition.slides.filter(({ kind }) => kind === 'indicator')
    const own = made.deck.slides.find(({ specId }) => specId === spec?.id)
    if (!spec || !own) throw new Error('no slide of an indicator')
    const edited = (writtenOn: [string, string][]) =>
      toDeck(
        { ...made.definition, slides: [{ ...spec, message: 'Lời của tôi', writtenOn }] },
        made.context,
      ).slides[0]
    expect(edited(own.figures)?.changes).toEqual([])
    const older = own.figures.map(([name, value]): [string, string] =>
      name.endsWith('/actual') ? [name, '1'] : [name, value],
    )
    expect(edited(older)?.changes).toHaveLength(1)
    expect(edited(older)?.message).toBe('Lời của tôi')
  })
})

describe('the deck of a ward of the sample', () => {
  test('holds the numbers of data:report and none of another unit as its own', async () => {
    const engine = await openTestDatabase()
    const files = new Map(
      [...sampleFiles('data')].map(([name, text]) => [name, new TextEncoder().encode(text)]),
    )
    await loadTables(engine, readDataFolder(files).tables)
    // Kept answers belong to an engine object: a new one forgets those about the real data.
    const { deck, report } = await makeDeck({ ...engine }, 'mau-ke-hoach-2026', '11411')
    const slides = await readPptx(await writePptx(deck))
    expectNumbersOfReport(slides, report)
    deck.slides.forEach(({ kind }, index) => {
      if (kind !== 'indicator') return
      const known = report.flatMap((row) => [row.actual, row.lower ?? row.upper])
      expect(known).toContain(slides[index]?.values[0])
    })
  })
})
