import { type RefObject, useState } from 'react'
import type { SlideSubject } from '../../domain/deck.ts'
import { useChartActions } from '../ui/chart-actions-context.ts'
import { useText } from '../ui/text-context.ts'
import { AddToDeck } from './add-to-deck.tsx'

type Props = {
  figure: RefObject<HTMLElement | null>
  /** File name without its ending. */
  name: string
  slide: SlideSubject | null
}

/** Into the deck, onto the clipboard, or into a file. */
export function ChartTools({ figure, name, slide }: Props) {
  const { t } = useText()
  const actions = useChartActions()
  const [told, setTold] = useState<string | null>(null)
  if (!actions) return null
  const picture = async (kind: 'png' | 'svg' | 'copy') => {
    if (!figure.current) return
    const isDone = await actions.takePicture(figure.current, kind, name).catch(() => false)
    setTold(t(isDone ? 'table.chart.pictureDone' : 'table.chart.pictureFailed'))
  }
  return (
    <div className="chart-tools">
      {slide && <AddToDeck slide={slide} />}
      <button type="button" className="button button-quiet" onClick={() => void picture('copy')}>
        {t('table.chart.copyPicture')}
      </button>
      <button type="button" className="button button-quiet" onClick={() => void picture('png')}>
        {t('table.chart.savePng')}
      </button>
      <button type="button" className="button button-quiet" onClick={() => void picture('svg')}>
        {t('table.chart.saveSvg')}
      </button>
      <span role="status">{told}</span>
    </div>
  )
}
