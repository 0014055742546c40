import { chartColors, patternId } from './chart-theme.ts'

type Props = {
  /** The chart's `useId()`; the same as given to `barPaint`. */
  id: string
}

const tile = {
  width: 6,
  height: 6,
  patternUnits: 'userSpaceOnUse',
  patternTransform: 'rotate(45)',
} as const

/** The hatchings of estimate and projection, inside the chart that uses them: a saved picture keeps them. */
export function ChartPatterns({ id }: Props) {
  return (
    <defs>
      <pattern id={patternId(id, 'estimate')} {...tile}>
        <rect width={6} height={6} fill={chartColors.paper} />
        <rect width={3} height={6} fill={chartColors.ink} />
      </pattern>
      <pattern id={patternId(id, 'projection')} {...tile}>
        <rect width={6} height={6} fill={chartColors.paper} />
        <rect width={1.5} height={6} fill={chartColors.faint} />
      </pattern>
    </defs>
  )
}
