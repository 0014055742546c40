import type { ImportReading, TextRepair } from '../../domain/import-reading.ts'
import type { Issue } from '../../domain/issue.ts'
import type { SheetBody } from './sheet-body.ts'

/** One line of a sheet: text cells as shown, NFC, trimmed of nothing. `line` is physical (text) or the sheet row (xlsx), 1-based. */
export type SheetRow = { line: number; cells: string[] }

/** What a spreadsheet knows of a cell beside its text. */
export type CellFact = {
  /** Decimal text of a numeric cell, a percent already as shown (0.825 with format 0.0% is 82.5); null for text. */
  number: string | null
  /** ISO date when the cell is formatted as a date. */
  date: string | null
  /** True when the cell shows a percent. */
  isPercent: boolean
  isFormula: boolean
}

/** One table of cells. Blank lines are left out; `line` keeps the gap. */
export type Sheet = {
  name: string | null
  isHidden: boolean
  rows: SheetRow[]
  /** The rows after those, of a long text file; null = there are no more. */
  body?: SheetBody | null
  /** Key `line:column` (1-based). Empty for a text file. */
  facts: ReadonlyMap<string, CellFact>
  /** Merged ranges, 1-based and inclusive; the value stands in the first cell only. */
  merges: { top: number; left: number; bottom: number; right: number }[]
  /** Rows the author hid. They are read, and shown as hidden. */
  hiddenLines: ReadonlySet<number>
  /** The same of columns, 1-based. */
  hiddenColumns: ReadonlySet<number>
}

/** What the reader may be told instead of guessing. */
export type ReadOptions = {
  encoding?: string | undefined
  delimiter?: string | undefined
  refusedRepairs?: readonly TextRepair['kind'][] | undefined
}

/** A file opened by its bytes; without sheets when nothing in it can be read, and then an issue says why. */
export type OfficeFile = Pick<
  ImportReading,
  'file' | 'kind' | 'encoding' | 'delimiter' | 'repairs'
> & { sheets: Sheet[]; issues: Issue[] }
