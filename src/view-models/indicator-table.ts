import type { Text } from '../text/translate.ts'
import { type DataTableModel, toDataTableModel } from './data-table.ts'
import { cumulativeByMonth } from './indicator-cumulative.ts'
import {
  aheadLines,
  annualLines,
  expectedLines,
  publishedLines,
  targetLines,
} from './indicator-lines.ts'
import type { NumberLine, NumbersInput } from './indicator-numbers.ts'

const columns = ['period', 'kind', 'unit', 'value', 'status', 'source'] as const

/** What the chart over the years draws: full years, targets, path, projection. */
export function toHistoryTable(input: NumbersInput): DataTableModel {
  return toTable([...annualLines(input), ...targetLines(input), ...aheadLines(input)], input.text)
}

/** What the chart within the year draws: cumulative values of this and the previous year, what is due. */
export function toYearTable(input: NumbersInput): DataTableModel {
  const { target, values } = input
  if (!target) return toTable([], input.text)
  const drawn = [target.year - 1, target.year].flatMap((year) => [
    ...cumulativeByMonth(values, target.orgUnitId, year).values(),
  ])
  const aims = targetLines({ ...input, targets: [target] })
  return toTable([...publishedLines(drawn, input), ...expectedLines(input), ...aims], input.text)
}

/** Every number of the page in one table. */
export function toNumbersTable(input: NumbersInput): DataTableModel {
  const lines = [
    ...annualLines(input).filter((line) => line.kind === 'computed'),
    ...publishedLines(input.values, input),
    ...targetLines(input),
    ...expectedLines(input),
    ...aheadLines(input),
  ]
  return toTable(lines, input.text)
}

function toTable(lines: readonly NumberLine[], { t }: Text): DataTableModel {
  return toDataTableModel({
    columns: columns.map((id) => ({
      id,
      header: t(`indicatorPage.all.${id}`),
      kind: id === 'value' ? ('number' as const) : ('text' as const),
      isRowHeader: id === 'period',
    })),
    rows: lines.map((line) => ({ id: line.id, cells: toCells(line, t) })),
    initialSort: { columnId: 'period', isDescending: true },
  })
}

function toCells(line: NumberLine, t: Text['t']) {
  const plain = (label: string) => ({ label, sortValue: label })
  const kind = t(`indicatorPage.all.kinds.${line.kind}`)
  return {
    period: { label: line.period, sortValue: line.sortPeriod },
    kind: plain(kind),
    unit: plain(line.unit),
    value: {
      label: line.label,
      sortValue: line.value,
      ...(line.value !== null && { exportValue: String(line.value) }),
    },
    status: plain(line.status),
    source: plain(line.source),
  }
}
