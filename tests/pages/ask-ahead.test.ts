import { expect, test } from 'vitest'
import type { Engine } from '../../src/database/engine.ts'
import { askAhead } from '../../src/pages/ask-ahead.ts'
import { listIndicatorTargets } from '../../src/queries/list-indicator-targets.ts'
import { keptAnswer } from '../../src/state/answer-cache.ts'

const day = { asOf: null, defaultAsOf: '2026-02-28' }
const scope = { documentId: 'plan', orgUnitId: 'city', ...day, language: 'vi' } as const

/** An engine without a row that tells what it was asked. */
function emptyEngine(onAsk: (name: string) => void = () => undefined): [Engine, string[]] {
  const asked: string[] = []
  const engine = {
    run: async ({ name }: { name: string }) => {
      asked.push(name)
      onAsk(name)
      return []
    },
  } as unknown as Engine
  return [engine, asked]
}

const questions = (asked: string[]) => asked.filter((name) => name.startsWith('list-'))

test('what the page of an indicator asks is kept under the very parameters it asks with, and asked once', async () => {
  const [engine, asked] = emptyEngine()
  const { signal } = new AbortController()
  await askAhead(engine, scope, signal)
  await askAhead(engine, scope, signal)
  expect(new Set(questions(asked)).size).toBe(questions(asked).length)
  expect(questions(asked)).toContain('list-explanations')
  // As in `useIndicator`.
  const key = JSON.stringify({ indicatorId: null, orgUnitId: null, asOf: null })
  expect(keptAnswer(engine, listIndicatorTargets, key)).toEqual([])
})

test('nothing more is asked once the person has gone elsewhere', async () => {
  const controller = new AbortController()
  const [engine, asked] = emptyEngine((name) => name === 'list-indicators' && controller.abort())
  await expect(askAhead(engine, scope, controller.signal)).rejects.toThrow()
  expect(asked).toEqual(['list-indicators'])
})
