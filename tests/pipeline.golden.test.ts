import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readFolderFromDisk } from '../src/cli/read-folder-from-disk.ts'
import { loadTables } from '../src/database/load-tables.ts'
import { readDataFolder } from '../src/import/read-folder.ts'
import { listResults, type ResultRow } from '../src/queries/list-results.ts'
import { openTestDatabase } from './support/open-test-database.ts'

const golden = join(import.meta.dirname, 'pipeline.golden.txt')

/** One line a target: `item indicator  actual (period, status)  against  aim  →  verdict`. */
function toLine(row: ResultRow): string {
  const bounds = [
    row.lower === null ? '' : `≥ ${row.lower}`,
    row.upper === null ? '' : `≤ ${row.upper}`,
  ]
  const actual =
    row.actual === null ? '–' : `${row.actual} (${row.actual_period}, ${row.actual_status})`
  const verdict = row.reason ? `${row.status}: ${row.reason}` : row.status
  return `${row.item.padStart(3)}  ${row.indicator_id.padEnd(38)} ${actual.padEnd(32)} ${bounds.filter(Boolean).join(' ').padEnd(22)} → ${verdict}`
}

// To accept a change: read the difference, then run with UPDATE_GOLDEN=1 and review the diff of the .txt.
test('the published folder, from bytes to verdicts, reads as reviewed', async () => {
  const engine = await openTestDatabase()
  await loadTables(engine, readDataFolder(readFolderFromDisk('data')).tables)
  const rows = await listResults(engine, {
    asOf: null,
    documentId: null,
    orgUnitId: null,
    indicatorId: null,
  })
  const documents = [...new Set(rows.map((row) => row.document_id))]
  const text = documents
    .map((id) => rows.filter((row) => row.document_id === id))
    .map((group) =>
      [`# ${group[0]?.document_id} as of ${group[0]?.as_of}`, ...group.map(toLine)].join('\n'),
    )
    .join('\n\n')
  if (process.env.UPDATE_GOLDEN) writeFileSync(golden, `${text}\n`)
  expect(`${text}\n`).toBe(readFileSync(golden, 'utf8'))
})
