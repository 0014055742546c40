import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readFolderFromDisk } from '../../../src/cli/read-folder-from-disk.ts'
import type {
  ImportChoices,
  ImportReading,
  ImportRecord,
} from '../../../src/domain/import-reading.ts'
import { toCatalogue } from '../../../src/import/catalogue.ts'
import { readDataFolder } from '../../../src/import/read-folder.ts'
import { readOfficeFile } from '../../../src/import/read-office-file.ts'

/** Names, units and last values of the published folder. */
export const catalogue = toCatalogue(readDataFolder(readFolderFromDisk('data')).tables)

/** Reads one file of `tests/fixtures/office`. */
export function readFixture(name: string, choices: ImportChoices = {}): Promise<ImportReading> {
  const path = join(import.meta.dirname, '../../fixtures/office', name)
  const bytes = new Uint8Array(readFileSync(path))
  return readOfficeFile({ bytes, file: name, catalogue, choices })
}

/** Reads a text as a dropped file. */
export function readTextFile(text: string, choices: ImportChoices = {}): Promise<ImportReading> {
  return readOfficeFile({
    bytes: new TextEncoder().encode(text),
    file: 'file.csv',
    catalogue,
    choices,
  })
}

/** A record as one line: `line indicator unit period measure [qualifier] value[ ↑stretch]`. */
export function lineOf(record: ImportRecord): string {
  const { line, indicatorId, indicatorName, orgUnitId, orgUnitName, period, basis } = record
  const range = `${record.low}..${record.high}`
  const value = record.value ?? (record.missing === null ? range : `(${record.missing})`)
  return [
    line,
    indicatorId ?? `?${indicatorName}`,
    orgUnitId ?? `?${orgUnitName}`,
    `${period ?? '?'}${basis === 'ytd' ? '·ytd' : ''}`,
    record.measure,
    record.qualifier,
    value,
    record.stretch && `↑${record.stretch}`,
  ]
    .filter((part) => part !== null)
    .join(' ')
}

/** All records of a reading as lines, with the sheet where several are read. */
export function linesOf({ records, sheets }: ImportReading): string[] {
  const isSeveral = sheets.filter(({ state }) => state === 'read').length > 1
  return records.map((record) => (isSeveral ? `${record.sheet}!` : '') + lineOf(record))
}
