import { memo, useId } from 'react'
import type { HeatMapModel } from '../../view-models/unit-heat-map.ts'
import { StatusIcon } from '../ui/status-icon.tsx'
import { useText } from '../ui/text-context.ts'
import { usePrinting } from './data-table-printing.ts'
import { useRowWindow } from './data-table-row-window.ts'
import { allRows } from './data-table-window.ts'
import { useHeatFocus } from './unit-heat-focus.ts'
import { UnitHeatRow } from './unit-heat-row.tsx'

type Props = { model: HeatMapModel }

/** Above this many rows only those in sight are drawn: a row holds a link for every indicator. */
const virtualRows = 40

/** Units × indicators coloured by status, each with its icon and value; arrow keys move, Enter opens the unit. */
export const UnitHeatMap = memo(function UnitHeatMap({ model }: Props) {
  const { t } = useText()
  const id = useId()
  const { rows, columns } = model
  const focus = useHeatFocus({ rows: rows.length, columns: columns.length })
  const isPrinting = usePrinting()
  const isVirtual = rows.length > virtualRows && !isPrinting
  const { scroll, pieces, measure } = useRowWindow(rows, isVirtual, focus.active.row)
  return (
    <>
      <p className="ranking-note heat-keys">{t('unitsPage.heat.keys')}</p>
      <section ref={scroll} className="heat-scroll" aria-labelledby={id}>
        <table className="heat-map" aria-rowcount={rows.length + 1}>
          <caption id={id} className="visually-hidden">
            {t('unitsPage.heat.caption')}
          </caption>
          <HeatHead model={model} />
          <tbody onKeyDown={focus.onKeyDown}>
            {(isVirtual ? pieces : allRows(rows.length)).map((piece) => {
              if (piece.kind === 'gap')
                return <Gap key={piece.key} heightPx={piece.heightPx} span={columns.length + 1} />
              const row = rows[piece.index]
              return row ? (
                <UnitHeatRow
                  key={row.id}
                  row={row}
                  index={piece.index}
                  activeColumn={focus.active.row === piece.index ? focus.active.column : null}
                  onFocusPlace={focus.setActive}
                  measure={isVirtual ? measure : null}
                />
              ) : null
            })}
          </tbody>
        </table>
      </section>
    </>
  )
})

function HeatHead({ model }: Props) {
  const { t } = useText()
  return (
    <thead>
      <tr>
        <th scope="col">{t('unitsPage.ranking.unit')}</th>
        {model.columns.map(({ id, name, measureUnit }) => (
          <th key={id} scope="col">
            {name}
            {measureUnit && <small>{measureUnit}</small>}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function Gap({ heightPx, span }: { heightPx: number; span: number }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: room, not a row; nothing in it takes the focus.
    <tr className="data-table-gap" aria-hidden="true">
      <td colSpan={span} style={{ height: `${heightPx}px` }} />
    </tr>
  )
}

/** What the colours and icons of the heat map mean; only the statuses it holds. */
export function UnitHeatLegend({ model }: Props) {
  const { t } = useText()
  return (
    <ul className="legend" aria-label={t('unitsPage.heat.legend')}>
      {model.legend.map(({ id, label }) => (
        <li key={id}>
          <span className="tile tile-key" data-status={id} aria-hidden="true">
            <StatusIcon status={id} />
          </span>
          {label}
        </li>
      ))}
    </ul>
  )
}
