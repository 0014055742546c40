import {
  type ColumnDef,
  columnFilteringFeature,
  columnVisibilityFeature,
  createFilteredRowModel,
  createSortedRowModel,
  globalFilteringFeature,
  type Row,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useMemo } from 'react'
import type { Language } from '../../text/translate.ts'
import type { DataTableColumn, DataTableModel, DataTableRow } from '../../view-models/data-table.ts'
import { sortValueOrder, toSortValue } from './data-table-sort.ts'

// The only file that knows TanStack Table: sorting, filtering and column choice behind one small shape.
const features = tableFeatures({
  columnFilteringFeature,
  globalFilteringFeature,
  columnVisibilityFeature,
  rowSortingFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
})

type Features = typeof features

export type SortDirection = 'asc' | 'desc' | null

/** A column as the head and the column menu need it. */
export type ColumnState = {
  column: DataTableColumn
  isVisible: boolean
  canHide: boolean
  direction: SortDirection
  sort: () => void
  setVisible: (isVisible: boolean) => void
}

export type DataTableState = {
  /** Every column in the model's order. */
  all: ColumnState[]
  visible: ColumnState[]
  /** The rows left by the filter, sorted. */
  rows: DataTableRow[]
  search: string
  setSearch: (search: string) => void
}

type Options = {
  model: DataTableModel
  language: Language
  foldText: (text: string) => string
}

/** Sorting, filtering and column choice of one table. Without a sort the model's own order stands. */
export function useDataTable({ model, language, foldText }: Options): DataTableState {
  const columns = useMemo(() => toColumnDefs(model.columns, language), [model.columns, language])
  const data = model.rows as DataTableRow[]
  const firstId = rowHeaderId(model.columns)
  const table = useTable({
    features,
    columns,
    data,
    getRowId: (row: DataTableRow) => row.id,
    initialState: toInitialState(model),
    enableMultiSort: false,
    // One column answers for the row: its search text covers all of them.
    getColumnCanGlobalFilter: (column) => column.id === firstId,
    globalFilterFn: (row: Row<Features, DataTableRow>, _: string, words: string) =>
      containsWords(row.original.searchText, foldText(words)),
  })
  const all = model.columns.map((column): ColumnState => {
    const state = table.getColumn(column.id)
    return {
      column,
      isVisible: state?.getIsVisible() ?? true,
      canHide: column.id !== firstId,
      direction: state?.getIsSorted() || null,
      sort: () => state?.toggleSorting(),
      setVisible: (isVisible) => state?.toggleVisibility(isVisible),
    }
  })
  const sorted = table.getRowModel().rows
  const rows = useMemo(() => sorted.map((row) => row.original), [sorted])
  return {
    all,
    visible: all.filter((state) => state.isVisible),
    rows,
    search: table.state.globalFilter ?? '',
    setSearch: table.setGlobalFilter,
  }
}

/** The column that names a row: the one marked so, else the first. */
export function rowHeaderId(columns: readonly DataTableColumn[]): string | undefined {
  return (columns.find((column) => column.isRowHeader) ?? columns[0])?.id
}

/** True when every word occurs in the text; both are folded. */
export function containsWords(text: string, words: string): boolean {
  return words.split(' ').every((word) => text.includes(word))
}

function toColumnDefs(columns: readonly DataTableColumn[], language: Language) {
  const order = sortValueOrder(language)
  return columns.map(
    (column): ColumnDef<Features, DataTableRow> => ({
      id: column.id,
      header: column.header,
      accessorFn: (row) => toSortValue(row.cells[column.id]?.sortValue),
      sortUndefined: 'last',
      sortDescFirst: column.kind === 'number',
      sortFn: (a, b, id) => order(a.getValue(id), b.getValue(id)),
    }),
  )
}

function toInitialState({ columns, initialSort }: DataTableModel) {
  const firstId = rowHeaderId(columns)
  const hidden = columns.filter((column) => column.isHiddenByDefault && column.id !== firstId)
  return {
    columnVisibility: Object.fromEntries(hidden.map((column) => [column.id, false])),
    sorting: initialSort ? [{ id: initialSort.columnId, desc: initialSort.isDescending }] : [],
  }
}
