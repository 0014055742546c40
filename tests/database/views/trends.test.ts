import { describe, expect, test } from 'vitest'
import { buildTables, type TableRows } from '../../support/build-tables.ts'
import { queryTables } from '../../support/open-test-database.ts'

type Fields = Record<string, string | number | boolean | null | undefined>

async function one(rows: TableRows, sql: string, parameters: Record<string, string | null> = {}) {
  const found = await queryTables(buildTables(rows), sql, parameters)
  expect(found).toHaveLength(1)
  return found[0]
}

const years = (values: Record<number, string | undefined>, fields: Fields = {}): Fields[] =>
  Object.entries(values).map(([period, value]) => ({ period, value, ...fields }))

const merged = [
  { org_unit_id: 'city', valid_from: '2025-07-01' },
  { org_unit_id: 'old', valid_to: '2025-06-30', successor_id: 'city' },
  { org_unit_id: 'hd', valid_to: '2025-06-30', successor_id: 'city' },
]

describe('year_over_year', () => {
  const ask = (rows: TableRows, period = '2025') =>
    one(
      rows,
      'select value, base_value, change_kind, change, reason, bridged_change, bridge from year_over_year where period = $period and org_unit_id = $unit',
      { period, unit: 'city' },
    )

  test('amounts change by a ratio, rates by points, ranks by places', async () => {
    expect(await ask({ actuals: years({ 2024: '100', 2025: '125' }) })).toMatchObject({
      change_kind: 'ratio',
      change: 0.25,
      reason: null,
    })
    expect(
      await ask({ actuals: years({ 2024: '11.01', 2025: '11.81' }, { indicator_id: 'growth' }) }),
    ).toMatchObject({ change_kind: 'points', change: 0.8 })
    expect(
      await ask({ actuals: years({ 2024: '8', 2025: '3' }, { indicator_id: 'place' }) }),
    ).toMatchObject({ change_kind: 'places', change: -5 })
  })

  test('the same months of two years are compared, never a part with a whole', async () => {
    const actuals = [
      { period: '2025-10', basis: 'ytd', value: '90' },
      { period: '2024-10', basis: 'ytd', value: '60' },
      { period: '2024', value: '100' },
    ]
    expect(await ask({ actuals }, '2025-10')).toMatchObject({ base_value: 60, change: 0.5 })
  })

  test.each([
    ['no_base', {}],
    ['zero_base', { 2024: '0' }],
    ['base_negative', { 2024: '-5' }],
  ])('says %s instead of a number', async (reason, past) => {
    expect(await ask({ actuals: years({ ...past, 2025: '10' }) })).toMatchObject({
      change: null,
      reason,
    })
  })

  test('says crosses_zero when an amount falls below zero', async () => {
    expect(await ask({ actuals: years({ 2024: '5', 2025: '-1' }) })).toMatchObject({
      change: null,
      reason: 'crosses_zero',
    })
  })

  test('2024 of the old city and 2025 of the merged one are not compared: perimeter_changed', async () => {
    const actuals = [...years({ 2024: '100' }, { org_unit_id: 'old' }), ...years({ 2025: '180' })]
    const row = await one(
      { 'org-units': merged, actuals },
      "select change, reason, bridged_change, bridge from year_over_year where period = '2025' and org_unit_id = 'city'",
    )
    expect(row).toEqual({
      change: null,
      reason: 'perimeter_changed',
      bridged_change: null,
      bridge: null,
    })
  })

  test('a sum of every predecessor bridges the merger for amounts, labelled as computed', async () => {
    const actuals = [
      ...years({ 2024: '100' }, { org_unit_id: 'old' }),
      ...years({ 2024: '20' }, { org_unit_id: 'hd' }),
      ...years({ 2025: '180' }),
    ]
    const row = await one(
      { 'org-units': merged.slice(1), actuals },
      "select change, reason, bridged_base_value, bridged_change, bridge from year_over_year where period = '2025' and org_unit_id = 'city'",
    )
    expect(row).toEqual({
      change: null,
      reason: 'perimeter_changed',
      bridged_base_value: 120,
      bridged_change: 0.5,
      bridge: 'predecessors_sum',
    })
  })

  test('rates are never bridged by adding them', async () => {
    const growth = { indicator_id: 'growth' }
    const actuals = [
      ...years({ 2024: '11' }, { ...growth, org_unit_id: 'old' }),
      ...years({ 2024: '10' }, { ...growth, org_unit_id: 'hd' }),
      ...years({ 2025: '11.8' }, growth),
    ]
    const row = await one(
      { 'org-units': merged.slice(1), actuals },
      "select change, reason, bridged_change from year_over_year where period = '2025' and org_unit_id = 'city'",
    )
    expect(row).toEqual({ change: null, reason: 'perimeter_changed', bridged_change: null })
  })

  test('a series restated for the merged city is compared and named restated', async () => {
    const rows = { 'org-units': merged.slice(0, 1), actuals: years({ 2024: '160', 2025: '180' }) }
    const found = await queryTables(
      buildTables(
        {
          documents: [{ document_id: 'press', kind: 'press' }],
          indicators: [{ indicator_id: 'revenue' }],
          ...rows,
        },
        { bare: true },
      ),
      'select y.change, s.origin from year_over_year y join annual_series s on s.year = 2024 where y.period = $period',
      { period: '2025' },
    )
    expect(found).toEqual([{ change: 0.125, origin: 'restated' }])
  })
})

describe('target_changes', () => {
  test('a target is compared with the target of the year before, amounts by ratio', async () => {
    const targets = [
      { period: '2025', lower: '165011.59' },
      { period: '2026', lower: '194882', document_id: 'plan2' },
    ]
    const row = await one(
      { documents: [{ document_id: 'plan2', issued_on: '2026-01-26' }], targets },
      "select round(change, 4) as change, reason, base_aim from target_changes where period = '2026'",
    )
    expect(row).toEqual({ change: 0.181, reason: null, base_aim: 165011.59 })
  })

  test('a target of the old city is no base for one of the merged city', async () => {
    const targets = [
      { period: '2024', lower: '106761.592', org_unit_id: 'old' },
      { period: '2025', lower: '165011.59' },
    ]
    const row = await one(
      { 'org-units': merged.slice(1), targets },
      "select change, reason from target_changes where period = '2025'",
    )
    expect(row).toEqual({ change: null, reason: 'perimeter_changed' })
  })

  test('the latest paper of an issuer supersedes, other issuers stay side by side', async () => {
    const documents = [
      { document_id: 'newer', issued_on: '2025-06-01' },
      { document_id: 'council', issuer_org_unit_id: 'old' },
    ]
    const targets = [
      { lower: '10' },
      { lower: '12', document_id: 'newer' },
      { lower: '15', document_id: 'council' },
    ]
    const rows = await queryTables(
      buildTables({ documents, 'org-units': merged.slice(1, 2), targets }),
      'select document_id, superseded_count::integer as superseded from current_targets order by 1',
    )
    expect(rows).toEqual([
      { document_id: 'council', superseded: 0 },
      { document_id: 'newer', superseded: 1 },
    ])
  })
})

describe('target_trajectories', () => {
  const ask = (target: Fields, values: Record<number, string>, fields: Fields = {}) =>
    one(
      { targets: [{ period: '2030', ...target, ...fields }], actuals: years(values, fields) },
      'select round(progress_ratio, 4) as r, progress_class as class, trajectory_reason as reason, round(required_cagr_ahead, 4) as ahead from target_trajectories($asOf)',
      { asOf: '2026-02-28' },
    )

  test('100 in 2020, 130 in 2025, target 200 in 2030: R is 0.7506, acceleration needed', async () => {
    expect(await ask({ lower: '200' }, { 2020: '100', 2025: '130' })).toMatchObject({
      r: 0.7506,
      class: 'acceleration_needed',
      reason: null,
    })
  })

  test('4.0 in 2020, 2.0 in 2025, target at most 1.0 in 2030: R is 1, on track', async () => {
    expect(
      await ask({ upper: '1.0' }, { 2020: '4.0', 2025: '2.0' }, { indicator_id: 'accidents' }),
    ).toMatchObject({ r: 1, class: 'on_track' })
  })

  test('limited progress below 0.6 and moving away below 0', async () => {
    expect(await ask({ lower: '200' }, { 2020: '100', 2025: '110' })).toMatchObject({
      class: 'limited_progress',
    })
    expect(await ask({ lower: '200' }, { 2020: '100', 2025: '90' })).toMatchObject({
      class: 'moving_away',
    })
  })

  test('from 50.14 in 2025 to 75 in 2030 needs 8.39 % a year', async () => {
    expect(await ask({ lower: '75' }, { 2025: '50.14' })).toMatchObject({
      ahead: 0.0839,
      r: null,
      reason: 'one_value',
    })
  })

  test.each<[string, Fields, Record<number, string>]>([
    ['zero_base', { lower: '10' }, { 2020: '0', 2025: '5' }],
    ['base_negative', { lower: '10' }, { 2020: '-1', 2025: '5' }],
    ['zero_actual', { lower: '10' }, { 2020: '5', 2025: '0' }],
    ['crosses_zero', { lower: '10' }, { 2020: '5', 2025: '-2' }],
    ['zero_target', { lower: '0' }, { 2020: '5', 2025: '6' }],
    ['negative_target', { lower: '-3' }, { 2020: '5', 2025: '6' }],
    ['base_equals_target', { lower: '5' }, { 2020: '5', 2025: '6' }],
    ['base_beyond_target', { lower: '4' }, { 2020: '5', 2025: '6' }],
  ])('gives no ratio but the reason %s', async (reason, target, values) => {
    expect(await ask(target, values)).toMatchObject({ r: null, class: null, reason })
  })

  test('a rate has no growth of its own', async () => {
    expect(
      await ask({ lower: '13' }, { 2020: '10', 2025: '11' }, { indicator_id: 'growth' }),
    ).toMatchObject({ r: null, reason: 'not_for_rates' })
  })
})

describe('average_growth_progress', () => {
  const average = {
    indicator_id: 'average',
    measure_unit: '%',
    accumulation: 'growth',
    attainment: 'points',
    related_id: 'growth',
  }
  const rows = (values: Record<number, string>): TableRows => ({
    indicators: [average],
    targets: [{ indicator_id: 'average', period: '2026/2030', lower: '13', stretch: '14' }],
    actuals: years(values, { indicator_id: 'growth' }),
  })
  const sql =
    'select years_done, round(mean_growth, 3) as mean, round(required_mean, 3) as required, round(required_mean_stretch, 2) as stretch from average_growth_progress($asOf)'

  test('13 % a year after 12.5 % in 2026 needs 13.125 % in the four years left', async () => {
    expect(await one(rows({ 2026: '12.5' }), sql, { asOf: '2026-12-31' })).toEqual({
      years_done: 1,
      mean: 12.5,
      required: 13.125,
      stretch: 14.38,
    })
  })

  test('before the first full year the whole average is needed', async () => {
    expect(await one(rows({ 2025: '11.8' }), sql, { asOf: '2026-06-30' })).toEqual({
      years_done: 0,
      mean: null,
      required: 13,
      stretch: 14,
    })
  })

  test('no year left, nothing required; the mean of the five decides', async () => {
    const five = rows({ 2026: '12.5', 2027: '13', 2028: '13.5', 2029: '13', 2030: '12.5' })
    expect(await one(five, sql, { asOf: '2030-12-31' })).toEqual({
      years_done: 5,
      mean: 12.899,
      required: null,
      stretch: null,
    })
    expect(
      await one(five, "select status, actual_status from target_results('2030-12-31')"),
    ).toMatchObject({ actual_status: 'computed', status: 'missed' })
  })

  test('the mean so far stands in the result as a computed value of a running period', async () => {
    expect(
      await one(
        rows({ 2026: '12.5' }),
        "select status, actual, actual_period, whole from target_results('2026-12-31')",
      ),
    ).toEqual({ status: 'behind', actual: 12.5, actual_period: '2026/2026', whole: false })
  })
})

describe('running growth', () => {
  test('10 % in six months of a year that must reach 13 % asks for 16 % in the rest', async () => {
    const rows = {
      targets: [{ indicator_id: 'growth', period: '2026', lower: '13' }],
      actuals: [{ indicator_id: 'growth', period: '2026-06', basis: 'ytd', value: '10' }],
    }
    expect(
      await one(
        rows,
        "select required_rest_growth as rest, status from target_results('2026-06-30')",
      ),
    ).toEqual({ rest: 16, status: 'far_behind' })
  })
})

describe('projections', () => {
  const target = [{ period: '2030', lower: '200' }]
  const ask = (values: Record<number, string>, fields: Fields = {}) =>
    queryTables(
      buildTables({ targets: target, actuals: years(values, fields) }),
      'select year, round(projected, 3) as projected, first_year, last_year, point_count from projections($asOf) where year = 2027',
      { asOf: '2026-12-31' },
    )

  test('carries the compound trend of up to five full years on', async () => {
    expect(
      await ask({
        2021: '50',
        2022: '100',
        2023: '110',
        2024: '121',
        2025: '133.1',
        2026: '146.41',
      }),
    ).toEqual([
      { year: 2027, projected: 161.051, first_year: 2022, last_year: 2026, point_count: 5 },
    ])
  })

  test('needs three points, all above zero, of an amount', async () => {
    expect(await ask({ 2025: '100', 2026: '110' })).toEqual([])
    expect(await ask({ 2024: '0', 2025: '100', 2026: '110' })).toEqual([])
    expect(await ask({ 2024: '9', 2025: '10', 2026: '11' }, { indicator_id: 'growth' })).toEqual([])
  })
})
