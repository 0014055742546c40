import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkMagnitudes } from '../../src/import/check-magnitudes.ts'
import { readDataFolder } from '../../src/import/read-folder.ts'
import { fixtureFolder, utf8 } from './fixture-folder.ts'

const header =
  'indicator_id,org_unit_id,period,basis,value,status,published_on,document_id,preferred,qualifier,note'

/** Months of exports of the city, January 2020 on. */
function folderOf(values: readonly number[]) {
  const lines = values.map((value, index) => {
    const month = String(1 + (index % 12)).padStart(2, '0')
    const period = `${2020 + Math.floor(index / 12)}-${month}`
    return `exports,hai-phong,${period},period,${value},official,2031-01-01,bao-hai-phong,false,,`
  })
  return fixtureFolder({ 'actuals.csv': utf8([header, ...lines, ''].join('\n')) })
}

/** Lines of values a hundred times the lower median of the series, or a hundredth of it. */
function farLines(values: readonly number[]): number[] {
  const sizes = values.map(Math.abs).filter((size) => size > 0)
  const median = sizes.toSorted((a, b) => a - b)[Math.floor((sizes.length - 1) / 2)] ?? 0
  const isFar = (size: number) => size > 0 && Math.max(size / median, median / size) >= 100
  return sizes.length < 3
    ? []
    : values.flatMap((value, index) => (isFar(Math.abs(value)) ? [index + 2] : []))
}

describe(checkMagnitudes, () => {
  it('names the values a hundred times away from the median of their series, and no others', () => {
    const value = fc.constantFrom(0, 1, -1, 2, 70, 99, 100, -150, 199, 10_000, -15_000)
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 9 }), (values) => {
        const { issues } = readDataFolder(folderOf(values))
        const told = issues.filter(({ code }) => code === 'measure-unit-mismatch')
        expect(told.map(({ line }) => line)).toEqual(farLines(values))
      }),
      { numRuns: 300 },
    )
  })
})
