import { describe, expect, test } from 'vitest'
import { bulletScale, toBullet } from '../../src/view-models/bullet.ts'
import { makeResult, makeRow, runningRow } from '../fixtures/scorecard-rows.ts'

const scale = { min: 0, max: 200 }

describe(toBullet, () => {
  test('starts the bar at zero and puts the aim on the same scale', () => {
    const bullet = toBullet(makeResult({ actual: 50, aim: 100, lower: 100 }), scale)
    expect(bullet).toMatchObject({
      zero: 0,
      actual: { start: 0, width: 25 },
      aim: 50,
      isOpen: false,
    })
  })

  test('draws a negative value to the left of zero', () => {
    const row = makeResult({ actual: -10, aim: 10, lower: 10 })
    const bullet = toBullet(row, bulletScale([row]))
    expect(bullet.zero).toBeCloseTo(50)
    expect((bullet.actual?.start ?? 0) + (bullet.actual?.width ?? 0)).toBeCloseTo(bullet.zero)
  })

  test('opens the bar for estimates, computed values and parts of the period', () => {
    expect(toBullet(makeResult({ actual: 1, actualStatus: 'estimate' }), scale).isOpen).toBe(true)
    expect(toBullet(makeResult({ actual: 1, whole: false }), scale).isOpen).toBe(true)
    expect(toBullet(makeResult({ actual: 1, actualStatus: 'official' }), scale).isOpen).toBe(false)
  })

  test('shows a range as a band and a stretch as a second marker', () => {
    const bullet = toBullet(makeRow({ lower: 100, upper: 120, aim: 100, stretch: 130 }), scale)
    expect(bullet).toMatchObject({ range: { start: 50, width: 10 }, stretch: 65, actual: null })
  })

  test('marks what is due by now and the projection while the year runs', () => {
    const bullet = toBullet(runningRow, { min: 0, max: 249276 })
    expect(bullet.expected).toBeCloseTo(13.03, 1)
    expect(bullet.projection?.start).toBeCloseTo(16.67, 1)
  })

  test('draws a rank as a point', () => {
    const bullet = toBullet(makeResult({ accumulation: 'rank', actual: 3, upper: 5, aim: 5 }), {
      min: 0,
      max: 10,
    })
    expect(bullet).toMatchObject({ actual: null, actualPoint: 30, aim: 50 })
  })
})

describe(bulletScale, () => {
  test('leaves room beyond the farthest mark and never has zero width', () => {
    expect(bulletScale([makeResult({ actual: 50, aim: 100 })]).max).toBeGreaterThan(100)
    expect(bulletScale([makeRow({})])).toEqual({ min: 0, max: 1 })
  })
})
