// Where each commune-level unit stands on the tile map: one cell each, near its centroid, neighbours roughly kept.
import { assignLeastCost } from './unit-assignment.ts'

export type TileInput = {
  orgUnitId: string
  lon: number | null
  lat: number | null
  /** An island drawn apart from the mainland. */
  isIsland: boolean
}

/** A cell of the grid, from the top left, 0-based. */
export type TilePlace = { orgUnitId: string; column: number; row: number }

export type TileLayout = { columns: number; rows: number; places: TilePlace[] }

/** Spare cells leave the outline of the land and short ways. */
const spare = 1.22

/** How far a place follows the centroid itself (0) or its rank among all (1): towns are denser than fields. */
const evenness = 0.55

/** Places every unit that has a centroid; the same units always give the same map, in whatever order they come. */
export function toTileLayout(units: readonly TileInput[]): TileLayout {
  const located = units.flatMap(({ orgUnitId, lon, lat, isIsland }) =>
    lon === null || lat === null ? [] : [{ orgUnitId, x: lon, y: -lat, isIsland }],
  )
  const sorted = located.sort((a, b) => (a.orgUnitId < b.orgUnitId ? -1 : 1))
  const mainland = sorted.filter((unit) => !unit.isIsland)
  const side = Math.ceil(Math.sqrt(mainland.length * spare))
  const places = placeMainland(mainland, side)
  const islands = placeIslands(
    sorted.filter((unit) => unit.isIsland),
    side,
  )
  const all = [...places, ...islands]
  return {
    columns: Math.max(0, ...all.map((place) => place.column + 1)),
    rows: Math.max(0, ...all.map((place) => place.row + 1)),
    places: all,
  }
}

type Point = { orgUnitId: string; x: number; y: number }

function placeMainland(points: readonly Point[], side: number): TilePlace[] {
  if (points.length === 0) return []
  const xs = spread(points.map((point) => point.x))
  const ys = spread(points.map((point) => point.y))
  const cells = Array.from({ length: side * side }, (_, index) => ({
    column: index % side,
    row: Math.floor(index / side),
  }))
  const middle = (side - 1) / 2
  const cost = points.map((_, index) =>
    cells.map(({ column, row }) => {
      const dx = column - (xs[index] ?? 0) * (side - 1)
      const dy = row - (ys[index] ?? 0) * (side - 1)
      // A little dearer at the rim: holes fall outside, not inside.
      const rim = ((column - middle) ** 2 + (row - middle) ** 2) / side ** 2
      return dx * dx + dy * dy + rim
    }),
  )
  return assignLeastCost(cost).map((cell, index) => ({
    orgUnitId: points[index]?.orgUnitId ?? '',
    ...(cells[cell] ?? { column: 0, row: 0 }),
  }))
}

// 0–1 along one axis: partly where the value lies, partly its rank, so that crowded towns get room.
function spread(values: readonly number[]): number[] {
  const low = Math.min(...values)
  const span = Math.max(...values) - low || 1
  const order = values.map((_, index) => index).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0))
  const rank = new Array<number>(values.length).fill(0)
  order.forEach((index, place) => {
    rank[index] = place / Math.max(1, values.length - 1)
  })
  return values.map(
    (value, index) => (1 - evenness) * ((value - low) / span) + evenness * (rank[index] ?? 0),
  )
}

// Islands keep to the lower right, a free column from the land, north to south and outwards.
function placeIslands(points: readonly Point[], side: number): TilePlace[] {
  const ordered = [...points].sort((a, b) => a.y - b.y)
  return ordered.map(({ orgUnitId }, index) => ({
    orgUnitId,
    column: side + 1,
    row: Math.max(0, side - 2 * (ordered.length - index) + (index > 0 ? 1 : 0)),
  }))
}
