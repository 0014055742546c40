import type { MissingReason, Qualifier } from '../../domain/import-reading.ts'
import type { SheetRow } from '../read/office-file.ts'
import { readNumber } from '../values/read-number.ts'
import type { CanonicalReader } from './canonical-value.ts'

/** Where the fields of `actuals.csv` or `targets.csv` stand, 0-based; -1 = absent. `value` is -1 for targets. */
export type CanonicalColumns = {
  indicator: number
  orgUnit: number
  period: number
  basis: number
  value: number
  status: number
  document: number
  lower: number
  upper: number
  strict: number
  approximate: number
  stretch: number
  asWritten: number
}

/** Finds our own field names in a header; null when it is another form. */
export function canonicalColumns(header: readonly string[]): CanonicalColumns | null {
  const names = header.map((cell) => cell.trim().toLowerCase())
  const at = (name: string) => names.indexOf(name)
  const columns = {
    indicator: at('indicator_id'),
    orgUnit: at('org_unit_id'),
    period: at('period'),
    basis: at('basis'),
    value: at('value'),
    status: at('status'),
    document: at('document_id'),
    lower: at('lower'),
    upper: at('upper'),
    strict: at('strict'),
    approximate: at('approximate'),
    stretch: at('stretch'),
    asWritten: at('as_written'),
  }
  const { indicator, orgUnit, period, value, lower, upper } = columns
  if (Math.min(indicator, orgUnit, period) < 0 || at('measure') !== -1) return null
  return value >= 0 || (lower >= 0 && upper >= 0) ? columns : null
}

/** A value of a canonical row, and the column it stands in. */
export type CanonicalValue = {
  column: number
  value: string | null
  qualifier: Qualifier | null
  low: string | null
  high: string | null
  stretch: string | null
  missing: MissingReason | null
  isGuess: boolean
}

/** The bounds of a target as value and qualifier; null when a bound is no number. A milestone has neither bound. */
export function targetValue(
  row: SheetRow,
  columns: CanonicalColumns,
  reader: CanonicalReader,
): CanonicalValue | null {
  const lower = reader.number(row, columns.lower)
  const upper = reader.number(row, columns.upper)
  const stretch = reader.number(row, columns.stretch)
  if (lower === undefined || upper === undefined || stretch === undefined) return null
  const isRange = lower !== null && upper !== null
  return {
    column: lower === null && upper !== null ? columns.upper : columns.lower,
    value: isRange ? null : (lower ?? upper),
    qualifier: isRange ? 'range' : qualifierOf(row, columns, upper !== null),
    low: isRange ? lower : null,
    high: isRange ? upper : null,
    stretch,
    missing: lower === null && upper === null ? 'blank' : null,
    isGuess: false,
  }
}

/** The words of the document go before the flags: “trở lên” and “đạt” both are a lower bound. */
function qualifierOf(row: SheetRow, columns: CanonicalColumns, isUpper: boolean): Qualifier | null {
  if (row.cells[columns.approximate]?.trim() === 'true') return 'about'
  if (row.cells[columns.strict]?.trim() === 'true') return isUpper ? 'lt' : 'gt'
  const written = readNumber(row.cells[columns.asWritten] ?? '')
  const isBound = written.kind === 'bound' && written.qualifier === (isUpper ? 'le' : 'ge')
  return isBound ? written.qualifier : null
}
