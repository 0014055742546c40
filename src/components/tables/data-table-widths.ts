import type { DataTableColumn, DataTableModel, DataTableRow } from '../../view-models/data-table.ts'

/** Room of one column in `ch`: for its longest text on one line, and for its longest word. */
export type ColumnRoom = { natural: number; least: number }

export const noRoom: ColumnRoom = { natural: 1, least: 1 }

/** A letter is on average narrower than the digit that `ch` measures. */
const chPerLetter = 0.9

/** Padding of a cell, and the sorting mark of a header. */
const padding = 3
const sortMark = 3

const narrowest = 7
const widest = { rowHeader: 34, other: 30 }

/**
 * Room of each column by its id. A table that draws only the rows in sight needs it: measured from the
 * rows drawn, the columns would jump while scrolling.
 */
export function toColumnRoom({ columns, rows }: DataTableModel): Record<string, ColumnRoom> {
  return Object.fromEntries(
    columns.map((column, index) => {
      const limit = index === 0 ? widest.rowHeader : widest.other
      const room = (measure: (text: string) => number) => {
        const longest = rows.reduce(
          (length, row) => Math.max(length, cellLength(row, column, measure)),
          longestWord(column.header) + sortMark,
        )
        return Math.min(limit, Math.max(narrowest, Math.ceil(longest * chPerLetter) + padding))
      }
      const natural = room((text) => text.length)
      const isOneLine = column.kind === 'number' || column.kind === 'spark'
      return [column.id, { natural, least: isOneLine ? natural : room(longestWord) }] as const
    }),
  )
}

/** Room of a table in `ch` on a screen of 1280 px, beside a list of contents: there nothing scrolls, if no word is cut by it. */
const usualWidth = 104

/** Shares of the table's width in %, in the order of `rooms`, and the width in `ch` below which a word would be cut. */
export function toShares(rooms: readonly ColumnRoom[]): { shares: number[]; least: number } {
  const least = sum(rooms.map((room) => room.least))
  const slack = sum(rooms.map((room) => room.natural)) - least
  const part = slack > 0 ? Math.min(1, Math.max(0, (usualWidth - least) / slack)) : 0
  const widths = rooms.map((room) => room.least + part * (room.natural - room.least))
  const total = sum(widths)
  return { shares: widths.map((width) => (100 * width) / total), least: Math.ceil(total) }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function cellLength(
  row: DataTableRow,
  column: DataTableColumn,
  measure: (text: string) => number,
): number {
  const cell = row.cells[column.id]
  const iconRoom = cell?.icon ? 2 : 0
  return Math.max(measure(cell?.label ?? '') + iconRoom, cell?.spark ? 12 : 0)
}

function longestWord(text: string): number {
  return Math.max(0, ...text.split(/\s/).map((word) => word.length))
}
