import type { SlideChart } from '../../view-models/deck-slide.ts'
import { shareOf } from './slide-chart-scale.ts'

type Props = { chart: SlideChart; width: number; height: number }

/** The model cuts names to 460 points of 880. */
const nameShare = 0.54
const thickest = 48

/** Horizontal bars: side by side with their targets, or cut by status. */
export function SlideBars({ chart, width, height }: Props) {
  const isNamed = chart.categories.some(({ label }) => label !== '')
  const longest = Math.max(...chart.categories.map(({ label }) => label.length))
  const left = isNamed ? Math.min(width * nameShare, longest * 10.9 + 16) : 0
  const hasLabels =
    chart.form === 'bars' && chart.series.some(({ points }) => points.some(({ label }) => label))
  const right = width - (hasLabels ? 150 : 4)
  const slot = height / chart.categories.length
  const at = (value: number) => left + shareOf(value, chart) * (right - left)
  return (
    <>
      {chart.categories.map(({ label }, index) => (
        <text key={label} x={left - 8} y={(index + 0.5) * slot + 6} textAnchor="end">
          {label}
        </text>
      ))}
      {chart.categories.map((category, index) => (
        <Bar key={category.label} chart={chart} index={index} slot={slot} at={at} />
      ))}
    </>
  )
}

type BarProps = { chart: SlideChart; index: number; slot: number; at: (value: number) => number }

function Bar({ chart, index, slot, at }: BarProps) {
  let sum = 0
  const thick = Math.min(slot * 0.66, thickest)
  return chart.series.map(({ name, notation, points }, place) => {
    const point = points[index]
    if (!point || point.value === null) return null
    const from = chart.form === 'stacked' ? sum : 0
    sum += point.value
    const shift = chart.form === 'bars' && chart.series.length > 1 ? place * thick * 0.25 : 0
    const size = chart.form === 'bars' && chart.series.length > 1 ? thick * 0.75 : thick
    const x = Math.min(at(from), at(from + point.value))
    const width = Math.abs(at(from + point.value) - at(from))
    const y = (index + 0.5) * slot - thick / 2 + shift
    const isInside = chart.form === 'stacked'
    return (
      <g key={name}>
        <rect
          {...{ x, y, width }}
          height={size}
          className="slide-bar"
          data-notation={point.notation ?? notation}
        />
        <text
          x={isInside ? x + width / 2 : x + width + 6}
          y={y + size / 2 + 6}
          textAnchor={isInside ? 'middle' : 'start'}
          {...(isInside && { 'data-on': notation })}
        >
          {point.label}
        </text>
      </g>
    )
  })
}
