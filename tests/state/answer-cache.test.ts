import { describe, expect, it, vi } from 'vitest'
import { askShared, carryAnswers, keepAnswer, keptAnswer } from '../../src/state/answer-cache.ts'

const signal = new AbortController().signal

describe(carryAnswers, () => {
  it('asks the other engine what was kept, with the same parameters, and keeps its own answers', async () => {
    const [from, to] = [{}, {}]
    const question = vi.fn(async (_engine: object, { id }: { id: string }) => [`new ${id}`])
    keepAnswer(from, question, JSON.stringify({ id: 'a' }), ['old a'])
    await carryAnswers(from, to, { signal })
    expect(question).toHaveBeenCalledWith(to, { id: 'a' }, { signal })
    expect(keptAnswer(to, question, JSON.stringify({ id: 'a' }))).toEqual(['new a'])
    expect(keptAnswer(from, question, JSON.stringify({ id: 'a' }))).toEqual(['old a'])
  })

  it('has nothing to do for an engine nobody asked', async () => {
    await expect(carryAnswers({}, {}, { signal })).resolves.toBeUndefined()
  })
})

describe(askShared, () => {
  const waits = () => {
    let resolve: (rows: string[]) => void = () => undefined
    const answer = new Promise<string[]>((done) => {
      resolve = done
    })
    const question = vi.fn(
      (_engine: object, _: object, _options: { signal: AbortSignal }) => answer,
    )
    return {
      resolve: (rows: string[]) => resolve(rows),
      question,
      signalOf: (call: number) => question.mock.calls[call]?.[2].signal,
    }
  }

  it('asks once for two who want the same, and keeps the answer', async () => {
    const { question, resolve } = waits()
    const engine = {}
    const asked = [1, 2].map(() => askShared(engine, question, { id: 'a' }, signal))
    resolve(['row'])
    expect(await Promise.all(asked)).toEqual([['row'], ['row']])
    expect(question).toHaveBeenCalledTimes(1)
    expect(keptAnswer(engine, question, JSON.stringify({ id: 'a' }))).toEqual(['row'])
  })

  it('stops the question when the last of them leaves, not before', () => {
    const { question, signalOf } = waits()
    const [first, second] = [new AbortController(), new AbortController()]
    const engine = {}
    for (const { signal } of [first, second]) askShared(engine, question, {}, signal)
    first.abort()
    expect(signalOf(0)?.aborted).toBe(false)
    second.abort()
    expect(signalOf(0)?.aborted).toBe(true)
    askShared(engine, question, {}, signal)
    expect(question).toHaveBeenCalledTimes(2)
  })

  it('asks again after a failure', async () => {
    const failing = vi.fn(async () => {
      throw new Error('broken')
    })
    const engine = {}
    await expect(askShared(engine, failing, {}, signal)).rejects.toThrow('broken')
    await expect(askShared(engine, failing, {}, signal)).rejects.toThrow('broken')
    expect(failing).toHaveBeenCalledTimes(2)
  })
})
