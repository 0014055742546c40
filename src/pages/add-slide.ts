import { type DeckDefinition, newSlide, type SlideSubject } from '../domain/deck.ts'
import { openDeckStore } from '../storage/deck-store.ts'
import { parseDeck, serializeDeck } from '../view-models/deck-definition.ts'

/** Puts a slide at the end of the deck in work, or begins one; false when the browser keeps nothing. */
export function addSlide(
  subject: SlideSubject,
  { isSample, asOf }: { isSample: boolean; asOf: string | null },
): boolean {
  const store = openDeckStore()
  const kept = store.read(isSample)
  const { documentId, orgUnitId } = subject
  const empty: DeckDefinition = { documentId, orgUnitId, asOf, isSample, slides: [] }
  const deck = (kept === null ? null : parseDeck(kept).deck) ?? empty
  const slides = [...deck.slides, newSlide(subject, deck.slides)]
  return store.write(isSample, serializeDeck({ ...deck, slides }))
}
