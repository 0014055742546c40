import type { ImportReading, ImportRecord } from '../domain/import-reading.ts'

/**
 * A reading as the page needs it: of the records only those on lines of the preview, and one of every name.
 * The counts still speak of all. A hundred thousand records would hold the page up just by arriving.
 */
export function withShownRecords(reading: ImportReading): ImportReading {
  const lines = new Set(reading.preview.map(({ line }) => line))
  const names = new Set<string>()
  const isNew = (name: string) => names.size < names.add(name).size
  const isShown = (record: ImportRecord) => {
    const { line, indicatorName, indicatorId, orgUnitName, orgUnitId } = record
    const isFirst = [
      isNew(`indicator\0${indicatorName}\0${indicatorId}`),
      isNew(`unit\0${orgUnitName}\0${orgUnitId}`),
    ]
    return lines.has(line) || isFirst.includes(true)
  }
  return { ...reading, records: reading.records.filter(isShown) }
}
