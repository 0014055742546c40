// The half of the pipeline that must not hold up the page: bytes → checked tables → Arrow, ready for the engine.
import { encodeSlices } from './database/encode-slices.ts'
import type { TableSlice } from './database/engine.ts'
import type { EarlyPart } from './database/load-tables.ts'
import type { CodedTable } from './domain/table.ts'
import type { WorkerAnswer } from './import/import-message.ts'
import { loadOfficeReader } from './import/load-office-reader.ts'
import {
  type CodedReading,
  type CodedWorkspace,
  readCodedWorkspace,
} from './import/read-workspace.ts'
import type { LoadedWorld, LoadQuestion } from './load-message.ts'

// The compiler knows this file with the page's globals too; at run time it only ever is a worker.
const scope = self as unknown as DedicatedWorkerGlobalScope

scope.onmessage = async ({ data }: MessageEvent<LoadQuestion>) => {
  const reply = await answer(data)
  post(reply, reply.kind === 'done' ? reply.answer.slices : [])
}

async function answer(question: LoadQuestion): Promise<LoadAnswer> {
  try {
    const { tables, ...rest } = await workspaceOf(question)
    const slices = tables.flatMap((table) => [...encodeSlices(table)])
    return { kind: 'done', answer: { ...rest, slices } }
  } catch (error) {
    return { kind: 'failed', detail: String(error) }
  }
}

async function workspaceOf({ files, batches, planned }: LoadQuestion): Promise<CodedWorkspace> {
  if (!planned) return readCodedWorkspace(new Map(files), batches, loadOfficeReader, postEarly)
  const { tables, ...rest } = await receive<CodedReading>(planned)
  postEarly(tables)
  return { ...rest, tables: [], isEarlyKept: true }
}

function receive<Content>(port: MessagePort): Promise<Content> {
  return new Promise((resolve, reject) => {
    port.onmessage = ({ data }) => resolve(data)
    port.onmessageerror = () => reject(new Error('the tables could not be received'))
  })
}

function postEarly(tables: Iterable<CodedTable>): void {
  for (const table of tables)
    for (const part of encodeSlices(table)) post({ kind: 'part', part }, [part])
  post({ kind: 'part', part: 'all' }, [])
}

type LoadAnswer = WorkerAnswer<LoadedWorld, EarlyPart>

function post(message: LoadAnswer, slices: readonly TableSlice[]): void {
  scope.postMessage(
    message,
    slices.map(({ bytes }) => bytes.buffer),
  )
}
