import { expect, test } from 'vitest'
import type { Engine } from '../../src/database/engine.ts'
import { keepResults } from '../../src/database/keep-results.ts'
import { askAhead } from '../../src/pages/ask-ahead.ts'
import { listIndicatorTargets } from '../../src/queries/list-indicator-targets.ts'
import { listPublishedValues } from '../../src/queries/list-published-values.ts'
import { listScorecardRows } from '../../src/queries/list-scorecard-rows.ts'
import { keptAnswer } from '../../src/state/answer-cache.ts'

const day = { asOf: null, defaultAsOf: '2026-02-28' }
const scope = { documentId: 'plan', orgUnitId: 'city', ...day, language: 'vi' } as const

const papers = [
  { documentId: 'plan', orgUnitId: 'city' },
  { documentId: 'other', orgUnitId: 'city' },
  { documentId: 'far', orgUnitId: 'ward' },
]

const answers: Record<string, Record<string, unknown>[]> = {
  'list-document-scopes': papers,
  'scope of results': [{ isWhole: true }], // few targets
}

/** An engine with three papers, few targets and no other row, that tells what it was asked. */
function emptyEngine(
  onAsk: (name: string) => void = () => undefined,
  known = answers,
): [Engine, string[]] {
  const asked: string[] = []
  const engine = {
    run: async ({ name }: { name: string }) => {
      asked.push(name)
      onAsk(name)
      return known[name] ?? []
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
  const once = questions(asked).filter((name) => !ofPapers.includes(name))
  expect(new Set(once).size).toBe(once.length)
  expect(questions(asked)).toContain('list-explanations')
  // As in `useIndicator`.
  const key = JSON.stringify({ indicatorId: null, orgUnitId: null, asOf: null })
  expect(keptAnswer(engine, listIndicatorTargets, key)).toEqual([])
})

const ofPapers = ['list-scorecard-rows', 'list-published-values']

test('the other papers of the unit and the days of two years are ready', async () => {
  const [engine, asked] = emptyEngine()
  await askAhead(engine, scope, new AbortController().signal)
  const paper = (documentId: string, orgUnitId: string) =>
    keptAnswer(engine, listScorecardRows, JSON.stringify({ documentId, orgUnitId, asOf: null }))
  expect(paper('other', 'city')).toEqual([])
  expect(paper('far', 'ward')).toBeNull()
  const other = JSON.stringify({ documentId: 'other', orgUnitId: 'city', asOf: null })
  expect(keptAnswer(engine, listPublishedValues, other)).toEqual([])
  expect(asked.filter((name) => name === 'list-scorecard-rows')).toHaveLength(2)
  const before = asked.filter((name) => name === 'keep results').length
  for (const asOf of ['2026-10-17', '2025-01-01'])
    await keepResults(engine, { documentId: 'plan', orgUnitId: 'city', asOf })
  expect(asked.filter((name) => name === 'keep results')).toHaveLength(before)
})

test.each([
  ['list-indicators', 1],
  ['list-published-values', 2], // of the last paper; days come next
])('nothing more is asked once the person has gone elsewhere: after %s', async (last, times) => {
  const controller = new AbortController()
  let left = times
  const [engine, asked] = emptyEngine((name) => {
    if (name === last && --left === 0) controller.abort()
  })
  await expect(askAhead(engine, scope, controller.signal)).rejects.toThrow()
  expect(asked.at(-1)).toBe(last)
  expect(left).toBe(0)
})

test('values are not asked ahead where there are many', async () => {
  const list = (valueCount: number) => ({
    ...answers,
    'list-indicators': [{ indicatorId: 'a', valueCount }],
  })
  const ofCity = async (valueCount: number) => {
    const [engine, asked] = emptyEngine(undefined, list(valueCount))
    await askAhead(engine, scope, new AbortController().signal)
    return asked.includes('list-indicator-values')
  }
  expect(await ofCity(50_000)).toBe(true)
  expect(await ofCity(50_001)).toBe(false)
})
