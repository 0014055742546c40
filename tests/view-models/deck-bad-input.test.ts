import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { newSlide, type SlideSpec, slideKinds, slideSubject } from '../../src/domain/deck.ts'
import { writePptx } from '../../src/export/write-pptx.ts'
import { toDeck } from '../../src/view-models/deck.ts'
import type { DeckContext } from '../../src/view-models/deck-answers.ts'
import type { DeckModel, SlideTable } from '../../src/view-models/deck-slide.ts'
import { bodyHeight } from '../../src/view-models/deck-table.ts'
import { lineCount } from '../../src/view-models/deck-text-fit.ts'
import { contextOf, emptyContext, unitResult } from '../fixtures/deck-context.ts'
import { makeResult, makeRow } from '../fixtures/scorecard-rows.ts'
import { parseXml } from '../support/parse-xml.ts'

const everyKind = slideKinds.map((kind) =>
  newSlide(slideSubject(kind, { indicatorId: 'revenue', domain: 'economy', block: 'wards' }), []),
)

function deckOf(context: DeckContext, slides: SlideSpec[] = everyKind): DeckModel {
  const { documentId = null, orgUnitId = null } = context.scope ?? {}
  return toDeck({ documentId, orgUnitId, asOf: null, isSample: context.isSample, slides }, context)
}

function tablesOf(deck: DeckModel): SlideTable[] {
  return deck.slides.flatMap(({ body }) =>
    body.form === 'table' || body.form === 'why' ? [body.table] : [],
  )
}

function expectNothingRunsOver(deck: DeckModel) {
  for (const { message, messageSize, title, sources } of deck.slides) {
    expect(lineCount(message, 872, messageSize, true), message).toBeLessThanOrEqual(2)
    expect(lineCount(title, 880, 18), title).toBe(1)
    expect(lineCount(sources, 600, 12), sources).toBeLessThanOrEqual(2)
  }
  for (const { headHeight, rows } of tablesOf(deck))
    expect(rows.reduce((sum, row) => sum + row.height, headHeight)).toBeLessThanOrEqual(bodyHeight)
}

async function slideXml(deck: DeckModel): Promise<string[]> {
  const zip = await JSZip.loadAsync(await writePptx(deck))
  const paths = Object.keys(zip.files).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path))
  return Promise.all(paths.map(async (path) => (await zip.file(path)?.async('string')) ?? ''))
}

const missed = { status: 'missed', actual: 9, lower: 10, aim: 10, variance: -1, gap: 1 } as const

describe('a deck of bad input', () => {
  test('says on every slide why it is empty when nothing is chosen', async () => {
    const deck = deckOf(emptyContext())
    expect(deck.slides).toHaveLength(slideKinds.length)
    for (const { body, message } of deck.slides) {
      expect(body.form).toBe('nothing')
      expect(message).toMatch(/^Không có|^Văn bản này chưa có/)
    }
    for (const xml of await slideXml(deck)) expect(parseXml(xml)).toBe('well-formed')
  })

  test('holds no slide at all without breaking the file', async () => {
    expect(await slideXml(deckOf(emptyContext(), []))).toEqual([])
  })

  test('tells unknown figures as unknown, never as zero', () => {
    const deck = deckOf(contextOf([makeRow({ lower: 10, aim: 10 }), makeRow({ item: '2' })]))
    const group = deck.slides.find(({ kind }) => kind === 'group')
    expect(group?.message).toBe('Kinh tế: cả 2 chỉ tiêu chưa có số liệu.')
    const [table] = group?.body.form === 'table' ? [group.body.table] : []
    expect(table?.rows.map(({ cells }) => cells[2]?.text)).toEqual(['–', '–'])
  })

  test.each([
    ['words', 'tên rất dài '.repeat(25)],
    ['one word', 'W'.repeat(300)],
  ])('keeps names of 300 characters inside the slide: %s', (_, name) => {
    const rows = ['1', '2', '3'].map((item) =>
      makeResult({ ...missed, item, nameVi: name, leadOrgUnitName: name }),
    )
    const deck = deckOf(contextOf(rows, { title: name, orgUnitName: name }))
    expectNothingRunsOver(deck)
    expect(tablesOf(deck).length).toBeGreaterThan(2)
  })

  test('pages 40 indicators and 120 units, each once', () => {
    const rows = Array.from({ length: 40 }, (_, index) =>
      makeResult({ ...missed, item: String(index + 1), nameVi: `Chỉ tiêu số ${index + 1}` }),
    )
    const units = Array.from({ length: 120 }, (_, place) => unitResult(`Phường ${place}`, place))
    const context = contextOf(rows)
    const indicator = { indicatorId: 'revenue', nameVi: 'Thu', nameEn: 'Revenue', decimals: 1 }
    const answers = {
      ...context.answers,
      indicators: [{ ...indicator, measureUnit: 'tỷ đồng', direction: 'increase' } as never],
      unitResults: [{ documentId: 'plan', asOf: '2025-12-31', rows: units }],
    }
    const deck = deckOf({ ...context, answers })
    expectNothingRunsOver(deck)
    const shown = deck.slides.flatMap(({ kind, body }) =>
      kind === 'group' && body.form === 'table' ? body.table.rows.map(({ id }) => Number(id)) : [],
    )
    expect(shown).toEqual(rows.map(({ targetId }) => targetId))
    const ranked = deck.slides.flatMap(({ kind, body }) =>
      kind === 'ranking' && body.form === 'chart' ? [body.chart.categories] : [],
    )
    expect(ranked.flat()).toHaveLength(120)
    for (const page of ranked) expect(page.length).toBeLessThanOrEqual(10)
  })

  test('counts 40 items of seven verdicts on one page', () => {
    const verdicts = [
      'exceeded',
      'met',
      'on_pace',
      'behind',
      'missed',
      'no_data',
      'not_due',
    ] as const
    const rows = Array.from({ length: 40 }, (_, index) => {
      const status = verdicts[index % verdicts.length] ?? 'met'
      const nameVi = `Chỉ tiêu có tên dài vừa phải, số ${index + 1}`
      return makeResult({ ...missed, item: String(index + 1), status, itemStatus: status, nameVi })
    })
    const deck = deckOf(contextOf(rows))
    const [page, ...more] = deck.slides.filter(({ kind }) => kind === 'scorecard')
    expect(more).toEqual([])
    const [table] = page?.body.form === 'table' ? [page.body.table] : []
    expect(table?.rows).toHaveLength(verdicts.length)
    for (const row of rows) expect(page?.notes).toContain(row.nameVi)
  })

  test('writes emoji as they are, and no control characters or marks that turn the direction', async () => {
    const nameVi = 'Chỉ tiêu 😀\u202e ngược\u2066 và\u0000\u0007 <b>&amp;</b>'
    const deck = deckOf(contextOf([makeResult({ ...missed, nameVi })]))
    const pages = await slideXml(deck)
    for (const xml of pages) expect(parseXml(xml)).toBe('well-formed')
    const all = pages.join('')
    expect(all).toContain('😀 ngược và &lt;b&gt;&amp;amp;&lt;/b&gt;')
    expect(all).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
  })

  test('marks every slide while sample data are loaded, also the empty ones', async () => {
    const deck = deckOf({ ...contextOf([makeResult(missed)]), isSample: true })
    for (const { mark } of deck.slides) expect(mark).toBe('DỮ LIỆU MINH HỌA')
    for (const xml of await slideXml(deck)) expect(xml).toContain('DỮ LIỆU MINH HỌA')
  })
})
