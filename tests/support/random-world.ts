import fc from 'fast-check'
import type { TableRows } from './build-tables.ts'

type Rows = NonNullable<TableRows['actuals']>

const shapes = [
  { accumulation: 'cumulative', attainment: 'ratio', direction: 'increase' },
  { accumulation: 'cumulative', attainment: 'ratio', direction: 'decrease' },
  { accumulation: 'level', attainment: 'ratio', direction: 'increase' },
  { accumulation: 'level', attainment: 'ratio', direction: 'decrease' },
  { accumulation: 'level', attainment: 'points', direction: 'increase' },
  { accumulation: 'level', attainment: 'points', direction: 'decrease' },
  { accumulation: 'growth', attainment: 'points', direction: 'increase' },
  { accumulation: 'rank', attainment: 'rank', direction: 'decrease' },
  { accumulation: 'level', attainment: 'ratio', direction: 'none' },
  { accumulation: 'milestone', attainment: 'milestone', direction: 'none' },
]

const kinds = ['statistics', 'government', 'press', 'other', 'computed']
const units = ['city', 'east', 'west']

const decimalText = fc
  .tuple(fc.integer({ min: -300, max: 3000 }), fc.constantFrom(0, 1, 2, 3))
  .map(([whole, decimals]) => (whole / 10 ** (decimals + 1)).toFixed(decimals))
const edgeText = fc.constantFrom('0', '0.0', '-1.5', '1', '5', '100', '100.0')
const value = fc.oneof({ weight: 5, arbitrary: decimalText }, { weight: 1, arbitrary: edgeText })

const actualPeriod = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .integer({ min: 2021, max: 2026 })
      .map((year) => ({ period: String(year), basis: 'period' })),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.integer({ min: 2022, max: 2026 }), fc.constantFrom('01', '06', '11', '12'))
      .map(([year, month]) => ({ period: `${year}-${month}`, basis: 'ytd' })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.integer({ min: 2025, max: 2026 }), fc.constantFrom('01', '06', '12'))
      .map(([year, month]) => ({ period: `${year}-${month}`, basis: 'period' })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.integer({ min: 2025, max: 2026 }), fc.constantFrom(1, 2, 4))
      .map(([year, quarter]) => ({ period: `${year}-Q${quarter}`, basis: 'period' })),
  },
)

const actual = fc.record({
  place: actualPeriod,
  value,
  status: fc.constantFrom('official', 'preliminary', 'estimate', 'computed'),
  source: fc.nat({ max: kinds.length - 1 }),
  published_on: fc.constantFrom(null, '2025-01-10', '2026-01-06', '2026-07-01'),
  preferred: fc.integer({ min: 0, max: 19 }).map((dice) => dice === 0),
  unit: fc.constantFrom(...units),
})

const bounds = fc.oneof(
  { weight: 4, arbitrary: value.map((lower) => ({ lower, upper: null })) },
  { weight: 3, arbitrary: value.map((upper) => ({ lower: null, upper })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(value, value)
      .map(([a, b]) => (Number(a) <= Number(b) ? { lower: a, upper: b } : { lower: b, upper: a })),
  },
  { weight: 1, arbitrary: fc.constant({ lower: null, upper: null }) },
)

const target = fc.record({
  period: fc.constantFrom('2024', '2025', '2025', '2026', '2026', '2026-Q2', '2025-06', '2030'),
  bounds,
  strict: fc.boolean(),
  unit: fc.constantFrom(...units),
})

const indicator = fc.record({
  shape: fc.constantFrom(...shapes),
  decimals: fc.integer({ min: 0, max: 2 }),
  actuals: fc.array(actual, { maxLength: 14 }),
  targets: fc.uniqueArray(target, {
    minLength: 1,
    maxLength: 4,
    selector: (found) => `${found.unit} ${found.period}`,
  }),
})

/** A world of indicators of every shape with random targets and values: zeros, negatives, conflicts, gaps, two predecessors. */
export const randomWorld: fc.Arbitrary<TableRows> = fc
  .array(indicator, { minLength: 30, maxLength: 60 })
  .map((indicators) => ({
    documents: [
      { document_id: 'plan' },
      ...kinds.map((kind) => ({ document_id: `from-${kind}`, kind, issued_on: null })),
    ],
    'org-units': [
      { org_unit_id: 'city', valid_from: '2025-07-01' },
      { org_unit_id: 'east', valid_to: '2025-06-30', successor_id: 'city' },
      { org_unit_id: 'west', valid_to: '2025-06-30', successor_id: 'city' },
    ],
    indicators: indicators.map(({ shape, decimals }, index) => ({
      indicator_id: `i${index}`,
      decimals,
      ...shape,
    })),
    targets: indicators.flatMap(({ targets, shape }, index) =>
      targets.map(({ bounds: found, unit, period, strict }, row) => ({
        item: `${index}.${row}`,
        indicator_id: `i${index}`,
        org_unit_id: unit,
        period,
        strict,
        ...(shape.accumulation === 'milestone' ? { lower: null, upper: null } : found),
      })),
    ),
    actuals: indicators.flatMap(({ actuals }, index) =>
      uniqueByKey(actuals.map((found) => toActual(found, `i${index}`))),
    ),
  }))

function toActual(
  {
    place,
    source,
    unit,
    ...rest
  }: {
    place: { period: string; basis: string }
    source: number
    unit: string
    value: string
    status: string
    published_on: string | null
    preferred: boolean
  },
  indicatorId: string,
) {
  return {
    indicator_id: indicatorId,
    org_unit_id: unit,
    document_id: `from-${kinds[source]}`,
    ...place,
    ...rest,
  }
}

function uniqueByKey(rows: ReturnType<typeof toActual>[]): Rows {
  const byKey = new Map(
    rows.map((row) => [[row.org_unit_id, row.period, row.basis, row.document_id].join(' '), row]),
  )
  return [...byKey.values()]
}
