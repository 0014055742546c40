import type { ImportRecord } from '../../domain/import-reading.ts'

type Bounds = { lower: string | null; upper: string | null; strict: boolean; approximate: boolean }

/** What bounds need to know of the indicator. */
export type TargetIndicator = { direction: string | null; attainment: string | null }

/** A planned value as bounds: by its words first, by the good direction of the indicator when it has none. */
export function boundsOf(record: ImportRecord, indicator: TargetIndicator): Bounds {
  const { qualifier, value, low, high } = record
  const none = { lower: null, upper: null, strict: false, approximate: qualifier === 'about' }
  if (indicator.attainment === 'milestone') return none
  if (low !== null || high !== null) return { ...none, lower: low, upper: high }
  const strict = qualifier === 'lt' || qualifier === 'gt'
  const isUpper = qualifier === 'lt' || qualifier === 'le'
  const isLower = qualifier === 'gt' || qualifier === 'ge'
  if (isUpper) return { ...none, upper: value, strict }
  if (isLower) return { ...none, lower: value, strict }
  if (indicator.direction === 'decrease') return { ...none, upper: value }
  return { ...none, lower: value, upper: indicator.direction === 'none' ? value : null }
}

/** The short phrase of the file, with its unit when the unit stands elsewhere. */
export function asWritten({ raw, writtenUnit }: Pick<ImportRecord, 'raw' | 'writtenUnit'>): string {
  const phrase = raw.trim()
  return !writtenUnit || phrase.includes(writtenUnit) ? phrase : `${phrase} ${writtenUnit}`
}
