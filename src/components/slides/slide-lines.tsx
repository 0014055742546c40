import type { SlideChart, SlideSeries } from '../../view-models/deck-slide.ts'
import { shareOf } from './slide-chart-scale.ts'

type Props = { chart: SlideChart; width: number; height: number }

/** Lines over the months: what is done, what is due, the year before, the target. */
export function SlideLines({ chart, width, height }: Props) {
  const bottom = height - 28
  const slot = width / chart.categories.length
  const xOf = (index: number) => (index + 0.5) * slot
  const yOf = (value: number) => bottom - shareOf(value, chart) * (bottom - 26)
  return (
    <>
      <line x1="0" x2={width} y1={bottom} y2={bottom} className="slide-axis" />
      {chart.series.map((series) => (
        <Line key={series.name} series={series} xOf={xOf} yOf={yOf} />
      ))}
      {chart.categories.map(({ label }, index) => (
        <text key={label} x={xOf(index)} y={height - 6} textAnchor="middle">
          {label}
        </text>
      ))}
    </>
  )
}

type LineProps = {
  series: SlideSeries
  xOf: (index: number) => number
  yOf: (value: number) => number
}

function Line({ series, xOf, yOf }: LineProps) {
  const known = series.points.flatMap(({ value, label, notation }, index) =>
    value === null ? [] : [{ x: xOf(index), y: yOf(value), label, notation, index }],
  )
  const path = known.map(({ x, y, index }, place) => {
    const isNext = place > 0 && known[place - 1]?.index === index - 1
    return `${isNext ? 'L' : 'M'}${x} ${y}`
  })
  return (
    <>
      <path d={path.join('')} className="slide-line" data-notation={series.notation} />
      {known.map(({ x, y, label, notation, index }) => (
        <g key={index}>
          {series.notation === 'actual' && (
            <circle
              cx={x}
              cy={y}
              r="5"
              className="slide-dot"
              data-notation={notation ?? 'actual'}
            />
          )}
          {label && (
            <text x={x} y={y - 10} textAnchor="middle">
              {label}
            </text>
          )}
        </g>
      ))}
    </>
  )
}
