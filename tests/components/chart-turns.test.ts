import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { drawInTurn } from '../../src/components/charts/chart-turns.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('drawings come one at a time, in order, never at once, and one given up is passed over', () => {
  const drawn: string[] = []
  drawInTurn(() => drawn.push('history'))
  const giveUp = drawInTurn(() => drawn.push('closed page'))
  drawInTurn(() => drawn.push('year'))
  giveUp()
  expect(drawn).toEqual([])
  vi.advanceTimersToNextTimer()
  expect(drawn).toEqual(['history'])
  vi.advanceTimersToNextTimer()
  expect(drawn).toEqual(['history', 'year'])
  vi.runAllTimers()
  drawInTurn(() => drawn.push('later'))
  vi.advanceTimersToNextTimer()
  expect(drawn).toEqual(['history', 'year', 'later'])
})
