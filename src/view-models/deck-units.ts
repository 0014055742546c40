// Slides by organisational unit: the ranking of a block under one indicator, and how its units stand under each.
import type { SlideSubject } from '../domain/deck.ts'
import type { DeckContext } from './deck-answers.ts'
import { rankedBars } from './deck-bars.ts'
import { nothing, pageMark, type SlidePart, titleLine } from './deck-part.ts'
import type { SlideChart } from './deck-slide.ts'
import { cutToLines } from './deck-text-fit.ts'
import { chunks, nameWidth, pictureOf, type UnitPicture, whenLabel } from './deck-unit-picture.ts'
import { formatPercent, formatPeriod } from './format.ts'
import {
  entriesOfResults,
  entriesOfValues,
  toUnitIndicator,
  type UnitEntry,
  unitBlocks,
} from './unit-entry.ts'
import { type RankingModel, toRankingModel } from './unit-ranking.ts'
import { whatLabel } from './unit-words.ts'

/** Bars of one page: each needs a line of text that is read from the back of a room. */
const rowsPerPage = 10

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

type RankedPicture = Pick<UnitPicture, 'block' | 'paper'> & {
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
