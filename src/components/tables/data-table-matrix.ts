import type {
  DataTableCell,
  DataTableColumn,
  DataTableRow,
  ExportCell,
  ExportTable,
} from '../../view-models/data-table.ts'

type Visible = {
  columns: readonly DataTableColumn[]
  rows: readonly DataTableRow[]
  /** Header of the extra column that carries the notes of a column. */
  noteHeader: (header: string) => string
}

/**
 * What is seen, as text: columns, order and rows as given. `label` takes the shown text, `value` the
 * plain one where a cell has it. Notes stand in a column of their own, so that numbers stay numbers.
 */
export function toExportTable(
  { columns, rows, noteHeader }: Visible,
  use: 'label' | 'value',
): ExportTable {
  const fields = columns.flatMap((column) => {
    const field = { column, isNote: false }
    return hasNotes(column, rows) ? [field, { column, isNote: true }] : [field]
  })
  const head = fields.map(({ column, isNote }) =>
    asText(isNote ? noteHeader(column.header) : column.header),
  )
  const body = rows.map((row) =>
    fields.map(({ column, isNote }) => {
      const cell = row.cells[column.id]
      return isNote ? asText(cell?.note ?? '') : toExportCell(column, cell, use)
    }),
  )
  return [head, ...body]
}

function toExportCell(
  column: DataTableColumn,
  cell: DataTableCell | undefined,
  use: 'label' | 'value',
): ExportCell {
  const label = cell?.label ?? ''
  const text = use === 'value' ? (cell?.exportValue ?? label) : label
  return { text, isNumber: column.kind === 'number' }
}

function hasNotes(column: DataTableColumn, rows: readonly DataTableRow[]): boolean {
  return rows.some((row) => Boolean(row.cells[column.id]?.note))
}

function asText(text: string): ExportCell {
  return { text, isNumber: false }
}
