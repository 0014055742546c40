// Geometry of the bars of a ranking.
import { toChartScale } from './chart-scale.ts'
import type { UnitEntry, UnitIndicator } from './unit-entry.ts'

/** Positions in percent of the bar's width. */
export type RankingBar = {
  /** Null where the axis is cut: it holds no zero. */
  zero: number | null
  start: number
  width: number
  /** A place in a ranking, or a value on a cut axis: a point, never a bar. */
  point: number | null
  isOpen: boolean
  /** The value lies beyond the frame: the bar is cut and says so. */
  isCut: boolean
  target: number | null
  due: number | null
}

/** `share`: bars show the share reached of each unit's own target, as they are ranked. */
export type RankingScale = {
  kind: 'share' | 'value' | 'point'
  min: number
  max: number
  /** Marks of an axis that does not begin at zero; null where it does. */
  cutTicks: number[] | null
}

/** Values closer together than this part of the largest look alike as bars from zero: they become points. */
const closestSpan = 0.25

/** A bar twice as long as its target would squash the others: it is cut, and its number says how far it goes. */
const longestShare = 2

/** One scale for all units of the block. */
export function toRankingScale(
  entries: readonly UnitEntry[],
  indicator: UnitIndicator,
): RankingScale {
  const hasShares = entries.length > 0 && entries.every((entry) => entry.attainmentRatio !== null)
  const shares = entries.map((entry) => entry.attainmentRatio ?? 0)
  const values = entries.flatMap(({ value, aim }) => [value, aim].filter((one) => one !== null))
  const isRank = indicator.accumulation === 'rank'
  const cut = isRank ? null : cutScale(hasShares ? [1, ...shares] : values)
  if (cut) return { kind: hasShares ? 'share' : 'value', ...cut }
  if (hasShares) {
    const max = Math.min(longestShare, Math.max(1, ...shares)) * 1.04
    return { kind: 'share', min: 0, max, cutTicks: null }
  }
  const max = Math.max(0, ...values) * 1.04
  const min = Math.min(0, ...values) * 1.04
  const kind = isRank ? 'point' : 'value'
  return { kind, cutTicks: null, ...(max === min ? { min: 0, max: 1 } : { min, max }) }
}

/** An axis fitted to values far from zero and close together; null where bars tell them apart. */
function cutScale(values: readonly number[]) {
  const low = Math.min(...values)
  const high = Math.max(...values)
  const isClose = values.length > 1 && low > 0 && high > low && high - low < high * closestSpan
  if (!isClose) return null
  const { domain, ticks } = toChartScale(values, { from: 'data', tickCount: 4, padding: 0.04 })
  return { min: domain[0], max: domain[1], cutTicks: ticks }
}

/** Places a unit on the scale. */
export function toRankingBar(entry: UnitEntry, scale: RankingScale): RankingBar {
  const at = (value: number) =>
    Math.round(clamp((value - scale.min) / (scale.max - scale.min)) * 10_000) / 100
  const isShare = scale.kind === 'share'
  const reached = (isShare ? entry.attainmentRatio : entry.value) ?? 0
  const isCutAxis = scale.cutTicks !== null
  const zero = at(0)
  const end = at(reached)
  const due = isShare ? dueShare(entry) : entry.due
  return {
    zero: isCutAxis ? null : zero,
    start: Math.min(zero, end),
    width: Math.abs(end - zero),
    point: scale.kind === 'point' || isCutAxis ? end : null,
    isOpen: entry.isOpen,
    isCut: reached > scale.max,
    target: isShare ? at(1) : entry.aim === null ? null : at(entry.aim),
    due: due === null ? null : at(due),
  }
}

// A position on the axis of shares, not a published number: what is due, over the target.
function dueShare({ due, aim }: UnitEntry): number | null {
  return due === null || !aim ? null : due / aim
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share))
}
