import type { ImportRequest, ImportTask, ImportTasks } from './import-message.ts'
import { loadOfficeReader } from './load-office-reader.ts'
import { createdBy } from './plan/created-indicators.ts'
import { readDropped } from './read-dropped.ts'
import { readDataFolder } from './read-folder.ts'
import { planBatch } from './read-workspace.ts'
import { withShownRecords } from './shown-records.ts'

/** Answers one request of the page; runs in the import worker. Rejects only on a bug or for lack of memory. */
export async function answerImport(
  request: ImportRequest,
): Promise<ImportTasks[ImportTask]['answer']> {
  const files = new Map(request.files)
  switch (request.task) {
    case 'folder':
      return readDataFolder(files)
    case 'plan':
      return planBatch(files, request.batches, request.candidate, loadOfficeReader)
    case 'read':
      return withShownRecords(
        await readDropped(files, createdBy(request.batches), request.dropped, loadOfficeReader),
      )
  }
}
