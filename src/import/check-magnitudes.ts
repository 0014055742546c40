import type { Issue } from '../domain/issue.ts'
import { parsePeriod } from '../domain/period.ts'
import { acceptedRows, type CheckedTables, indexRows, issueAt } from './checked-table.ts'
import { combineGroups, judgeGroups, type RowGroups, rowGroups, rowNumbers } from './row-groups.ts'
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
  const cells = valueFields.flatMap(([name, fields]) =>
    implausibleIn(tables, { name, fields }, indicators),
  )
  return [...cells, ...farFromMedian(tables, indicators)]
}

type Indicators = ReadonlyMap<string, TypedRow>

/** Only places and shares have values that cannot be, whatever else is known. */
function implausibleIn(
  tables: CheckedTables,
  { name, fields }: { name: 'targets' | 'actuals'; fields: readonly string[] },
  indicators: Indicators,
): Issue[] {
  const rows = acceptedRows(tables, name)
  const groups = rowGroups(rows, ['indicator_id'])
  const judged = judgeGroups(rows, groups, (row) => {
    const indicator = indicators.get(row.text('indicator_id') ?? '')
    return ['rank', 'points'].includes(indicator?.text('attainment') ?? '') ? indicator : null
  })
  if (judged.every((indicator) => !indicator)) return []
  const kinds = judged.map((indicator) => indicator?.text('attainment') ?? null)
  const values = fields.map((field) => rowNumbers(rows, field))
  const cells: Issue[] = []
  for (let index = 0; index < rows.length; index += 1) {
    const id = groups.ids[index] as number
    const kind = kinds[id] as string | null
    if (kind === null) continue
    for (let at = 0; at < fields.length; at += 1) {
      const value = (values[at] as Float64Array)[index] as number
      if (isPlausible(value, kind)) continue
      const [row, field, indicator] = [rows[index], fields[at], judged[id]]
      if (row && field && indicator) cells.push(...implausible(tables, name, row, field, indicator))
    }
  }
  return cells
}

/** NaN = no value, about which there is nothing to say. */
function isPlausible(value: number, attainment: string): boolean {
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
function farFromMedian(tables: CheckedTables, indicators: Indicators): Issue[] {
  const rows = acceptedRows(tables, 'actuals')
  const series = seriesOf(rows)
  const values = comparedValues(rows, indicators)
  const medians = mediansOf(series, values)
  if (medians.size === 0) return []
  const far: { row: TypedRow; id: number; median: number }[] = []
  for (let index = 0; index < values.length; index += 1) {
    const id = series.ids[index] as number
    const median = medians.get(id)
    const row = rows[index]
    if (row && median && isFar(values[index] as number, median)) far.push({ row, id, median })
  }
  return far
    .sort((one, other) => one.id - other.id)
    .map(({ row, median }) => farFrom(median, tables, row, indicators))
}

/** False for zeros. */
function isFar(value: number, median: number): boolean {
  return value !== 0 && Math.max(value / median, median / value) >= suspectFactor
}

/** Absolute values of the rows that are compared with others; 0 for the rest. */
function comparedValues(rows: readonly TypedRow[], indicators: Indicators): Float64Array {
  const groups = rowGroups(rows, ['indicator_id'])
  const isCompared = judgeGroups(rows, groups, (row) => {
    const indicator = indicators.get(row.text('indicator_id') ?? '')
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
  const frequencies = judgeGroups(rows, periods, (row) =>
    ['years', 'year', 'quarter', 'month'].indexOf(
      parsePeriod(row.text('period') ?? '')?.frequency ?? 'years',
    ),
  )
  const ids = new Int32Array(rows.length)
  for (let index = 0; index < ids.length; index += 1)
    ids[index] = frequencies[periods.ids[index] as number] as number
  return combineGroups(rowGroups(rows, ['indicator_id', 'org_unit_id', 'basis']), { ids, count: 4 })
}

/** Lower median of each series, so that it is one of its values. Only of those of which a value can be far from it, and with values enough to tell; zeros do not count. */
function mediansOf(series: RowGroups, values: Float64Array): Map<number, number> {
  const isWide = wideSeries(series, values)
  const members = new Map<number, number[]>()
  if (isWide.includes(1))
    for (let index = 0; index < values.length; index += 1) {
      const id = series.ids[index] as number
      if (isWide[id] === 0 || values[index] === 0) continue
      const known = members.get(id)
      if (known) known.push(values[index] as number)
      else members.set(id, [values[index] as number])
    }
  const enough = [...members].filter(([, { length }]) => length >= fewestForMedian)
  return new Map(
    enough.map(([id, all]) => {
      const sorted = Float64Array.from(all).sort()
      return [id, sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN]
    }),
  )
}

/** 1 for series whose largest value is as far from the smallest as one may not be from the median. */
function wideSeries({ ids, count }: RowGroups, values: Float64Array): Uint8Array {
  const lows = new Float64Array(count).fill(Number.POSITIVE_INFINITY)
  const highs = new Float64Array(count)
  for (let index = 0; index < ids.length; index += 1) {
    const value = values[index] as number
    if (value === 0) continue
    const id = ids[index] as number
    if (value < (lows[id] as number)) lows[id] = value
    if (value > (highs[id] as number)) highs[id] = value
  }
  const isWide = new Uint8Array(count)
  for (let id = 0; id < count; id += 1)
    isWide[id] = Number((highs[id] as number) / (lows[id] as number) >= suspectFactor)
  return isWide
}

function farFrom(
  median: number,
  tables: CheckedTables,
  row: TypedRow,
  indicators: Indicators,
): Issue {
  const value = Math.abs(row.number('value') ?? 0)
  const ratio = Math.max(value / median, median / value)
  const measureUnit = indicators.get(row.text('indicator_id') ?? '')?.text('measure_unit') ?? ''
  const details = { measureUnit, reference: median, factor: Math.round(ratio) }
  const spec = {
    code: 'measure-unit-mismatch',
    severity: 'warning',
    field: 'value',
    details,
  } as const
  return issueAt(tables, 'actuals', row, spec)
}
