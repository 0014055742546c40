import { joinPageTexts, pageTexts } from '../../domain/deck.ts'
import type { DeckSlide } from '../../view-models/deck-slide.ts'
import { useText } from '../ui/text-context.ts'

/** What a person may write on a slide; null gives the words back to the rules. */
export type SlideWords = { message?: string | null; notes?: string | null; body?: string | null }

type Props = {
  slide: DeckSlide
  /** How many pages the slide takes. */
  pages: number
  message: string | null
  notes: string | null
  onEdit: (words: SlideWords) => void
}

/** Message, notes and free text of the slide in view. */
export function SlideEditor({ slide, pages, message, notes, onEdit }: Props) {
  const { t } = useText()
  return (
    <div className="slide-editor">
      {slide.changes.length > 0 && (
        <div className="deck-changes" role="alert">
          <p>{t('slides.changed')}</p>
          <ul>
            {slide.changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
          <p>{slide.ownMessage}</p>
        </div>
      )}
      <label>
        {t('slides.edit.message')}
        <textarea
          rows={2}
          value={message ?? slide.ownMessage}
          onChange={(event) => onEdit({ message: event.target.value })}
        />
      </label>
      {slide.isEdited && (
        <button
          type="button"
          className="button button-quiet"
          onClick={() => onEdit({ message: null })}
        >
          {t('slides.edit.own')}
        </button>
      )}
      {slide.kind === 'why' && (
        <Reasons texts={pageTexts(slide.ownBody, pages)} onEdit={(body) => onEdit({ body })} />
      )}
      <label>
        {t('slides.edit.notes')}
        <textarea
          rows={8}
          value={notes ?? slide.ownNotes}
          onChange={(event) => onEdit({ notes: event.target.value })}
        />
      </label>
      {slide.href && <a href={slide.href}>{t('slides.live')}</a>}
    </div>
  )
}

type ReasonsProps = { texts: string[]; onEdit: (body: string | null) => void }

/** The reasons on each page of the slide. */
function Reasons({ texts, onEdit }: ReasonsProps) {
  const { t } = useText()
  const heading = t('slides.why.heading')
  const labels = texts.map((_, index) =>
    texts.length > 1 ? `${heading} (${index + 1}/${texts.length})` : heading,
  )
  return texts.map((text, index) => (
    <label key={labels[index]}>
      {labels[index]}
      <textarea
        rows={4}
        value={text}
        onChange={(event) =>
          onEdit(joinPageTexts(texts.map((one, at) => (at === index ? event.target.value : one))))
        }
      />
    </label>
  ))
}
