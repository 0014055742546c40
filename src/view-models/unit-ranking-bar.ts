// Geometry of the bars of a ranking.
import type { UnitEntry, UnitIndicator } from './unit-entry.ts'

/** Positions in percent of the bar's width. */
export type RankingBar = {
  zero: number
  start: number
  width: number
  /** A place in a ranking: a point, its scale has no meaningful zero. */
  point: number | null
  isOpen: boolean
  /** The value lies beyond the frame: the bar is cut and says so. */
  isCut: boolean
  target: number | null
  due: number | null
}

/** `share`: bars show the share reached of each unit's own target, as they are ranked. */
export type RankingScale = { kind: 'share' | 'value' | 'point'; min: number; max: number }

/** A bar twice as long as its target would squash the others: it is cut, and its number says how far it goes. */
const longestShare = 2

/** One scale for all units of the block. */
export function toRankingScale(
  entries: readonly UnitEntry[],
  indicator: UnitIndicator,
): RankingScale {
  const hasShares = entries.length > 0 && entries.every((entry) => entry.attainmentRatio !== null)
  if (hasShares) {
    const shares = entries.map((entry) => entry.attainmentRatio ?? 0)
    return { kind: 'share', min: 0, max: Math.min(longestShare, Math.max(1, ...shares)) * 1.04 }
  }
  const values = entries.flatMap((entry) => [entry.value ?? 0, entry.aim ?? 0])
  const max = Math.max(0, ...values) * 1.04
  const min = Math.min(0, ...values) * 1.04
  const kind = indicator.accumulation === 'rank' ? 'point' : 'value'
  return max === min ? { kind, min: 0, max: 1 } : { kind, min, max }
}

/** Places a unit on the scale. */
export function toRankingBar(entry: UnitEntry, scale: RankingScale): RankingBar {
  const at = (value: number) =>
    Math.round(clamp((value - scale.min) / (scale.max - scale.min)) * 10_000) / 100
  const isShare = scale.kind === 'share'
  const reached = (isShare ? entry.attainmentRatio : entry.value) ?? 0
  const zero = at(0)
  const end = at(reached)
  const due = isShare ? dueShare(entry) : entry.due
  return {
    zero,
    start: Math.min(zero, end),
    width: Math.abs(end - zero),
    point: scale.kind === 'point' ? end : null,
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
