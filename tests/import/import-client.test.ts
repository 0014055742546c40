import { describe, expect, it } from 'vitest'
import type { WorkerPort } from '../../src/import/ask-worker.ts'
import { readDataFolderInWorker } from '../../src/import/import-client.ts'
import type { ImportAnswer } from '../../src/import/import-message.ts'

const nothing = { tables: [], issues: [], counts: [] }

/** A worker that answers a request with one event, or stays silent. */
class ScriptedWorker extends EventTarget implements WorkerPort {
  isTerminated = false

  constructor(private readonly reply: Event | null) {
    super()
  }

  postMessage(): void {
    const { reply } = this
    if (reply) queueMicrotask(() => this.dispatchEvent(reply))
  }

  terminate(): void {
    this.isTerminated = true
  }
}

function answering(data: ImportAnswer): ScriptedWorker {
  return new ScriptedWorker(new MessageEvent('message', { data }))
}

function dying(message: string): ScriptedWorker {
  return new ScriptedWorker(Object.assign(new Event('error'), { message }))
}

describe(readDataFolderInWorker, () => {
  it('resolves with the reading and ends the worker', async () => {
    const worker = answering({ kind: 'done', answer: nothing })
    expect(await readDataFolderInWorker(new Map(), { startWorker: () => worker })).toEqual(nothing)
    expect(worker.isTerminated).toBe(true)
  })

  it.each([
    ['failed', answering({ kind: 'failed', detail: 'out of memory' })],
    ['died', dying('Uncaught RangeError')],
    ['not-started', dying('')],
    ['died', new ScriptedWorker(new MessageEvent('messageerror'))],
  ])('rejects with reason %s and ends the worker', async (reason, worker) => {
    const reading = readDataFolderInWorker(new Map(), { startWorker: () => worker })
    await expect(reading).rejects.toMatchObject({ name: 'ImportWorkerError', reason })
    expect(worker.isTerminated).toBe(true)
  })

  it('rejects when no worker can be made', async () => {
    const startWorker = () => {
      throw new Error('blocked by policy')
    }
    const reading = readDataFolderInWorker(new Map(), { startWorker })
    await expect(reading).rejects.toMatchObject({ reason: 'not-started' })
  })

  it('rejects with the signal’s reason and ends the worker when aborted', async () => {
    const worker = new ScriptedWorker(null)
    const abort = new AbortController()
    const reading = readDataFolderInWorker(new Map(), {
      signal: abort.signal,
      startWorker: () => worker,
    })
    abort.abort(new Error('user left'))
    await expect(reading).rejects.toThrow('user left')
    expect(worker.isTerminated).toBe(true)
  })
})
