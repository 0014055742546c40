// Slides by organisational unit: the ranking of a block under one indicator, and how its units stand under each.
import type { SlideSubject } from '../domain/deck.ts'
import type { UnitResultRow } from '../queries/list-unit-results.ts'
import type { DeckContext } from './deck-answers.ts'
import { rankedBars, statusBars } from './deck-chart.ts'
import { nothing, pageMark, type SlidePart, titleLine } from './deck-part.ts'
import type { SlideChart } from './deck-slide.ts'
import { cutToLines } from './deck-text-fit.ts'
import { displayStatuses } from './display-status.ts'
import { paperLabel } from './document-label.ts'
import { formatPercent, formatPeriod } from './format.ts'
import { groupBy } from './group-by.ts'
import {
  entriesOfResults,
  entriesOfValues,
  indicatorName,
  resultStatus,
  toUnitIndicator,
  type UnitBlock,
  type UnitEntry,
  unitBlocks,
} from './unit-entry.ts'
import { type RankingModel, toRankingModel } from './unit-ranking.ts'
import { statusParts, whatLabel } from './unit-words.ts'

/** Bars of one page: each needs a line of text that is read from the back of a room. */
const rowsPerPage = 10
/** Room for the name of a unit beside its bar. */
const nameWidth = 460

type Picture = {
  rows: UnitResultRow[]
  asOf: string
  block: UnitBlock
  paper: string
}

/** Units of a block from the best down, those without a value counted. */
export function rankingSlides(subject: SlideSubject, context: DeckContext): SlidePart[] {
  const { text, answers } = context
  const { t } = text
  const indicatorRow = answers.indicators.find((row) => row.indicatorId === subject.indicatorId)
  const picture = subject.period
    ? valuesPicture(subject, subject.period, context)
    : resultsPicture(subject, context)
  if (!indicatorRow || !picture || picture.entries.length === 0)
    return [nothing(t('slides.nothing.units'))]
  const indicator = toUnitIndicator(indicatorRow)
  const { entries } = picture
  const model = toRankingModel({
    entries,
    indicator,
    block: picture.block,
    when: picture.when,
    sources: [{ label: picture.paper }],
    hrefOf: () => '',
    text,
  })
  const byId = new Map(entries.map((entry) => [entry.orgUnitId, entry]))
  const isShare =
    model.rows.length > 0 &&
    entries.every((entry) => entry.value === null || entry.attainmentRatio !== null)
  const bars = model.rows.map((row) => {
    const entry = byId.get(row.id)
    const share = entry?.attainmentRatio ?? null
    return {
      id: row.id,
      label: cutToLines(
        barLabel(
          row,
          isShare && share !== null ? formatPercent(share, text.language) : null,
          context,
        ),
        { width: nameWidth, lines: 1, size: 18 },
      ),
      value: isShare ? (share === null ? null : share * 100) : (entry?.value ?? null),
      valueLabel: null,
      isOpen: entry?.isOpen ?? false,
      target: isShare ? 100 : (entry?.aim ?? null),
    }
  })
  const message = rankingMessage(model, context)
  const pages = chunks(bars, rowsPerPage)
  return pages.map((page, index) => ({
    message,
    title: titleLine([
      model.frame.title.who,
      whatLabel(indicator, text),
      model.frame.title.when,
      pageMark(index, pages.length),
    ]),
    body: {
      form: 'chart',
      figures: [],
      chart: sameScale(
        rankedBars(page, {
          decimals: isShare ? 1 : indicator.decimals,
          altText: model.frame.summary,
          text,
        }),
        bars,
      ),
      remark: isShare ? t('slides.remark.share') : null,
    },
    sources: t('slides.source.document', { paper: picture.paper }),
    asOf: picture.asOf,
    notes: [
      model.headline,
      model.rule,
      model.note,
      missingNote(model),
      ...model.rows.map((row) => rankingNote(row, context)),
    ]
      .filter(Boolean)
      .join('\n'),
    figures: page.flatMap(({ id, value }): [string, string][] => [
      [`${subject.indicatorId}/${id}`, String(value)],
    ]),
  }))
}

type RankedPicture = Pick<Picture, 'block' | 'paper'> & {
  entries: UnitEntry[]
  when: string
  asOf: string | null
}

function resultsPicture(subject: SlideSubject, context: DeckContext): RankedPicture | null {
  const picture = pictureOf(subject, context)
  const rows = picture?.rows.filter((row) => row.indicatorId === subject.indicatorId) ?? []
  return (
    picture && {
      ...picture,
      entries: entriesOfResults(rows, context.text),
      when: whenLabel(rows[0], context),
    }
  )
}

/** Reported values that no document judges. */
function valuesPicture(
  subject: SlideSubject,
  period: string,
  { answers, text }: DeckContext,
): RankedPicture | null {
  const block = unitBlocks.find((one) => one === subject.block) ?? 'wards'
  const basis = subject.basis === 'ytd' ? 'ytd' : 'period'
  const answer = answers.unitValues.find(
    (one) =>
      one.indicatorId === subject.indicatorId && one.period === period && one.basis === basis,
  )
  const rows = answer?.rows.filter((row) => row.block === block) ?? []
  const publishers = rows.flatMap((row) => (row.publisher ? [row.publisher] : []))
  return {
    entries: entriesOfValues(rows, period, text),
    block,
    paper: [...new Set(publishers)].join('; '),
    when: formatPeriod(period, basis, text),
    asOf: null,
  }
}

/** The picture of all, and where the deck's own unit stands in it. */
function rankingMessage({ headline, rows }: RankingModel, { text, scope }: DeckContext): string {
  const own = rows.find(({ id }) => id === scope?.orgUnitId)
  if (!own) return headline
  const { name, rank } = own
  return [headline, text.t('slides.message.ownRank', { name, rank })].join(' ')
}

/** Rank, name, share and verdict: beside the bar, where nothing lies over it. */
function barLabel(
  row: RankingModel['rows'][number],
  share: string | null,
  { text, scope }: DeckContext,
): string {
  const status = row.status ? row.status.label.toLowerCase() : null
  const { rank, name } = row
  const value = [share ?? row.value, status].filter(Boolean).join(', ')
  const label = text.t('slides.units.row', { rank, name, value })
  return row.id === scope?.orgUnitId ? `► ${label}` : label
}

function missingNote({ missing }: RankingModel): string | null {
  return missing ? `${missing.title}: ${missing.units.map(({ name }) => name).join(', ')}.` : null
}

function rankingNote(
  { rank, name, value, target, gap, share }: RankingModel['rows'][number],
  { text }: DeckContext,
) {
  return text.t('slides.notes.unit', { rank, name, value, target, gap, share: share ?? '–' })
}

/** All pages of a ranking are read against each other: one axis for all. */
function sameScale(
  chart: SlideChart,
  rows: readonly { value: number | null; target: number | null }[],
): SlideChart {
  const values = rows.flatMap(({ value, target }) => [value ?? 0, target ?? 0])
  return { ...chart, min: Math.min(0, ...values), max: Math.max(1e-9, ...values) * 1.02 }
}

/** How many units of the block stand where, under each indicator. */
export function heatSlides(subject: SlideSubject, context: DeckContext): SlidePart[] {
  const { text } = context
  const { t, language } = text
  const picture = pictureOf(subject, context)
  if (!picture || picture.rows.length === 0) return [nothing(t('slides.nothing.units'))]
  const byIndicator = [...groupBy(picture.rows, (row) => row.indicatorId).values()]
  const bars = byIndicator.map((rows) => ({
    label: cutToLines(
      rows[0]
        ? indicatorName({ nameVi: rows[0].nameVi, nameEn: rows[0].indicatorNameEn }, language)
        : '',
      {
        width: nameWidth,
        lines: 1,
        size: 18,
      },
    ),
    counts: displayStatuses.map((id) => ({
      id,
      count: rows.filter((row) => resultStatus(row) === id).length,
    })),
  }))
  const all = picture.rows.map(resultStatus)
  const pages = chunks(bars, 6)
  return pages.map((page, index) => ({
    message: t('slides.message.heat', { total: all.length, parts: statusParts(all, text) }),
    title: titleLine([
      t(`unit.block.${picture.block}`),
      t('unitsPage.heat.what'),
      whenLabel(picture.rows[0], context),
      pageMark(index, pages.length),
    ]),
    body: {
      form: 'chart',
      figures: [],
      chart: statusBars(page, {
        altText: page.map(({ label, counts }) => countsText(label, counts, text)).join('; '),
        text,
      }),
      remark: t('slides.remark.heat'),
    },
    sources: t('slides.source.document', { paper: picture.paper }),
    asOf: picture.asOf,
    notes: bars.map(({ label, counts }) => countsText(label, counts, text)).join('\n'),
    figures: page.flatMap(({ label, counts }) =>
      counts.map(({ id, count }): [string, string] => [`${label}/${id}`, String(count)]),
    ),
  }))
}

function countsText(
  label: string,
  counts: readonly { id: (typeof displayStatuses)[number]; count: number }[],
  { t }: DeckContext['text'],
): string {
  const parts = counts
    .filter(({ count }) => count > 0)
    .map(({ id, count }) =>
      t('unitsPage.message.part', { count, status: t(`scorecard.status.${id}`).toLowerCase() }),
    )
  return `${label}: ${parts.join(', ')}`
}

function pictureOf(subject: SlideSubject, { answers, scope, text }: DeckContext): Picture | null {
  const documentId = subject.documentId ?? scope?.documentId
  const answer = answers.unitResults.find((one) => one.documentId === documentId)
  const paperScope = answers.scopes.find((one) => one.documentId === documentId)
  if (!answer || !paperScope) return null
  const block = unitBlocks.find((one) => one === subject.block) ?? answer.rows[0]?.block ?? 'wards'
  return {
    rows: answer.rows.filter((row) => row.block === block),
    asOf: answer.asOf,
    block,
    paper: paperLabel({ ...paperScope, orgUnitName: '' }, text),
  }
}

function whenLabel(first: UnitResultRow | undefined, { text }: DeckContext): string {
  return text.t('slides.when.targets', {
    period: first ? formatPeriod(first.period, 'period', text) : '',
  })
}

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  const count = Math.max(1, Math.ceil(items.length / size))
  const even = Math.ceil(items.length / count)
  return Array.from({ length: count }, (_, index) => items.slice(index * even, (index + 1) * even))
}
