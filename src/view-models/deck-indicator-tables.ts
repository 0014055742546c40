// Slides of one indicator as tables: its total beside its parts, and periods in which sources disagree.
import type { SlideSubject } from '../domain/deck.ts'
import type { DeckContext } from './deck-answers.ts'
import { findIndicator } from './deck-indicator.ts'
import { nothing, pageMark, type SlidePart, titleLine } from './deck-part.ts'
import type { SlideCell, SlideColumn } from './deck-slide.ts'
import { bodyHeight, toTables } from './deck-table.ts'
import { toUnitIndicator } from './unit-entry.ts'
import { whatLabel } from './unit-words.ts'

type Found = NonNullable<ReturnType<typeof findIndicator>>
type Line = { id: string; cells: SlideCell[] }
type Table = {
  columns: SlideColumn[]
  lines: Line[]
  message: string
  about: string
  notes: string
}

const periodWidth = 250
const slideWidth = 880

/** Total, published parts and remainder, a line a period. */
export function partsSlides(subject: SlideSubject, context: DeckContext): SlidePart[] {
  const { t } = context.text
  const found = findIndicator(subject, context)
  if (!found) return [nothing(t('slides.nothing.indicator'))]
  if (typeof found.model.parts === 'string') return [nothing(t('slides.nothing.parts'))]
  const { rows, shown, table } = found.model.parts
  const numbers = table.columns.slice(1)
  const width = (slideWidth - periodWidth) / numbers.length
  const columns = table.columns.map(
    ({ id, header }, index): SlideColumn => ({
      id,
      header,
      width: index === 0 ? periodWidth : width,
      align: index === 0 ? 'start' : 'end',
    }),
  )
  const lines = table.rows.slice(0, rows.length).map(({ id, cells }) => ({
    id,
    cells: columns.map((column): SlideCell => ({ text: cells[column.id]?.label ?? '–' })),
  }))
  const [latest] = rows
  return toParts(found, context, {
    columns,
    lines,
    message: latest?.label ?? shown,
    about: t('indicatorPage.parts.heading'),
    notes: rows.map(({ label }) => label).join('\n'),
  })
}

/** What each source publishes for the same period, and which value counts. */
export function valuesSlides(subject: SlideSubject, context: DeckContext): SlidePart[] {
  const { t } = context.text
  const found = findIndicator(subject, context)
  if (!found) return [nothing(t('slides.nothing.indicator'))]
  const strips = found.model.values?.strips ?? []
  if (strips.length === 0) return [nothing(t('slides.nothing.values'))]
  const columns: SlideColumn[] = [
    { id: 'period', header: t('indicatorPage.values.period'), width: periodWidth, align: 'start' },
    { id: 'chosen', header: t('slides.column.chosen'), width: 200, align: 'end' },
    { id: 'range', header: t('slides.column.range'), width: 190, align: 'end' },
    { id: 'why', header: t('slides.column.why'), width: 240, align: 'start' },
  ]
  const lines = strips.map(({ id, period, headline, low, high, why }) => ({
    id,
    cells: [
      { text: period },
      { text: headline, isStrong: true },
      { text: `${low} – ${high}` },
      { text: why },
    ],
  }))
  return toParts(found, context, {
    columns,
    lines,
    message: t('slides.message.values', { count: strips.length }),
    about: t('indicatorPage.values.heading'),
    notes: strips.map(({ label }) => label).join('\n'),
  })
}

function toParts(
  { indicator, rows, scorecard, model }: Found,
  { text, asOf }: DeckContext,
  { columns, lines, message, about, notes }: Table,
): SlidePart[] {
  const { t } = text
  const altText = t('slides.alt.table', { title: model.head.name, count: lines.length })
  const tables = toTables(columns, lines, { height: bodyHeight, altText })
  const sources = [...new Set(rows.values.map((row) => row.publisher ?? row.title))]
  return tables.map((table, index) => ({
    message,
    title: titleLine([
      whatLabel(toUnitIndicator(indicator), text),
      about,
      pageMark(index, tables.length),
    ]),
    body: { form: 'table', figures: [], chart: null, table, remark: null },
    sources: sources.join('; '),
    asOf: scorecard?.asOf ?? asOf,
    notes,
    figures: lines.map(({ id, cells }): [string, string] => [id, cells[1]?.text ?? '']),
  }))
}
