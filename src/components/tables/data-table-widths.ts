import type { DataTableColumn, DataTableModel, DataTableRow } from '../../view-models/data-table.ts'

const narrowest = 7

/** A letter is on average narrower than the digit that `ch` measures. */
const chPerLetter = 0.9

const widest = { rowHeader: 34, other: 30 }

/**
 * Column widths in `ch` from the longest text of each, by column id. A table that draws only the rows
 * in sight needs them: measured from the rows drawn, the columns would jump while scrolling.
 */
export function toColumnWidths({ columns, rows }: DataTableModel): Record<string, number> {
  const widths = columns.map((column, index) => {
    const longest = rows.reduce(
      (length, row) => Math.max(length, textLength(row, column)),
      longestWord(column.header) + 3,
    )
    const limit = index === 0 ? widest.rowHeader : widest.other
    return [
      column.id,
      Math.min(limit, Math.max(narrowest, Math.ceil(longest * chPerLetter) + 3)),
    ] as const
  })
  return Object.fromEntries(widths)
}

function textLength(row: DataTableRow, column: DataTableColumn): number {
  const cell = row.cells[column.id]
  const iconRoom = cell?.icon ? 2 : 0
  return Math.max((cell?.label.length ?? 0) + iconRoom, cell?.spark ? 12 : 0)
}

function longestWord(text: string): number {
  return Math.max(0, ...text.split(/\s/).map((word) => word.length))
}
