import { askWorker } from '../import/ask-worker.ts'
import type { BatchInput } from '../import/plan/batch-rows.ts'
import type { ExportFile, ExportForm } from './export-files.ts'
import type { ExportRequest } from './export-message.ts'

/** The merged tables as files, made in a worker of its own. Rejects with `ImportWorkerError`, or the signal's reason; the worker is gone either way. */
export function exportInWorker(
  form: ExportForm,
  files: ReadonlyMap<string, Uint8Array>,
  batches: BatchInput[],
  signal?: AbortSignal,
): Promise<ExportFile[]> {
  const request: ExportRequest = { form, files: [...files], batches }
  return askWorker<ExportFile[]>(startExportWorker, request, signal)
}

function startExportWorker(): Worker {
  return new Worker(new URL('./export-worker.ts', import.meta.url), { type: 'module' })
}
