import { loadOfficeReader } from '../import/load-office-reader.ts'
import { readWorkspace } from '../import/read-workspace.ts'
import { toExportFiles } from './export-files.ts'
import type { ExportAnswer, ExportRequest } from './export-message.ts'

// The compiler knows this file with the page's globals too; at run time it only ever is a worker.
const scope = self as unknown as DedicatedWorkerGlobalScope

scope.onmessage = async ({ data }: MessageEvent<ExportRequest>) =>
  scope.postMessage(await answer(data))

async function answer({ form, files, batches }: ExportRequest): Promise<ExportAnswer> {
  try {
    const published = new Map(files)
    const { tables } = await readWorkspace(published, batches, loadOfficeReader)
    return { kind: 'done', files: await toExportFiles(form, tables, published) }
  } catch (error) {
    return { kind: 'failed', detail: String(error) }
  }
}
