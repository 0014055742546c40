import type { ImportMeasure } from '../../domain/import-reading.ts'
import type { MeasureUnit } from '../values/read-measure-unit.ts'
import type { PeriodHint } from './period-hint.ts'
import type { RowCodes } from './row-codes.ts'

/** What a row says of all its values, from its own cells and the sections above it. */
export type RowKey = {
  /** The name in the row; empty when it has none. */
  name: string
  /** Sections above it, outermost first. */
  parents: readonly string[]
  orgUnitName: string | null
  hint: PeriodHint | null
  /** When the section above the row says; a column that names its own months goes before it. */
  sectionHint: PeriodHint | null
  measure: ImportMeasure | null
  /** True when its period is written as the last day of a month. */
  isLastDay: boolean
  /** Its period is a day inside a month. */
  isInMonth: boolean
  /** True when its period is an average over years. */
  isAverage: boolean
  /** What the cell of its period says beside the time: “2026 (ước)”, “KH 2027”. */
  periodMeasure: ImportMeasure | null
  unit: MeasureUnit | null
  /** True when the unit is the one of a row above: it does not bind an indicator it cannot fit. */
  isUnitInherited: boolean
  writtenUnit: string | null
  /** 0-based column of a unit this row writes and nobody understands; null = none. */
  unreadUnit: number | null
  /** True for “Tổng số” and the like: the row adds up the others. */
  isTotal: boolean
  /** The same among organisational units. */
  isPlaceTotal: boolean
  codes: RowCodes
}
