import type { StoredFile } from '../domain/import-batch.ts'
import type { ImportPlan } from '../domain/import-plan.ts'
import type { ImportChoices, ImportReading } from '../domain/import-reading.ts'
import { exportInWorker } from '../export/export-client.ts'
import type { ExportFile, ExportForm } from '../export/export-files.ts'
import {
  planBatchInWorker,
  prepareImportWorker,
  readDroppedFileInWorker,
} from '../import/import-client.ts'
import type { BatchInput } from '../import/plan/batch-rows.ts'
import { liveBatches } from '../live-batches.ts'
import { fetchPublishedFolder, publishedFileNames } from '../storage/published-folder.ts'
import { tabWorkspace } from '../storage/tab-workspace.ts'

/** Published files and live batches: what every question about a dropped file is asked over. */
async function currentWorld(signal?: AbortSignal) {
  const [files, batches] = await Promise.all([publishedFolder(signal), liveBatches()])
  return { files, batches }
}

/** Questions within a minute are asked of the same published files; what is committed is compared anew with those of that moment. */
const heldMs = 60_000
let held: { files: Promise<Map<string, Uint8Array>>; until: number } | null = null

async function publishedFolder(signal?: AbortSignal): Promise<Map<string, Uint8Array>> {
  if (!held || performance.now() >= held.until) {
    const files = fetchPublishedFolder(new URL('data/', document.baseURI))
    const own = { files, until: performance.now() + heldMs }
    held = own
    const letGo = () => {
      if (held === own) held = null
    }
    // A host that fails for a moment must not be taken at its word for a minute.
    files.then(({ size }) => size < publishedFileNames.length && letGo(), letGo)
  }
  return withSignal(held.files, signal)
}

/** Whoever gives up waits no longer; the others still do. */
function withSignal<Answer>(answer: Promise<Answer>, signal?: AbortSignal): Promise<Answer> {
  if (!signal) return answer
  return new Promise((resolve, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    answer.then(resolve, reject)
  })
}

/** Stores the bytes before anything reads them; what they will be compared with is fetched meanwhile. */
export async function storeDroppedFile(file: File): Promise<StoredFile> {
  const stored = (await tabWorkspace()).storeFile(file)
  publishedFolder().catch(() => undefined) // told when the file is read
  return stored
}

/** Has the next file read as soon as it is dropped. A failure is told when there is a file. */
export async function prepareToRead(): Promise<void> {
  await publishedFolder().then(prepareImportWorker, () => undefined)
}

/** What is in a stored file, with the choices made so far. Rejects with `StorageError`, `FetchFolderError` or `ImportWorkerError`. */
export async function readStoredFile(
  { id, name }: Pick<StoredFile, 'id' | 'name'>,
  choices: ImportChoices,
  signal?: AbortSignal,
): Promise<ImportReading> {
  const [bytes, { files, batches }, number] = await Promise.all([
    (await tabWorkspace()).readFile(id),
    currentWorld(signal),
    nextNumber(),
  ])
  return readDroppedFileInWorker(files, batches, { id, name, bytes, choices, number }, signal)
}

/** What committing a stored file would do; nothing is stored. Rejects as `readStoredFile` does. */
export async function planStoredFile(
  { id, name }: Pick<StoredFile, 'id' | 'name'>,
  recipe: BatchInput['recipe'],
  signal?: AbortSignal,
): Promise<ImportPlan> {
  const [bytes, { files, batches }, number] = await Promise.all([
    (await tabWorkspace()).readFile(id),
    currentWorld(signal),
    nextNumber(),
  ])
  // Until it is committed, a batch goes by the id of its file.
  const candidate: BatchInput = { id, number, fileName: name, recipe, bytes }
  return planBatchInWorker(files, batches, candidate, signal)
}

async function nextNumber(): Promise<number> {
  const batches = await (await tabWorkspace()).listBatches()
  return Math.max(0, ...batches.map(({ number }) => number)) + 1
}

/** The merged tables as files to take away. Rejects as `readStoredFile` does. */
export async function exportTables(form: ExportForm, signal?: AbortSignal): Promise<ExportFile[]> {
  const folder = fetchPublishedFolder(new URL('data/', document.baseURI), signal)
  const [files, batches] = await Promise.all([folder, liveBatches()])
  return exportInWorker(form, files, batches, signal)
}
