import type { CodedTable } from '../domain/table.ts'
import { codedTables } from './coded-table.ts'
import type { ImportMemory } from './import-memory.ts'
import { IssueLog } from './issue-log.ts'
import { inOrder, issuesOf, outcomesOf } from './lay-batches.ts'
import type { CommittedBatch } from './plan/batch-rows.ts'
import type { CodedReading } from './read-workspace.ts'

/**
 * The workspace of these batches as the plan of the last one left it, the same as reading it all again;
 * null = that plan is not remembered. The memory must not be asked again once the tables are given away.
 */
export function plannedWorkspace(
  files: ReadonlyMap<string, Uint8Array>,
  batches: readonly CommittedBatch[],
  memory: ImportMemory,
): CodedReading | null {
  const published = memory.published(files)
  const inputs = inOrder(batches)
  const next = memory.findNext(inputs)
  if (!next) return null
  const { checked, log } = next
  const layers = next.layers.flatMap((layer, index) => {
    const input = inputs[index]
    return input ? [{ ...layer, input }] : []
  })
  const whole = new IssueLog()
  whole.join(memory.folderLog)
  whole.add(issuesOf(layers))
  whole.join(log)
  const tables = [...codedTables(checked)]
  return { tables, issues: whole.list(), ...outcomesOf(published, layers, checked) }
}

/** Sends it through the port, whose other end reads it; false = there is none. */
export function handOver(workspace: CodedReading | null, port: MessagePort): boolean {
  if (workspace) port.postMessage(workspace, buffersOf(workspace.tables))
  return workspace !== null
}

/** What is moved, not copied; columns that say the same of every row share theirs. */
function buffersOf(tables: readonly CodedTable[]): ArrayBufferLike[] {
  const columns = tables.flatMap((table) => table.columns)
  const all = columns.map((column) => ('codes' in column ? column.codes : column.numbers).buffer)
  return [...new Set(all)]
}
