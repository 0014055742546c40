import type { ImportReading, ImportRecord } from '../domain/import-reading.ts'
import { BodyRecord, type BodyRecords, toPlainRecord } from './understand/body-records.ts'

/**
 * A reading as the page needs it: of the records only those on lines of the preview, and one of every name.
 * The counts still speak of all. A hundred thousand records would hold the page up just by arriving.
 */
export function withShownRecords(reading: ImportReading): ImportReading {
  const isPreviewed = linesOf(reading.preview)
  const isNewIndicator = newPairs()
  const isNewUnit = newPairs()
  const isNewPart = newParts()
  const shown: ImportRecord[] = []
  for (let index = 0; index < reading.records.length; index += 1) {
    const record = reading.records[index] as ImportRecord
    const isBody = record instanceof BodyRecord
    const isOnLine = isPreviewed[isBody ? record.records.lineOf(record.index) : record.line] === 1
    if (isBody && !isNewPart(record) && !isOnLine) continue
    const { indicatorName, indicatorId, orgUnitName, orgUnitId } = record
    const isFirst = [isNewIndicator(indicatorName, indicatorId), isNewUnit(orgUnitName, orgUnitId)]
    if (isOnLine || isFirst.includes(true)) shown.push(toPlainRecord(record))
  }
  return { ...reading, records: shown }
}

/** 1 for every line of the preview. */
function linesOf(preview: ImportReading['preview']): Uint8Array {
  const last = preview.reduce((most, { line }) => Math.max(most, line), 0)
  const isPreviewed = new Uint8Array(last + 1)
  for (const { line } of preview) isPreviewed[line] = 1
  return isPreviewed
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
  let body: BodyRecords | null = null
  let kinds = new Uint8Array(0)
  let units = new Uint8Array(0)
  return ({ records, index }) => {
    if (records !== body) {
      body = records
      kinds = new Uint8Array(records.partCount)
      units = new Uint8Array(records.partCount)
    }
    const kind = records.sharedCodes[index] as number
    const unit = records.orgUnitCodes[index] as number
    const isNew = kinds[kind] === 0 || units[unit] === 0
    kinds[kind] = 1
    units[unit] = 1
    return isNew
  }
}
