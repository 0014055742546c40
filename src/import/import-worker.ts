import { answerImport } from './answer-import.ts'
import { ImportMemory } from './import-memory.ts'
import type { ImportAnswer, ImportRequest } from './import-message.ts'
import { loadOfficeReader } from './load-office-reader.ts'
import { practiseOn } from './practise.ts'

// The compiler knows this file with the page's globals too; at run time it only ever is a worker.
const scope = self as unknown as DedicatedWorkerGlobalScope

const memory = new ImportMemory()

let asked = 0

scope.onmessage = async ({ data }: MessageEvent<ImportRequest>) => {
  asked += 1
  scope.postMessage(await answer(data))
  if (data.task === 'prepare') await goOn(data, asked)
}

/** Whatever fails here is told when a file needs it. */
function goOn({ files }: Pick<ImportRequest, 'files'>, count: number): Promise<void> {
  const practice = { files: new Map(files), loadReader: loadOfficeReader, memory }
  return practiseOn(practice, () => asked > count).catch(() => undefined)
}

async function answer(request: ImportRequest): Promise<ImportAnswer> {
  try {
    return { kind: 'done', answer: await answerImport(request, memory) }
  } catch (error) {
    return { kind: 'failed', detail: String(error) }
  }
}
