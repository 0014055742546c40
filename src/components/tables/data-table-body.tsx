import type { DataTableColumn, DataTableRow } from '../../view-models/data-table.ts'
import { DataTableCellContent } from './data-table-cell.tsx'
import { alignOf } from './data-table-head.tsx'
import type { RowFocus } from './data-table-keys.ts'
import type { BodyPiece } from './data-table-window.ts'

type Props = {
  columns: readonly DataTableColumn[]
  rows: readonly DataTableRow[]
  pieces: readonly BodyPiece[]
  rowHeaderId: string | undefined
  focus: RowFocus
  /** Measures a drawn row; null where all rows are drawn. */
  measure: ((element: HTMLElement | null) => void) | null
  onOpenRow: ((rowId: string) => void) | undefined
}

/** The rows in sight, and room for the others. */
export function DataTableBody({ columns, rows, pieces, focus, measure, ...rest }: Props) {
  return (
    <tbody onKeyDown={focus.onKeyDown} onFocus={focus.onFocus} onBlur={focus.onBlur}>
      {pieces.map((piece) => {
        if (piece.kind === 'gap') {
          return (
            // biome-ignore lint/a11y/noAriaHiddenOnFocusable: room, not a row; nothing in it takes the focus.
            <tr key={piece.key} className="data-table-gap" aria-hidden="true">
              <td colSpan={columns.length} style={{ height: `${piece.heightPx}px` }} />
            </tr>
          )
        }
        const row = rows[piece.index]
        if (!row) return null
        return (
          <tr
            key={row.id}
            ref={measure}
            data-index={piece.index}
            data-muted={row.isMuted || undefined}
            aria-rowindex={piece.index + 2}
          >
            {columns.map((column) => (
              <BodyCell key={column.id} column={column} row={row} {...rest} />
            ))}
          </tr>
        )
      })}
    </tbody>
  )
}

type CellProps = Pick<Props, 'rowHeaderId' | 'onOpenRow'> & {
  column: DataTableColumn
  row: DataTableRow
}

function BodyCell({ column, row, rowHeaderId, onOpenRow }: CellProps) {
  const cell = row.cells[column.id]
  const align = alignOf(column)
  if (column.id !== rowHeaderId) {
    return (
      <td data-align={align} data-kind={column.kind}>
        <DataTableCellContent column={column} cell={cell} />
      </td>
    )
  }
  const open = { href: row.href, onOpen: onOpenRow && (() => onOpenRow(row.id)) }
  return (
    <th scope="row" data-align={align} data-kind={column.kind}>
      <DataTableCellContent
        column={column}
        cell={cell}
        open={open.href || open.onOpen ? open : undefined}
      />
    </th>
  )
}
