// Slides of what moved against the year before: amounts, points and places apart, since they share no scale.
import type { SlideSubject } from '../domain/deck.ts'
import type { YearChangeRow } from '../queries/list-year-changes.ts'
import type { DeckContext } from './deck-answers.ts'
import { nothing, pageMark, type SlidePart, titleLine } from './deck-part.ts'
import type { SlideCell, SlideColumn } from './deck-slide.ts'
import { bodyHeight, remarkHeight, toTables } from './deck-table.ts'
import { safeAddress } from './published-values.ts'
import { toTrendsModel } from './trends.ts'
import { domainLabel } from './trends-bars.ts'
import {
  changeLabel,
  changeTone,
  indicatorName,
  pairLabel,
  reasonLabel,
  toneWord,
  valueLabel,
} from './trends-labels.ts'

/** A table of every comparison of one perimeter, largest change first, and what cannot be compared after it. */
export function trendsSlides(subject: SlideSubject, context: DeckContext): SlidePart[] {
  const { answers, text, scope } = context
  const { t } = text
  const changes = answers.changes.find(
    (one) => one.period === subject.period && one.basis === (subject.basis ?? 'period'),
  )
  const wanted = subject.orgUnitId ?? scope?.orgUnitId ?? null
  const all = changes?.rows ?? []
  const own = all.filter(
    (row) => row.orgUnitId === wanted && (subject.domain ?? row.domain) === row.domain,
  )
  const rows = own.length > 0 ? own : all
  const [section] = toTrendsModel({
    rows,
    series: answers.series,
    documents: answers.documents,
    orgUnitId: own.length > 0 ? wanted : null,
    domain: null,
    hrefOf: () => '',
    text,
  }).sections
  const members = rows.filter((row) => row.orgUnitId === section?.id && isTold(row))
  if (!section || members.length === 0) return [nothing(t('slides.nothing.trends'))]
  const compared = members.filter((row) => row.change !== null || row.bridgedChange !== null)
  const shown = compared.length > 0 ? compared : members
  const ids = new Set(members.flatMap((row) => [row.documentId, row.baseDocumentId]))
  const used = answers.documents.filter((row) => ids.has(row.documentId))
  const tables = toTables(
    changeColumns(text),
    [...shown].sort(byChange).map((row) => changeRow(row, text)),
    {
      height: bodyHeight - remarkHeight,
      altText: t('slides.alt.table', { title: section.name, count: shown.length }),
    },
  )
  return tables.map((table, index) => ({
    message: section.sentence.verdict,
    title: titleLine([
      section.name,
      subject.domain ? domainLabel(subject.domain, text) : null,
      t('slides.trends.what'),
      section.when,
      pageMark(index, tables.length),
    ]),
    body: {
      form: 'table',
      figures: [],
      chart: null,
      table,
      remark: shown === members ? null : section.sentence.rest,
    },
    sources: t('slides.source.count', { count: used.length }),
    asOf: null,
    notes: [
      [section.sentence.verdict, section.sentence.rest].filter(Boolean).join(' '),
      ...members.map(
        (row) =>
          `${indicatorName(row, text)}: ${pairLabel({ value: row.value, base: row.baseValue }, row, text)}`,
      ),
      ...used.map((row) =>
        [row.publisher, row.title, safeAddress(row.url)].filter(Boolean).join(', '),
      ),
    ].join('\n'),
    figures: members.map((row): [string, string] => [
      `${row.indicatorId}/change`,
      String(row.change),
    ]),
  }))
}

function isTold(row: YearChangeRow): boolean {
  return (
    row.value !== null &&
    (row.change !== null || row.bridgedChange !== null || row.reason === 'perimeter_changed')
  )
}

function byChange(a: YearChangeRow, b: YearChangeRow): number {
  const kind = (row: YearChangeRow) => ['ratio', 'points', 'places'].indexOf(row.changeKind)
  const change = (row: YearChangeRow) => row.change ?? row.bridgedChange ?? Number.NEGATIVE_INFINITY
  const known =
    Number(change(b) > Number.NEGATIVE_INFINITY) - Number(change(a) > Number.NEGATIVE_INFINITY)
  if (known !== 0) return known
  return kind(a) - kind(b) || (change(a) === change(b) ? 0 : change(b) - change(a))
}

function changeColumns({ t }: DeckContext['text']): SlideColumn[] {
  return [
    { id: 'name', header: t('slides.column.indicator'), width: 260, align: 'start' },
    { id: 'base', header: t('slides.column.base'), width: 190, align: 'end' },
    { id: 'value', header: t('slides.column.value'), width: 190, align: 'end' },
    { id: 'change', header: t('slides.column.change'), width: 240, align: 'end' },
  ]
}

function changeRow(row: YearChangeRow, text: DeckContext['text']) {
  const { t } = text
  const change = row.change ?? row.bridgedChange
  const tone = row.change === null ? 'neutral' : changeTone(row.change, row.direction)
  const isBridge = row.change === null && row.bridgedChange !== null
  const note = isBridge
    ? t('trendsPage.bridgedLabel')
    : (toneWord(tone, text) ?? (change === null ? reasonLabel(row, text) : null))
  const cells: SlideCell[] = [
    { text: indicatorName(row, text), isStrong: true },
    {
      text: valueLabel(isBridge ? row.bridgedBaseValue : row.baseValue, row, text),
      note: row.basePeriod,
    },
    { text: valueLabel(row.value, row, text), note: row.period },
    {
      text: change === null ? '–' : changeLabel(change, row, text),
      tone,
      isStrong: true,
      ...(note ? { note } : {}),
    },
  ]
  return { id: row.indicatorId, cells }
}
