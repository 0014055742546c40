import { useEffect, useState } from 'react'
import { HatchPatterns } from '../components/charts/hatch-patterns.tsx'
import { DeckList } from '../components/slides/deck-list.tsx'
import { DeckPrint, type Paper } from '../components/slides/deck-print.tsx'
import { MinutesPrint } from '../components/slides/minutes-print.tsx'
import { PresentDeck } from '../components/slides/present-deck.tsx'
import { SlideEditor, type SlideWords } from '../components/slides/slide-editor.tsx'
import { SlideView } from '../components/slides/slide-view.tsx'
import { LoadingScorecard } from '../components/ui/loading-scorecard.tsx'
import { useText } from '../components/ui/text-context.ts'
import type { Engine } from '../database/engine.ts'
import type { DeckDefinition, SlideSpec } from '../domain/deck.ts'
import { slideSubject } from '../domain/deck.ts'
import type { DeckContext } from '../view-models/deck-answers.ts'
import { scorecardModel, scorecardOf } from '../view-models/deck-part.ts'
import type { DeckModel } from '../view-models/deck-slide.ts'
import { FailureNotice } from './failure-notice.tsx'
import { SlidesTools } from './slides-tools.tsx'
import { useDeck } from './use-deck.ts'
import { useDeckModel } from './use-deck-model.ts'
import '../styles/slides.css'

type Props = { engine: Engine; isSample: boolean }

/** Trình chiếu: a deck proposed from what is in view, to change, show, print and hand on. */
export function SlidesPage({ engine, isSample }: Props) {
  const { t } = useText()
  const { deck, change, forget } = useDeck(engine)
  useEffect(() => {
    const title = `${t('slides.title')} · ${t('app.name')}`
    document.title = isSample ? t('sample.title', { mark: t('sample.mark'), title }) : title
  }, [t, isSample])
  if (deck.state === 'failed')
    return <FailureNotice error={deck.error} title={t('failure.queryTitle')} onRetry={deck.retry} />
  if (deck.state === 'loading') return <LoadingScorecard label={t('slides.loading')} share={null} />
  return (
    <Slides
      {...{ engine, isSample, change, forget }}
      deck={deck.deck}
      faults={deck.faults.map(({ code, slide }) =>
        t(`slides.fault.${code}`, { slide: slide ?? '' }),
      )}
    />
  )
}

type SlidesProps = Props & {
  deck: DeckDefinition
  faults: string[]
  change: (deck: DeckDefinition) => void
  forget: () => void
}

function Slides({ engine, isSample, deck, faults, change, forget }: SlidesProps) {
  const { t } = useText()
  const state = useDeckModel(engine, deck, isSample)
  const [chosenId, setChosen] = useState<string | null>(null)
  const [shownAt, setShownAt] = useState<number | null>(null)
  const [printed, setPrinted] = useState<Paper | 'minutes' | null>(null)
  usePrint(printed, () => setPrinted(null))
  if (state.state === 'failed')
    return (
      <FailureNotice error={state.error} title={t('failure.queryTitle')} onRetry={state.retry} />
    )
  if (state.state === 'loading')
    return <LoadingScorecard label={t('slides.loading')} share={null} />
  const { model, context } = state
  const spec = deck.slides.find(({ id }) => id === chosenId) ?? deck.slides[0]
  const first = model.slides.findIndex(({ specId }) => specId === spec?.id)
  return (
    <div className="slides-page">
      <HatchPatterns />
      <h1 className="headline">{model.title}</h1>
      {faults.length > 0 && (
        <ul className="deck-changes" role="alert">
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
      <SlidesTools
        {...{ deck, model, change, forget }}
        onPresent={() => setShownAt(Math.max(0, first))}
        onPrint={setPrinted}
      />
      {deck.slides.length === 0 ? (
        <p className="empty">{t('slides.empty')}</p>
      ) : (
        <Desk {...{ deck, model, change, spec }} onChoose={setChosen} />
      )}
      {shownAt !== null && (
        <PresentDeck deck={model} start={shownAt} onEnd={() => setShownAt(null)} />
      )}
      {(printed === 'wide' || printed === 'a4') && <DeckPrint deck={model} paper={printed} />}
      {printed === 'minutes' && <Minutes context={context} />}
    </div>
  )
}

function Minutes({ context }: { context: DeckContext }) {
  const { t } = useText()
  const scorecard = scorecardOf(slideSubject('scorecard'), context)
  if (!scorecard) return <p>{t('slides.nothing.document')}</p>
  return (
    <MinutesPrint
      model={scorecardModel(scorecard, context)}
      mark={context.isSample ? t('sample.mark') : null}
    />
  )
}

type DeskProps = {
  deck: DeckDefinition
  model: DeckModel
  spec: SlideSpec | undefined
  change: (deck: DeckDefinition) => void
  onChoose: (specId: string) => void
}

/** Thumbnails beside the slide in view and its words. */
function Desk({ deck, model, spec, change, onChoose }: DeskProps) {
  const pages = model.slides.filter(({ specId }) => specId === spec?.id)
  const [page] = pages
  const edit = (words: SlideWords) => {
    if (!spec || !page) return
    const figures = pages.flatMap((one) => one.figures)
    const writtenOn = words.message ? figures : words.message === null ? [] : spec.writtenOn
    const slides = deck.slides.map((one) =>
      one.id === spec.id ? { ...one, ...words, writtenOn } : one,
    )
    change({ ...deck, slides })
  }
  return (
    <div className="slides-desk">
      <DeckList
        deck={model}
        chosenId={spec?.id ?? null}
        onChoose={onChoose}
        onMove={(id, to) => change({ ...deck, slides: moved(deck.slides, id, to) })}
        onRemove={(id) =>
          change({ ...deck, slides: deck.slides.filter((slide) => slide.id !== id) })
        }
      />
      <div className="slides-view">
        {pages.map((one) => (
          <SlideView
            key={one.id}
            slide={one}
            words={model.words}
            number={model.slides.indexOf(one) + 1}
          />
        ))}
        {page && spec && (
          <SlideEditor
            key={spec.id}
            slide={page}
            pages={pages.length}
            message={spec.message}
            notes={spec.notes}
            onEdit={edit}
          />
        )}
      </div>
    </div>
  )
}

/** The slides with one of them at another place. */
export function moved(slides: readonly SlideSpec[], id: string, to: number): SlideSpec[] {
  const rest = slides.filter((slide) => slide.id !== id)
  const slide = slides.find((one) => one.id === id)
  return slide ? [...rest.slice(0, to), slide, ...rest.slice(to)] : rest
}

/** Prints once what is to be printed stands on the page, and takes it away afterwards. */
function usePrint(printed: string | null, onDone: () => void) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each wish to print.
  useEffect(() => {
    if (printed === null) return
    window.addEventListener('afterprint', onDone, { once: true })
    const timer = setTimeout(() => window.print(), 50)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('afterprint', onDone)
    }
  }, [printed])
}
