import type { ScorecardRow } from '../queries/list-scorecard-rows.ts'

/** A stretch of the bar in percent of its width. */
export type Span = { start: number; width: number }

/** Geometry of one bullet: every position is percent (0–100) of the width, left to right. */
export type Bullet = {
  /** Where zero stands; 0 unless a value is negative. */
  zero: number
  actual: Span | null
  /** A place in a ranking is a point, not a bar: its scale does not start at zero. */
  actualPoint: number | null
  /** Estimate, computed or part of the period: drawn hatched. */
  isOpen: boolean
  /** From the part-year value to the projected year end. */
  projection: Span | null
  aim: number | null
  stretch: number | null
  /** Open band between both bounds of a range. */
  range: Span | null
  /** Due by the month of the value. */
  expected: number | null
}

/** The lowest and highest value a bullet must show. */
export type Scale = { min: number; max: number }

const headroom = 1.18

/** The scale of one row, or of rows that share one because they are a whole and its parts. */
export function bulletScale(rows: readonly ScorecardRow[]): Scale {
  const values = rows.flatMap((row) => [
    row.actual,
    row.aim,
    row.lower,
    row.upper,
    row.stretch,
    projectionOf(row),
  ])
  const known = values.filter((value) => value !== null)
  const max = Math.max(0, ...known) * headroom
  const min = Math.min(0, ...known) * headroom
  return max === min ? { min: 0, max: 1 } : { min, max }
}

/** Places a row on a scale. */
export function toBullet(row: ScorecardRow, scale: Scale): Bullet {
  const at = (value: number) => round(((value - scale.min) / (scale.max - scale.min)) * 100)
  const span = (from: number, to: number): Span => {
    const start = Math.min(at(from), at(to))
    return { start, width: round(Math.max(at(from), at(to)) - start) }
  }
  const { actual, aim, stretch, lower, upper } = row
  const projected = projectionOf(row)
  const isRank = row.accumulation === 'rank'
  return {
    zero: at(0),
    actual: actual !== null && !isRank && !row.isMilestone ? span(0, actual) : null,
    actualPoint: actual !== null && isRank ? at(actual) : null,
    isOpen: isOpenValue(row),
    projection:
      actual !== null && projected !== null && projected > actual ? span(actual, projected) : null,
    aim: aim === null ? null : at(aim),
    stretch: stretch === null ? null : at(stretch),
    range: lower !== null && upper !== null ? span(lower, upper) : null,
    expected:
      row.expectedShare !== null && aim !== null && row.phase === 'running'
        ? at(aim * row.expectedShare)
        : null,
  }
}

/** True when the headline value is an estimate, computed, or covers only part of the period. */
export function isOpenValue(row: ScorecardRow): boolean {
  return row.whole === false || row.actualStatus === 'estimate' || row.actualStatus === 'computed'
}

// A projection more than twice the target says the pattern does not fit; drawn, it would squash the bar.
function projectionOf(row: ScorecardRow): number | null {
  const { projectedYearEnd, aim } = row
  return projectedYearEnd !== null && aim !== null && projectedYearEnd <= aim * 2
    ? projectedYearEnd
    : null
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
