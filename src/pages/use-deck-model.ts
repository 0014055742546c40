import { useEffect, useMemo, useState } from 'react'
import { useText } from '../components/ui/text-context.ts'
import type { Engine } from '../database/engine.ts'
import type { DeckDefinition, SlideSubject } from '../domain/deck.ts'
import type { DocumentScopeRow } from '../queries/list-document-scopes.ts'
import { openingView, type Selection, serializeHash } from '../state/selection.ts'
import { useSelection } from '../state/selection-context.ts'
import { toDeck } from '../view-models/deck.ts'
import type { DeckAnswers, DeckContext } from '../view-models/deck-answers.ts'
import type { DeckModel } from '../view-models/deck-slide.ts'
import { askDeck } from './ask-deck.ts'

export type DeckModelState =
  | { state: 'loading' }
  | { state: 'failed'; error: unknown; retry: () => void }
  | { state: 'ready'; model: DeckModel; context: DeckContext }

type Asked = { key: string; answers: DeckAnswers } | { key: string; error: unknown }

/** The deck with the figures of the day; keeps the last one on screen while more is asked for. */
export function useDeckModel(
  engine: Engine,
  deck: DeckDefinition,
  isSample: boolean,
): DeckModelState {
  const text = useText()
  const selection = useSelection()
  const [asked, setAsked] = useState<Asked | null>(null)
  const [attempt, setAttempt] = useState(0)
  const subjects = deck.slides.map(({ id, message, notes, body, writtenOn, ...subject }) => subject)
  const { documentId, orgUnitId, asOf } = deck
  const key = JSON.stringify([documentId, orgUnitId, asOf, subjects, text.language, attempt])

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for everything that is asked.
  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller
    askDeck(
      engine,
      { documentId, orgUnitId, asOf, subjects, language: text.language },
      signal,
    ).then(
      (answers) => !signal.aborted && setAsked({ key, answers }),
      (error: unknown) => !signal.aborted && setAsked({ key, error }),
    )
    return () => controller.abort()
  }, [engine, key])

  const answers = asked && 'answers' in asked ? asked.answers : null
  const ready = useMemo(() => {
    if (!answers) return null
    const scope = scopeOf(answers, deck)
    const day = deck.asOf ?? scope?.defaultAsOf ?? null
    const hrefOf = (subject: SlideSubject) => liveHref(subject, deck, selection)
    const context: DeckContext = { answers, scope, asOf: day, isSample, hrefOf, text }
    return { state: 'ready' as const, model: toDeck(deck, context), context }
  }, [answers, deck, isSample, selection, text])
  if (asked && 'error' in asked)
    return { state: 'failed', error: asked.error, retry: () => setAttempt(attempt + 1) }
  return ready ?? { state: 'loading' }
}

function scopeOf(answers: DeckAnswers, deck: DeckDefinition): DocumentScopeRow | null {
  const { documentId, orgUnitId } = deck
  return (
    answers.scopes.find((one) => one.documentId === documentId && one.orgUnitId === orgUnitId) ??
    null
  )
}

/** The page behind a slide, on the same document, unit and day. */
function liveHref(subject: SlideSubject, deck: DeckDefinition, selection: Selection): string {
  const { kind, indicatorId, block, period } = subject
  const documentId = subject.documentId ?? deck.documentId
  const orgUnitId = subject.orgUnitId ?? deck.orgUnitId
  const { asOf } = deck
  const { isSample } = selection
  const to = (path: string, change: Partial<Selection>) =>
    serializeHash({ path, selection: openingView(selection, { isSample, asOf, ...change }) })
  if (indicatorId && ['indicator', 'year', 'parts', 'values'].includes(kind))
    return to(`/chi-tieu/${encodeURIComponent(indicatorId)}`, { documentId, orgUnitId })
  if (kind === 'trends') return to('/xu-huong', { period, basis: subject.basis })
  if (kind === 'ranking' || kind === 'heat')
    return to('/don-vi', { documentId, indicatorId, block })
  if (kind === 'sources' || kind === 'deadlines') return to('/nguon', {})
  const domain = kind === 'group' ? subject.domain : null
  return to('/', { documentId, orgUnitId, domain })
}
