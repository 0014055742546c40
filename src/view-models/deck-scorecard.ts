// Slides of a whole document: cover, scorecard, one domain, what is behind and why.
import type { SlideSpec, SlideSubject } from '../domain/deck.ts'
import type { ScorecardRow } from '../queries/list-scorecard-rows.ts'
import type { DeckContext } from './deck-answers.ts'
import { statusBars } from './deck-chart.ts'
import { differenceWords, indicatorFigures, targetWords } from './deck-message.ts'
import { lineNotes, tableNotes, whyOf } from './deck-notes.ts'
import {
  nothing,
  pageMark,
  type SlidePart,
  scorecardModel,
  scorecardOf,
  titleLine,
} from './deck-part.ts'
import type { SlideCell, SlideColumn } from './deck-slide.ts'
import { bodyHeight, lineCells, lineColumns, toTables } from './deck-table.ts'
import { rowDisplayStatus } from './display-status.ts'
import { documentLabel, orgUnitLabel, paperLabel } from './document-label.ts'
import { formatDateWords, formatPercent } from './format.ts'
import { toHeadline } from './headline.ts'
import type { ScorecardModel } from './scorecard.ts'
import { type ScorecardItem, toItems } from './scorecard-items.ts'
import { rowName, toStatusMark } from './scorecard-row.ts'

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
  const title = t('slides.cover.title', { document: documentLabel(scope, text) })
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
    { id: 'status', header: t('scorecard.column.status'), width: 190, align: 'start' },
    { id: 'count', header: t('slides.column.count'), width: 80, align: 'end' },
    { id: 'names', header: t('slides.column.indicators'), width: 610, align: 'start' },
  ]
  const rows = model.counts.map((count) => ({
    id: count.id,
    cells: [
      { text: count.label, status: toStatusMark(count.id, text) },
      { text: String(count.count), isStrong: true },
      { text: itemNames(items, count.id, text) },
    ] satisfies SlideCell[],
  }))
  const chart = statusBars([{ label: '', counts: model.counts }], { altText, text })
  const tables = toTables(columns, rows, { height: bodyHeight - 62, altText })
  return tables.map((table, index) => ({
    message: model.headline.verdict,
    title: titleLine([model.orgUnit, model.document, pageMark(index, tables.length)]),
    body: { form: 'table', figures: [], chart, table, remark: model.headline.unknown },
    sources: t('slides.source.document', { paper: paperLabel(scorecard.scope, text) }),
    asOf: scorecard.asOf,
    notes: [
      [model.headline.verdict, model.headline.unknown].filter(Boolean).join(' '),
      t('slides.notes.counting'),
    ].join('\n'),
    figures: countFigures(model),
  }))
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
  const verdict = [lowerFirst(headline.verdict), headline.unknown].filter(Boolean).join(' ')
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
      title: titleLine([model.orgUnit, model.document, pageMark(index, tables.length)]),
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

/** What is behind, by how much, who leads, and the reasons a person gives. */
export function whySlides(spec: SlideSpec, context: DeckContext): SlidePart[] {
  const scorecard = scorecardOf(spec, context)
  const { text } = context
  const { t } = text
  if (!scorecard) return [nothing(t('slides.nothing.document'))]
  const troubled = troubledRows(scorecard.rows)
  if (troubled.length === 0) return [nothing(t('slides.nothing.behind'), t('slides.why.title'))]
  const model = scorecardModel(scorecard, context)
  const why = whyOf(scorecard, context)
  const lines = new Map(model.groups.flatMap((group) => group.lines).map((line) => [line.id, line]))
  const tables = toTables(
    whyColumns(text),
    troubled.map((row) => whyRow(row, text)),
    {
      height: bodyHeight - 96,
      altText: t('slides.alt.table', { title: t('slides.why.title'), count: troubled.length }),
    },
  )
  return tables.map((table, index) => {
    const ids = new Set(table.rows.map(({ id }) => id))
    const rows = troubled.filter((row) => ids.has(String(row.targetId)))
    return {
      message: t('slides.message.why', { count: troubled.length }),
      title: titleLine([model.orgUnit, model.document, pageMark(index, tables.length)]),
      body: {
        form: 'why',
        table,
        heading: t('slides.why.heading'),
        text: spec.body?.trim() ? spec.body : t('slides.why.empty'),
        isEmpty: !spec.body?.trim(),
      },
      sources: t('slides.source.document', { paper: paperLabel(scorecard.scope, text) }),
      asOf: scorecard.asOf,
      notes: rows
        .map((row) => {
          const line = lines.get(row.targetId)
          return line ? lineNotes(line, row, why.get(row.targetId), context) : ''
        })
        .join('\n\n'),
      figures: rows.flatMap(indicatorFigures),
    }
  })
}

function whyColumns({ t }: DeckContext['text']): SlideColumn[] {
  return [
    { id: 'name', header: t('slides.column.indicator'), width: 300, align: 'start' },
    { id: 'target', header: t('scorecard.column.target'), width: 160, align: 'end' },
    { id: 'short', header: t('slides.column.short'), width: 240, align: 'start' },
    { id: 'lead', header: t('scorecard.detail.lead'), width: 180, align: 'start' },
  ]
}

function whyRow(row: ScorecardRow, text: DeckContext['text']) {
  const lead =
    text.language === 'en' ? (row.leadOrgUnitNameEn ?? row.leadOrgUnitName) : row.leadOrgUnitName
  const cells: SlideCell[] = [
    { text: rowName(row, text), isStrong: true },
    { text: targetWords(row, text) },
    { text: shortWords(row, text), status: toStatusMark(rowDisplayStatus(row), text) },
    { text: lead ?? '–' },
  ]
  return { id: String(row.targetId), cells }
}

// While a year runs an amount is held against what is due by now, not against the whole target.
function shortWords(row: ScorecardRow, text: DeckContext['text']): string {
  const { t, language } = text
  const { attainmentRatio, expectedShare } = row
  const isPaced = row.phase === 'running' && row.accumulation === 'cumulative'
  const difference =
    isPaced && attainmentRatio !== null && expectedShare !== null
      ? t('slides.why.pace', {
          share: formatPercent(attainmentRatio, language),
          due: formatPercent(expectedShare, language),
        })
      : differenceWords(row, text)
  return t('slides.why.short', {
    status: toStatusMark(rowDisplayStatus(row), text).label,
    difference,
  })
}
