import type {
  ColumnReading,
  ColumnRole,
  ImportLayout,
  ImportMeasure,
} from '../../domain/import-reading.ts'
import type { ColumnConvention } from '../values/number-reading.ts'
import type { MeasureUnit } from '../values/read-measure-unit.ts'
import type { Difference } from './check-differences.ts'
import type { RowPart } from './classify-rows.ts'
import type { TableBlock } from './find-tables.ts'
import type { PeriodHint } from './period-hint.ts'
import type { Rival } from './rival-columns.ts'
import type { Pairs } from './split-pairs.ts'

/** A column with what its header says, in the form the cells are read with. */
export type TableColumn = {
  /** 0-based. */
  index: number
  header: string
  role: ColumnRole
  measure: ImportMeasure | null
  hint: PeriodHint | null
  unit: MeasureUnit | null
  /** True for “Số thực hiện luỹ kế”: a month beside it is counted from January. */
  isToDate: boolean
  indicatorName: string | null
  orgUnitName: string | null
  /** The part of what the row names that the column is of: “Trong đó: nữ”; null = the whole. */
  part: string | null
  /** null = nothing need tell it from another column. */
  rival: Rival | null
  /** For a column that may hold, or holds, differences of two others. */
  difference: Difference | null
  /** True for “Bình quân 2021–2025”: one figure that stands for several years. */
  isAverage: boolean
  /** How the unambiguous cells of the column are written. */
  convention: ColumnConvention | null
  /** The person's answer for lone separators. */
  choice: 'thousands' | 'decimal' | null
}

/** What the title of a table, or the person, says of all its cells; null = nothing. */
export type TitleFacts = {
  title: string
  hint: PeriodHint | null
  /** A title “tháng 10 và 10 tháng” names both: this is the month, `hint` the months to date. */
  monthHint: PeriodHint | null
  measure: ImportMeasure | null
  unit: MeasureUnit | null
  /** The city by name or kind, a ward, a commune; null = none named. */
  orgUnitName: string | null
  orgUnitId: string | null
  indicatorName: string | null
  indicatorId: string | null
}

/** One table ready to be read cell by cell. */
export type TableModel = {
  block: TableBlock
  parts: readonly RowPart[]
  columns: readonly TableColumn[]
  facts: TitleFacts
  layout: ImportLayout
  /** Columns that hold two numbers a cell, cut in two. */
  pairs: Pairs
}

/** The column as the reading shows it. */
export function toColumnReading(
  column: TableColumn,
  dated: { period: string; basis: 'period' | 'ytd' } | null,
): ColumnReading {
  return {
    column: column.index + 1,
    header: column.header,
    role: column.role,
    measure: column.measure,
    period: dated?.period ?? null,
    basis: dated?.basis ?? null,
    measureUnit: column.unit?.name ?? null,
    indicatorName: column.indicatorName,
    orgUnitName: column.orgUnitName,
  }
}
