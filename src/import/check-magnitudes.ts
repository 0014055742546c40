import type { Issue } from '../domain/issue.ts'
import { parsePeriod } from '../domain/period.ts'
import { acceptedRows, type CheckedTables, indexRows, issueAt } from './checked-table.ts'
import {
  combineGroups,
  firstOfGroups,
  type RowGroups,
  rowGroups,
  rowNumbers,
} from './row-groups.ts'
import type { TypedRow } from './typed-row.ts'

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
  const cells: Issue[] = []
  for (const [name, fields] of valueFields) {
    const rows = acceptedRows(tables, name)
    const groups = rowGroups(rows, ['indicator_id'])
    const judged = [...firstOfGroups(groups)].map((first) => {
      const indicator = indicators.get(rows[first]?.text('indicator_id') ?? '')
      return ['rank', 'points'].includes(indicator?.text('attainment') ?? '') ? indicator : null
    })
    if (judged.every((indicator) => !indicator)) continue
    const values = fields.map((field) => rowNumbers(rows, field))
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows[index]
      const indicator = judged[groups.ids[index] ?? 0]
      if (!row || !indicator) continue
      for (let at = 0; at < fields.length; at += 1) {
        const field = fields[at]
        const value = values[at]?.[index] ?? Number.NaN
        if (!field || isPlausible(value, indicator.text('attainment'))) continue
        cells.push(...implausible(tables, name, row, field, indicator))
      }
    }
  }
  return [...cells, ...farFromMedian(tables, indicators)]
}

/** NaN = no value, about which there is nothing to say. */
function isPlausible(value: number, attainment: string | null): boolean {
  if (Number.isNaN(value)) return true
  if (attainment === 'rank') return Number.isInteger(value) && value >= 1
  return Math.abs(value) <= largestShare
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
  const rows = acceptedRows(tables, 'actuals')
  const series = seriesOf(rows)
  const values = comparedValues(rows, indicators)
  const medians = mediansOf(series, values)
  const isFar = (value: number, median: number) =>
    Math.max(value / median, median / value) >= suspectFactor
  const far: { row: TypedRow; id: number }[] = []
  for (let index = 0; index < rows.length; index += 1) {
    const id = series.ids[index] as number
    const value = values[index] as number
    const row = rows[index]
    if (row && value !== 0 && isFar(value, medians[id] as number)) far.push({ row, id })
  }
  return far
    .sort((one, other) => one.id - other.id)
    .flatMap(({ row, id }) => farFrom(medians[id] ?? 0, tables, row, indicators))
}

/** Absolute values of the rows that are compared with others; 0 for the rest. */
function comparedValues(
  rows: readonly TypedRow[],
  indicators: ReadonlyMap<string, TypedRow>,
): Float64Array {
  const groups = rowGroups(rows, ['indicator_id'])
  const isCompared = [...firstOfGroups(groups)].map((first) => {
    const indicator = indicators.get(rows[first]?.text('indicator_id') ?? '')
    return ['cumulative', 'level'].includes(indicator?.text('accumulation') ?? '')
  })
  const values = rowNumbers(rows, 'value')
  for (let index = 0; index < values.length; index += 1)
    values[index] = isCompared[groups.ids[index] as number]
      ? Math.abs(values[index] as number) || 0
      : 0
  return values
}

/** One indicator of one unit, counted alike, in periods of one length. */
function seriesOf(rows: readonly TypedRow[]): RowGroups {
  const periods = rowGroups(rows, ['period'])
  const frequencies = [...firstOfGroups(periods)].map((first) =>
    ['years', 'year', 'quarter', 'month'].indexOf(
      parsePeriod(rows[first]?.text('period') ?? '')?.frequency ?? 'years',
    ),
  )
  const ids = periods.ids.map((id) => frequencies[id] ?? 0)
  return combineGroups(rowGroups(rows, ['indicator_id', 'org_unit_id', 'basis']), { ids, count: 4 })
}

/** Lower median of each series, so that it is one of its values; NaN when there are too few to tell. Zeros do not count. */
function mediansOf({ ids, count }: RowGroups, values: Float64Array): Float64Array {
  const ends = new Int32Array(count + 1)
  for (let index = 0; index < ids.length; index += 1) {
    if (values[index] === 0) continue
    const after = (ids[index] as number) + 1
    ends[after] = (ends[after] as number) + 1
  }
  for (let id = 0; id < count; id += 1) ends[id + 1] = (ends[id + 1] ?? 0) + (ends[id] ?? 0)
  const sorted = new Float64Array(ends[count] ?? 0)
  const next = ends.slice()
  for (let index = 0; index < ids.length; index += 1) {
    if (values[index] === 0) continue
    const id = ids[index] as number
    const at = next[id] as number
    sorted[at] = values[index] as number
    next[id] = at + 1
  }
  return Float64Array.from({ length: count }, (_, id) => {
    const series = sorted.subarray(ends[id], ends[id + 1])
    if (series.length < fewestForMedian) return Number.NaN
    return series.sort()[Math.floor((series.length - 1) / 2)] ?? Number.NaN
  })
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
