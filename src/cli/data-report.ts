import { loadTables } from '../database/load-tables.ts'
import { openNodeEngine } from '../database/node-engine.ts'
import { isIsoDate } from '../domain/period.ts'
import { readDataFolder } from '../import/read-folder.ts'
import { listResults, type ResultRow } from '../queries/list-results.ts'
import { type CliOptions, readArguments, textOption } from './arguments.ts'
import { formatTable } from './format-table.ts'
import { readFolderFromDisk } from './read-folder-from-disk.ts'

const usage = 'npm run data:report -- [--as-of YYYY-MM-DD] [--document ID] [--data DIR] [--json]'

/** Prints the results view of a data folder; resolves to the exit code. */
export async function main(args: string[]): Promise<number> {
  let options: CliOptions
  try {
    options = readArguments(args, ['as-of', 'document', 'data'], ['json'])
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${usage}`)
    return 2
  }
  const asOf = textOption(options, 'as-of')
  if (asOf !== null && !isIsoDate(asOf)) {
    console.error(`--as-of ${asOf}: not a date YYYY-MM-DD\n${usage}`)
    return 2
  }
  const rows = await reportFolder(
    textOption(options, 'data') ?? 'data',
    asOf,
    textOption(options, 'document'),
  )
  console.log(options.values.json ? JSON.stringify(rows, null, 1) : formatTable(rows))
  return 0
}

/** The results of a folder on disk at an as-of date (null = each document's default), all documents or one. */
export async function reportFolder(
  folder: string,
  asOf: string | null,
  documentId: string | null,
): Promise<ResultRow[]> {
  const { tables, issues } = readDataFolder(readFolderFromDisk(folder))
  const errors = issues.filter((issue) => issue.severity === 'error').length
  if (errors > 0)
    console.error(`${errors} errors in ${folder}: their rows are left out; see npm run data:check`)
  const engine = await openNodeEngine()
  try {
    await loadTables(engine, tables)
    return await listResults(engine, { asOf, documentId })
  } finally {
    await engine.close()
  }
}
