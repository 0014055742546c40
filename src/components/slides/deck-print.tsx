import type { DeckModel } from '../../view-models/deck-slide.ts'
import { SlideView } from './slide-view.tsx'

export type Paper = 'wide' | 'a4'

type Props = { deck: DeckModel; paper: Paper }

/** Every slide on a page of its own: the style sheet leaves everything else out. */
export function DeckPrint({ deck, paper }: Props) {
  return (
    <div className="deck-print" data-paper={paper}>
      {deck.slides.map((slide, index) => (
        <div key={slide.id} className="deck-sheet">
          <SlideView slide={slide} words={deck.words} number={index + 1} />
        </div>
      ))}
    </div>
  )
}
