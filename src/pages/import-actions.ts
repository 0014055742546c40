import type { StoredFile } from '../domain/import-batch.ts'
import type { ImportPlan } from '../domain/import-plan.ts'
import type { ImportChoices, ImportReading } from '../domain/import-reading.ts'
import { exportInWorker } from '../export/export-client.ts'
import type { ExportFile, ExportForm } from '../export/export-files.ts'
import { planBatchInWorker, readDroppedFileInWorker } from '../import/import-client.ts'
import type { BatchInput } from '../import/plan/batch-rows.ts'
import { liveBatches } from '../live-batches.ts'
import { fetchPublishedFolder } from '../storage/published-folder.ts'
import { tabWorkspace } from '../storage/tab-workspace.ts'

/** Published files and live batches: what every question about a dropped file is asked over. */
async function currentWorld(signal?: AbortSignal) {
  const [files, batches] = await Promise.all([
    fetchPublishedFolder(new URL('data/', document.baseURI), signal),
    liveBatches(),
  ])
  return { files, batches }
}

/** What is in a stored file, with the choices made so far. Rejects with `StorageError`, `FetchFolderError` or `ImportWorkerError`. */
export async function readStoredFile(
  { id, name }: Pick<StoredFile, 'id' | 'name'>,
  choices: ImportChoices,
  signal?: AbortSignal,
): Promise<ImportReading> {
  const workspace = await tabWorkspace()
  const [bytes, { files, batches }] = await Promise.all([
    workspace.readFile(id),
    currentWorld(signal),
  ])
  return readDroppedFileInWorker(files, batches, { name, bytes, choices }, { signal })
}

/** What committing a stored file would do; nothing is stored. Rejects as `readStoredFile` does. */
export async function planStoredFile(
  { id, name }: Pick<StoredFile, 'id' | 'name'>,
  recipe: BatchInput['recipe'],
  signal?: AbortSignal,
): Promise<ImportPlan> {
  const workspace = await tabWorkspace()
  const [bytes, { files, batches }, all] = await Promise.all([
    workspace.readFile(id),
    currentWorld(signal),
    workspace.listBatches(),
  ])
  const number = Math.max(0, ...all.map((batch) => batch.number)) + 1
  const candidate: BatchInput = { id: '', number, fileName: name, recipe, bytes }
  return planBatchInWorker(files, batches, candidate, { signal })
}

/** The merged tables as files to take away. Rejects as `readStoredFile` does. */
export async function exportTables(form: ExportForm, signal?: AbortSignal): Promise<ExportFile[]> {
  const { files, batches } = await currentWorld(signal)
  return exportInWorker(form, files, batches, signal)
}
