import type { DisplayStatus, Tone } from './display-status.ts'
import { foldText } from './search.ts'

/** What a column holds; decides alignment, first sort direction and how its text is exported. */
export type ColumnKind = 'text' | 'number' | 'status' | 'date' | 'link' | 'spark'

export type DataTableColumn = {
  id: string
  header: string
  kind: ColumnKind
  /** Numbers stand at the end, everything else at the start, unless stated. */
  align?: 'start' | 'end'
  /** Names the row: stays in sight, cannot be hidden. Put it first; without one the first column is it. */
  isRowHeader?: boolean
  isHiddenByDefault?: boolean
  /** What the column means, in a sentence. */
  description?: string
}

/** `good` and `bad` mean good and bad, never up and down; a `StatusMark` tone fits as it is. */
export type CellTone = Tone | 'warn' | 'muted'

export type DataTableCell = {
  /** The text shown, formatted; missing values as "–". */
  label: string
  /** What is sorted by; null = missing, always last. Statuses give their rank, dates ISO text. */
  sortValue: string | number | null
  tone?: CellTone
  /** A second, smaller line, e.g. the reason why a value is missing. */
  note?: string
  noteLang?: 'vi'
  /** Language of the label where it is not the screen's: quotations and titles of papers. */
  lang?: 'vi'
  /** Draws the shape of the status before the label. */
  icon?: DisplayStatus | 'conflict'
  href?: string
  /** Text of the CSV where it differs from the label, e.g. a plain number. */
  exportValue?: string
  /** A small line: heights from 0 (bottom) to 1 (top), null = gap. See `toSpark`. */
  spark?: readonly (number | null)[]
}

export type DataTableRow = {
  id: string
  /** Opens the row from its header cell. */
  href?: string
  /** Greyed, e.g. an older perimeter. */
  isMuted?: boolean
  /** Folded text that the filter looks in. */
  searchText: string
  cells: Readonly<Record<string, DataTableCell>>
}

/** A table as plain data: display labels beside sort values. */
export type DataTableModel = {
  columns: readonly DataTableColumn[]
  rows: readonly DataTableRow[]
  /** The order on opening; the order of `rows` without it. */
  initialSort?: { columnId: string; isDescending: boolean }
}

/** One field of an export: a number in a number column is never neutralised. */
export type ExportCell = { text: string; isNumber: boolean }

/** Header row and rows exactly as they are seen. */
export type ExportTable = readonly (readonly ExportCell[])[]

/** What a table needs from layers that components do not know: `tableTools` of `export/table-text.ts`. */
export type DataTableTools = {
  foldText: (text: string) => string
  toTsv: (table: ExportTable) => string
  toCsv: (table: ExportTable) => string
}

type RowInput = Omit<DataTableRow, 'searchText'> & {
  /** More words to be found by: short names, codes. */
  searchWords?: readonly string[]
}

type Input = Omit<DataTableModel, 'rows'> & { rows: readonly RowInput[] }

/** Adds to every row the text its filter looks in: all labels and notes, and the words given. */
export function toDataTableModel({ rows, ...model }: Input): DataTableModel {
  return { ...model, rows: rows.map(toRow) }
}

/** Most tables are never searched: a row folds its text when it is first asked for. */
function toRow({ searchWords = [], ...row }: RowInput): DataTableRow {
  let folded: string | undefined
  return {
    ...row,
    get searchText() {
      const texts = Object.values(row.cells).flatMap((cell) => [cell.label, cell.note ?? ''])
      folded ??= foldText([...texts, ...searchWords].join(' '))
      return folded
    },
  }
}
