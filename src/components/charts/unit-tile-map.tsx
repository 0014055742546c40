import type { DataTableTools } from '../../view-models/data-table.ts'
import type { Tile, TileMapModel } from '../../view-models/unit-tile-map.ts'
import { StatusIcon } from '../ui/status-icon.tsx'
import { useText } from '../ui/text-context.ts'
import { ChartFrame } from './chart-frame.tsx'

type Props = { model: TileMapModel; tools: DataTableTools }

/** One tile a unit, where it lies; every tile opens its unit. */
export function UnitTileMap({ model, tools }: Props) {
  const { t } = useText()
  return (
    <ChartFrame model={model.frame} tools={tools} legend={<TileLegend model={model} />}>
      <section
        className="tile-map-scroll"
        aria-label={t('unitsPage.map.title')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
        tabIndex={0}
      >
        <ul className="tile-map" style={{ gridTemplateColumns: columnsOf(model.columns) }}>
          {model.tiles.map((tile) => (
            <li
              key={tile.orgUnitId}
              style={{ gridColumn: tile.column + 1, gridRow: tile.row + 1 }}
              data-edges={tile.edges.join(' ')}
            >
              <TileLink tile={tile} />
            </li>
          ))}
        </ul>
      </section>
      <p className="ranking-note">
        {t('unitsPage.map.note')} {!model.isByStatus && t('unitsPage.map.classNote')}
      </p>
    </ChartFrame>
  )
}

function columnsOf(count: number): string {
  return `repeat(${count}, minmax(0, 1fr))`
}

function TileLink({ tile }: { tile: Tile }) {
  return (
    <a
      href={tile.href}
      className="tile"
      data-status={tile.status ?? undefined}
      data-rank-class={tile.rankClass ?? undefined}
      aria-label={tile.label}
      title={tile.label}
    >
      <span className="tile-mark">
        {tile.status ? <StatusIcon status={tile.status} /> : tile.rank}
      </span>
      <span className="tile-name">{tile.shortName}</span>
    </a>
  )
}

function TileLegend({ model }: { model: TileMapModel }) {
  const { t } = useText()
  return (
    <ul className="legend" aria-label={t('table.chart.legend')}>
      {model.legend.map(({ id, label }) => (
        <li key={id}>
          <span
            className="tile tile-key"
            data-status={model.isByStatus ? id : undefined}
            data-rank-class={model.isByStatus ? undefined : id}
            aria-hidden="true"
          >
            {model.isByStatus && <StatusIcon status={id} />}
          </span>
          {label}
        </li>
      ))}
      {model.tiles.some((tile) => tile.edges.length > 0) && (
        <li>
          <span className="tile-key tile-outline" aria-hidden="true" />
          {t('unitsPage.map.outline')}
        </li>
      )}
    </ul>
  )
}
