import type { BatchInput } from '../import/plan/batch-rows.ts'
import type { ExportForm } from './export-files.ts'

/** What the page asks of the export worker: the published files, the live batches, and the form wanted. */
export type ExportRequest = {
  form: ExportForm
  files: [name: string, bytes: Uint8Array][]
  batches: BatchInput[]
}
