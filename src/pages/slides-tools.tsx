import { useRef, useState } from 'react'
import { ChoiceSelect } from '../components/controls/choice-select.tsx'
import type { Paper } from '../components/slides/deck-print.tsx'
import { useText } from '../components/ui/text-context.ts'
import {
  type DeckDefinition,
  deckLimits,
  newSlide,
  type SlideKind,
  slideSubject,
} from '../domain/deck.ts'
import { parseDeck, serializeDeck } from '../view-models/deck-definition.ts'
import type { DeckModel } from '../view-models/deck-slide.ts'
import { saveFile } from './save-file.ts'

type Props = {
  deck: DeckDefinition
  model: DeckModel
  change: (deck: DeckDefinition) => void
  forget: () => void
  onPresent: () => void
  onPrint: (paper: Paper | 'minutes') => void
}

/** Slides that need no more than the deck's document. */
const simpleKinds = [
  'cover',
  'scorecard',
  'trends',
  'heat',
  'why',
  'deadlines',
  'sources',
] as const satisfies readonly SlideKind[]

/** Show, PowerPoint, print, hand on, add, propose again. */
export function SlidesTools({ deck, model, change, forget, onPresent, onPrint }: Props) {
  const { t } = useText()
  const file = useRef<HTMLInputElement>(null)
  const [told, setTold] = useState<string | null>(null)
  const isEmpty = model.slides.length === 0
  const open = async (chosen: File | undefined) => {
    if (!chosen) return
    const reading = chosen.size > deckLimits.fileBytes ? null : parseDeck(await chosen.text())
    const faults = reading?.faults ?? [{ code: 'too-large' as const, slide: null }]
    setTold(
      faults
        .map(({ code, slide }) => t(`slides.fault.${code}`, { slide: slide ?? '' }))
        .join(' ') || null,
    )
    if (reading?.deck) change(reading.deck)
  }
  return (
    <div className="slides-tools">
      <button type="button" className="button button-strong" disabled={isEmpty} onClick={onPresent}>
        {t('slides.present')}
      </button>
      <PptxButton model={model} />
      <ChoiceSelect
        label={t('slides.print')}
        value=""
        options={[
          { value: '', label: t('slides.choosePaper') },
          { value: 'wide', label: t('slides.paper.wide') },
          { value: 'a4', label: t('slides.paper.a4') },
          { value: 'minutes', label: t('slides.paper.minutes') },
        ]}
        onChange={(value) => {
          if (value === 'wide' || value === 'a4' || value === 'minutes') onPrint(value)
        }}
      />
      <ChoiceSelect
        label={t('slides.add')}
        value=""
        options={[
          { value: '', label: t('slides.chooseKind') },
          ...simpleKinds.map((kind) => ({ value: kind, label: t(`slides.kind.${kind}`) })),
        ]}
        onChange={(value) => {
          const kind = simpleKinds.find((one) => one === value)
          if (kind)
            change({ ...deck, slides: [...deck.slides, newSlide(slideSubject(kind), deck.slides)] })
        }}
      />
      <button
        type="button"
        className="button"
        disabled={isEmpty}
        onClick={() =>
          saveFile(serializeDeck(deck), 've-dich-trinh-chieu.json', 'application/json')
        }
      >
        {t('slides.save')}
      </button>
      <button type="button" className="button" onClick={() => file.current?.click()}>
        {t('slides.openFile')}
      </button>
      <input
        ref={file}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={(event) => {
          void open(event.target.files?.[0])
          event.target.value = ''
        }}
      />
      <button type="button" className="button" onClick={forget}>
        {t('slides.propose')}
      </button>
      {told && <p role="alert">{told}</p>}
    </div>
  )
}

type Making = { share: number; cancel: () => void } | { failed: string } | null

/** Writes the file in a worker, with progress and a way out. */
function PptxButton({ model }: { model: DeckModel }) {
  const { t } = useText()
  const [making, setMaking] = useState<Making>(null)
  const make = async () => {
    const controller = new AbortController()
    const cancel = () => controller.abort()
    setMaking({ share: 0, cancel })
    try {
      const { writePptxInWorker } = await import('../export/pptx-client.ts')
      const file = await writePptxInWorker(model, {
        signal: controller.signal,
        onProgress: (share) => setMaking({ share, cancel }),
      })
      saveFile(file, 've-dich.pptx', pptxType)
      setMaking(null)
    } catch (error) {
      setMaking(controller.signal.aborted ? null : { failed: String(error) })
    }
  }
  if (making && 'share' in making)
    return (
      <span className="slides-making" role="status">
        <progress value={making.share} aria-label={t('slides.making')} />
        <button type="button" className="button" onClick={making.cancel}>
          {t('slides.cancel')}
        </button>
      </span>
    )
  return (
    <>
      <button
        type="button"
        className="button"
        disabled={model.slides.length === 0}
        onClick={() => void make()}
      >
        {t('slides.pptx')}
      </button>
      {making && <p role="alert">{t('slides.failed', { detail: making.failed })}</p>}
    </>
  )
}

const pptxType = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'
