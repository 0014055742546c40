import type { HistoryPath, HistoryTarget } from '../../view-models/indicator-history.ts'
import { chartColors } from './chart-theme.ts'
import type { Place } from './indicator-history-marks.tsx'

type Props = {
  target: HistoryTarget
  /** Required path: words keep clear of it. */
  path: HistoryPath | null
  place: Place
}

/** One target: step with the letter of its paper, range as a band, stretch as a thin marker. */
export function IndicatorTargetMark({ target, path, place }: Props) {
  const { aim, range, stretch } = target
  const [x1, x2] = [place.x(target.from), place.x(target.to)]
  const level = aim ?? range?.[0] ?? 0
  const title = [target.period, target.label, target.stretchLabel, target.paper]
  return (
    <g>
      <title>{title.filter(Boolean).join(' · ')}</title>
      {range && <Range range={range} x1={x1} x2={x2} place={place} />}
      {aim !== null && <Step className="indicator-aim-ground" x1={x1} x2={x2} y={place.y(aim)} />}
      {aim !== null && <Step className="indicator-aim" x1={x1} x2={x2} y={place.y(aim)} />}
      {stretch !== null && (
        <Step className="indicator-stretch" x1={x1} x2={x2} y={place.y(stretch)} />
      )}
      <Letter target={target} x={x2} y={place.y(level)} place={place} />
      {target.hasRoom && (
        <Words
          target={target}
          x={(x1 + x2) / 2}
          y={place.y(level)}
          pathY={pathHeight(path, (target.from + target.to) / 2, place)}
          place={place}
        />
      )}
    </g>
  )
}

type StepProps = { className: string; x1: number; x2: number; y: number }

function Step({ className, x1, x2, y }: StepProps) {
  return <line className={className} x1={x1} x2={x2} y1={y} y2={y} />
}

function Range({
  range,
  x1,
  x2,
  place,
}: {
  range: [number, number]
  x1: number
  x2: number
  place: Place
}) {
  const [a, b] = [place.y(range[0]), place.y(range[1])]
  return (
    <rect
      x={x1}
      width={x2 - x1}
      y={Math.min(a, b)}
      height={Math.abs(a - b)}
      fill={chartColors.accent}
      fillOpacity={0.14}
      stroke={chartColors.ink}
      strokeWidth={1}
    />
  )
}

type PointProps = { target: HistoryTarget; place: Place; x: number; y: number }

function Letter({ target, x, y, place }: PointProps) {
  const r = place.fontPx * 0.5
  return (
    <g className="indicator-letter">
      <circle cx={x} cy={y} r={r} />
      <text x={x} y={y + r * 0.55} textAnchor="middle">
        {target.letter}
      </text>
    </g>
  )
}

/** Where a path stands at a time, in px; null before, after or without it. */
function pathHeight(path: HistoryPath | null, x: number, place: Place): number | null {
  const next = path?.points.findIndex((point) => point.x >= x) ?? -1
  const [from, to] = [path?.points[next - 1], path?.points[next]]
  if (!from || !to) return null
  return place.y(from.value + ((x - from.x) / (to.x - from.x)) * (to.value - from.value))
}

// Words only where a year is wide enough; the letter and the list below say the rest.
function Words({ target, x, y, pathY, place }: PointProps & { pathY: number | null }) {
  // What is drawn just above leaves the words the room below, between the bars.
  const above = [target.stretch === null ? null : place.y(target.stretch), pathY]
  const isBelow = above.some((at) => at !== null && y > at && y - at < place.fontPx * 3)
  const longest = Math.max(target.label.length, target.short.length)
  if (longest * place.fontPx * 0.47 > place.band * (isBelow ? 1 : 1.6)) return null
  const [first, second] = isBelow ? [1.3, 2.4] : [-1.85, -0.7]
  return (
    <text className="indicator-target-words" textAnchor="middle">
      <tspan x={x} y={y + place.fontPx * first}>
        {target.label}
      </tspan>
      <tspan x={x} y={y + place.fontPx * second} className="indicator-side">
        {target.short}
      </tspan>
    </text>
  )
}
