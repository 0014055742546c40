// The commune-level units as tiles: by status where there are targets, else by class of rank in their block.
import type { OrgUnitRow } from '../queries/list-org-units.ts'
import type { Text } from '../text/translate.ts'
import type { ChartFrameModel, ChartSource } from './chart-frame.ts'
import { type DisplayStatus, displayStatuses } from './display-status.ts'
import { type UnitContext, type UnitEntry, type UnitIndicator, unitName } from './unit-entry.ts'
import { unitValueLabel } from './unit-labels.ts'
import { type TilePlace, toTileLayout } from './unit-tile-layout.ts'
import { toMapTable } from './unit-tile-table.ts'
import { statusParts, whatLabel } from './unit-words.ts'

export const rankClasses = ['top', 'middle', 'bottom', 'none'] as const

export type RankClass = (typeof rankClasses)[number]

export type Tile = TilePlace & {
  name: string
  /** `Phường`, `Xã`, `Đặc khu` left out: the block is plain from the page. */
  shortName: string
  href: string
  label: string
  /** Drawn by its icon; null where the map shows classes of rank. */
  status: DisplayStatus | null
  rankClass: RankClass | null
  /** Inside the block, for maps of rank. */
  rank: string | null
  /** Sides that border the rest: together the outline of old Hải Dương. */
  edges: readonly Side[]
}

export type Side = 'top' | 'right' | 'bottom' | 'left'

export type TileMapModel = {
  columns: number
  rows: number
  tiles: Tile[]
  legend: { id: DisplayStatus | RankClass; label: string }[]
  isByStatus: boolean
  frame: ChartFrameModel
}

export type TileMapInput = UnitContext & {
  units: readonly OrgUnitRow[]
  entries: readonly UnitEntry[]
  indicator: UnitIndicator
  when: string
  sources: readonly ChartSource[]
}

const outlined = 'hai-duong'

/** Every commune-level unit as one tile; those without a value stay on the map. */
export function toTileMapModel(input: TileMapInput): TileMapModel {
  const { text, indicator } = input
  const members = input.units.filter((unit) => unit.block === 'wards' || unit.block === 'communes')
  const layout = toTileLayout(
    members.map(({ orgUnitId, lon, lat, type }) => ({
      ...{ orgUnitId, lon, lat },
      isIsland: type === 'special_zone',
    })),
  )
  const isByStatus = input.entries.some((entry) => entry.status !== null)
  const tiles = toTiles(members, layout.places, input, isByStatus)
  const legend = toLegend(tiles, isByStatus, text)
  return {
    columns: layout.columns,
    rows: layout.rows,
    tiles,
    legend,
    isByStatus,
    frame: {
      message: null,
      title: {
        who: text.t('unitsPage.map.title'),
        what: text.t('unitsPage.map.what', { indicator: whatLabel(indicator, text) }),
        when: input.when,
      },
      summary: text.t('unitsPage.map.summary', {
        count: tiles.length,
        parts: summaryParts(tiles, legend, isByStatus, text),
      }),
      sources: input.sources,
      table: toMapTable(tiles, members, input, isByStatus),
    },
  }
}

function toTiles(
  members: readonly OrgUnitRow[],
  places: readonly TilePlace[],
  input: TileMapInput,
  isByStatus: boolean,
): Tile[] {
  const entryOf = new Map(input.entries.map((entry) => [entry.orgUnitId, entry]))
  const unitOf = new Map(members.map((unit) => [unit.orgUnitId, unit]))
  const formerAt = new Map(
    places.map((place) => [
      `${place.column}/${place.row}`,
      unitOf.get(place.orgUnitId)?.formerBoundary ?? null,
    ]),
  )
  return places.flatMap((place) => {
    const unit = unitOf.get(place.orgUnitId)
    if (!unit) return []
    const entry = entryOf.get(place.orgUnitId) ?? null
    return [toTile(place, unit, entry, edgesOf(place, formerAt), input, isByStatus)]
  })
}

function toTile(
  place: TilePlace,
  unit: OrgUnitRow,
  entry: UnitEntry | null,
  edges: Side[],
  { text, hrefOf, indicator }: TileMapInput,
  isByStatus: boolean,
): Tile {
  const name = unitName(unit, text.language)
  const status = isByStatus ? (entry?.status ?? 'no_data') : null
  const rankClass = isByStatus ? null : rankClassOf(entry)
  const word = status
    ? text.t(`scorecard.status.${status}`)
    : text.t(`unitsPage.map.class.${rankClass ?? 'none'}`)
  const value = unitValueLabel(entry?.value ?? null, indicator, text)
  return {
    ...place,
    name,
    shortName: shortName(name),
    href: hrefOf(place.orgUnitId),
    label: text.t(entry?.value == null ? 'unitsPage.map.tile' : 'unitsPage.map.tileValue', {
      ...{ unit: name, status: word, value },
    }),
    status,
    rankClass,
    rank: isByStatus || entry?.rank == null ? null : String(entry.rank),
    edges,
  }
}

/** The third of the block a rank falls in, among the units with a value. */
export function rankClassOf(entry: Pick<UnitEntry, 'rank' | 'reportedCount'> | null): RankClass {
  if (!entry || entry.rank === null) return 'none'
  const third = Math.ceil((entry.rank / entry.reportedCount) * 3)
  return third <= 1 ? 'top' : third === 2 ? 'middle' : 'bottom'
}

function edgesOf({ column, row }: TilePlace, formerAt: ReadonlyMap<string, string | null>): Side[] {
  const isInside = (x: number, y: number) => formerAt.get(`${x}/${y}`) === outlined
  if (!isInside(column, row)) return []
  const sides: [Side, number, number][] = [
    ['top', column, row - 1],
    ['right', column + 1, row],
    ['bottom', column, row + 1],
    ['left', column - 1, row],
  ]
  return sides.filter(([, x, y]) => !isInside(x, y)).map(([side]) => side)
}

function shortName(name: string): string {
  return name.replace(/^(Phường|Xã|Đặc khu) /, '').replace(/ (Ward|Commune|Special Zone)$/, '')
}

function toLegend(tiles: readonly Tile[], isByStatus: boolean, { t }: Text) {
  if (isByStatus) {
    return displayStatuses
      .filter((id) => tiles.some((tile) => tile.status === id))
      .map((id) => ({ id, label: t(`scorecard.status.${id}`) }))
  }
  return rankClasses
    .filter((id) => tiles.some((tile) => tile.rankClass === id))
    .map((id) => ({ id, label: t(`unitsPage.map.class.${id}`) }))
}

function summaryParts(
  tiles: readonly Tile[],
  legend: TileMapModel['legend'],
  isByStatus: boolean,
  text: Text,
): string {
  if (isByStatus)
    return statusParts(
      tiles.map((tile) => tile.status),
      text,
    )
  return legend
    .map(({ id, label }) => {
      const count = tiles.filter((tile) => tile.rankClass === id).length
      return text.t('unitsPage.message.part', { count, status: label.toLowerCase() })
    })
    .join(', ')
}
