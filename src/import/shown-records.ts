import type { ImportReading, ImportRecord } from '../domain/import-reading.ts'
import { BodyRecord, type BodyRecords, toPlainRecord } from './understand/body-records.ts'

/**
 * A reading as the page needs it: of the records only those on lines of the preview, and one of every name.
 * The counts still speak of all. A hundred thousand records would hold the page up just by arriving.
 */
export function withShownRecords(reading: ImportReading): ImportReading {
  const lines = new Set(reading.preview.map(({ line }) => line))
  const isNewIndicator = newPairs()
  const isNewUnit = newPairs()
  const isNewPart = newParts()
  const isShown = (record: ImportRecord) => {
    if (record instanceof BodyRecord && !isNewPart(record)) return lines.has(record.line)
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

/** False for a record of a long table whose kind and unit were both met before. */
function newParts(): (record: BodyRecord) => boolean {
  const known = new Map<BodyRecords, { kinds: Uint8Array; units: Uint8Array }>()
  return ({ records, index }) => {
    const met = known.get(records) ?? {
      kinds: new Uint8Array(records.shared.length),
      units: new Uint8Array(records.orgUnits.length),
    }
    known.set(records, met)
    const kind = records.sharedCodes[index] as number
    const unit = records.orgUnitCodes[index] as number
    const isNew = met.kinds[kind] === 0 || met.units[unit] === 0
    met.kinds[kind] = 1
    met.units[unit] = 1
    return isNew
  }
}
