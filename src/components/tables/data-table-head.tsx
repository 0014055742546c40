import type { CSSProperties } from 'react'
import type { ColumnState } from './data-table-state.ts'
import type { ColumnRoom } from './data-table-widths.ts'

type Props = { columns: readonly ColumnState[]; rooms: readonly ColumnRoom[] }

const ariaSort = { asc: 'ascending', desc: 'descending' } as const

/** Column names; each is the button that sorts by it. */
export function DataTableHead({ columns, rooms }: Props) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map(({ column, direction, sort }, index) => (
          <th
            key={column.id}
            scope="col"
            data-align={alignOf(column)}
            style={{ '--own': `${rooms[index]?.natural}ch` } as CSSProperties}
            aria-sort={direction ? ariaSort[direction] : undefined}
          >
            <button type="button" title={column.description} onClick={sort}>
              {column.header}
              <SortMark direction={direction} />
            </button>
          </th>
        ))}
      </tr>
    </thead>
  )
}

/** Numbers stand at the end of their column, everything else at the start. */
export function alignOf(column: ColumnState['column']): 'start' | 'end' {
  return column.align ?? (column.kind === 'number' ? 'end' : 'start')
}

function SortMark({ direction }: { direction: ColumnState['direction'] }) {
  return (
    <svg className="data-table-sort" viewBox="0 0 8 12" aria-hidden="true" focusable="false">
      <path d="M4 1 L7 5 H1 Z" data-on={direction === 'asc'} />
      <path d="M4 11 L7 7 H1 Z" data-on={direction === 'desc'} />
    </svg>
  )
}
