import { useState } from 'react'
import type { SlideSubject } from '../../domain/deck.ts'
import { useChartActions } from '../ui/chart-actions-context.ts'
import { useText } from '../ui/text-context.ts'

/** Puts what is seen into the deck in work, and says so. */
export function AddToDeck({ slide }: { slide: SlideSubject }) {
  const { t } = useText()
  const actions = useChartActions()
  const [told, setTold] = useState<string | null>(null)
  if (!actions) return null
  const add = async () => {
    const isDone = await actions.addSlide(slide).catch(() => false)
    setTold(t(isDone ? 'deckTool.added' : 'deckTool.failed'))
  }
  return (
    <>
      <button type="button" className="button button-quiet" onClick={() => void add()}>
        {t('deckTool.add')}
      </button>
      <span aria-live="polite">{told}</span>
    </>
  )
}
