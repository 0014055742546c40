import { useText } from '../ui/text-context.ts'
import type { Place } from './indicator-history-marks.tsx'

type BreakProps = { at: number; area: { y: number; height: number }; place: Place }

/** Where the territory changes: nothing is joined across it. */
export function IndicatorBreak({ at, area, place }: BreakProps) {
  const { t } = useText()
  const top = area.y - place.fontPx * 2.2
  const gap = place.fontPx * 0.4
  return (
    <g className="indicator-break">
      <line x1={at} x2={at} y1={top} y2={area.y + area.height} />
      <text x={at + gap} y={top + place.fontPx * 0.7}>
        {t('indicatorPage.history.break')}
      </text>
      <text
        x={at - gap}
        y={area.y - place.fontPx * 0.25}
        textAnchor="end"
        className="indicator-side"
      >
        {t('indicatorPage.history.breakBefore')}
      </text>
      <text x={at + gap} y={area.y - place.fontPx * 0.25} className="indicator-side">
        {t('indicatorPage.history.breakAfter')}
      </text>
    </g>
  )
}
