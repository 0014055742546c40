// Notes of the speaker: what stands behind the figures, from the same reasoning as the page.
import type { ScorecardRow } from '../queries/list-scorecard-rows.ts'
import type { DeckContext, DeckScorecard } from './deck-answers.ts'
import { paperLabel } from './document-label.ts'
import { toWhy, type Why } from './explanation.ts'
import { rowName, type ScorecardLine } from './scorecard-row.ts'

/** The reasoning behind every row of a scorecard. */
export function whyOf(scorecard: DeckScorecard, { answers, text }: DeckContext): Map<number, Why> {
  return toWhy({
    explanations: scorecard.explanations,
    otherMethods: scorecard.otherMethods,
    thresholds: answers.thresholds,
    documentId: scorecard.scope.documentId,
    paper: paperLabel(scorecard.scope, text),
    text,
  })
}

/** Formula, phrase of the document, published values and addresses of one row. */
export function lineNotes(
  line: ScorecardLine,
  row: ScorecardRow | undefined,
  why: Why | undefined,
  { text }: DeckContext,
  published: readonly string[] = [],
): string {
  const { t } = text
  const steps = (why?.steps ?? []).map(({ rule, formula, source }) =>
    [rule, formula, source && `[${source}]`].filter(Boolean).join(' '),
  )
  const details = line.details.flatMap(({ label, lines }) => [`${label}: ${lines.join(' ')}`])
  const values = line.values.map(({ value, period, status, publisher, date, href, isHeadline }) =>
    [
      isHeadline ? t('slides.notes.headline') : '–',
      [value, period, status, publisher, date].filter(Boolean).join(', '),
      href,
    ]
      .filter(Boolean)
      .join(' '),
  )
  return [
    row ? rowName(row, text) : line.name,
    ...section(t('slides.notes.formulas'), steps),
    ...section(t('slides.notes.document'), details),
    ...section(t('slides.notes.values'), [
      ...values,
      ...[line.valuesVerdict, line.valuesRule].filter((one) => one !== null),
    ]),
    ...section(t('slides.notes.published'), published),
  ].join('\n')
}

function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `${heading}:`, ...lines]
}

/** Short notes of a table: one line a row with its source. */
export function tableNotes(lines: readonly ScorecardLine[], { text }: DeckContext): string {
  return lines
    .map(({ name, actual, actualPart, targetSign, target, source }) =>
      text.t('slides.notes.line', {
        name,
        actual: [actual, actualPart].filter(Boolean).join(', '),
        target: [targetSign, target].filter(Boolean).join(' '),
        source,
      }),
    )
    .join('\n')
}
