import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DeckDefinition, newSlide, slideKinds, slideSubject } from '../../src/domain/deck.ts'
import { statuses } from '../../src/domain/status.ts'
import { createTranslator } from '../../src/text/translate.ts'
import {
  deckFromLink,
  deckToLink,
  parseDeck,
  serializeDeck,
} from '../../src/view-models/deck-definition.ts'
import { indicatorMessage } from '../../src/view-models/deck-message.ts'
import { toTables } from '../../src/view-models/deck-table.ts'
import { cutToLines, lineCount } from '../../src/view-models/deck-text-fit.ts'
import { makeResult } from '../fixtures/scorecard-rows.ts'

const text = createTranslator('vi')

describe(indicatorMessage, () => {
  const verdicts: Record<string, RegExp> = {
    exceeded: /, vượt mục tiêu /,
    met: /, đạt mục tiêu /,
    missed: /không đạt mục tiêu/,
    on_pace: /đúng tiến độ/,
    behind: /, chậm so với/,
    far_behind: /chậm nhiều/,
    no_data: /chưa đủ số liệu/,
    not_due: /chưa đến kỳ/,
    not_assessable: /chưa đánh giá được/,
  }

  test.each(statuses)('says nothing but the verdict of %s', (status) => {
    const message = indicatorMessage(
      makeResult({ status, actual: 11.81, lower: 12.35, aim: 12.35, variance: -0.54 }),
      text,
    )
    const said = Object.entries(verdicts).filter(([, word]) => word.test(message))
    expect(said.map(([name]) => name)).toEqual([status])
  })

  test('tells a running amount as a share of the plan and whether it is ahead', () => {
    const row = makeResult({
      ...{
        nameVi: 'Thu ngân sách',
        accumulation: 'cumulative',
        status: 'on_pace',
        phase: 'running',
      },
      ...{ actual: 41546, actualPeriod: '2026-02', actualBasis: 'ytd', whole: false },
      ...{ attainmentRatio: 0.2132, expectedShare: 1 / 6, paceRatio: 1.279, aim: 194882 },
    })
    expect(indicatorMessage(row, text).replaceAll('\u00a0', ' ')).toBe(
      'Thu ngân sách 2 tháng 2026 đạt 21,3 % kế hoạch năm, nhanh hơn tiến độ.',
    )
  })

  test('never tells an estimate as a fact', () => {
    const row = { status: 'met', actual: 14.43, lower: 14.43, aim: 14.43, variance: 0 } as const
    expect(indicatorMessage(makeResult({ ...row, actualStatus: 'estimate' }), text)).toContain(
      'ước đạt',
    )
    expect(indicatorMessage(makeResult({ ...row, actualStatus: 'official' }), text)).not.toContain(
      'ước',
    )
  })
})

const deck: DeckDefinition = {
  documentId: 'kh-2025-09-09',
  orgUnitId: 'hai-phong',
  asOf: '2025-12-31',
  isSample: false,
  slides: [newSlide(slideSubject('cover'), [])],
}

describe(parseDeck, () => {
  test('gives back what was saved, whatever was written', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.constantFrom(...slideKinds),
        (words, kind) => {
          const slide = { ...newSlide(slideSubject(kind), []), message: words, body: words }
          const saved = { ...deck, slides: [slide] }
          expect(parseDeck(serializeDeck(saved))).toEqual({ deck: saved, faults: [] })
        },
      ),
    )
  })

  test('refuses what is no deck and never throws', () => {
    for (const bad of ['', '{', 'null', '[]', '{"slides":[]}', '{"type":"ve-dich-bo-trinh-chieu"}'])
      expect(parseDeck(bad).deck, bad).toBeNull()
    fc.assert(fc.property(fc.json(), (json) => parseDeck(json).faults.length > 0))
  })

  test('leaves out what it does not know and says where', () => {
    const hostile = JSON.stringify({
      ...JSON.parse(serializeDeck(deck)),
      slides: [
        { kind: 'cover' },
        { kind: '__proto__' },
        null,
        { kind: 'why', body: 'x'.repeat(9000) },
      ],
    })
    const { deck: read, faults } = parseDeck(hostile)
    expect(read?.slides.map(({ kind }) => kind)).toEqual(['cover', 'why'])
    expect(read?.slides[1]?.body).toHaveLength(4000)
    expect(faults).toEqual([
      { code: 'unknown-kind', slide: 2 },
      { code: 'unknown-kind', slide: 3 },
      { code: 'text-cut', slide: 4 },
    ])
  })
})

describe(deckToLink, () => {
  test('carries a short deck in a link and back', () => {
    const link = deckToLink(deck)
    expect(link).toMatch(/^[A-Za-z0-9_-]+$/)
    expect(deckFromLink(link ?? '').deck).toEqual(deck)
  })

  test('gives up where the link would be too long, and on a broken one', () => {
    const slides = [{ ...newSlide(slideSubject('why'), []), body: 'dài '.repeat(800) }]
    expect(deckToLink({ ...deck, slides })).toBeNull()
    expect(deckFromLink('%%%').deck).toBeNull()
  })
})

describe(toTables, () => {
  const columns = [{ id: 'name', header: 'Chỉ tiêu', width: 300, align: 'start' as const }]

  test('pages 40 indicators without losing one or running over', () => {
    const rows = Array.from({ length: 40 }, (_, id) => ({
      id: String(id),
      cells: [{ text: `Chỉ tiêu ${id} ${'tên dài '.repeat(id % 7)}` }],
    }))
    const tables = toTables(columns, rows, { height: 344, altText: '' })
    expect(tables.flatMap((table) => table.rows.map(({ id }) => id))).toEqual(
      rows.map(({ id }) => id),
    )
    for (const table of tables) {
      const height = table.headHeight + table.rows.reduce((sum, row) => sum + row.height, 0)
      expect(height).toBeLessThanOrEqual(344)
    }
  })
})

describe(cutToLines, () => {
  test('keeps to its lines, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (name) => {
        const fit = { width: 400, lines: 2, size: 18 }
        const cut = cutToLines(name.replaceAll('\n', ' '), fit)
        expect(lineCount(cut, fit.width, fit.size)).toBeLessThanOrEqual(2)
      }),
    )
  })
})
