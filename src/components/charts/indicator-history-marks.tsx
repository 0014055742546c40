import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts'
import type { HistoryChart, HistoryMark, HistoryPath } from '../../view-models/indicator-history.ts'
import { chartColors } from './chart-theme.ts'
import { IndicatorBreak } from './indicator-break.tsx'
import { estimatePattern, perimeterColors } from './indicator-patterns.tsx'
import { IndicatorTargetMark } from './indicator-target-mark.tsx'

type Props = { chart: HistoryChart; patternsId: string; fontPx: number }

/** Places values and years in px; the axes of the chart around say where. */
export type Place = {
  x: (year: number) => number
  y: (value: number) => number
  /** Width of one year. */
  band: number
  fontPx: number
}

/** Everything between the axes: bars or points, targets, path, projection, the break of territory. */
export function IndicatorHistoryMarks({ chart, patternsId, fontPx }: Props) {
  const xScale = useXAxisScale()
  const yScale = useYAxisScale()
  const area = usePlotArea()
  if (!xScale || !yScale || !area) return null
  const x = (year: number) => Number(xScale(year))
  const first = chart.years[0] ?? 0
  const band = x(first + 1) - x(first)
  const place: Place = { x, y: (value) => Number(yScale(value)), band, fontPx }
  const behindFirst = [...chart.marks].sort((a, b) => Number(isBridge(b)) - Number(isBridge(a)))
  return (
    <g>
      {chart.breakAt !== null && (
        <IndicatorBreak at={place.x(chart.breakAt)} area={area} place={place} />
      )}
      {chart.links.map(({ id, perimeter, from, to }) => (
        <line
          key={id}
          x1={place.x(from.x)}
          x2={place.x(to.x)}
          y1={place.y(from.value)}
          y2={place.y(to.value)}
          stroke={perimeterColors[perimeter]}
          strokeWidth={1.5}
        />
      ))}
      {behindFirst.map((mark) => (
        <Mark key={mark.id} mark={mark} chart={chart} place={place} patternsId={patternsId} />
      ))}
      {chart.path && <Path path={chart.path} place={place} dash="7 4" color={chartColors.accent} />}
      {chart.projection && (
        <Path path={chart.projection} place={place} dash="2 3" color={chartColors.faint} />
      )}
      {chart.targets.map((target) => (
        <IndicatorTargetMark key={target.id} target={target} path={chart.path} place={place} />
      ))}
      {chart.marks.map((mark) => (
        <MarkLabel key={mark.id} mark={mark} chart={chart} place={place} />
      ))}
    </g>
  )
}

function isBridge(mark: HistoryMark): boolean {
  return mark.scenario === 'computed'
}

type MarkProps = { mark: HistoryMark; chart: HistoryChart; place: Place; patternsId: string }

function Mark({ mark, chart, place, patternsId }: MarkProps) {
  const color = perimeterColors[mark.perimeter]
  const isEstimate = mark.scenario === 'estimate'
  const fill = isEstimate ? `url(#${estimatePattern(patternsId, mark.perimeter)})` : color
  const paint = isBridge(mark)
    ? { fill: 'none', stroke: chartColors.ink, strokeDasharray: '3 3' }
    : { fill, stroke: mark.perimeter === 'former-2' ? chartColors.faint : color }
  const [cx, cy] = [place.x(mark.x), place.y(mark.value)]
  const width = mark.width * place.band
  if (mark.isSpan)
    return (
      <line x1={cx - width / 2} x2={cx + width / 2} y1={cy} y2={cy} stroke={color} strokeWidth={4}>
        <title>{mark.title}</title>
      </line>
    )
  if (chart.form === 'points')
    return <IndicatorPoint {...{ mark, cx, cy, paint }} fontPx={place.fontPx} />
  const zero = place.y(0)
  return (
    <rect
      x={cx - width / 2 + 1}
      width={Math.max(1, width - 2)}
      y={Math.min(cy, zero)}
      height={Math.abs(zero - cy)}
      {...paint}
    >
      <title>{mark.title}</title>
    </rect>
  )
}

type PointProps = {
  mark: Pick<HistoryMark, 'perimeter' | 'title'>
  cx: number
  cy: number
  paint: { fill: string; stroke: string }
  fontPx: number
}

/** A value as a point: territories differ in outline as well as in shade. */
export function IndicatorPoint({ mark, cx, cy, paint, fontPx }: PointProps) {
  const r = fontPx * 0.36
  const shape =
    mark.perimeter === 'city' ? (
      <circle cx={cx} cy={cy} r={r} {...paint} strokeWidth={1.5} />
    ) : mark.perimeter === 'former-1' ? (
      <rect x={cx - r} y={cy - r} width={2 * r} height={2 * r} {...paint} strokeWidth={1.5} />
    ) : (
      <path
        d={`M${cx} ${cy - r * 1.2} L${cx + r * 1.2} ${cy + r} L${cx - r * 1.2} ${cy + r} Z`}
        {...paint}
        strokeWidth={1.5}
      />
    )
  return (
    <g>
      <title>{mark.title}</title>
      {shape}
    </g>
  )
}

// A label wider than its mark would run into the next one.
function MarkLabel({ mark, chart, place }: Omit<MarkProps, 'patternsId'>) {
  const room = chart.form === 'bars' ? mark.width * place.band : place.band
  const needed = mark.label.length * place.fontPx * 0.5
  if (needed > room * 1.15) return null
  const isLow = chart.form === 'points' && mark.perimeter === 'former-2'
  return (
    <text
      className="indicator-mark-label"
      x={place.x(mark.x)}
      y={isLow ? place.y(mark.value) + place.fontPx * 1.35 : labelTop(mark, chart, place)}
      textAnchor="middle"
    >
      {mark.label}
    </text>
  )
}

// Above the mark, or above a target that lies where the label would stand.
function labelTop(mark: HistoryMark, chart: HistoryChart, place: Place): number {
  const y = place.y(mark.value)
  const inTheWay = chart.targets
    .filter(({ aim, from, to }) => aim !== null && from <= mark.x && mark.x <= to)
    .map(({ aim }) => place.y(aim ?? 0))
    .filter((at) => at <= y + 2 && at > y - place.fontPx * 1.7)
  return Math.min(y, ...inTheWay) - place.fontPx * 0.5
}

function Path({
  path,
  place,
  dash,
  color,
}: {
  path: HistoryPath
  place: Place
  dash: string
  color: string
}) {
  const points = path.points.map(({ x, value }) => `${place.x(x)},${place.y(value)}`).join(' ')
  return (
    <polyline points={points} fill="none" stroke={color} strokeWidth={2} strokeDasharray={dash}>
      <title>{path.label}</title>
    </polyline>
  )
}
