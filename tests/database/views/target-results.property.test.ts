import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TypedTable } from '../../../src/domain/table.ts'
import { buildTables, type TableRows } from '../../support/build-tables.ts'
import { queryTables } from '../../support/open-test-database.ts'
import { oracleResult, toOracleTables } from '../../support/oracle.ts'
import { randomWorld } from '../../support/random-world.ts'

const runs: fc.Parameters<[TableRows, string]> = {
  numRuns: 30,
  endOnFailure: true,
  asyncReporter: tellSeed,
}

/** A failing world is thousands of rows long: name its seed, not the world. */
async function tellSeed(run: fc.RunDetails<[TableRows, string]>): Promise<void> {
  if (!run.failed) return
  throw new Error(
    `seed ${run.seed}, path "${run.counterexamplePath}": ${String(run.errorInstance)}`,
    { cause: run.errorInstance },
  )
}
const asOfDates = fc.constantFrom(
  '2025-06-30',
  '2025-12-31',
  '2026-01-31',
  '2026-06-30',
  '2026-11-21',
  '2027-01-01',
)

const sql = `select document_id || ' | ' || item || ' | ' || indicator_id || ' | ' || org_unit_id || ' | ' || period as key,
  actual, actual_period as actualPeriod, actual_document_id as actualDocumentId, variance, gap,
  attainment_ratio as attainmentRatio, pace_ratio as paceRatio, status, reason, satisfied, d
  from target_results($asOf) order by target_id`

async function results(tables: TypedTable[], asOf: string) {
  const rows = await queryTables(tables, sql, { asOf })
  return new Map(rows.map((row) => [String(row.key), row]))
}

function rounded(value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toFixed(6)) + 0 : value
}

describe('target_results on generated worlds', () => {
  test('agrees with the plain oracle for every shape of target and value', async () => {
    await fc.assert(
      fc.asyncProperty(randomWorld, asOfDates, async (world, asOf) => {
        const tables = buildTables(world, { bare: true })
        const oracle = toOracleTables(tables)
        const rows = await results(tables, asOf)
        for (const target of oracle.targets ?? []) {
          const expected = oracleResult(oracle, target, asOf)
          const row = rows.get(expected.key)
          const found = Object.fromEntries(
            Object.keys(expected).map((name) => [name, rounded(row?.[name])]),
          )
          expect(found).toEqual(
            Object.fromEntries(
              Object.entries(expected).map(([name, value]) => [name, rounded(value)]),
            ),
          )
        }
      }),
      runs,
    )
  })

  test('multiplying values and bounds by a constant changes no status of an amount', async () => {
    await fc.assert(
      fc.asyncProperty(randomWorld, asOfDates, async (world, asOf) => {
        const amounts = onlyAmounts(world)
        // At the shown precision a value may round onto its target; four times the value does not.
        const before = await results(buildTables(scaled(amounts, 1), { bare: true }), asOf)
        const after = await results(buildTables(scaled(amounts, 4), { bare: true }), asOf)
        for (const [key, row] of before)
          expect([key, after.get(key)?.status]).toEqual([key, row.status])
      }),
      { ...runs, numRuns: 5 },
    )
  })

  test('the order of the rows changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(randomWorld, asOfDates, async (world, asOf) => {
        const before = await results(buildTables(world, { bare: true }), asOf)
        const reversed = {
          ...world,
          actuals: [...(world.actuals ?? [])].reverse(),
          targets: [...(world.targets ?? [])].reverse(),
        }
        const after = await results(buildTables(reversed, { bare: true }), asOf)
        expect(Object.fromEntries(after)).toEqual(Object.fromEntries(before))
      }),
      { ...runs, numRuns: 5 },
    )
  })

  test('adding an organisational unit with its own values changes no other result', async () => {
    await fc.assert(
      fc.asyncProperty(randomWorld, asOfDates, async (world, asOf) => {
        const before = await results(buildTables(world, { bare: true }), asOf)
        const values = (world.actuals ?? [])
          .filter((row) => row.org_unit_id === 'city')
          .map((row) => ({ ...row, org_unit_id: 'extra' }))
        const larger = {
          ...world,
          'org-units': [...(world['org-units'] ?? []), { org_unit_id: 'extra' }],
          actuals: [...(world.actuals ?? []), ...values],
        }
        const after = await results(buildTables(larger, { bare: true }), asOf)
        expect(Object.fromEntries(after)).toEqual(Object.fromEntries(before))
      }),
      { ...runs, numRuns: 5 },
    )
  })

  test('mirroring values and bounds mirrors the variance and keeps the verdict', async () => {
    await fc.assert(
      fc.asyncProperty(randomWorld, fc.constant('2027-01-01'), async (world, asOf) => {
        const levels = onlyLevels(world)
        const before = await results(buildTables(levels, { bare: true }), asOf)
        const after = await results(buildTables(mirrored(levels), { bare: true }), asOf)
        for (const [key, row] of before) {
          const twin = after.get(key)
          expect([key, twin?.status, rounded(twin?.gap)]).toEqual([
            key,
            row.status,
            rounded(row.gap),
          ])
          expect([key, rounded(twin?.variance)]).toEqual([
            key,
            row.variance === null ? null : rounded(0 - Number(row.variance)),
          ])
        }
      }),
      { ...runs, numRuns: 5 },
    )
  })
})

function onlyAmounts(world: TableRows): TableRows {
  return filtered(world, (indicator) => indicator.attainment === 'ratio')
}

/** Levels with a bound: a milestone has nothing to mirror. */
function onlyLevels(world: TableRows): TableRows {
  const bounded = {
    ...world,
    targets: (world.targets ?? []).filter((row) => row.lower !== null || row.upper !== null),
  }
  return filtered(
    bounded,
    (indicator) => indicator.accumulation === 'level' && indicator.attainment === 'points',
  )
}

function filtered(
  world: TableRows,
  keep: (indicator: Record<string, unknown>) => boolean,
): TableRows {
  const kept = new Set(
    (world.indicators ?? []).filter(keep).map((indicator) => indicator.indicator_id),
  )
  const of = (rows: TableRows['targets']) =>
    (rows ?? []).filter((row) => kept.has(row.indicator_id ?? null))
  return {
    ...world,
    indicators: (world.indicators ?? []).filter(keep),
    targets: of(world.targets),
    actuals: of(world.actuals),
  }
}

/** Every number of an amount times a power of two, written out in full; 3 more digits keep it exact. */
function scaled(world: TableRows, factor: number): TableRows {
  const times = (text: unknown) => (typeof text === 'string' ? String(Number(text) * factor) : null)
  return {
    ...world,
    indicators: (world.indicators ?? []).map((row) => ({ ...row, decimals: 3 })),
    targets: (world.targets ?? []).map((row) => ({
      ...row,
      lower: times(row.lower),
      upper: times(row.upper),
    })),
    actuals: (world.actuals ?? []).map((row) => ({ ...row, value: times(row.value) })),
  }
}

function mirrored(world: TableRows): TableRows {
  const negated = (text: unknown) =>
    typeof text === 'string' ? (text.startsWith('-') ? text.slice(1) : `-${text}`) : null
  const turned: Record<string, string> = { increase: 'decrease', decrease: 'increase' }
  return {
    ...world,
    indicators: (world.indicators ?? []).map((row) => ({
      ...row,
      direction: turned[String(row.direction)] ?? 'none',
    })),
    targets: (world.targets ?? []).map((row) => ({
      ...row,
      lower: negated(row.upper),
      upper: negated(row.lower),
    })),
    actuals: (world.actuals ?? []).map((row) => ({ ...row, value: negated(row.value) })),
  }
}
