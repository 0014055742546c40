import type { ScorecardRow } from '../queries/list-scorecard-rows.ts'
import type { Text } from '../text/translate.ts'
import type { SlideFigure } from './deck-slide.ts'
import { textWidth } from './deck-text-fit.ts'
import { joinUnit } from './format.ts'
import { isPartOfPlan } from './row-labels.ts'
import type { ScorecardLine } from './scorecard-row.ts'

const figureWidth = 220 - 16
const signWidth = 26

/** The large figures of a line: the same labels as in its row on the page, all of one size. */
export function lineFigures(
  line: ScorecardLine,
  row: ScorecardRow | null,
  text: Text,
): SlideFigure[] {
  const { t } = text
  const target = withUnit(line.target, line, text)
  const figures: Omit<SlideFigure, 'size'>[] = [
    {
      id: 'actual',
      label: [t('scorecard.column.actual'), line.actualPart].filter(Boolean).join(', '),
      value: withUnit(line.actual, line, text),
    },
    {
      id: 'target',
      label: t('scorecard.column.target'),
      value: [line.targetSign, target].filter(Boolean).join('\u00a0'),
    },
    {
      id: 'variance',
      label: t(row && isPartOfPlan(row) ? 'slides.column.done' : 'scorecard.column.variance'),
      value: line.variance,
      tone: line.varianceTone,
    },
    {
      id: 'status',
      label: t('scorecard.column.status'),
      value: line.status.label,
      status: line.status,
    },
  ]
  const size = commonSize(figures)
  return figures.map((figure) => ({ ...figure, size }))
}

function withUnit(label: string, { measureUnit }: ScorecardLine, { language }: Text): string {
  return measureUnit && /\d/.test(label) ? joinUnit(label, measureUnit, language) : label
}

function commonSize(figures: readonly Omit<SlideFigure, 'size'>[]): number {
  const fits = (size: number) =>
    figures.every(
      ({ value, status }) => textWidth(value, size, true) + (status ? signWidth : 0) <= figureWidth,
    )
  return [28, 26, 24, 22, 20].find(fits) ?? 18
}
