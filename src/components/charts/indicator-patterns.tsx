import type { Perimeter } from '../../view-models/indicator-history.ts'
import { chartColors } from './chart-theme.ts'

/** Colours of the three territories: the merged city darkest. */
export const perimeterColors: Record<Perimeter, string> = {
  city: chartColors.ink,
  'former-1': chartColors.faint,
  'former-2': 'var(--fill-none)',
}

/** Fill and outline of a value; the palest territory is outlined darker. */
export function perimeterPaint(perimeter: Perimeter) {
  const color = perimeterColors[perimeter]
  return { fill: color, stroke: perimeter === 'former-2' ? chartColors.faint : color }
}

const tile = {
  width: 6,
  height: 6,
  patternUnits: 'userSpaceOnUse',
  patternTransform: 'rotate(45)',
} as const

/** Id of the hatching of an estimate in its territory's colour. */
export function estimatePattern(id: string, perimeter: Perimeter): string {
  return `${id}-${perimeter}`
}

/** Hatchings of estimates, one per territory. */
export function IndicatorPatterns({ id }: { id: string }) {
  const perimeters: Perimeter[] = ['city', 'former-1', 'former-2']
  return (
    <defs>
      {perimeters.map((perimeter) => (
        <pattern key={perimeter} id={estimatePattern(id, perimeter)} {...tile}>
          <rect width={6} height={6} fill={chartColors.paper} />
          <rect width={3} height={6} fill={perimeterColors[perimeter]} />
        </pattern>
      ))}
    </defs>
  )
}
