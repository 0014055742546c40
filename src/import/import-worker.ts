import type { ImportAnswer, ImportRequest } from './import-message.ts'
import { readDataFolder } from './read-folder.ts'

// The compiler knows this file with the page's globals too; at run time it only ever is a worker.
const scope = self as unknown as DedicatedWorkerGlobalScope

scope.onmessage = ({ data }: MessageEvent<ImportRequest>) => scope.postMessage(answer(data))

function answer({ files }: ImportRequest): ImportAnswer {
  try {
    return { kind: 'done', reading: readDataFolder(new Map(files)) }
  } catch (error) {
    return { kind: 'failed', detail: String(error) }
  }
}
