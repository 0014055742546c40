import type { ImportBatch } from './domain/import-batch.ts'
import type { CommittedBatch } from './import/plan/batch-rows.ts'
import { tabWorkspaceIfUsed } from './storage/tab-workspace.ts'
import type { Workspace } from './storage/workspace.ts'

/** A batch with the hash its bytes had when they were stored, if they were. */
export type LiveBatch = CommittedBatch & Pick<ImportBatch, 'sha256' | 'isSaved'>

/** The batches in force with their bytes, for the import worker; none when nothing was ever dropped here. */
export async function liveBatches(): Promise<LiveBatch[]> {
  const workspace = await tabWorkspaceIfUsed()
  if (!workspace) return []
  const batches = (await workspace.listBatches()).filter(({ undoneAt }) => undoneAt === null)
  return Promise.all(batches.map((batch) => withBytes(workspace, batch)))
}

/** Lost bytes are told by the import as an issue of that batch; the others still count. */
async function withBytes(workspace: Workspace, batch: ImportBatch): Promise<LiveBatch> {
  const { id, fileId, number, fileName, recipe, sha256, isSaved } = batch
  const bytes = await workspace.readFile(fileId).catch(() => null)
  return { id, fileId, number, fileName, recipe, sha256, isSaved, bytes }
}
