import type { ImportReading, ImportRecord } from '../domain/import-reading.ts'
import { toPlainRecord } from './understand/body-records.ts'

/**
 * A reading as the page needs it: of the records only those on lines of the preview, and one of every name.
 * The counts still speak of all. A hundred thousand records would hold the page up just by arriving.
 */
export function withShownRecords(reading: ImportReading): ImportReading {
  const lines = new Set(reading.preview.map(({ line }) => line))
  const isNewIndicator = newPairs()
  const isNewUnit = newPairs()
  const isShown = (record: ImportRecord) => {
    const { line, indicatorName, indicatorId, orgUnitName, orgUnitId } = record
    const isFirst = [isNewIndicator(indicatorName, indicatorId), isNewUnit(orgUnitName, orgUnitId)]
    return lines.has(line) || isFirst.includes(true)
  }
  return { ...reading, records: reading.records.filter(isShown).map(toPlainRecord) }
}

/** True for a name and its id the first time they come together. */
function newPairs(): (name: string | null, id: string | null) => boolean {
  const known = new Map<string | null, Set<string | null>>()
  return (name, id) => {
    const ids = known.get(name) ?? new Set()
    known.set(name, ids)
    return ids.size < ids.add(id).size
  }
}
