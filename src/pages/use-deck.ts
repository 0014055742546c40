import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Engine } from '../database/engine.ts'
import type { DeckDefinition } from '../domain/deck.ts'
import { listDocumentScopes } from '../queries/list-document-scopes.ts'
import { listOrgUnits } from '../queries/list-org-units.ts'
import { listScorecardRows } from '../queries/list-scorecard-rows.ts'
import { listUnitResults } from '../queries/list-unit-results.ts'
import { asker } from '../state/answer-cache.ts'
import type { Selection } from '../state/selection.ts'
import { useChoose, useSelection } from '../state/selection-context.ts'
import { openDeckStore } from '../storage/deck-store.ts'
import {
  type DeckFault,
  deckFromLink,
  deckToLink,
  parseDeck,
  serializeDeck,
} from '../view-models/deck-definition.ts'
import { proposeDeck } from '../view-models/deck-proposal.ts'
import { chosenScope } from '../view-models/scope-choice.ts'
import { unitDay } from './ask-deck.ts'

const everything = {}
const store = openDeckStore()

/** The link says that the deck is kept in this browser. */
const keptHere = 'luu'

export type DeckState =
  | { state: 'loading' }
  | { state: 'failed'; error: unknown; retry: () => void }
  | { state: 'ready'; deck: DeckDefinition; faults: DeckFault[] }

/** The deck in work: of the link, else of this browser, else proposed from what is in view. */
export function useDeck(engine: Engine) {
  const selection = useSelection()
  const choose = useChoose()
  const { deck: link, isSample, documentId, orgUnitId, asOf } = selection
  const [attempt, setAttempt] = useState(0)
  const [proposed, setProposed] = useState<DeckState>({ state: 'loading' })
  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` reads the store again.
  const kept = useMemo(() => readKept(link, isSample), [link, isSample, attempt])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the parts of the selection a proposal depends on.
  useEffect(() => {
    if (kept) return
    const controller = new AbortController()
    setProposed({ state: 'loading' })
    propose(engine, selection, controller.signal).then(
      (deck) => !controller.signal.aborted && setProposed({ state: 'ready', deck, faults: [] }),
      (error: unknown) =>
        !controller.signal.aborted &&
        setProposed({ state: 'failed', error, retry: () => setAttempt((count) => count + 1) }),
    )
    return () => controller.abort()
  }, [engine, kept, documentId, orgUnitId, asOf, isSample, attempt])

  const change = useCallback(
    (deck: DeckDefinition) => {
      store.write(isSample, serializeDeck(deck))
      choose({ deck: deckToLink(deck) ?? keptHere }, { replace: true })
      setAttempt((count) => count + 1)
    },
    [isSample, choose],
  )
  const forget = useCallback(() => {
    store.write(isSample, null)
    choose({ deck: null })
    setAttempt((count) => count + 1)
  }, [isSample, choose])
  return { deck: kept ?? proposed, change, forget }
}

function readKept(link: string | null, isSample: boolean): DeckState | null {
  const text = store.read(isSample)
  if (link === null || link === keptHere) {
    const reading = text === null ? null : parseDeck(text)
    return reading?.deck ? { state: 'ready', deck: reading.deck, faults: reading.faults } : null
  }
  const { deck, faults } = deckFromLink(link)
  return deck ? { state: 'ready', deck, faults } : null
}

/** Proposes the deck of a review from the document, unit and day in view. */
export async function propose(
  engine: Engine,
  selection: Selection,
  signal: AbortSignal,
): Promise<DeckDefinition> {
  const ask = asker(engine, signal)
  const scopes = await ask(listDocumentScopes, everything)
  const scope = chosenScope(scopes, selection)
  const { asOf, isSample } = selection
  if (!scope) return { documentId: null, orgUnitId: null, asOf, isSample, slides: [] }
  const { documentId, orgUnitId } = scope
  const rows = await ask(listScorecardRows, { documentId, orgUnitId, asOf })
  const day = asOf ?? unitDay(documentId, scopes)
  const isOfUnits = scopes.filter((one) => one.documentId === documentId).length > 1
  const unitResults = isOfUnits
    ? await ask(listUnitResults, { documentId, indicatorId: null, asOf: day })
    : []
  const units = await ask(listOrgUnits, everything)
  const block = units.find((unit) => unit.orgUnitId === orgUnitId)?.block ?? null
  const slides = proposeDeck({ scope, rows, unitResults, hasTrends: block === null })
  return { documentId, orgUnitId, asOf, isSample, slides }
}
