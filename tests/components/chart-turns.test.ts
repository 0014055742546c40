import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { drawInTurn } from '../../src/components/charts/chart-turns.ts'

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => setTimeout(draw, 16))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('drawings come after a paint, one a frame, in order, and one given up is passed over', () => {
  const drawn: string[] = []
  drawInTurn(() => drawn.push('history'))
  const giveUp = drawInTurn(() => drawn.push('closed page'))
  drawInTurn(() => drawn.push('year'))
  giveUp()
  vi.advanceTimersToNextTimer() // the frame
  expect(drawn).toEqual([])
  vi.advanceTimersToNextTimer()
  expect(drawn).toEqual(['history'])
  vi.advanceTimersToNextTimer() // it is painted
  expect(drawn).toEqual(['history'])
  vi.advanceTimersToNextTimer()
  expect(drawn).toEqual(['history', 'year'])
  vi.runAllTimers()
  drawInTurn(() => drawn.push('later'))
  vi.runAllTimers()
  expect(drawn).toEqual(['history', 'year', 'later'])
})
