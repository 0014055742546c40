import { useRef } from 'react'
import type { DeckModel, DeckSlide } from '../../view-models/deck-slide.ts'
import { useText } from '../ui/text-context.ts'
import { SlideView } from './slide-view.tsx'

type Props = {
  deck: DeckModel
  chosenId: string | null
  onChoose: (specId: string) => void
  onMove: (specId: string, to: number) => void
  onRemove: (specId: string) => void
}

/** The slides as thumbnails: choose, drag, or move with the arrows; several pages of one slide stay together. */
export function DeckList({ deck, chosenId, onChoose, onMove, onRemove }: Props) {
  const { t } = useText()
  const dragged = useRef<string | null>(null)
  const firsts = deck.slides.filter(({ id }) => id.endsWith('/1'))
  return (
    <ol className="deck-list" aria-label={t('slides.list')}>
      {firsts.map((slide, index) => (
        <li
          key={slide.specId}
          draggable
          data-chosen={slide.specId === chosenId || undefined}
          onDragStart={() => {
            dragged.current = slide.specId
          }}
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault()
            if (dragged.current) onMove(dragged.current, index)
          }}
        >
          <button
            type="button"
            className="deck-thumb"
            aria-pressed={slide.specId === chosenId}
            onClick={() => onChoose(slide.specId)}
          >
            <span aria-hidden="true" inert>
              <SlideView slide={slide} words={deck.words} number={pageOf(deck, slide)} />
            </span>
            <span className="visually-hidden">{slide.message}</span>
          </button>
          <p className="deck-thumb-line">
            {index + 1}. {t(`slides.kind.${slide.kind}`)}
            {pagesOf(deck, slide) > 1 && ` · ${t('slides.pages', { count: pagesOf(deck, slide) })}`}
            {slide.changes.length > 0 && (
              <strong className="deck-flag">{t('slides.outdated')}</strong>
            )}
          </p>
          <Tools
            place={index}
            count={firsts.length}
            onMove={(to) => onMove(slide.specId, to)}
            onRemove={() => onRemove(slide.specId)}
          />
        </li>
      ))}
    </ol>
  )
}

function pagesOf({ slides }: DeckModel, { specId }: DeckSlide): number {
  return slides.filter((slide) => slide.specId === specId).length
}

function pageOf({ slides }: DeckModel, slide: DeckSlide): number {
  return slides.indexOf(slide) + 1
}

type ToolsProps = {
  place: number
  count: number
  onMove: (to: number) => void
  onRemove: () => void
}

function Tools({ place, count, onMove, onRemove }: ToolsProps) {
  const { t } = useText()
  const number = place + 1
  return (
    <div className="deck-tools">
      <button
        type="button"
        className="button button-quiet"
        disabled={place === 0}
        aria-label={t('slides.moveUp', { number })}
        onClick={() => onMove(place - 1)}
      >
        ↑
      </button>
      <button
        type="button"
        className="button button-quiet"
        disabled={place === count - 1}
        aria-label={t('slides.moveDown', { number })}
        onClick={() => onMove(place + 1)}
      >
        ↓
      </button>
      <button
        type="button"
        className="button button-quiet"
        aria-label={t('slides.remove', { number })}
        onClick={onRemove}
      >
        ×
      </button>
    </div>
  )
}
