// Slides of a whole document: cover, scorecard, one domain, what is behind and why.
import type { SlideSubject } from '../domain/deck.ts'
import type { ScorecardRow } from '../queries/list-scorecard-rows.ts'
import type { DeckContext } from './deck-answers.ts'
import { statusBars } from './deck-bars.ts'
import { indicatorFigures } from './deck-message.ts'
import { tableNotes } from './deck-notes.ts'
import {
  nothing,
  pageMark,
  type SlidePart,
  scopeTitle,
  scorecardModel,
  scorecardOf,
} from './deck-part.ts'
import type { SlideCell, SlideColumn } from './deck-slide.ts'
import {
  bodyHeight,
  lineCells,
  lineColumns,
  linesHeight,
  tableSize,
  toTables,
} from './deck-table.ts'
import { cutToLines, lineCount } from './deck-text-fit.ts'
import { documentPeriod, orgUnitLabel, paperLabel } from './document-label.ts'
import { formatDateWords } from './format.ts'
import { toHeadline } from './headline.ts'
import type { ScorecardModel } from './scorecard.ts'
import { type ScorecardItem, toItems } from './scorecard-items.ts'
import { rowName, toStatusMark } from './scorecard-row.ts'

/** Of the names in the table of the scorecard. */
const namesWidth = 586
const statusWidth = 200

/** Rows that need explaining, worst first. */
export function troubledRows(rows: readonly ScorecardRow[]): ScorecardRow[] {
  const order = ['missed', 'far_behind', 'behind']
  const troubled = rows.filter((row) => order.includes(row.status))
  return troubled.sort(
    (a, b) => order.indexOf(a.status) - order.indexOf(b.status) || shortfall(b) - shortfall(a),
  )
}

// Of what kind a shortfall is differs by indicator: against the pace, the target, or in points of it.
function shortfall(row: ScorecardRow): number {
  if (row.paceRatio !== null) return 1 - row.paceRatio
  if (row.gap === null || !row.aim) return 0
  return row.gap / Math.abs(row.aim)
}

/** First page: unit, document, day. */
export function coverSlides(subject: SlideSubject, context: DeckContext): SlidePart[] {
  const scorecard = scorecardOf(subject, context)
  const { text, isSample } = context
  const { t } = text
  if (!scorecard) return [nothing(t('slides.nothing.document'))]
  const { scope, asOf } = scorecard
  const title = t('slides.cover.title', {
    period: documentPeriod(scope, text),
    paper: paperLabel(scope, text),
  })
  return [
    {
      message: title,
      title: orgUnitLabel(scope, text),
      body: {
        form: 'cover',
        title,
        unit: orgUnitLabel(scope, text),
        lines: [
          scope.title,
          t('slides.cover.asOf', { date: formatDateWords(asOf, text) }),
          ...(isSample ? [t('slides.cover.sample')] : []),
        ],
      },
      sources: paperLabel(scope, text),
      asOf,
      notes: t('slides.notes.cover'),
      figures: [],
    },
  ]
}

/** How many items are reached, by status, and which. */
export function scorecardSlides(subject: SlideSubject, context: DeckContext): SlidePart[] {
  const scorecard = scorecardOf(subject, context)
  const { text } = context
  const { t } = text
  if (!scorecard || scorecard.rows.length === 0) return [nothing(t('slides.nothing.targets'))]
  const model = scorecardModel(scorecard, context)
  const items = toItems(scorecard.rows)
  const altText = model.counts.map((count) => count.text).join('; ')
  const columns: SlideColumn[] = [
    { id: 'status', header: t('scorecard.column.status'), width: statusWidth, align: 'start' },
    { id: 'count', header: t('slides.column.count'), width: 94, align: 'end' },
    { id: 'names', header: t('slides.column.indicators'), width: namesWidth, align: 'start' },
  ]
  const height = bodyHeight - 62
  const names = model.counts.map((count) => itemNames(items, count.id, text))
  const labels = model.counts.map((count) => count.label)
  const fitting = toFit(names, labels, height - linesHeight(1))
  const rows = model.counts.map((count, index) => ({
    id: count.id,
    cells: [
      { text: count.label, status: toStatusMark(count.id, text) },
      { text: String(count.count), isStrong: true },
      { text: fitting[index] ?? '' },
    ] satisfies SlideCell[],
  }))
  const chart = statusBars([{ label: '', counts: model.counts }], { altText, text })
  const tables = toTables(columns, rows, { height, altText })
  return tables.map((table, index) => ({
    message: model.headline.verdict,
    title: scopeTitle(scorecard, context, pageMark(index, tables.length)),
    body: { form: 'table', figures: [], chart, table, remark: null },
    sources: t('slides.source.document', { paper: paperLabel(scorecard.scope, text) }),
    asOf: scorecard.asOf,
    notes: [
      [model.headline.verdict, model.headline.unknown].filter(Boolean).join(' '),
      ...model.counts.map((count, place) => `${count.text}: ${names[place]}`),
      t('slides.notes.counting'),
    ].join('\n'),
    figures: countFigures(model),
  }))
}

// One page, whatever the number of items: the longest lists are cut, and stand whole in the notes.
function toFit(names: readonly string[], labels: readonly string[], height: number): string[] {
  const box = { width: namesWidth - 20, size: tableSize }
  const lines = names.map((one) => lineCount(one, box.width, box.size))
  const least = labels.map((label) => lineCount(label, statusWidth - 32, tableSize))
  const total = () =>
    lines.reduce((sum, count, index) => sum + linesHeight(Math.max(count, least[index] ?? 1)), 0)
  while (total() > height && Math.max(...lines) > 1) {
    const longest = lines.lastIndexOf(Math.max(...lines))
    lines[longest] = (lines[longest] ?? 2) - 1
  }
  return names.map((one, index) => cutToLines(one, { ...box, lines: lines[index] ?? 1 }))
}

function itemNames(items: readonly ScorecardItem[], status: string, text: DeckContext['text']) {
  return items
    .filter((item) => item.status === status)
    .map((item) => {
      const named = item.rows.find((row) => row.status === row.itemStatus) ?? item.rows[0]
      return named ? rowName(named, text) : item.number
    })
    .join('; ')
}

function countFigures({ counts, itemCount }: ScorecardModel): [string, string][] {
  return [
    ['items', String(itemCount)],
    ...counts.map(({ id, count }): [string, string] => [`count/${id}`, String(count)]),
  ]
}

/** The indicators of one domain as a table, as many pages as they need. */
export function groupSlides(subject: SlideSubject, context: DeckContext): SlidePart[] {
  const scorecard = scorecardOf(subject, context)
  const { text } = context
  const { t } = text
  if (!scorecard) return [nothing(t('slides.nothing.document'))]
  const model = scorecardModel(scorecard, context)
  const group = model.groups.find(({ id }) => id === subject.domain)
  if (!group) return [nothing(t('slides.nothing.domain'))]
  const rowById = new Map(scorecard.rows.map((row) => [row.targetId, row]))
  const members = toItems(scorecard.rows).filter((item) => item.domain === group.id)
  const headline = toHeadline(
    members.map((item) => headlineItem(item, text)),
    text,
  )
  const isBlank = members.every(({ status }) => status === 'no_data')
  const verdict = isBlank
    ? t('slides.message.groupBlank', { count: members.length })
    : [lowerFirst(headline.verdict), headline.unknown].filter(Boolean).join(' ')
  const message = t('slides.message.group', { domain: group.title, verdict })
  const tables = toTables(
    lineColumns(text),
    group.lines.map((line) => ({
      id: String(line.id),
      isChild: line.isChild,
      cells: lineCells(line),
    })),
    {
      height: bodyHeight,
      altText: t('slides.alt.table', { title: group.title, count: group.lines.length }),
    },
  )
  return tables.map((table, index) => {
    const ids = new Set(table.rows.map(({ id }) => id))
    const lines = group.lines.filter((line) => ids.has(String(line.id)))
    return {
      message,
      title: scopeTitle(scorecard, context, pageMark(index, tables.length)),
      body: { form: 'table', figures: [], chart: null, table, remark: null },
      sources: t('slides.source.both', {
        paper: paperLabel(scorecard.scope, text),
        sources: [...new Set(lines.map(({ source }) => source))].join('; '),
      }),
      asOf: scorecard.asOf,
      notes: tableNotes(lines, context),
      figures: lines.flatMap(({ id }) => figuresOf(rowById.get(id))),
    }
  })
}

// The sentence goes on after the name of the domain.
function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLocaleLowerCase('vi') + sentence.slice(1)
}

function headlineItem(item: ScorecardItem, text: DeckContext['text']) {
  const named = item.rows.find((row) => row.status === row.itemStatus) ?? item.rows[0]
  return { name: named ? rowName(named, text) : '', status: item.status, phase: item.phase }
}

function figuresOf(row: ScorecardRow | undefined): [string, string][] {
  return row ? indicatorFigures(row) : []
}
