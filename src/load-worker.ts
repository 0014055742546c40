// The half of the pipeline that must not hold up the page: bytes → checked tables → Arrow, ready for the engine.
import { encodeSlices } from './database/encode-slices.ts'
import type { TableSlice } from './database/engine.ts'
import type { EarlyPart } from './database/load-tables.ts'
import type { WorkerAnswer } from './import/import-message.ts'
import { loadOfficeReader } from './import/load-office-reader.ts'
import { readCodedWorkspace } from './import/read-workspace.ts'
import type { LoadedWorld, LoadRequest } from './load-message.ts'

// The compiler knows this file with the page's globals too; at run time it only ever is a worker.
const scope = self as unknown as DedicatedWorkerGlobalScope

scope.onmessage = async ({ data }: MessageEvent<LoadRequest>) => {
  const reply = await answer(data)
  post(reply, reply.kind === 'done' ? reply.answer.slices : [])
}

async function answer({ files, batches }: LoadRequest): Promise<LoadAnswer> {
  try {
    const { tables, ...rest } = await readCodedWorkspace(
      new Map(files),
      batches,
      loadOfficeReader,
      (early) => {
        for (const table of early)
          for (const part of encodeSlices(table)) post({ kind: 'part', part }, [part])
        post({ kind: 'part', part: 'all' }, [])
      },
    )
    const slices = tables.flatMap((table) => [...encodeSlices(table)])
    return { kind: 'done', answer: { ...rest, slices } }
  } catch (error) {
    return { kind: 'failed', detail: String(error) }
  }
}

type LoadAnswer = WorkerAnswer<LoadedWorld, EarlyPart>

function post(message: LoadAnswer, slices: readonly TableSlice[]): void {
  scope.postMessage(
    message,
    slices.map(({ bytes }) => bytes.buffer),
  )
}
