import type { HistoryTarget } from '../../view-models/indicator-history.ts'
import { chartColors } from './chart-theme.ts'
import type { Place } from './indicator-history-marks.tsx'

type Props = { target: HistoryTarget; place: Place }

/** One target: step with the letter of its paper, range as a band, stretch as a thin marker. */
export function IndicatorTargetMark({ target, place }: Props) {
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
        <Words target={target} x={(x1 + x2) / 2} y={place.y(level)} place={place} />
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

function Letter({ target, x, y, place }: Props & { x: number; y: number }) {
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

// Words only where a year is wide enough; the letter and the list below say the rest.
function Words({ target, x, y, place }: Props & { x: number; y: number }) {
  const longest = Math.max(target.label.length, target.short.length)
  if (longest * place.fontPx * 0.47 > place.band * 1.6) return null
  // A stretch drawn just above leaves the words the room below.
  const gap = target.stretch === null ? Number.POSITIVE_INFINITY : y - place.y(target.stretch)
  const isBelow = gap > 0 && gap < place.fontPx * 3
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
