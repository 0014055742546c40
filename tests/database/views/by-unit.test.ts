import { describe, expect, test } from 'vitest'
import { buildTables, type TableRows } from '../../support/build-tables.ts'
import { queryTables } from '../../support/open-test-database.ts'

const wards = ['a', 'b', 'c', 'd'].map((id) => ({
  org_unit_id: id,
  type: 'ward',
  block: 'wards',
  parent_id: 'city',
}))
const communes = [{ org_unit_id: 'x', type: 'commune', block: 'communes', parent_id: 'city' }]
const value = (unit: string, amount: string, fields = {}) => ({
  org_unit_id: unit,
  period: '2025',
  value: amount,
  ...fields,
})

async function ask(rows: TableRows, sql: string) {
  return queryTables(buildTables({ 'org-units': [...wards, ...communes], ...rows }), sql)
}

describe('unit_ranks', () => {
  const sql = `select org_unit_id as unit, block_rank as place, unit_count as units, reported_count as reported
    from unit_ranks where block = 'wards' order by place nulls last, unit`

  test('ties share a place, the next place is skipped, silent units are last, unranked and counted', async () => {
    const actuals = [value('a', '90'), value('b', '95'), value('c', '95')]
    expect(await ask({ actuals }, sql)).toEqual([
      { unit: 'b', place: 1, units: 4, reported: 3 },
      { unit: 'c', place: 1, units: 4, reported: 3 },
      { unit: 'a', place: 3, units: 4, reported: 3 },
      { unit: 'd', place: null, units: 4, reported: 3 },
    ])
  })

  test('less is better where the indicator says so', async () => {
    const low = { indicator_id: 'unemployment' }
    const rows = await ask({ actuals: [value('a', '3', low), value('b', '2', low)] }, sql)
    expect(rows.map((row) => [row.unit, row.place])).toEqual([
      ['b', 1],
      ['a', 2],
      ['c', null],
      ['d', null],
    ])
  })

  test('blocks are never ranked together', async () => {
    const rows = await ask(
      { actuals: [value('a', '10'), value('x', '99')] },
      'select org_unit_id as unit, block_rank as place from unit_ranks where value is not null order by 1',
    )
    expect(rows).toEqual([
      { unit: 'a', place: 1 },
      { unit: 'x', place: 1 },
    ])
  })

  test('a unit that did not exist then is not counted', async () => {
    const late = {
      org_unit_id: 'e',
      type: 'ward',
      block: 'wards',
      parent_id: 'city',
      valid_from: '2026-01-01',
    }
    const rows = await ask({ 'org-units': [...wards, late], actuals: [value('a', '1')] }, sql)
    expect(rows.map((row) => row.unit)).toEqual(['a', 'b', 'c', 'd'])
  })
})

describe('unit_results', () => {
  test('ranks units by how far they are towards their own target', async () => {
    const targets = wards.map(({ org_unit_id }, index) => ({
      org_unit_id,
      lower: String(100 * (index + 1)),
    }))
    const actuals = [value('a', '90'), value('b', '220'), value('c', '270')]
    const rows = await ask(
      { targets, actuals },
      "select org_unit_id as unit, result_rank as place, gap, unit_count as units, reported_count as reported from unit_results('2025-12-31') order by unit",
    )
    expect(rows).toEqual([
      { unit: 'a', place: 2, gap: 10, units: 4, reported: 3 },
      { unit: 'b', place: 1, gap: 0, units: 4, reported: 3 },
      { unit: 'c', place: 2, gap: 30, units: 4, reported: 3 },
      { unit: 'd', place: null, gap: null, units: 4, reported: 3 },
    ])
  })

  test('adding a unit changes ranks but no result', async () => {
    const targets = wards.slice(0, 2).map(({ org_unit_id }) => ({ org_unit_id, lower: '100' }))
    const more = [...targets, { org_unit_id: 'c', lower: '100' }]
    const actuals = [value('a', '90'), value('b', '80'), value('c', '95')]
    const sql =
      "select org_unit_id as unit, status, gap, result_rank as place from unit_results('2025-12-31') where org_unit_id in ('a', 'b') order by unit"
    const before = await ask({ targets, actuals }, sql)
    const after = await ask({ targets: more, actuals }, sql)
    expect(before.map((row) => row.place)).toEqual([1, 2])
    expect(after.map((row) => row.place)).toEqual([2, 3])
    expect(after.map(({ status, gap }) => [status, gap])).toEqual(
      before.map(({ status, gap }) => [status, gap]),
    )
  })
})

describe('roll-ups', () => {
  const targets = [
    { lower: '1000' },
    { org_unit_id: 'a', lower: '400' },
    { org_unit_id: 'b', lower: '550' },
  ]

  test('the sum of the units stands beside the target of the city with what is not allocated', async () => {
    const rows = await ask(
      { targets },
      'select units_with_target as units, target_sum, parent_target, unallocated from target_rollups',
    )
    expect(rows).toEqual([{ units: 2, target_sum: 950, parent_target: 1000, unallocated: 50 }])
  })

  test('the sum of the values stands beside the value of the city with the difference', async () => {
    const actuals = [{ period: '2025', value: '1010' }, value('a', '420'), value('b', '580')]
    const rows = await ask(
      { actuals },
      'select units_with_actual as units, actual_sum, parent_actual, difference from actual_rollups',
    )
    expect(rows).toEqual([{ units: 2, actual_sum: 1000, parent_actual: 1010, difference: 10 }])
  })

  test('shares and rates are never added', async () => {
    const rate = { indicator_id: 'coverage' }
    const rates = targets.map((row) => ({ ...row, ...rate }))
    expect(
      await ask(
        { targets: rates, actuals: [value('a', '90', rate)] },
        'select indicator_id from target_rollups union all select indicator_id from actual_rollups',
      ),
    ).toEqual([])
  })

  test('without a target of the city the difference is unknown, not zero', async () => {
    const rows = await ask(
      { targets: targets.slice(1) },
      'select parent_target, unallocated from target_rollups',
    )
    expect(rows).toEqual([{ parent_target: null, unallocated: null }])
  })
})

describe('late_units', () => {
  const targets = ['a', 'b'].map((org_unit_id) => ({ org_unit_id, period: '2026', lower: '10' }))
  const deadline = {
    document_id: 'plan',
    due: '2026-04-05',
    concerns: 'report',
    period: '2026-03',
    who: 'xã',
    text_vi: 'Gửi',
    text_en: 'Send',
  }
  const sql = "select org_unit_id as unit, days_late from late_units('2026-04-15') order by unit"

  test('names the units that sent nothing for a period whose deadline has passed', async () => {
    const actuals = [value('a', '3', { period: '2026-03', basis: 'ytd' })]
    expect(await ask({ targets, actuals, deadlines: [deadline] }, sql)).toEqual([
      { unit: 'b', days_late: 10 },
    ])
  })

  test('nobody is late before the day, or for a launch', async () => {
    expect(await ask({ targets, deadlines: [{ ...deadline, due: '2026-04-16' }] }, sql)).toEqual([])
    expect(
      await ask({ targets, deadlines: [{ ...deadline, concerns: 'launch', period: null }] }, sql),
    ).toEqual([])
  })

  test('a yearly deadline comes back every year up to the last target', async () => {
    const yearly = { ...deadline, recurs: 'yearly', period: '2026' }
    const rows = await ask(
      { targets: [{ period: '2028', lower: '1' }], deadlines: [yearly] },
      'select due, period from deadline_occurrences order by due',
    )
    expect(rows).toEqual([
      { due: '2026-04-05', period: '2026' },
      { due: '2027-04-05', period: '2027' },
      { due: '2028-04-05', period: '2028' },
    ])
  })
})

describe('item_results', () => {
  const document = (...rows: [string, string | null][]): TableRows => ({
    indicators: rows.map((_, index) => ({ indicator_id: `i${index}` })),
    targets: rows.map(([lower], index) => ({ indicator_id: `i${index}`, lower })),
    actuals: rows.flatMap(([, amount], index) =>
      amount === null ? [] : [{ indicator_id: `i${index}`, period: '2025', value: amount }],
    ),
  })
  const status = async (rows: TableRows) =>
    (await ask(rows, "select status from item_results('2025-12-31')"))[0]?.status

  test('an item takes the worst of its rows; satisfied with an unknown one is unknown', async () => {
    expect(await status(document(['10', '11'], ['10', '12']))).toBe('exceeded')
    expect(await status(document(['10', '11'], ['10', '10']))).toBe('met')
    expect(await status(document(['10', '11'], ['10', null]))).toBe('no_data')
    expect(await status(document(['10', '11'], ['10', null], ['10', '9']))).toBe('missed')
  })
})

describe('headline_actuals', () => {
  const headline = async (...actuals: Record<string, string | boolean | null>[]) => {
    const documents = ['statistics', 'government', 'press', 'other', 'computed'].map((kind) => ({
      document_id: kind,
      kind,
      issued_on: null,
    }))
    const rows = actuals.map((actual) => ({
      period: '2025',
      status: 'preliminary',
      document_id: 'other',
      ...actual,
    }))
    return (
      await ask(
        { documents, actuals: rows },
        'select value, value_count::integer as count from headline_actuals',
      )
    )[0]
  }

  test('preferred beats everything', async () => {
    expect(
      await headline(
        { value: '1', document_id: 'statistics', status: 'official' },
        { value: '2', preferred: true },
      ),
    ).toEqual({ value: 2, count: 2 })
  })

  test('then the status, then the kind of source, then the latest date', async () => {
    expect(
      await headline(
        { value: '1', document_id: 'statistics', status: 'estimate' },
        { value: '2', document_id: 'other', status: 'official' },
      ),
    ).toMatchObject({ value: 2 })
    expect(
      await headline(
        { value: '1', document_id: 'press' },
        { value: '2', document_id: 'government' },
        { value: '3', document_id: 'statistics' },
      ),
    ).toMatchObject({ value: 3 })
    expect(
      await headline(
        { value: '1', document_id: 'press', published_on: '2026-01-01' },
        { value: '2', document_id: 'other', published_on: '2026-05-01' },
      ),
    ).toMatchObject({ value: 1 })
  })

  test('a computed value never outranks a published one', async () => {
    expect(
      await headline(
        { value: '179.1', document_id: 'computed', status: 'computed', published_on: '2026-09-01' },
        { value: '194.5', document_id: 'other', status: 'estimate' },
      ),
    ).toMatchObject({ value: 194.5, count: 2 })
  })

  test('the same value twice is no conflict', async () => {
    expect(
      await headline({ value: '5', document_id: 'press' }, { value: '5', document_id: 'other' }),
    ).toEqual({ value: 5, count: 1 })
  })
})

describe('alternative_verdicts', () => {
  const documents = [{ document_id: 'press2', kind: 'press', issued_on: null }]
  const flips = async (lower: string) => {
    const rows = {
      documents,
      targets: [{ lower }],
      actuals: [
        value('city', '194.5', { org_unit_id: 'city' }),
        value('city', '179.1', { document_id: 'press2', status: 'computed' }),
      ],
    }
    return ask(
      rows,
      "select v.value, v.is_headline, v.satisfied, r.verdict_flips as flips from alternative_verdicts('2025-12-31') v join target_results('2025-12-31') r using (target_id) order by v.value desc",
    )
  }

  test('says what every published value would decide and whether the verdict hangs on the source', async () => {
    expect(await flips('180.54')).toEqual([
      { value: 194.5, is_headline: true, satisfied: true, flips: true },
      { value: 179.1, is_headline: false, satisfied: false, flips: true },
    ])
    expect((await flips('150')).map((row) => row.flips)).toEqual([false, false])
  })
})

describe('thresholds', () => {
  test('one changed line of the table changes the status', async () => {
    const rows: TableRows = {
      targets: [{ period: '2026', lower: '1200' }],
      actuals: [{ period: '2026-06', basis: 'ytd', value: '560' }],
    }
    const sql = "select status from target_results('2026-06-30')"
    expect(await ask(rows, sql)).toEqual([{ status: 'behind' }])
    const looser = [
      'pace-on-pace',
      'pace-behind',
      'level-margin-ratio',
      'level-margin-points',
      'stale-after-days',
      'pace-history-years',
    ].map((threshold_id) => ({
      threshold_id,
      value: threshold_id === 'pace-on-pace' ? '0.9' : '0.5',
    }))
    expect(await ask({ ...rows, thresholds: looser }, sql)).toEqual([{ status: 'on_pace' }])
  })
})

describe('other_methods', () => {
  test('stand beside the status and say where they disagree', async () => {
    const year = (y: number, part: string) => [
      { period: `${y}-06`, basis: 'ytd', value: part },
      { period: String(y), value: '100' },
    ]
    const rows: TableRows = {
      targets: [{ period: '2026', lower: '100' }],
      actuals: [
        ...year(2024, '30'),
        ...year(2025, '30'),
        { period: '2026-06', basis: 'ytd', value: '30' },
      ],
    }
    const found = await ask(
      rows,
      "select method, verdict, reason, agrees from other_methods('2026-06-30') order by method",
    )
    expect(found).toEqual([
      { method: 'elapsed_time', verdict: 'far_behind', reason: null, agrees: false },
      { method: 'open_sdg', verdict: null, reason: 'base_equals_target', agrees: null },
      { method: 'un_chart', verdict: null, reason: 'base_equals_target', agrees: null },
    ])
  })
})

describe('explanations', () => {
  test('give every step of a pace with its numbers, in both languages', async () => {
    const rows: TableRows = {
      targets: [{ period: '2026', lower: '194882' }],
      actuals: [{ period: '2026-02', basis: 'ytd', value: '41546' }],
    }
    const steps = (language: string) =>
      ask(
        rows,
        `select rule, formula from result_explanations('2026-02-28') where language = '${language}' order by position`,
      )
    expect(await steps('vi')).toEqual([
      { rule: 'headline', formula: '41.546,0' },
      { rule: 'aim_at_least', formula: '≥ 194.882,0' },
      { rule: 'variance', formula: '41.546,0 − 194.882,0 = −153.336,0' },
      { rule: 'attainment', formula: '41.546,0 ÷ 194.882,0 = 0,2132' },
      { rule: 'expected_share_linear', formula: '2 ÷ 12 = 0,1667' },
      { rule: 'due', formula: '0,1667 × 194.882,0 = 32.480,333' },
      { rule: 'pace', formula: '41.546,0 ÷ 32.480,333 = 1,279' },
      { rule: 'status_on_pace', formula: '1,279 ≥ 0,95' },
    ])
    expect((await steps('en'))[5]).toEqual({
      rule: 'due',
      formula: '0.1667 × 194,882.0 = 32,480.333',
    })
  })

  test('give the growth required to a far target and why a comparison is missing', async () => {
    const rows: TableRows = {
      targets: [{ period: '2030', lower: '75' }],
      actuals: [{ period: '2025', value: '50.14' }],
    }
    const found = await ask(
      rows,
      "select rule, formula from trend_explanations('2026-02-28') where language = 'vi' order by position",
    )
    expect(found).toEqual([
      { rule: 'target_change_no_base', formula: null },
      { rule: 'required_cagr_ahead', formula: '(75,0 ÷ 50,14)^(1/5) − 1 = 8,39 %' },
    ])
  })
})
