import type { ImportPlan } from '../domain/import-plan.ts'
import type { ImportChoices, ImportReading } from '../domain/import-reading.ts'
import type { BatchInput, CommittedBatch } from './plan/batch-rows.ts'
import type { FolderReading } from './read-folder.ts'

/** The published files, and the live batches over them. */
export type ImportWorld = {
  files: [name: string, bytes: Uint8Array][]
  batches: BatchInput[]
}

/** A dropped file as the worker gets it; a Blob crosses without being copied. */
export type DroppedFile = {
  /** Of the stored file; never stands for other bytes. */
  id: string
  name: string
  bytes: Uint8Array | Blob
  choices: ImportChoices
  /** The number it would have as a batch. */
  number: number
}

/** What the page asks of the import worker. */
export type ImportTasks = {
  /** The published folder alone. */
  folder: { request: { files: ImportWorld['files'] }; answer: FolderReading }
  /** Nothing yet: the names and tables a file will be read by. */
  prepare: { request: { files: ImportWorld['files'] }; answer: null }
  /** What is in a dropped file. */
  read: { request: ImportWorld & { dropped: DroppedFile }; answer: ImportReading }
  /** What committing a dropped file would do. */
  plan: { request: ImportWorld & { candidate: BatchInput }; answer: ImportPlan }
  /** The tables of a plan whose batch is committed now, sent through the port; false = that plan is not remembered. */
  handOver: {
    request: { files: ImportWorld['files']; batches: CommittedBatch[]; port: MessagePort }
    answer: boolean
  }
}

export type ImportTask = keyof ImportTasks

export type ImportRequest = {
  [Task in ImportTask]: { task: Task } & ImportTasks[Task]['request']
}[ImportTask]

/** What a worker answers; `failed` is a bug or a lack of memory, never bad data. Parts may come before the answer. */
export type WorkerAnswer<Answer, Part = never> =
  | { kind: 'part'; part: Part }
  | { kind: 'done'; answer: Answer }
  | { kind: 'failed'; detail: string }

export type ImportAnswer = WorkerAnswer<ImportTasks[ImportTask]['answer']>
