// The slide of a block: how its units stand under each indicator.
import type { SlideSubject } from '../domain/deck.ts'
import type { DeckContext } from './deck-answers.ts'
import { statusBars } from './deck-bars.ts'
import { nothing, pageMark, type SlidePart, titleLine } from './deck-part.ts'
import { cutToLines } from './deck-text-fit.ts'
import { chunks, nameWidth, pictureOf, whenLabel } from './deck-unit-picture.ts'
import { displayStatuses } from './display-status.ts'
import { groupBy } from './group-by.ts'
import { indicatorName, resultStatus } from './unit-entry.ts'
import { statusParts } from './unit-words.ts'

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
