import { describe, expect, it } from 'vitest'
import type { WorkerPort } from '../../src/import/ask-worker.ts'
import { WarmWorkers } from '../../src/import/warm-workers.ts'

type Reply = 'answer' | 'fail' | 'die' | 'silence'

/** A worker that answers with its own name, as its script says question by question. */
class ScriptedWorker extends EventTarget implements WorkerPort {
  isTerminated = false
  readonly asked: unknown[] = []

  constructor(
    private readonly name: string,
    private readonly script: Reply[],
  ) {
    super()
  }

  postMessage(request: unknown): void {
    this.asked.push(request)
    const reply = this.script.shift() ?? 'answer'
    const answers = {
      answer: { kind: 'done', answer: this.name },
      fail: { kind: 'failed', detail: 'out of memory' },
    }
    queueMicrotask(() => {
      if (reply === 'die')
        this.dispatchEvent(Object.assign(new Event('error'), { message: 'RangeError' }))
      else if (reply !== 'silence')
        this.dispatchEvent(new MessageEvent('message', { data: answers[reply] }))
    })
  }

  terminate(): void {
    this.isTerminated = true
  }
}

function scripted(...scripts: Reply[][]) {
  const started: ScriptedWorker[] = []
  const workers = new WarmWorkers(() => {
    const worker = new ScriptedWorker(`w${started.length}`, scripts[started.length] ?? [])
    started.push(worker)
    return worker
  })
  return { started, workers }
}

describe(WarmWorkers, () => {
  it('asks the same worker again, and that of the same file first', async () => {
    const { started, workers } = scripted()
    const both = [workers.ask('a', 1), workers.ask('b', 2)]
    expect(await Promise.all(both)).toEqual(['w0', 'w1'])
    expect([await workers.ask('a', 3), await workers.ask('b', 4)]).toEqual(['w0', 'w1'])
    expect(started.map(({ asked }) => asked)).toEqual([
      [1, 3],
      [2, 4],
    ])
  })

  it('asks a new worker once more when one with a past fails or dies', async () => {
    for (const reply of ['fail', 'die'] as const) {
      const { started, workers } = scripted(['answer', reply])
      expect(await workers.ask('a', 1)).toBe('w0')
      expect(await workers.ask('a', 2)).toBe('w1')
      expect(started.map(({ isTerminated }) => isTerminated)).toEqual([true, false])
    }
  })

  it('rejects when a new worker fails, and starts another for the next question', async () => {
    const { started, workers } = scripted(['fail'])
    await expect(workers.ask('a', 1)).rejects.toMatchObject({ reason: 'failed' })
    expect(started[0]?.isTerminated).toBe(true)
    expect(await workers.ask('a', 2)).toBe('w1')
  })

  it('ends the worker of a question that is given up, and asks nobody again', async () => {
    const { started, workers } = scripted(['answer', 'silence'])
    await workers.ask('a', 1)
    const abort = new AbortController()
    const asked = workers.ask('a', 2, abort.signal)
    abort.abort(new Error('user left'))
    await expect(asked).rejects.toThrow('user left')
    expect(started.map(({ isTerminated }) => isTerminated)).toEqual([true])
  })

  it('asks a last question of the worker that knows the file, ends it, and starts none for it', async () => {
    const { started, workers } = scripted(['answer', 'answer'], ['answer', 'fail'])
    await Promise.all([workers.ask('a', 1), workers.ask('b', 2)])
    expect(await workers.askLast('c', { request: 3 })).toBeNull()
    expect(await workers.askLast('a', { request: 4 })).toBe('w0')
    await expect(workers.askLast('b', { request: 5 })).rejects.toMatchObject({ reason: 'failed' })
    expect(await workers.askLast('a', { request: 6 })).toBeNull()
    expect(started.map(({ isTerminated }) => isTerminated)).toEqual([true, true])
  })

  it('keeps two waiting workers at most, and none once released', async () => {
    const { started, workers } = scripted()
    await Promise.all(['a', 'b', 'c'].map((about) => workers.ask(about, about)))
    expect(started.map(({ isTerminated }) => isTerminated)).toEqual([true, false, false])
    workers.release()
    expect(started.every(({ isTerminated }) => isTerminated)).toBe(true)
    expect(await workers.ask('a', 1)).toBe('w3')
  })
})
