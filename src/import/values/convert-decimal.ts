import { shiftDecimal } from './decimal-text.ts'
import type { MeasureUnit } from './read-measure-unit.ts'

/** How a written unit fits the one asked for: `assumed` when the file leaves a part of it out (“USD” for USD/người). */
export type UnitFit = 'same' | 'assumed' | 'incompatible'

/** Whether values in `from` can stand in `to`. null = no unit known on that side, which fits everything. */
export function compareUnits(from: MeasureUnit | null, to: MeasureUnit | null): UnitFit {
  if (!from || !to || from === to) return 'same'
  if (from.dimension === null) return isScalable(to) ? 'assumed' : 'incompatible'
  if (from.dimension !== to.dimension) return isNear(from, to) ? 'assumed' : 'incompatible'
  if (from.per.join('/') === to.per.join('/')) return 'same'
  return from.per.every((part) => to.per.includes(part)) ? 'assumed' : 'incompatible'
}

/** `value` in `from` as decimal text in `to`, exactly; null when the two measure different things. */
export function convertDecimal(
  value: string,
  from: MeasureUnit | null,
  to: MeasureUnit | null,
): string | null {
  if (compareUnits(from, to) === 'incompatible') return null
  return from && to ? shiftDecimal(value, from.exponent - to.exponent) : value
}

/** A bare “triệu” says how large, of whatever the indicator counts; of a percent it says nothing. */
function isScalable(to: MeasureUnit): boolean {
  return !['percent', 'points', 'place', 'score', 'ratio', 'times'].includes(to.dimension ?? '')
}

/** Papers write “%” for percentage points, “người” for “lượt người”, and leave people and places unsaid. */
function isNear(from: MeasureUnit, to: MeasureUnit): boolean {
  const pair = [from.dimension, to.dimension].sort().join(' ')
  return ['percent points', 'person visit'].includes(pair) && from.per.length === to.per.length
}
