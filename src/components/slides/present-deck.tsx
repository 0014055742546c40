import {
  type KeyboardEvent,
  type RefObject,
  type TouchEvent,
  useEffect,
  useRef,
  useState,
} from 'react'
import type { DeckModel } from '../../view-models/deck-slide.ts'
import { useText } from '../ui/text-context.ts'
import { presentKey } from './present-keys.ts'
import { SlideView } from './slide-view.tsx'

type Props = { deck: DeckModel; start: number; onEnd: (at: number) => void }

const swipePx = 48

/** The deck over the whole screen: arrows, space and page keys, N for notes, B for black, swipe on a phone. */
export function PresentDeck({ deck, start, onEnd }: Props) {
  const { t } = useText()
  const stage = useRef<HTMLDivElement>(null)
  const touch = useRef<number | null>(null)
  const [at, setAt] = useState(start)
  const [hasNotes, setNotes] = useState(false)
  const [isBlack, setBlack] = useState(false)
  const last = deck.slides.length - 1
  const go = (to: number) => {
    setBlack(false)
    setAt(Math.min(last, Math.max(0, to)))
  }
  const end = () => {
    if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined)
    onEnd(at)
  }
  useFullScreen(stage, () => onEnd(at))
  const onKeyDown = (event: KeyboardEvent) => {
    const action = presentKey(event)
    if (!action) return
    if (action === 'open') return
    event.preventDefault()
    if (action === 'next') go(at + 1)
    else if (action === 'back') go(at - 1)
    else if (action === 'first') go(0)
    else if (action === 'last') go(last)
    else if (action === 'notes') setNotes(!hasNotes)
    else if (action === 'black') setBlack(!isBlack)
    else end()
  }
  const onTouchEnd = (event: TouchEvent) => {
    const moved = (event.changedTouches[0]?.clientX ?? 0) - (touch.current ?? 0)
    if (Math.abs(moved) > swipePx) go(moved < 0 ? at + 1 : at - 1)
  }
  const slide = deck.slides[at]
  if (!slide) return null
  return (
    <div
      ref={stage}
      className="present"
      role="dialog"
      aria-modal="true"
      aria-label={t('slides.present')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys of the show must reach it.
      tabIndex={0}
      data-notes={hasNotes || undefined}
      onKeyDown={onKeyDown}
      onTouchStart={(event) => {
        touch.current = event.touches[0]?.clientX ?? null
      }}
      onTouchEnd={onTouchEnd}
    >
      {isBlack ? (
        <div className="present-black" />
      ) : (
        <div className="present-slide">
          <SlideView slide={slide} words={deck.words} number={at + 1} />
        </div>
      )}
      {hasNotes && <pre className="present-notes">{slide.notes}</pre>}
      <div className="present-bar">
        <button type="button" onClick={() => go(at - 1)} disabled={at === 0}>
          {t('slides.back')}
        </button>
        <span aria-live="polite">{t('slides.place', { at: at + 1, count: last + 1 })}</span>
        <button type="button" onClick={() => go(at + 1)} disabled={at === last}>
          {t('slides.next')}
        </button>
        {slide.href && (
          <a href={slide.href} onClick={end}>
            {t('slides.live')}
          </a>
        )}
        <button type="button" onClick={end}>
          {t('slides.end')}
        </button>
      </div>
    </div>
  )
}

/** Full screen where the browser grants it; leaving it ends the show. */
function useFullScreen(stage: RefObject<HTMLDivElement | null>, onLeave: () => void) {
  const leave = useRef(onLeave)
  leave.current = onLeave
  useEffect(() => {
    const element = stage.current
    element?.focus()
    let wasFull = false
    const follow = () => {
      if (document.fullscreenElement) wasFull = true
      else if (wasFull) leave.current()
    }
    document.addEventListener('fullscreenchange', follow)
    // Refused in a frame or on a phone: the show then fills the window.
    element?.requestFullscreen?.().catch(() => undefined)
    return () => document.removeEventListener('fullscreenchange', follow)
  }, [stage])
}
