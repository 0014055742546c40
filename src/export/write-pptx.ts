import type { DeckModel } from '../view-models/deck-slide.ts'
import { buildPptx } from './pptx-deck.ts'
import { finishPptx } from './pptx-finish.ts'

/** The deck as the bytes of a `.pptx`; `share` of the work done from 0 to 1. */
export async function writePptx(
  deck: DeckModel,
  onProgress: (share: number) => void = () => undefined,
): Promise<Uint8Array> {
  onProgress(0)
  const { raw, charts, altTexts } = await buildPptx(deck, (share) => onProgress(share * 0.5))
  return finishPptx({ raw, charts, altTexts, deck }, (share) => onProgress(0.5 + share * 0.5))
}
