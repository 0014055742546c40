import { handOver, plannedWorkspace } from './hand-over.ts'
import type { ImportMemory } from './import-memory.ts'
import type { ImportRequest, ImportTask, ImportTasks } from './import-message.ts'
import { loadOfficeReader } from './load-office-reader.ts'
import { createdBy } from './plan/created-indicators.ts'
import { planBatch } from './plan-batch.ts'
import { practise } from './practise.ts'
import { readDropped } from './read-dropped.ts'
import { readDataFolder } from './read-folder.ts'
import { withShownRecords } from './shown-records.ts'

/** Answers one request of the page; runs in the import worker, which hands on its memory. Rejects only on a bug or for lack of memory. */
export async function answerImport(
  request: ImportRequest,
  memory: ImportMemory,
): Promise<ImportTasks[ImportTask]['answer']> {
  const files = new Map(request.files)
  switch (request.task) {
    case 'folder':
      return readDataFolder(files)
    case 'prepare':
      await practise({ files, loadReader: loadOfficeReader, memory })
      return null
    case 'plan':
      return planBatch(files, request.batches, request.candidate, loadOfficeReader, memory)
    case 'handOver':
      return handOver(plannedWorkspace(files, request.batches, memory), request.port)
    case 'read':
      return withShownRecords(
        await readDropped(files, createdBy(request.batches), request.dropped, loadOfficeReader, {
          memory,
        }),
      )
  }
}
