import type { SlideChart, SlideNotation } from '../../view-models/deck-slide.ts'
import { SlideBars } from './slide-bars.tsx'
import { SlideColumns } from './slide-columns.tsx'
import { SlideLines } from './slide-lines.tsx'

type Props = { chart: SlideChart; width: number; height: number; isBare?: boolean }

/** A chart of a slide, drawn in points; the same series a file holds as an editable chart. */
export function SlideChartView({ chart, width, height, isBare = false }: Props) {
  const Drawing =
    chart.form === 'line' ? SlideLines : chart.form === 'columns' ? SlideColumns : SlideBars
  return (
    <div className="slide-chart">
      {!isBare && chart.legend.length > 0 && (
        <ul className="slide-legend">
          {chart.legend.map(({ notation, label }) => (
            <li key={notation}>
              <SlideKey notation={notation} />
              <span>{label}</span>
            </li>
          ))}
        </ul>
      )}
      <svg
        viewBox={`0 0 ${width} ${height}`}
        style={{ width: `${width}em`, height: `${height}em` }}
        role="img"
        aria-label={chart.altText}
      >
        <Drawing chart={chart} width={width} height={height} />
      </svg>
    </div>
  )
}

function SlideKey({ notation }: { notation: SlideNotation }) {
  return (
    <svg viewBox="0 0 24 14" className="slide-key" aria-hidden="true">
      <rect x="1" y="1" width="22" height="12" className="slide-bar" data-notation={notation} />
    </svg>
  )
}
