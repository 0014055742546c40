import type { CodedTable } from '../domain/table.ts'
import { checkTables } from './check-tables.ts'
import { acceptedRows, type CheckedTables, toTypedTable } from './checked-table.ts'
import { codedTables } from './coded-table.ts'
import { IssueLog } from './issue-log.ts'
import { type BatchOutcome, issuesOf, layBatches, outcomesOf } from './lay-batches.ts'
import type { BatchInput } from './plan/batch-rows.ts'
import type { OfficeReader } from './plan/read-batch.ts'
import { type FolderReading, typeFolder } from './read-folder.ts'

/** The published folder with every live batch over it. */
export type WorkspaceReading = FolderReading & { batches: BatchOutcome[] }

type Files = ReadonlyMap<string, Uint8Array>
type LoadReader = () => Promise<OfficeReader>

/** Batches in the order of their numbers go over the folder, then the same checks see everything: one way in. Never throws for bad bytes. */
export async function readWorkspace(
  files: Files,
  batches: readonly BatchInput[],
  loadReader: LoadReader,
): Promise<WorkspaceReading> {
  const { checked, ...rest } = await checkWorkspace(files, batches, loadReader)
  return { tables: [...checked.values()].map(toTypedTable), ...rest }
}

/** The same with the tables as the database takes them. */
export type CodedReading = Omit<WorkspaceReading, 'tables'> & { tables: CodedTable[] }

/** No tables when those handed out early stand. */
export type CodedWorkspace = CodedReading & { isEarlyKept: boolean }

/** From so many rows on, filling the database takes longer than checking them. */
const fewestEarly = 100_000

/** As `readWorkspace`, for the database. Where `actuals` are long, all are handed out before the checks, which seldom refuse a row. */
export async function readCodedWorkspace(
  files: Files,
  batches: readonly BatchInput[],
  loadReader: LoadReader,
  onEarly: (tables: Iterable<CodedTable>) => void,
  fewest = fewestEarly,
): Promise<CodedWorkspace> {
  let early: CheckedTables | null = null
  const onLaid = (tables: CheckedTables) => {
    if (acceptedRows(tables, 'actuals').length < fewest) return
    early = tables
    onEarly(codedTables(tables))
  }
  const { checked, ...rest } = await checkWorkspace(files, batches, loadReader, onLaid)
  const isEarlyKept = isAsBefore(early, checked)
  return { tables: isEarlyKept ? [] : [...codedTables(checked)], isEarlyKept, ...rest }
}

/** Checks only take rows away. */
function isAsBefore(before: CheckedTables | null, after: CheckedTables): boolean {
  if (before === null) return false
  return [...after].every(
    ([name, { accepted }]) => accepted.length === acceptedRows(before, name).length,
  )
}

async function checkWorkspace(
  files: Files,
  batches: readonly BatchInput[],
  loadReader: LoadReader,
  onLaid: (tables: CheckedTables) => void = () => undefined,
): Promise<Omit<WorkspaceReading, 'tables'> & { checked: CheckedTables }> {
  const log = new IssueLog()
  const published = typeFolder(files, log)
  const { tables, layers } = await layBatches(published, batches, loadReader)
  log.add(issuesOf(layers))
  onLaid(tables)
  const checked = checkTables(tables, log)
  return { checked, issues: log.list(), ...outcomesOf(published, layers, checked) }
}
