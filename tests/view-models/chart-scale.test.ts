import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { niceStep, toChartScale, toSpark } from '../../src/view-models/chart-scale.ts'

const amount = fc.integer({ min: -1e9, max: 1e9 }).map((value) => value / 1000)
const amounts = fc.array(fc.option(amount), { minLength: 1, maxLength: 20 })

describe(toChartScale, () => {
  test('bars start at zero and end at a round value', () => {
    expect(toChartScale([1200, 2600], { from: 'zero' })).toEqual({
      domain: [0, 3000],
      ticks: [0, 1000, 2000, 3000],
    })
  })

  test('keeps zero among the marks when bars go both ways', () => {
    const { domain, ticks } = toChartScale([-30, 70], { from: 'zero' })
    expect(domain).toEqual([-40, 80])
    expect(ticks).toContain(0)
  })

  test('fits lines to their values and never pads across zero', () => {
    expect(toChartScale([92, 98], { from: 'data' }).domain).toEqual([92, 98])
    expect(toChartScale([1, 100], { from: 'data', padding: 0.2 }).domain[0]).toBe(0)
  })

  test('marks carry no tail of binary fractions', () => {
    expect(toChartScale([0, 0.5], { from: 'zero' }).ticks).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5])
  })

  test('an empty chart and one without spread still have an axis', () => {
    expect(toChartScale([], { from: 'zero' }).domain).toEqual([0, 1])
    expect(toChartScale([null, null], { from: 'data' }).domain).toEqual([0, 1])
    expect(toChartScale([0], { from: 'zero' }).domain).toEqual([0, 1])
    const [low, high] = toChartScale([50], { from: 'data' }).domain
    expect(low).toBeLessThan(50)
    expect(high).toBeGreaterThan(50)
  })

  test('every value lies inside the domain, marks rise and bound it, bars hold zero', () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom('zero' as const, 'data' as const), (values, from) => {
        const { domain, ticks } = toChartScale(values, { from })
        const slack = Math.max(Math.abs(domain[0]), Math.abs(domain[1])) * 1e-9
        for (const value of values.filter((known) => known !== null)) {
          expect(value).toBeGreaterThanOrEqual(domain[0] - slack)
          expect(value).toBeLessThanOrEqual(domain[1] + slack)
        }
        expect([ticks[0], ticks.at(-1)]).toEqual(domain)
        expect(ticks).toEqual([...new Set(ticks)].sort((a, b) => a - b))
        if (from === 'zero') expect(ticks.some((tick) => tick === 0)).toBe(true)
      }),
    )
  })
})

describe(niceStep, () => {
  test('is 1, 2 or 5 times a power of ten', () => {
    expect([niceStep(0, 10, 5), niceStep(0, 23, 5), niceStep(0, 0.9, 5)]).toEqual([2, 5, 0.2])
  })
})

describe(toSpark, () => {
  test('spans 0 to 1 and keeps gaps', () => {
    expect(toSpark([10, null, 20, 15])).toEqual([0, null, 1, 0.5])
  })

  test('a flat series runs through the middle', () => {
    expect(toSpark([7, 7])).toEqual([0.5, 0.5])
  })
})
