import { describe, expect, it } from 'vitest'
import { pairIn } from '../../../src/import/values/pair-of-numbers.ts'

describe(pairIn, () => {
  it.each([
    ['7.944,5/201,6', '7.944,5', '201,6'],
    [' 130.000 / 99.500 ', '130.000', '99.500'],
    ['15 dự án/1.250 triệu USD', '15 dự án', '1.250 triệu USD'],
    ['50,1/96,3%', '50,1', '96,3%'],
    ['…/201,6', '…', '201,6'],
    ['12|-', '12', '-'],
  ])('finds both numbers of %s', (text, first, second) => {
    expect(pairIn(text)).toEqual([first, second])
  })

  it.each([
    '31/12/2026',
    '45 triệu đồng/người',
    '1.234',
    'Kế hoạch/Thực hiện',
    'Quý 1/2026',
    '…/…',
    '5/',
  ])('finds no pair in %s', (text) => {
    expect(pairIn(text)).toBeNull()
  })
})
