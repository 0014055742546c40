type Props = {
  /** 0 = bottom, 1 = top, null = gap. */
  heights: readonly (number | null)[]
  label: string
}

const width = 96
const height = 20
const inset = 3

/** A small line without axes; its label says it in words. */
export function DataTableSpark({ heights, label }: Props) {
  const step = (width - 2 * inset) / Math.max(1, heights.length - 1)
  const points = heights.map((share, index) =>
    share === null
      ? null
      : { x: inset + index * step, y: height - inset - share * (height - 2 * inset) },
  )
  const last = points.findLast((point) => point !== null)
  return (
    <svg
      className="data-table-spark"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      <path d={toPath(points)} />
      {last && <circle cx={last.x} cy={last.y} r={2.5} />}
    </svg>
  )
}

function toPath(points: readonly ({ x: number; y: number } | null)[]): string {
  return points
    .map((point, index) =>
      point ? `${points[index - 1] ? 'L' : 'M'}${point.x.toFixed(1)} ${point.y.toFixed(1)}` : '',
    )
    .join('')
}
