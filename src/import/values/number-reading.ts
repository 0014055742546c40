import type { MissingReason, Qualifier } from '../../domain/import-reading.ts'
import type { MeasureUnit } from './read-measure-unit.ts'

/** What is known around a cell. Everything may be left out. */
export type NumberEvidence = {
  /** Unit of the matched indicator. */
  measureUnit?: MeasureUnit | null
  /** Unit the column, row or title states; the cell's own unit goes before it. */
  writtenUnit?: MeasureUnit | null
  /** Of the indicator: `growth` lets 106,7 % be an index, `rank` lets 5/34 be a place. */
  accumulation?: string | null
  /** Targets and last values of the same indicator and unit, in `measureUnit`. */
  references?: readonly number[]
  /** How the unambiguous cells of the column are written. */
  column?: ColumnConvention | null
  /** The person's answer; ends every doubt. */
  choice?: 'thousands' | 'decimal' | null
}

/** What the unambiguous cells of a column say of each separator; null = nothing, or both ways (`isMixed`). */
export type ColumnConvention = {
  dot: 'thousands' | 'decimal' | null
  comma: 'thousands' | 'decimal' | null
  isMixed: boolean
}

type Stated = {
  /** Unit written in the cell itself; null = none. */
  unit: MeasureUnit | null
  /** A separate “phấn đấu” value, decimal text. */
  stretch: string | null
  /** True when the cell wrote an index (106,7 %) and the value is the increase (6.7). A guess: show it. */
  isIndex: boolean
  /** “tăng” or “giảm” before the number; of a growth rate “giảm” has already turned the sign. */
  direction: 'up' | 'down' | null
  /** True for “ước”. */
  isEstimate: boolean
  /** True for “khoảng” before a range, which `qualifier` cannot say as well. */
  isApproximate: boolean
  /** Words that are neither number, unit nor qualifier; empty for a plain value cell. */
  rest: string
}

/** Values are decimal text in the unit the cell, else the column, writes; nothing is converted here. */
export type NumberValue =
  | ({ kind: 'number'; value: string } & Stated)
  | ({
      kind: 'bound'
      qualifier: Qualifier
      /** null for a range. */
      value: string | null
      /** Lower end; null when open. */
      low: string | null
      /** Upper end; null when open. */
      high: string | null
    } & Stated)

/** By which evidence a lone separator before three digits was read. Only `choice` and `count` are rules; the rest are guesses. */
export type AmbiguityReason = 'reference' | 'percent' | 'column' | 'convention'

export type NumberFault =
  | 'not-a-number'
  | 'no-number'
  | 'bad-grouping'
  | 'too-many-digits'
  | 'date-in-number'
  | 'several-numbers'
  | 'bounds-out-of-order'
  | 'mixed-units'
  | 'unit-unclear'

export type NumberReading =
  | NumberValue
  | { kind: 'missing'; reason: MissingReason }
  | {
      kind: 'ambiguous'
      asThousands: NumberValue
      asDecimal: NumberValue
      proposal: 'thousands' | 'decimal'
      why: AmbiguityReason
    }
  | { kind: 'fault'; code: NumberFault }
