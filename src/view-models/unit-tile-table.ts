// The tile map as a table, with the former area of each unit.
import type { OrgUnitRow } from '../queries/list-org-units.ts'
import type { Text } from '../text/translate.ts'
import { type DataTableModel, toDataTableModel } from './data-table.ts'
import { displayStatuses } from './display-status.ts'
import { unitValueLabel } from './unit-labels.ts'
import { rankClasses, type Tile, type TileMapInput } from './unit-tile-map.ts'

/** Every tile as a row; the column of former areas only where they are known. */
export function toMapTable(
  tiles: readonly Tile[],
  members: readonly OrgUnitRow[],
  { entries, indicator, text }: TileMapInput,
  isByStatus: boolean,
): DataTableModel {
  const { t } = text
  const entryOf = new Map(entries.map((entry) => [entry.orgUnitId, entry]))
  const formerOf = new Map(members.map((unit) => [unit.orgUnitId, unit.formerBoundary]))
  const hasFormer = members.some((unit) => unit.formerBoundary !== null)
  return toDataTableModel({
    columns: [
      { id: 'unit', header: t('unitsPage.ranking.unit'), kind: 'text', isRowHeader: true },
      { id: 'value', header: t('unitsPage.ranking.value'), kind: 'number' },
      { id: 'status', header: t('unitsPage.ranking.status'), kind: 'status' },
      ...(hasFormer
        ? [{ id: 'former', header: t('unitsPage.map.former'), kind: 'text' as const }]
        : []),
    ],
    rows: tiles.map((tile) => {
      const value = entryOf.get(tile.orgUnitId)?.value ?? null
      const former = formerLabel(formerOf.get(tile.orgUnitId) ?? null, text)
      return {
        id: tile.orgUnitId,
        href: tile.href,
        cells: {
          unit: { label: tile.name, sortValue: tile.name },
          value: { label: unitValueLabel(value, indicator, text), sortValue: value },
          status: statusCell(tile, isByStatus, text),
          former: { label: former ?? '–', sortValue: former },
        },
      }
    }),
  })
}

function statusCell({ status, rankClass }: Tile, isByStatus: boolean, { t }: Text) {
  if (isByStatus && status) {
    const sortValue = displayStatuses.indexOf(status)
    return { label: t(`scorecard.status.${status}`), sortValue, icon: status }
  }
  const id = rankClass ?? 'none'
  return { label: t(`unitsPage.map.class.${id}`), sortValue: rankClasses.indexOf(id) }
}

/** The perimeter a unit belonged to before 1 July 2025; null where it is not known. */
export function formerLabel(former: string | null, { t }: Text): string | null {
  if (former === 'hai-duong' || former === 'hai-phong-before-2025-07')
    return t(`unitsPage.former.${former}`)
  return former
}
