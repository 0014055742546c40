import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'

const folder = join(import.meta.dirname, '../../../data')

/** The rows of one published table as plain text, for tests that hold against the real data. */
export function readRecords(name: string): Record<string, string>[] {
  const text = readFileSync(join(folder, `${name}.csv`), 'utf8')
  return Papa.parse<Record<string, string>>(text.trim(), { header: true }).data
}
