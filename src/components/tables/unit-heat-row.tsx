import { memo } from 'react'
import type { HeatCell, HeatRow } from '../../view-models/unit-heat-map.ts'
import { StatusIcon } from '../ui/status-icon.tsx'
import { useText } from '../ui/text-context.ts'
import type { HeatPlace } from './unit-heat-focus.ts'

type Props = {
  row: HeatRow
  index: number
  /** The column that Tab reaches in this row; null when it is another row's. */
  activeColumn: number | null
  onFocusPlace: (place: HeatPlace) => void
  measure: ((element: HTMLElement | null) => void) | null
}

/** One unit of the heat map: its name, then a status for each indicator. */
export const UnitHeatRow = memo(function UnitHeatRow(props: Props) {
  const { row, index, activeColumn, onFocusPlace, measure } = props
  const reach = (column: number) => ({
    href: row.href,
    tabIndex: activeColumn === column ? 0 : -1,
    'data-place': `${index}/${column}`,
    onFocus: () => onFocusPlace({ row: index, column }),
  })
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2}>
      <th scope="row">
        <a {...reach(0)}>{row.name}</a>
      </th>
      {row.cells.map((cell, column) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the columns stand still while a row lives.
        <td key={column}>
          <Cell cell={cell} link={reach(column + 1)} />
        </td>
      ))}
    </tr>
  )
})

type Link = { href: string; tabIndex: number; 'data-place': string; onFocus: () => void }

function Cell({ cell, link }: { cell: HeatCell; link: Link }) {
  const { t } = useText()
  if (!cell) {
    const words = t('unitsPage.heat.notAssigned')
    return (
      <a {...link} href={link.href} className="heat-cell" aria-label={words} title={words}>
        –
      </a>
    )
  }
  return (
    <a
      {...link}
      href={link.href}
      className="heat-cell"
      data-status={cell.status}
      aria-label={cell.label}
      title={cell.label}
    >
      <StatusIcon status={cell.status} />
      {cell.number}
    </a>
  )
}
