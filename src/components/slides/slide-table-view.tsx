import type { SlideCell, SlideColumn, SlideTable } from '../../view-models/deck-slide.ts'
import { BulletGraph } from '../charts/bullet-graph.tsx'
import { StatusIcon } from '../ui/status-icon.tsx'

type Props = { table: SlideTable }

/** A table of a slide, with the widths and heights of the model. */
export function SlideTableView({ table }: Props) {
  return (
    <table className="slide-table" aria-label={table.altText}>
      <colgroup>
        {table.columns.map(({ id, width }) => (
          <col key={id} style={{ width: `${width}em` }} />
        ))}
      </colgroup>
      <thead>
        <tr style={{ height: `${table.headHeight}em` }}>
          {table.columns.map(({ id, header, align }) => (
            <th key={id} scope="col" data-align={align}>
              <span className="slide-text">{header}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(({ id, height, isChild, cells }) => (
          <tr key={id} style={{ height: `${height}em` }} data-child={isChild || undefined}>
            {cells.map((cell, index) => (
              <Cell
                key={table.columns[index]?.id}
                cell={cell}
                column={table.columns[index]}
                noteSize={table.noteSize}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type CellProps = { cell: SlideCell; column: SlideColumn | undefined; noteSize: number }

function Cell({ cell, column, noteSize }: CellProps) {
  const { text, note, tone, status, bullet, isStrong } = cell
  return (
    <td
      data-align={column?.align}
      data-tone={status?.tone ?? tone}
      data-strong={isStrong || undefined}
    >
      {bullet ? (
        <BulletGraph bullet={bullet} label={note ?? ''} />
      ) : (
        <span className="slide-text">
          {status && <StatusIcon status={status.id} />} {text}
          {note && (
            <span className="slide-note" style={{ fontSize: `${noteSize / 18}em` }}>
              {note}
            </span>
          )}
        </span>
      )}
    </td>
  )
}
