import type { Issue } from '../domain/issue.ts'
import { parsePeriod } from '../domain/period.ts'
import { acceptedRows, type CheckedTables, indexRows, issueAt } from './checked-table.ts'
import { combineGroups, firstOfGroups, type RowGroups, rowGroups } from './row-groups.ts'
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
    for (const row of acceptedRows(tables, name)) {
      const indicator = indicators.get(row.text('indicator_id') ?? '')
      const attainment = indicator?.text('attainment')
      if (!indicator || (attainment !== 'rank' && attainment !== 'points')) continue
      for (const field of fields) cells.push(...implausible(tables, name, row, field, indicator))
    }
  }
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
  const rows = acceptedRows(tables, 'actuals')
  const isCompared = (row: TypedRow) => {
    const accumulation = indicators.get(row.text('indicator_id') ?? '')?.text('accumulation')
    return accumulation === 'cumulative' || accumulation === 'level'
  }
  const series = seriesOf(rows)
  const values = Float64Array.from(rows, (row) =>
    isCompared(row) ? Math.abs(row.number('value') ?? 0) : 0,
  )
  const medians = mediansOf(series, values)
  const isFar = (value: number, median: number) =>
    Math.max(value / median, median / value) >= suspectFactor
  const far: { row: TypedRow; id: number }[] = []
  rows.forEach((row, index) => {
    const id = series.ids[index] ?? 0
    const [value = 0, median = Number.NaN] = [values[index], medians[id]]
    if (value !== 0 && isFar(value, median)) far.push({ row, id })
  })
  return far
    .sort((one, other) => one.id - other.id)
    .flatMap(({ row, id }) => farFrom(medians[id] ?? 0, tables, row, indicators))
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
  ids.forEach((id, index) => {
    if (values[index] !== 0) ends[id + 1] = (ends[id + 1] ?? 0) + 1
  })
  for (let id = 0; id < count; id += 1) ends[id + 1] = (ends[id + 1] ?? 0) + (ends[id] ?? 0)
  const sorted = new Float64Array(ends[count] ?? 0)
  const next = ends.slice()
  ids.forEach((id, index) => {
    const at = next[id] ?? 0
    if (values[index] === 0) return
    sorted[at] = values[index] ?? 0
    next[id] = at + 1
  })
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
