import { type CSSProperties, useId, useMemo } from 'react'
import type {
  DataTableColumn,
  DataTableModel,
  DataTableTools,
} from '../../view-models/data-table.ts'
import { useText } from '../ui/text-context.ts'
import { DataTableBody } from './data-table-body.tsx'
import { DataTableHead } from './data-table-head.tsx'
import { useRowFocus } from './data-table-keys.ts'
import { usePrinting } from './data-table-printing.ts'
import { useRowWindow } from './data-table-row-window.ts'
import { rowHeaderId, useDataTable } from './data-table-state.ts'
import { DataTableToolbar } from './data-table-tools.tsx'
import { type ColumnRoom, noRoom, toColumnRoom, toShares } from './data-table-widths.ts'
import { allRows, virtualRowLimit } from './data-table-window.ts'

type Props = {
  model: DataTableModel
  /** Names the table for screen readers and the CSV file; a page shows its own heading. */
  caption: string
  /** `tableTools` of `export/table-text.ts`. */
  tools: DataTableTools
  /** Called for rows that have no `href`. */
  onOpenRow?: (rowId: string) => void
}

/** Any rows as a table that sorts, filters, chooses columns, copies, saves as CSV and prints whole. */
export function DataTable({ model, caption, tools, onOpenRow }: Props) {
  const { t, language } = useText()
  const id = useId()
  const table = useDataTable({ model, language, foldText: tools.foldText })
  const focus = useRowFocus(table.rows.length)
  const isPrinting = usePrinting()
  const isVirtual = table.rows.length > virtualRowLimit && !isPrinting
  const { scroll, pieces, measure } = useRowWindow(table.rows, isVirtual, focus.index)
  const columns = table.visible.map((state) => state.column)
  const room = useMemo(() => toColumnRoom(model), [model])
  const rooms = columns.map(({ id }) => room[id] ?? noRoom)
  const total = model.rows.length
  return (
    <div className="data-table-frame">
      <DataTableToolbar
        table={table}
        total={total}
        tools={tools}
        fileName={`${tools.foldText(caption).replaceAll(/[ %]+/g, '-')}.csv`}
      />
      <section
        ref={scroll}
        className="data-table-scroll"
        aria-label={t('table.scroll', { caption })}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
        tabIndex={0}
      >
        <table
          className="data-table"
          aria-labelledby={id}
          aria-rowcount={table.rows.length + 1}
          data-virtual={isVirtual || undefined}
          style={isVirtual ? { minWidth: `${toShares(rooms).least}ch` } : undefined}
        >
          <caption id={id} className="visually-hidden">
            {caption}
          </caption>
          {isVirtual && <Widths columns={columns} rooms={rooms} />}
          <DataTableHead columns={table.visible} rooms={rooms} />
          <DataTableBody
            columns={columns}
            rows={table.rows}
            pieces={isVirtual ? pieces : allRows(table.rows.length)}
            rowHeaderId={rowHeaderId(model.columns)}
            focus={focus}
            measure={isVirtual ? measure : null}
            onOpenRow={onOpenRow}
          />
        </table>
        {table.rows.length === 0 && (
          <p className="data-table-none">{t(total === 0 ? 'table.empty' : 'table.none')}</p>
        )}
      </section>
    </div>
  )
}

type WidthProps = { columns: readonly DataTableColumn[]; rooms: readonly ColumnRoom[] }

// Where there is room, columns share it; on a phone each takes its own and the table scrolls sideways.
function Widths({ columns, rooms }: WidthProps) {
  const { shares } = toShares(rooms)
  return (
    <colgroup>
      {columns.map(({ id }, index) => {
        const room = { '--share': `${shares[index]}%`, '--own': `${rooms[index]?.natural}ch` }
        return <col key={id} style={room as CSSProperties} />
      })}
    </colgroup>
  )
}
