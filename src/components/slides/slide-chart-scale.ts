import type { SlideChart } from '../../view-models/deck-slide.ts'

/** Position of a value between the ends of the axis, 0–1. */
export function shareOf(value: number, { min, max }: SlideChart): number {
  return (value - min) / (max - min)
}
