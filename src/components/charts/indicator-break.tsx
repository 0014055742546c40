import { useText } from '../ui/text-context.ts'
import type { Place } from './indicator-history-marks.tsx'

type BreakProps = { at: number; area: { y: number; height: number }; place: Place }

/** Lines of words that a break needs above the plot; the last stays free for words at its upper edge. */
export const breakLines = 4.2

/** Where the territory changes: nothing is joined across it. */
export function IndicatorBreak({ at, area, place }: BreakProps) {
  const { t } = useText()
  const top = area.y - place.fontPx * (breakLines - 0.8)
  const sides = top + place.fontPx * 1.95
  const gap = place.fontPx * 0.4
  return (
    <g className="indicator-break">
      <line x1={at} x2={at} y1={top} y2={area.y + area.height} />
      <text x={at + gap} y={top + place.fontPx * 0.7}>
        {t('indicatorPage.history.break')}
      </text>
      <text x={at - gap} y={sides} textAnchor="end" className="indicator-side">
        {t('indicatorPage.history.breakBefore')}
      </text>
      <text x={at + gap} y={sides} className="indicator-side">
        {t('indicatorPage.history.breakAfter')}
      </text>
    </g>
  )
}
