import type { TableFacts } from '../../domain/import-reading.ts'
import type { SheetReading } from './understand-sheet.ts'

/** Facts of a table whose title says nothing. */
export const emptyFacts: TableFacts = {
  period: null,
  basis: null,
  measure: null,
  measureUnit: null,
  orgUnitId: null,
  indicatorId: null,
}

/** What is understood of a sheet without a table. */
export const emptySheetReading: SheetReading = {
  headerLines: [],
  layout: null,
  title: '',
  tables: [],
  records: [],
  questions: [],
  issues: [],
  preview: [],
  counts: { lines: 0, data: 0, skipped: 0, records: 0, refused: 0 },
}
