import type { ImportPlan } from '../domain/import-plan.ts'
import type { ImportReading } from '../domain/import-reading.ts'
import { askWorker, type WorkerPort } from './ask-worker.ts'
import type { DroppedFile, ImportRequest, ImportTask, ImportTasks } from './import-message.ts'
import type { BatchInput, CommittedBatch } from './plan/batch-rows.ts'
import type { FolderReading } from './read-folder.ts'
import { readWithin } from './read-within.ts'
import { WarmWorkers } from './warm-workers.ts'

type Files = ReadonlyMap<string, Uint8Array>

type Answer<Task extends ImportTask> = Promise<ImportTasks[Task]['answer']>

const workers = new WarmWorkers(startImportWorker)
let preparing: Promise<unknown> = Promise.resolve()

/** Reads a folder in a worker of its own, so that the page stays alive; see `askWorker` for failures. */
export function readDataFolderInWorker(
  files: Files,
  { signal, startWorker = startImportWorker }: FolderOptions = {},
): Promise<FolderReading> {
  return askWorker(startWorker, { task: 'folder', files: [...files] }, signal)
}

type FolderOptions = { signal?: AbortSignal | undefined; startWorker?: () => WorkerPort }

/** Starts the worker that the next dropped file is read in, and lets it learn the names of the folder. A failure is told when there is a file. */
export function prepareImportWorker(files: Files): void {
  const request = { task: 'prepare', files: [...files] }
  preparing = workers.ask('', request).catch(() => undefined)
}

/**
 * Where the tables of these batches can be received, when a worker still knows them from the plan of the last one; else null.
 * All workers that wait are ended, with what they remember: the database is filled next, and needs the room.
 */
export async function takePlannedTables(
  files: Files,
  batches: CommittedBatch[],
  signal?: AbortSignal,
): Promise<MessagePort | null> {
  const { port1: port, port2: received } = new MessageChannel()
  const request = { task: 'handOver' as const, files: [...files], batches, port }
  const about = batches.at(-1)?.fileId ?? ''
  try {
    const isSent = await workers.askLast<boolean>(about, { request, transfer: [port], signal })
    return isSent ? received : null
  } catch {
    return null // then they are read
  } finally {
    workers.release()
  }
}

/** Reads a dropped file as far as it can be understood with the choices made so far; a workbook has 20 s. */
export function readDroppedFileInWorker(
  files: Files,
  batches: BatchInput[],
  dropped: DroppedFile,
  signal?: AbortSignal,
): Promise<ImportReading> {
  const request = { task: 'read' as const, files: [...files], batches, dropped }
  return readWithin(dropped, signal, (limited) => ask(dropped.id, request, limited))
}

/** The dry run of one file over folder and live batches. Stores nothing. */
export function planBatchInWorker(
  files: Files,
  batches: BatchInput[],
  candidate: BatchInput,
  signal?: AbortSignal,
): Promise<ImportPlan> {
  return ask(candidate.id, { task: 'plan', files: [...files], batches, candidate }, signal)
}

async function ask<Task extends ImportTask>(
  about: string,
  request: Extract<ImportRequest, { task: Task }>,
  signal?: AbortSignal,
): Answer<Task> {
  await preparing
  // The worker answers a task with what `ImportTasks` says of it.
  return workers.ask(about, request, signal) as Answer<Task>
}

function startImportWorker(): WorkerPort {
  return new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' })
}
