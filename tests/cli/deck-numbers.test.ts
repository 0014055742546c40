import { beforeAll, describe, expect, test } from 'vitest'
import { sampleFiles } from '../../src/cli/make-sample.ts'
import { readFolderFromDisk } from '../../src/cli/read-folder-from-disk.ts'
import type { Engine } from '../../src/database/engine.ts'
import { loadTables } from '../../src/database/load-tables.ts'
import { newSlide, type SlideSubject, slideSubject } from '../../src/domain/deck.ts'
import { writePptx } from '../../src/export/write-pptx.ts'
import { readDataFolder } from '../../src/import/read-folder.ts'
import { askDeck } from '../../src/pages/ask-deck.ts'
import { propose } from '../../src/pages/use-deck.ts'
import { listResults } from '../../src/queries/list-results.ts'
import { defaultSelection } from '../../src/state/selection.ts'
import { createTranslator } from '../../src/text/translate.ts'
import { toDeck } from '../../src/view-models/deck.ts'
import { scorecardModel, scorecardOf } from '../../src/view-models/deck-part.ts'
import type { DeckSlide } from '../../src/view-models/deck-slide.ts'
import { officePaths, renderedTexts, spaced } from '../support/office-render.ts'
import { openTestDatabase } from '../support/open-test-database.ts'
import { readPptx } from '../support/read-pptx.ts'
import { expectFiguresOfReport, expectNumbersOfReport } from '../support/same-as-report.ts'

const { signal } = new AbortController()

/** What must be read on a slide: its message, and each word of its tables, which may break anywhere. */
function wordsOf({ message, body, kind }: DeckSlide): string[] {
  const cells = 'table' in body ? body.table.rows.flatMap((row) => row.cells) : []
  const lines = cells.flatMap(({ text, note = '', bullet }) => (bullet ? [text] : [text, note]))
  const words = lines.flatMap((line) => spaced(line).split(' '))
  return [...(kind === 'cover' ? [] : [spaced(message)]), ...words]
}

async function makeDeck(
  engine: Engine,
  documentId: string,
  orgUnitId: string,
  added: readonly SlideSubject[] = [],
) {
  const proposed = await propose(engine, { ...defaultSelection, documentId, orgUnitId }, signal)
  const slides = [...proposed.slides]
  for (const subject of added) slides.push(newSlide(subject, slides))
  const definition = { ...proposed, slides }
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

describe('slides of the parts and of the sources of an indicator', () => {
  test('show the total, its parts and the rest, and the value chosen among the published', async () => {
    const engine = await openTestDatabase()
    await loadTables(engine, readDataFolder(readFolderFromDisk('data')).tables)
    const of = { indicatorId: 'budget-revenue' }
    const { deck } = await makeDeck(engine, 'kh-2025-09-09', 'hai-phong', [
      slideSubject('indicator', of),
      slideSubject('parts', of),
      slideSubject('values', of),
    ])
    const cells = (kind: string) =>
      deck.slides
        .filter((slide) => slide.kind === kind)
        .flatMap(({ body }) => (body.form === 'table' ? body.table.rows : []))
        .map((row) => row.cells.map(({ text }) => spaced(text)))
    expect(cells('parts')).toContainEqual([
      'Thành phố Hải Phòng, 2025',
      '190.379',
      '103.879',
      '83.350',
      '3.150',
    ])
    expect(cells('values').map((row) => row.slice(0, 3))).toContainEqual([
      'Thành phố Hải Phòng, 2025',
      '190.379 tỷ đồng',
      '187.766 – 197.000',
    ])
  })
})

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
    const targets = lines.map(({ targetSign, target }) =>
      [targetSign, target].filter(Boolean).join('\u00a0'),
    )
    expect(rows.map(({ cells }) => cells[3]?.text)).toEqual(targets)
    expect(rows.map(({ cells }) => spaced(`${cells[4]?.text} ${cells[4]?.note ?? ''}`))).toEqual(
      lines.map(({ variance }) => spaced(variance.replace(' · ', ' '))),
    )
    expect(rows.map(({ cells }) => cells[5]?.text)).toEqual(lines.map(({ status }) => status.label))
  })

  test('writes the numbers of data:report into the file', async () => {
    const slides = await readPptx(await writePptx(made.deck))
    expectNumbersOfReport(slides, made.report)
    const count = made.deck.slides.filter(({ kind }) => kind === 'indicator').length
    expect(expectFiguresOfReport(slides, made.report)).toBe(count)
  })

  test.skipIf(!officePaths.office || !officePaths.reader)(
    'is drawn by LibreOffice, one page a slide, every word intact (skipped where it is missing)',
    async () => {
      const pages = renderedTexts(await writePptx(made.deck))
      expect(pages).toHaveLength(made.deck.slides.length)
      made.deck.slides.forEach((slide, index) => {
        const page = pages[index] ?? ''
        for (const words of wordsOf(slide)) expect(page, slide.id).toContain(words)
      })
    },
    120_000,
  )

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
    expect(expectFiguresOfReport(slides, report)).toBeGreaterThan(2)
    deck.slides.forEach(({ kind }, index) => {
      if (kind !== 'indicator') return
      const known = report.flatMap((row) => [row.actual, row.lower ?? row.upper])
      expect(known).toContain(slides[index]?.values[0])
    })
  })
})
