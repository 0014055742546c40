import type { BatchInput } from '../import/plan/batch-rows.ts'
import type { ExportFile, ExportForm } from './export-files.ts'

/** What the page asks of the export worker: the published files, the live batches, and the form wanted. */
export type ExportRequest = {
  form: ExportForm
  files: [name: string, bytes: Uint8Array][]
  batches: BatchInput[]
}

/** `failed` is a bug or a lack of memory, never bad data. */
export type ExportAnswer =
  | { kind: 'done'; files: ExportFile[] }
  | { kind: 'failed'; detail: string }
