import type { Row } from '../database/engine.ts'
import { loadTables } from '../database/load-tables.ts'
import { type NodeEngine, openNodeEngine } from '../database/node-engine.ts'
import { isIsoDate } from '../domain/period.ts'
import { readDataFolder } from '../import/read-folder.ts'
import { listReasons } from '../queries/list-reasons.ts'
import { listResults, type ResultsParameters } from '../queries/list-results.ts'
import { listViewRows, type ViewName, viewNames } from '../queries/list-view-rows.ts'
import { type CliOptions, readArguments, textOption } from './arguments.ts'
import { formatTable } from './format-table.ts'
import { readFolderFromDisk } from './read-folder-from-disk.ts'

const usage = `npm run data:report -- [--as-of YYYY-MM-DD] [--document ID] [--indicator ID] [--org-unit ID]
  [--explain] [--view NAME] [--language vi|en] [--data DIR] [--json]
views: ${viewNames.join(', ')}`

const strings = ['as-of', 'document', 'indicator', 'org-unit', 'view', 'language', 'data']

/** Prints the results of a data folder, the reasons behind them, or one view; resolves to the exit code. */
export async function main(args: string[]): Promise<number> {
  const options = readOptions(args)
  if (typeof options === 'string') {
    console.error(`${options}\n${usage}`)
    return 2
  }
  const engine = await openFolder(textOption(options, 'data') ?? 'data')
  try {
    const rows = await report(engine, options)
    console.log(
      options.values.json ? JSON.stringify(rows, null, 1) : formatTable(shortened(rows, options)),
    )
    return 0
  } finally {
    await engine.close()
  }
}

/** The options, or what is wrong with them. */
function readOptions(args: string[]): CliOptions | string {
  let options: CliOptions
  try {
    options = readArguments(args, strings, ['json', 'explain'])
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  const asOf = textOption(options, 'as-of')
  if (asOf !== null && !isIsoDate(asOf)) return `--as-of ${asOf}: not a date YYYY-MM-DD`
  const view = textOption(options, 'view')
  if (view !== null && !viewNames.includes(view as ViewName)) return `--view ${view}: no such view`
  return options
}

async function openFolder(folder: string): Promise<NodeEngine> {
  const { tables, issues } = readDataFolder(readFolderFromDisk(folder))
  const errors = issues.filter((issue) => issue.severity === 'error').length
  if (errors > 0)
    console.error(`${folder}: ${errors} errors; their rows are left out, see npm run data:check`)
  const engine = await openNodeEngine()
  await loadTables(engine, tables)
  return engine
}

async function report(engine: NodeEngine, options: CliOptions): Promise<Row[]> {
  const parameters: ResultsParameters = {
    asOf: textOption(options, 'as-of'),
    documentId: textOption(options, 'document'),
    orgUnitId: textOption(options, 'org-unit'),
    indicatorId: textOption(options, 'indicator'),
  }
  const view = viewNames.find((name) => name === textOption(options, 'view'))
  if (view) return listViewRows(engine, { view, ...parameters })
  if (!options.values.explain) return listResults(engine, parameters)
  const language = textOption(options, 'language') === 'en' ? 'en' : 'vi'
  return listReasons(engine, { ...parameters, language })
}

const tableColumns = [
  'document_id',
  'item',
  'indicator_id',
  'org_unit_id',
  'period',
  'lower',
  'upper',
  'actual',
  'actual_period',
  'actual_status',
  'variance',
  'attainment_ratio',
  'pace_ratio',
  'change',
  'status',
  'reason',
]

/** The table on a terminal leaves the finer columns to --json; a view is shown as it stands. */
function shortened(rows: Row[], options: CliOptions): Row[] {
  if (options.values.explain || textOption(options, 'view')) return rows
  return rows.map((row) =>
    Object.fromEntries(tableColumns.map((name) => [name, row[name] ?? null])),
  )
}
