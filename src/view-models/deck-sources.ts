// Last slides: where the figures come from, and which reports are due.
import type { SlideSubject } from '../domain/deck.ts'
import type { DeadlineRow } from '../queries/list-deadlines.ts'
import type { DeckContext } from './deck-answers.ts'
import { nothing, pageMark, type SlidePart, scorecardOf, titleLine } from './deck-part.ts'
import type { SlideCell, SlideColumn } from './deck-slide.ts'
import { bodyHeight, toTables } from './deck-table.ts'
import { orgUnitLabel, paperLabel } from './document-label.ts'
import { formatDate } from './format.ts'
import { safeAddress } from './published-values.ts'
import { documentShortLabel } from './sources.ts'
import { toDeadlineModel } from './sources-deadlines.ts'

/** The document that sets the targets and every document whose value is used, with its date. */
export function sourcesSlides(subject: SlideSubject, context: DeckContext): SlidePart[] {
  const { text, answers } = context
  const { t, language } = text
  const scorecard = scorecardOf(subject, context)
  if (!scorecard) return [nothing(t('slides.nothing.document'))]
  const { scope } = scorecard
  const used = new Map<string, number>()
  for (const row of scorecard.rows)
    if (row.actualDocumentId !== null)
      used.set(row.actualDocumentId, (used.get(row.actualDocumentId) ?? 0) + 1)
  const sources = answers.documents.filter((row) => used.has(row.documentId))
  const rows: { id: string; cells: SlideCell[] }[] = [
    {
      id: scope.documentId,
      cells: [
        { text: paperLabel(scope, text), note: scope.title, isStrong: true },
        { text: scope.issuedOn ? formatDate(scope.issuedOn, language) : '–' },
        { text: t('slides.sources.targets', { count: scorecard.rows.length }) },
      ],
    },
    ...sources.map((row) => ({
      id: `source-${row.documentId}`,
      cells: [
        { text: row.publisher ?? row.title, note: row.publisher ? row.title : (row.number ?? '') },
        { text: row.issuedOn ? formatDate(row.issuedOn, language) : '–' },
        { text: useLabel(used.get(row.documentId) ?? 0, text) },
      ],
    })),
  ]
  const columns: SlideColumn[] = [
    { id: 'document', header: t('slides.column.document'), width: 600, align: 'start' },
    { id: 'date', header: t('slides.column.date'), width: 130, align: 'end' },
    { id: 'use', header: t('slides.column.use'), width: 150, align: 'end' },
  ]
  const tables = toTables(columns, rows, {
    height: bodyHeight,
    altText: t('slides.alt.table', { title: t('slides.sources.title'), count: rows.length }),
    noteSize: 14,
  })
  const undated = sources.filter((row) => row.issuedOn === null).length
  return tables.map((table, index) => ({
    message: context.isSample
      ? t('slides.message.sampleSources')
      : t(undated > 0 ? 'slides.message.sourcesUndated' : 'slides.message.sources', {
          count: sources.length,
          undated,
        }),
    title: titleLine([
      orgUnitLabel(scope, text),
      t('slides.sources.title'),
      pageMark(index, tables.length),
    ]),
    body: { form: 'table', figures: [], chart: null, table, remark: null },
    sources: '',
    asOf: scorecard.asOf,
    notes: [
      t('slides.notes.sources'),
      ...sources.map((row) =>
        [row.publisher, row.title, row.issuedOn, safeAddress(row.url)].filter(Boolean).join(', '),
      ),
    ].join('\n'),
    figures: [...used].map(([id, count]): [string, string] => [id, String(count)]),
  }))
}

function useLabel(count: number, { t }: DeckContext['text']): string {
  return t(count === 1 ? 'slides.sources.value' : 'slides.sources.values', { count })
}

// A meeting speaks of what is late and of the year to come.
function isNear({ daysLeft, isPast, missingCount }: DeadlineRow): boolean {
  return isPast ? missingCount > 0 : daysLeft <= 366
}

/** Reports that are due, overdue ones first. */
export function deadlineSlides(subject: SlideSubject, context: DeckContext): SlidePart[] {
  const { text, answers, asOf } = context
  const { t } = text
  if (!answers.deadlines || answers.deadlines.length === 0 || asOf === null)
    return [nothing(t('slides.nothing.deadlines'))]
  const rows = answers.deadlines.filter(
    (row) => isNear(row) && (subject.documentId ?? row.documentId) === row.documentId,
  )
  if (rows.length === 0) return [nothing(t('slides.nothing.deadlines'))]
  const labels = new Map(
    answers.documents.map((row) => [row.documentId, documentShortLabel(row, text)]),
  )
  const model = toDeadlineModel({
    rows,
    asOf,
    labels,
    documentHref: () => '',
    text,
  })
  const { frame } = model
  const column = (id: string) => frame.table.columns.find((one) => one.id === id)?.header ?? ''
  const columns: SlideColumn[] = [
    { id: 'due', header: column('due'), width: 130, align: 'start' },
    { id: 'document', header: column('document'), width: 230, align: 'start' },
    { id: 'concerns', header: column('concerns'), width: 360, align: 'start' },
    { id: 'state', header: column('state'), width: 160, align: 'start' },
  ]
  const lines = frame.table.rows.map((row) => ({
    id: row.id,
    cells: columns.map(({ id }): SlideCell => ({ text: row.cells[id]?.label ?? '–' })),
  }))
  const tables = toTables(columns, lines, { height: bodyHeight, altText: frame.summary })
  return tables.map((table, index) => ({
    message: frame.message ?? '',
    title: titleLine([
      frame.title.who,
      frame.title.what,
      frame.title.when,
      pageMark(index, tables.length),
    ]),
    body: { form: 'table', figures: [], chart: null, table, remark: null },
    sources: frame.sources.map(({ label }) => label).join('; '),
    asOf,
    notes: frame.summary,
    figures: lines.map(({ id, cells }): [string, string] => [id, cells[3]?.text ?? '']),
  }))
}
