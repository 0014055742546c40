import type { WorkerAnswer } from '../import/import-message.ts'
import { loadOfficeReader } from '../import/load-office-reader.ts'
import { readWorkspace } from '../import/read-workspace.ts'
import { type ExportFile, toExportFiles } from './export-files.ts'
import type { ExportRequest } from './export-message.ts'

// The compiler knows this file with the page's globals too; at run time it only ever is a worker.
const scope = self as unknown as DedicatedWorkerGlobalScope

scope.onmessage = async ({ data }: MessageEvent<ExportRequest>) =>
  scope.postMessage(await answer(data))

async function answer({
  form,
  files,
  batches,
}: ExportRequest): Promise<WorkerAnswer<ExportFile[]>> {
  try {
    const published = new Map(files)
    const { tables } = await readWorkspace(published, batches, loadOfficeReader)
    return { kind: 'done', answer: await toExportFiles(form, tables, published) }
  } catch (error) {
    return { kind: 'failed', detail: String(error) }
  }
}
