import type { ImportPlan } from '../domain/import-plan.ts'
import type { CodedTable } from '../domain/table.ts'
import { checkTables } from './check-tables.ts'
import { acceptedRows, type CheckedTables, toTypedTable } from './checked-table.ts'
import { toCodedTable } from './coded-table.ts'
import { ImportMemory } from './import-memory.ts'
import { IssueLog } from './issue-log.ts'
import { type BatchInput, type BatchRows, labelOf } from './plan/batch-rows.ts'
import { createdBy } from './plan/created-indicators.ts'
import { type Merged, mergeBatch } from './plan/merge-batch.ts'
import { planImport } from './plan/plan-import.ts'
import { catalogueOf, type OfficeReader, readBatch } from './plan/read-batch.ts'
import { countPublished, type FileCount, type FolderReading, typeFolder } from './read-folder.ts'

/** What became of one batch when the tables were rebuilt. */
export type BatchOutcome = {
  batchId: string
  number: number
  rows: number
  accepted: number
  rejected: number
  /** Numbers of the earlier batches whose observations this one states again; undoing those changes nothing for them. */
  touches: number[]
}

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

/** The tables as the database takes them; none when what was handed out early stands. */
export type CodedWorkspace = Omit<WorkspaceReading, 'tables'> & {
  tables: CodedTable[]
  isEarlyKept: boolean
}

/** From so many rows on, filling the database takes longer than checking them. */
const fewestEarly = 100_000

/** The same with the tables as the database takes them. Where `actuals` are long, all are handed out before the checks, which seldom refuse a row. */
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

/** Each worked out when it is asked for. */
function* codedTables(tables: CheckedTables): Generator<CodedTable> {
  for (const table of tables.values()) yield toCodedTable(table)
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
  const { tables, layers } = await layBatches(published, batches, loadReader, log)
  onLaid(tables)
  const checked = checkTables(tables, log)
  const outcomes = layers.map((layer) => outcomeOf(layer, checked))
  return {
    checked,
    issues: log.list(),
    counts: [...countPublished(published, checked), ...outcomes.map(toCount)],
    batches: outcomes.map(({ label, ...outcome }) => outcome),
  }
}

/** The dry run of one more batch over folder and live batches. Its issues carry the plain file name. */
export async function planBatch(
  files: Files,
  batches: readonly BatchInput[],
  candidate: BatchInput,
  loadReader: LoadReader,
  memory = new ImportMemory(),
): Promise<ImportPlan> {
  const published = memory.published(files)
  const { catalogue } = memory
  const world = await memory.world(batches, async () => {
    const { tables } = await layBatches(published, batches, loadReader, new IssueLog())
    return { tables, checked: checkTables(tables, new IssueLog()) }
  })
  const created = createdBy([...batches, candidate])
  const rows = await readBatch(candidate, { published, catalogue, created, loadReader, memory })
  const merged = mergeBatch(world.tables, rows)
  const log = new IssueLog()
  const after = checkTables(merged.tables, log)
  const before = world.checked
  const plan = planImport({ before, batch: rows, merged, after, issues: log.list() })
  const named = <T extends { file: string }>(issue: T): T => ({
    ...issue,
    file: candidate.fileName,
  })
  return {
    ...plan,
    issues: plan.issues.map(named),
    entries: plan.entries.map((entry) => ({ ...entry, issue: entry.issue && named(entry.issue) })),
  }
}

type Layer = { input: BatchInput; rows: BatchRows; merged: Merged }

async function layBatches(
  published: CheckedTables,
  batches: readonly BatchInput[],
  loadReader: LoadReader,
  log: IssueLog,
) {
  const layers: Layer[] = []
  const created = createdBy(batches)
  const around = { published, catalogue: catalogueOf(published), created, loadReader, memory: null }
  let tables = published
  for (const input of batches.toSorted((one, other) => one.number - other.number)) {
    const rows = await readBatch(input, around)
    const merged = mergeBatch(tables, rows)
    log.add(rows.issues)
    tables = merged.tables
    layers.push({ input, rows, merged })
  }
  return { tables, layers }
}

function outcomeOf(
  { input, rows, merged }: Layer,
  checked: CheckedTables,
): BatchOutcome & { label: string } {
  const made = [...rows.rows.values()].reduce((sum, list) => sum + list.length, 0)
  const out = [...rows.rows.keys()].flatMap((name) =>
    (checked.get(name)?.refused ?? []).filter(({ origin }) => origin?.batch === input.number),
  )
  const total = made + rows.refused.length
  const rejected = rows.refused.length + merged.contradicted.length + out.length
  return {
    batchId: input.id,
    number: input.number,
    label: labelOf(input),
    rows: total,
    accepted: total - rejected,
    rejected,
    touches: [...merged.touches].sort((one, other) => one - other),
  }
}

function toCount({ label, rows, accepted, rejected }: BatchOutcome & { label: string }): FileCount {
  return { file: label, rows, accepted, rejected }
}
