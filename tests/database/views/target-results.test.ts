import { describe, expect, test } from 'vitest'
import { buildTables, type TableRows } from '../../support/build-tables.ts'
import { queryTables } from '../../support/open-test-database.ts'

const columns = `item, actual, aim, variance, gap, round(attainment_ratio, 4) as ratio, round(pace_ratio, 3) as pace, status, reason,
  attainment_reason, stretch_reached, far_end_reached, expected_share_method as method, is_stale`

async function result(rows: TableRows, asOf: string | null = '2025-12-31') {
  const found = await queryTables(
    buildTables(rows),
    `select ${columns} from target_results($asOf)`,
    { asOf },
  )
  expect(found).toHaveLength(1)
  return found[0]
}

function target(
  fields: Record<string, string | number | boolean | null>,
  ...actuals: Record<string, string | number | boolean | null>[]
): TableRows {
  return {
    targets: [fields],
    actuals: actuals.map((actual) => ({
      indicator_id: fields.indicator_id ?? 'revenue',
      period: '2025',
      ...actual,
    })),
  }
}

describe('target_results, complete periods', () => {
  test('GRDP growth 11.81 against 12.35 is missed by 0.54 points and has no ratio', async () => {
    expect(
      await result(target({ indicator_id: 'growth', lower: '12.35' }, { value: '11.81' })),
    ).toMatchObject({
      status: 'missed',
      variance: -0.54,
      gap: 0.54,
      ratio: null,
      attainment_reason: 'attainment_points',
      reason: null,
    })
  })

  test('tourists 14.43 against 14.43 are met with nothing to go', async () => {
    expect(await result(target({ lower: '14.43' }, { value: '14.43' }))).toMatchObject({
      status: 'met',
      variance: 0,
      gap: 0,
      ratio: 1,
    })
  })

  test('revenue 190,379 against 165,011.59 is exceeded at 1.1537', async () => {
    expect(await result(target({ lower: '165011.59' }, { value: '190379' }))).toMatchObject({
      status: 'exceeded',
      ratio: 1.1537,
      gap: 0,
    })
  })

  test('social housing 13,147 against 10,694 is exceeded at 1.2294', async () => {
    expect(await result(target({ lower: '10694' }, { value: '13147' }))).toMatchObject({
      status: 'exceeded',
      ratio: 1.2294,
    })
  })

  test('unemployment of 2.5 misses "<2.5" while 2.49 satisfies it', async () => {
    const strict = { indicator_id: 'unemployment', upper: '2.5', strict: true }
    expect(await result(target(strict, { value: '2.5' }))).toMatchObject({ status: 'missed' })
    expect(await result(target(strict, { value: '2.49' }))).toMatchObject({ status: 'met' })
    expect(await result(target(strict, { value: '2.1' }))).toMatchObject({ status: 'exceeded' })
  })

  test('75.3 and even 75.04 are above "trên 75", 75 itself is not', async () => {
    expect(
      await result(
        target({ indicator_id: 'coverage', lower: '75', strict: true }, { value: '75.3' }),
      ),
    ).toMatchObject({ status: 'exceeded' })
    expect(
      await result(
        target({ indicator_id: 'coverage', lower: '75', strict: true }, { value: '75.04' }),
      ),
    ).toMatchObject({ status: 'met' })
    expect(
      await result(
        target({ indicator_id: 'coverage', lower: '75', strict: true }, { value: '75' }),
      ),
    ).toMatchObject({ status: 'missed' })
  })

  test('does not let 12.5 pass as "about 13": a whole-number target is compared as finely as the indicator is shown', async () => {
    const about = { indicator_id: 'growth', lower: '13', approximate: true }
    expect(await result(target(about, { value: '12.5' }))).toMatchObject({
      status: 'missed',
      gap: 0.5,
    })
  })

  test('compares at the precision the target is written with', async () => {
    expect(await result(target({ lower: '12.35' }, { value: '12.346' }))).toMatchObject({
      status: 'met',
    })
    expect(await result(target({ lower: '5.500' }, { value: '5.46' }))).toMatchObject({
      status: 'missed',
    })
    expect(await result(target({ lower: '5.5' }, { value: '5.46' }))).toMatchObject({
      status: 'met',
    })
  })

  test('a range is satisfied from its weak end and says whether the far end is reached', async () => {
    const range = { lower: '3.8', upper: '4.3' }
    expect(await result(target(range, { value: '4.0' }))).toMatchObject({
      status: 'exceeded',
      far_end_reached: false,
    })
    expect(await result(target(range, { value: '4.5' }))).toMatchObject({
      status: 'exceeded',
      far_end_reached: true,
    })
    expect(await result(target(range, { value: '3.7' }))).toMatchObject({
      status: 'missed',
      gap: 0.1,
    })
  })

  test('a range without a direction is met inside and missed on both sides', async () => {
    const range = { indicator_id: 'militia', lower: '8', upper: '10' }
    expect(await result(target(range, { value: '9' }))).toMatchObject({
      status: 'met',
      gap: 0,
      variance: 0,
    })
    expect(await result(target(range, { value: '11' }))).toMatchObject({
      status: 'missed',
      gap: 1,
      variance: 1,
    })
    expect(await result(target(range, { value: '6' }))).toMatchObject({
      status: 'missed',
      gap: 2,
      variance: -2,
    })
  })

  test('a place in the top 5 satisfies and tells whether the stretch of 3 is reached', async () => {
    const top = { indicator_id: 'place', upper: '5', stretch: '3' }
    expect(await result(target(top, { value: '3' }))).toMatchObject({
      status: 'exceeded',
      stretch_reached: true,
      ratio: null,
    })
    expect(await result(target(top, { value: '5' }))).toMatchObject({
      status: 'met',
      stretch_reached: false,
    })
    expect(await result(target(top, { value: '6' }))).toMatchObject({ status: 'missed', gap: 1 })
  })

  test('a milestone without a value cannot be assessed and with value 1 is met', async () => {
    expect(await result(target({ indicator_id: 'milestone' }))).toMatchObject({
      status: 'not_assessable',
      reason: 'milestone_without_value',
      gap: null,
    })
    expect(await result(target({ indicator_id: 'milestone' }, { value: '1' }))).toMatchObject({
      status: 'met',
      variance: null,
    })
    expect(await result(target({ indicator_id: 'milestone' }, { value: '0' }))).toMatchObject({
      status: 'missed',
    })
    const open = target(
      { indicator_id: 'milestone', period: '2026' },
      { period: '2026-06', value: '0' },
    )
    expect(await result(open, '2026-06-30')).toMatchObject({
      status: 'not_assessable',
      reason: 'milestone_open',
    })
  })

  test('no value is no verdict', async () => {
    expect(await result(target({ lower: '10' }))).toMatchObject({
      status: 'no_data',
      reason: 'no_actual',
      actual: null,
      gap: null,
      ratio: null,
      attainment_reason: 'no_actual',
    })
  })

  test('eleven months short of the target are shown without a verdict once the year is over', async () => {
    expect(
      await result(target({ lower: '213' }, { period: '2025-11', basis: 'ytd', value: '187.63' })),
    ).toMatchObject({ status: 'no_data', reason: 'part_year_only', actual: 187.63 })
  })

  test('eleven months that already satisfy an amount decide', async () => {
    expect(
      await result(target({ lower: '180' }, { period: '2025-11', basis: 'ytd', value: '187.63' })),
    ).toMatchObject({ status: 'exceeded', reason: null })
  })

  test('a year to date of December is the full year', async () => {
    expect(
      await result(target({ lower: '180' }, { period: '2025-12', basis: 'ytd', value: '170' })),
    ).toMatchObject({ status: 'missed' })
  })

  test('zero and negative bounds give no ratio and say why', async () => {
    expect(await result(target({ lower: '0' }, { value: '0' }))).toMatchObject({
      status: 'met',
      ratio: null,
      attainment_reason: 'zero_target',
    })
    expect(await result(target({ lower: '-2' }, { value: '1' }))).toMatchObject({
      status: 'exceeded',
      ratio: null,
      attainment_reason: 'negative_target',
    })
    expect(await result(target({ lower: '5' }, { value: '-1' }))).toMatchObject({
      status: 'missed',
      ratio: null,
      attainment_reason: 'negative_actual',
      gap: 6,
    })
    expect(
      await result(target({ indicator_id: 'accidents', upper: '5' }, { value: '0' })),
    ).toMatchObject({ status: 'exceeded', ratio: null, attainment_reason: 'zero_actual' })
  })
})

describe('target_results, running periods', () => {
  const plan = { lower: '194882', period: '2026' }

  test('February revenue of 41,546 against 194,882 is on pace at 1.279 by the plain calendar', async () => {
    const row = await result(
      { targets: [plan], actuals: [{ period: '2026-02', basis: 'ytd', value: '41546' }] },
      '2026-02-28',
    )
    expect(row).toMatchObject({ status: 'on_pace', pace: 1.279, method: 'linear', ratio: 0.2132 })
  })

  test('0.95 and 0.75 of the pace due divide on pace, behind and far behind', async () => {
    const at = async (value: string) =>
      (
        await result(
          {
            targets: [{ lower: '1200', period: '2026' }],
            actuals: [{ period: '2026-06', basis: 'ytd', value }],
          },
          '2026-06-30',
        )
      )?.status
    expect(await at('570')).toBe('on_pace')
    expect(await at('569')).toBe('behind')
    expect(await at('450')).toBe('behind')
    expect(await at('449')).toBe('far_behind')
  })

  test('pace is judged at the month of the value and old values are marked', async () => {
    const rows = {
      targets: [{ lower: '1200', period: '2026' }],
      actuals: [{ period: '2026-02', basis: 'ytd', value: '200' }],
    }
    expect(await result(rows, '2026-11-21')).toMatchObject({
      status: 'on_pace',
      pace: 1,
      is_stale: true,
    })
    expect(await result(rows, '2026-03-31')).toMatchObject({ is_stale: false })
  })

  test('a value of a month that is not over at the as-of date does not count', async () => {
    const rows = {
      targets: [{ lower: '1200', period: '2026' }],
      actuals: [{ period: '2026-02', basis: 'ytd', value: '200' }],
    }
    expect(await result(rows, '2026-02-27')).toMatchObject({ status: 'no_data', actual: null })
  })

  test('the median share of up to three past years replaces the calendar', async () => {
    const year = (y: number, part: string): Record<string, string>[] => [
      { period: `${y}-06`, basis: 'ytd', value: part },
      { period: String(y), value: '100' },
    ]
    const rows = {
      targets: [{ lower: '1000', period: '2026' }],
      actuals: [
        ...year(2022, '90'),
        ...year(2023, '30'),
        ...year(2024, '40'),
        ...year(2025, '35'),
        { period: '2026-06', basis: 'ytd', value: '350' },
      ],
    }
    expect(await result(rows, '2026-06-30')).toMatchObject({ pace: 1, method: 'own_history' })
  })

  test("the predecessors' combined share is used when the unit has no history, and only if all have it", async () => {
    const units = [
      { org_unit_id: 'a', valid_to: '2025-06-30', successor_id: 'city' },
      { org_unit_id: 'b', valid_to: '2025-06-30', successor_id: 'city' },
    ]
    const history = (unit: string, part: string, full: string): Record<string, string>[] => [
      { org_unit_id: unit, period: '2024-06', basis: 'ytd', value: part },
      { org_unit_id: unit, period: '2024', value: full },
    ]
    const now = { period: '2026-06', basis: 'ytd', value: '400' }
    const targets = [{ lower: '1000', period: '2026' }]
    expect(
      await result(
        {
          'org-units': units,
          targets,
          actuals: [...history('a', '30', '100'), ...history('b', '30', '50'), now],
        },
        '2026-06-30',
      ),
    ).toMatchObject({ pace: 1, method: 'predecessor_history' })
    expect(
      await result(
        { 'org-units': units, targets, actuals: [...history('a', '30', '100'), now] },
        '2026-06-30',
      ),
    ).toMatchObject({ method: 'linear' })
  })

  test('a running amount on the edge of a strict range without direction is behind, with nothing to go', async () => {
    const stock = { accumulation: 'level', attainment: 'ratio', direction: 'none' }
    const edge = { indicator_id: 'stock', period: '2026', lower: '5', upper: '8', strict: true }
    const rows = {
      indicators: [{ indicator_id: 'stock', ...stock }],
      targets: [edge],
      actuals: [{ indicator_id: 'stock', period: '2026-06', value: '5' }],
    }
    expect(await result(rows, '2026-06-30')).toMatchObject({ status: 'behind', gap: 0 })
  })

  test('running levels are on pace when satisfied and behind within the margin', async () => {
    const at = async (indicator: string, bound: object, value: string) =>
      (
        await result(
          {
            targets: [{ indicator_id: indicator, period: '2026', ...bound }],
            actuals: [{ indicator_id: indicator, period: '2026-06', value }],
          },
          '2026-06-30',
        )
      )?.status
    expect(await at('coverage', { lower: '95' }, '95.2')).toBe('on_pace')
    expect(await at('coverage', { lower: '95' }, '94.4')).toBe('far_behind')
    expect(await at('coverage', { lower: '95.0' }, '94.5')).toBe('behind')
    expect(await at('firms', { lower: '60195' }, '58000')).toBe('behind')
    expect(await at('firms', { lower: '60195' }, '51000')).toBe('far_behind')
    expect(await at('place', { upper: '5' }, '6')).toBe('far_behind')
  })

  test('an amount that must stay below is on pace while it is used slower than the year', async () => {
    const at = async (value: string) =>
      await result(
        {
          targets: [{ indicator_id: 'accidents', upper: '120', period: '2026' }],
          actuals: [{ indicator_id: 'accidents', period: '2026-06', basis: 'ytd', value }],
        },
        '2026-06-30',
      )
    expect(await at('50')).toMatchObject({ status: 'on_pace', pace: 1.2 })
    expect(await at('75')).toMatchObject({ status: 'behind', pace: 0.8 })
    expect(await at('0')).toMatchObject({ status: 'on_pace', pace: null })
  })

  test('a period that has not begun is not due', async () => {
    expect(
      await result({ targets: [{ lower: '10', period: '2030' }] }, '2026-02-28'),
    ).toMatchObject({ status: 'not_due', reason: 'not_begun' })
  })
})

describe('target_results, perimeters', () => {
  test('a value of the old city never counts for the merged one', async () => {
    const rows = {
      'org-units': [{ org_unit_id: 'old', valid_to: '2025-06-30', successor_id: 'city' }],
      targets: [{ lower: '10' }],
      actuals: [{ org_unit_id: 'old', period: '2025', value: '99' }],
    }
    expect(await result(rows)).toMatchObject({
      status: 'no_data',
      reason: 'only_other_perimeter',
      actual: null,
    })
  })
})
