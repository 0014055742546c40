import type { SlideChart } from '../../view-models/deck-slide.ts'
import { shareOf } from './slide-chart-scale.ts'

type Props = { chart: SlideChart; width: number; height: number }

const room = { top: 22, axis: 26, group: 26 }

/** Columns over time, actual and target side by side, territories named below. */
export function SlideColumns({ chart, width, height }: Props) {
  const hasGroups = chart.categories.some(({ group }) => group !== null)
  const bottom = height - room.axis - (hasGroups ? room.group : 0)
  const slot = width / chart.categories.length
  const bar = (slot / chart.series.length) * 0.8
  const at = (value: number) => bottom - shareOf(value, chart) * (bottom - room.top)
  return (
    <>
      <line x1="0" x2={width} y1={at(0)} y2={at(0)} className="slide-axis" />
      {chart.series.map((series, place) =>
        series.points.map(({ value, label, notation }, index) => {
          if (value === null) return null
          const x = (index + 0.5) * slot + (place - chart.series.length / 2) * bar
          const y = Math.min(at(value), at(0))
          return (
            <g
              key={`${series.name}-${chart.categories[index]?.group}-${chart.categories[index]?.label}`}
            >
              <rect
                x={x + 1}
                y={y}
                width={bar - 2}
                height={Math.abs(at(value) - at(0))}
                className="slide-bar"
                data-notation={notation ?? series.notation}
              />
              <text x={x + bar / 2} y={y - 5} textAnchor="middle">
                {label}
              </text>
            </g>
          )
        }),
      )}
      {chart.categories.map(({ label, group }, index) => (
        <text
          key={`${group}-${label}`}
          x={(index + 0.5) * slot}
          y={bottom + 20}
          textAnchor="middle"
        >
          {label}
        </text>
      ))}
      {hasGroups && <Groups chart={chart} slot={slot} y={bottom + room.axis} />}
    </>
  )
}

function Groups({ chart, slot, y }: { chart: SlideChart; slot: number; y: number }) {
  const names = [...new Set(chart.categories.map(({ group }) => group))]
  return names.map((name) => {
    const first = chart.categories.findIndex(({ group }) => group === name)
    const count = chart.categories.filter(({ group }) => group === name).length
    return (
      <g key={name}>
        {first > 0 && (
          <line x1={first * slot} x2={first * slot} y1="0" y2={y + 24} className="slide-break" />
        )}
        <text x={(first + count / 2) * slot} y={y + 18} textAnchor="middle">
          {name}
        </text>
      </g>
    )
  })
}
