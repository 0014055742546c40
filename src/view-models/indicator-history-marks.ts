import { parsePeriod } from '../domain/period.ts'
import type { AnnualSeriesRow } from '../queries/list-annual-series.ts'
import type { IndicatorValueRow } from '../queries/list-indicator-values.ts'
import type { IndicatorRow } from '../queries/list-indicators.ts'
import { formatPeriod } from './format.ts'
import { bareLabel, unitName, valueLabel } from './indicator.ts'
import type {
  HistoryChart,
  HistoryInput,
  HistoryMark,
  Perimeter,
  PerimeterEntry,
} from './indicator-history.ts'

const firstYear = 2020
const bandShare = 0.76

/** Amounts and stocks are bars from zero; rates and ranks are points. */
export function drawsBars({ accumulation, attainment }: IndicatorRow): boolean {
  return attainment === 'ratio' && (accumulation === 'cumulative' || accumulation === 'level')
}

/** Former units by how much they publish; the unit in force is the city. */
export function toPerimeters({ values, targets, text }: HistoryInput): Map<string, PerimeterEntry> {
  const former = [...new Set(values.filter((row) => row.unitValidTo).map((row) => row.orgUnitId))]
  const count = (id: string) => values.filter((row) => row.orgUnitId === id).length
  former.sort((a, b) => count(b) - count(a))
  const named = [...values, ...targets]
  return new Map(
    [...new Set(named.map((row) => row.orgUnitId))].map((id) => {
      const row = named.find((candidate) => candidate.orgUnitId === id)
      const place = former.indexOf(id)
      const perimeter: Perimeter = place < 0 ? 'city' : place === 0 ? 'former-1' : 'former-2'
      return [id, { perimeter, label: row ? unitName(row, text) : id }]
    }),
  )
}

/** The year in which the former units ended. */
export function breakYear(values: readonly IndicatorValueRow[]): number {
  return Math.max(...values.map((row) => Number((row.unitValidTo ?? '0').slice(0, 4))))
}

/** The territories that have marks, former ones first. */
export function usedPerimeters(all: Map<string, PerimeterEntry>, marks: readonly HistoryMark[]) {
  const order: Perimeter[] = ['former-1', 'former-2', 'city']
  return order.flatMap((perimeter) => {
    const entry = [...all.values()].find((candidate) => candidate.perimeter === perimeter)
    return entry && marks.some((mark) => mark.perimeter === perimeter) ? [entry] : []
  })
}

/** Full years; territories of one year stand side by side, a computed sum around them. */
export function annualMarks(
  input: HistoryInput,
  perimeters: Map<string, PerimeterEntry>,
): HistoryMark[] {
  const order = (row: AnnualSeriesRow) => perimeters.get(row.orgUnitId)?.perimeter ?? 'city'
  const isBridge = (row: AnnualSeriesRow) => row.origin === 'predecessors_sum'
  return input.annual.map((row) => {
    const rivals = input.annual
      .filter((other) => other.year === row.year && !isBridge(other))
      .sort((a, b) => rank(order(a)) - rank(order(b)))
    const count = isBridge(row) || !drawsBars(input.indicator) ? 1 : rivals.length
    const place = count === 1 ? 0 : rivals.indexOf(row)
    const width = (isBridge(row) ? bandShare + 0.12 : bandShare) / count
    return {
      ...markWords(row, input, perimeters),
      x: row.year + (place - (count - 1) / 2) * width,
      width,
      isSpan: false,
      value: row.value,
      perimeter: order(row),
    }
  })
}

function rank(perimeter: Perimeter): number {
  return ['former-1', 'former-2', 'city'].indexOf(perimeter)
}

function markWords(
  row: AnnualSeriesRow,
  { indicator, text }: HistoryInput,
  perimeters: Map<string, PerimeterEntry>,
): Pick<HistoryMark, 'id' | 'scenario' | 'label' | 'title'> {
  const isBridge = row.origin === 'predecessors_sum'
  const scenario = isBridge ? 'computed' : row.status === 'estimate' ? 'estimate' : 'actual'
  const remark = scenario === 'actual' ? null : text.t(`indicatorPage.history.${scenario}`)
  const restated = row.origin === 'restated' ? text.t('indicatorPage.history.restated') : null
  const unit = perimeters.get(row.orgUnitId)?.label ?? row.orgUnitId
  const what = [valueLabel(row.value, indicator, text), remark, restated].filter(Boolean)
  return {
    id: `${row.orgUnitId}-${row.year}-${row.origin}`,
    scenario,
    label: bareLabel(row.value, indicator, text),
    title: `${unit}, ${row.year}: ${what.join(', ')}`,
  }
}

/** Averages over years lie across them; totals over years have another size and are left to the table. */
export function spanMarks(
  { values, indicator, text }: HistoryInput,
  perimeters: Map<string, PerimeterEntry>,
): HistoryMark[] {
  if (drawsBars(indicator)) return []
  return values
    .filter((row) => row.frequency === 'years' && row.isHeadline)
    .map((row) => {
      const first = Math.max(parsePeriod(row.period)?.firstYear ?? row.year, firstYear)
      const period = formatPeriod(row.period, row.basis, text)
      return {
        id: `${row.orgUnitId}-${row.period}`,
        x: (first + row.year) / 2,
        width: row.year - first + bandShare,
        isSpan: true,
        value: row.value,
        perimeter: perimeters.get(row.orgUnitId)?.perimeter ?? 'city',
        scenario: row.status === 'estimate' ? 'estimate' : 'actual',
        label: bareLabel(row.value, indicator, text),
        title: `${unitName(row, text)}, ${period}: ${valueLabel(row.value, indicator, text)}`,
      }
    })
}

/** Neighbouring years of one territory. */
export function toLinks(marks: readonly HistoryMark[]): HistoryChart['links'] {
  const single = marks.filter((mark) => !mark.isSpan)
  return single.flatMap((from) => {
    const to = single.find((mark) => mark.perimeter === from.perimeter && mark.x === from.x + 1)
    return to ? [{ id: `${from.id}-${to.id}`, perimeter: from.perimeter, from, to }] : []
  })
}
