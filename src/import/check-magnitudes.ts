import type { Issue } from '../domain/issue.ts'
import { parsePeriod } from '../domain/period.ts'
import {
  acceptedRows,
  type CheckedTables,
  groupRows,
  indexRows,
  issueAt,
  type TypedRow,
} from './checked-table.ts'

const largestShare = 1000
const suspectFactor = 100
const fewestForMedian = 3
const valueFields = [
  ['targets', ['lower', 'upper', 'stretch']],
  ['actuals', ['value']],
] as const

/** Values no one could mean: a place in a ranking that is not 1, 2, 3 …, and values in another measure unit. */
export function checkMagnitudes(tables: CheckedTables): Issue[] {
  const indicators = indexRows(tables, 'indicators', 'indicator_id')
  const cells = valueFields.flatMap(([name, fields]) =>
    acceptedRows(tables, name).flatMap((row) => {
      const indicator = indicators.get(row.text('indicator_id') ?? '')
      return indicator
        ? fields.flatMap((field) => implausible(tables, name, row, field, indicator))
        : []
    }),
  )
  return [...cells, ...farFromMedian(tables, indicators)]
}

function implausible(
  tables: CheckedTables,
  name: 'targets' | 'actuals',
  row: TypedRow,
  field: string,
  indicator: TypedRow,
): Issue[] {
  const value = row.number(field)
  if (value === null) return []
  const at = (spec: Pick<Issue, 'code' | 'severity' | 'details'>) => [
    issueAt(tables, name, row, { field, ...spec }),
  ]
  if (indicator.text('attainment') === 'rank') {
    const details = { repair: String(Math.max(1, Math.round(value))) }
    if (!Number.isInteger(value)) return at({ code: 'not-an-integer', severity: 'error', details })
    return value < 1
      ? at({ code: 'below-minimum', severity: 'error', details: { minimum: 1 } })
      : []
  }
  if (indicator.text('attainment') !== 'points' || Math.abs(value) <= largestShare) return []
  const details = {
    measureUnit: indicator.text('measure_unit') ?? '',
    reference: largestShare,
    factor: Math.round(Math.abs(value) / largestShare),
  }
  return at({ code: 'measure-unit-mismatch', severity: 'warning', details })
}

/** Growth crosses zero, and a place jumps: only amounts and shares are compared with their own series. */
function farFromMedian(tables: CheckedTables, indicators: ReadonlyMap<string, TypedRow>): Issue[] {
  const rows = acceptedRows(tables, 'actuals').filter((row) => {
    const accumulation = indicators.get(row.text('indicator_id') ?? '')?.text('accumulation')
    return accumulation === 'cumulative' || accumulation === 'level'
  })
  return [...groupRows(rows, seriesOf).values()].flatMap((series) => {
    const median = medianOf(
      series.map((row) => Math.abs(row.number('value') ?? 0)).filter((value) => value > 0),
    )
    return median === null ? [] : series.flatMap((row) => farFrom(median, tables, row, indicators))
  })
}

function seriesOf(row: TypedRow): string {
  const frequency = parsePeriod(row.text('period') ?? '')?.frequency ?? ''
  return JSON.stringify([
    row.text('indicator_id'),
    row.text('org_unit_id'),
    frequency,
    row.text('basis'),
  ])
}

/** Lower median, so that it is one of the values; null when there are too few to tell. */
function medianOf(values: readonly number[]): number | null {
  if (values.length < fewestForMedian) return null
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null
}

function farFrom(
  median: number,
  tables: CheckedTables,
  row: TypedRow,
  indicators: ReadonlyMap<string, TypedRow>,
): Issue[] {
  const value = Math.abs(row.number('value') ?? 0)
  const ratio = Math.max(value / median, median / value)
  if (value === 0 || ratio < suspectFactor) return []
  const measureUnit = indicators.get(row.text('indicator_id') ?? '')?.text('measure_unit') ?? ''
  const details = { measureUnit, reference: median, factor: Math.round(ratio) }
  const spec = {
    code: 'measure-unit-mismatch',
    severity: 'warning',
    field: 'value',
    details,
  } as const
  return [issueAt(tables, 'actuals', row, spec)]
}
