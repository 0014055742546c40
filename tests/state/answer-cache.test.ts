import { describe, expect, it, vi } from 'vitest'
import { carryAnswers, keepAnswer, keptAnswer } from '../../src/state/answer-cache.ts'

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
