import type { ImportPlan } from '../domain/import-plan.ts'
import { checkTables } from './check-tables.ts'
import { ImportMemory } from './import-memory.ts'
import { IssueLog } from './issue-log.ts'
import { layBatches } from './lay-batches.ts'
import type { BatchInput } from './plan/batch-rows.ts'
import { createdBy } from './plan/created-indicators.ts'
import { mergeBatch } from './plan/merge-batch.ts'
import { planImport } from './plan/plan-import.ts'
import { type OfficeReader, readBatch } from './plan/read-batch.ts'

/** The dry run of one more batch over folder and live batches. Its issues carry the plain file name. */
export async function planBatch(
  files: ReadonlyMap<string, Uint8Array>,
  batches: readonly BatchInput[],
  candidate: BatchInput,
  loadReader: () => Promise<OfficeReader>,
  memory = new ImportMemory(),
): Promise<ImportPlan> {
  const published = memory.published(files)
  const { catalogue } = memory
  const world = await memory.world(batches, async () => {
    const laid = await layBatches(published, batches, loadReader)
    return { ...laid, checked: checkTables(laid.tables, new IssueLog()) }
  })
  const created = createdBy([...batches, candidate])
  const rows = await readBatch(candidate, { published, catalogue, created, loadReader, memory })
  const merged = mergeBatch(world.tables, rows)
  const log = new IssueLog()
  const after = checkTables(merged.tables, log)
  const before = world.checked
  const layers = [...world.layers, { input: candidate, rows, merged }]
  memory.keepNext(batches, candidate, { layers, checked: after, log })
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
