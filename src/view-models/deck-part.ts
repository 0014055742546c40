import type { SlideSubject } from '../domain/deck.ts'
import type { DeckContext, DeckScorecard } from './deck-answers.ts'
import type { SlideBody } from './deck-slide.ts'
import { documentPeriod, orgUnitLabel, paperLabel } from './document-label.ts'
import type { ScorecardModel } from './scorecard.ts'
import { toScorecardModel } from './scorecard.ts'

/** One page of a slide before what a person wrote is laid over it. */
export type SlidePart = {
  message: string
  title: string
  body: SlideBody
  sources: string
  asOf: string | null
  notes: string
  figures: [string, string][]
}

/** The scorecard a slide speaks of: its own document and unit, else the deck's. */
export function scorecardOf(subject: SlideSubject, context: DeckContext): DeckScorecard | null {
  const { answers, scope } = context
  const documentId = subject.documentId ?? scope?.documentId
  const orgUnitId = subject.orgUnitId ?? scope?.orgUnitId
  return (
    answers.scorecards.find(
      (one) => one.scope.documentId === documentId && one.scope.orgUnitId === orgUnitId,
    ) ?? null
  )
}

/** The same model as the page of the document draws. */
export function scorecardModel(scorecard: DeckScorecard, { text }: DeckContext): ScorecardModel {
  const filter = { domain: null, status: null, search: '' }
  return toScorecardModel({ ...scorecard, filter, text })
}

/** `Hải Phòng · chỉ tiêu … · năm 2025`: who, what, when. */
export function titleLine(parts: readonly (string | null | undefined)[]): string {
  return parts.filter(Boolean).join(' · ')
}

/** `Thành phố Hải Phòng · Kế hoạch ngày 09/09/2025 · năm 2025 · (1/2)`. */
export function scopeTitle(
  { scope }: DeckScorecard,
  { text }: DeckContext,
  mark: string | null,
): string {
  return titleLine([
    orgUnitLabel(scope, text),
    paperLabel(scope, text),
    documentPeriod(scope, text),
    mark,
  ])
}

/** A page that says why there is nothing to show. */
export function nothing(text: string, title = ''): SlidePart {
  return {
    message: text,
    title,
    body: { form: 'nothing', text },
    sources: '',
    asOf: null,
    notes: '',
    figures: [],
  }
}

/** `(2/3)` behind the title of a slide of several pages. */
export function pageMark(index: number, count: number): string | null {
  return count > 1 ? `(${index + 1}/${count})` : null
}
