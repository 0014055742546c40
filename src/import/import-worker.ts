import { answerImport } from './answer-import.ts'
import { ImportMemory } from './import-memory.ts'
import type { ImportAnswer, ImportRequest } from './import-message.ts'

// The compiler knows this file with the page's globals too; at run time it only ever is a worker.
const scope = self as unknown as DedicatedWorkerGlobalScope

const memory = new ImportMemory()

scope.onmessage = async ({ data }: MessageEvent<ImportRequest>) =>
  scope.postMessage(await answer(data))

async function answer(request: ImportRequest): Promise<ImportAnswer> {
  try {
    return { kind: 'done', answer: await answerImport(request, memory) }
  } catch (error) {
    return { kind: 'failed', detail: String(error) }
  }
}
