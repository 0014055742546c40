import { domainOrder } from '../domain/domain-order.ts'
import type { YearChangeRow } from '../queries/list-year-changes.ts'
import type { Text } from '../text/translate.ts'
import { type ChartScale, toChartScale } from './chart-scale.ts'
import { formatNumber } from './format.ts'
import { groupBy } from './group-by.ts'
import { bridgedPairLabel, indicatorName, pairLabel, targetPairLabel } from './trends-labels.ts'

export type ChangeKind = YearChangeRow['changeKind']

import { type ChangeLane, toLanes } from './trends-lanes.ts'

/** One scale for every bar of a kind on the page: amounts in percent, points, places. */
export type ChangeScales = Record<ChangeKind, ChartScale>

export type ChangeBarRow = {
  id: string
  name: string
  href: string
  values: string
  lanes: ChangeLane[]
}

/** The rows of one domain and one kind of change, on the scale of that kind. */
export type ChangeGroup = {
  kind: ChangeKind
  title: string
  /** Both ends of the scale; null without a bar. */
  scale: string | null
  rows: ChangeBarRow[]
}

export type ChangePanel = { id: string; title: string; groups: ChangeGroup[] }

const kinds: readonly ChangeKind[] = ['ratio', 'points', 'places']

/** The scales shared by every panel, zero always inside. */
export function toChangeScales(rows: readonly YearChangeRow[]): ChangeScales {
  const scaleOf = (kind: ChangeKind) => {
    const own = rows.filter((row) => row.changeKind === kind)
    const values = own.flatMap((row) => [row.change, row.bridgedChange, row.targetChange])
    return toChartScale(values, { from: 'zero', tickCount: 4 })
  }
  return { ratio: scaleOf('ratio'), points: scaleOf('points'), places: scaleOf('places') }
}

/** Drawn: anything with a change, and pairs that the perimeter keeps apart, to say so. */
export function isDrawn(row: YearChangeRow): boolean {
  const hasChange = [row.change, row.bridgedChange, row.targetChange].some((one) => one !== null)
  return hasChange || row.reason === 'perimeter_changed'
}

type Options = { scales: ChangeScales; hrefOf: (indicatorId: string) => string; text: Text }

/** Small multiples: one panel a domain, inside it one group a kind of change. */
export function toChangePanels(rows: readonly YearChangeRow[], options: Options): ChangePanel[] {
  const byDomain = groupBy(rows.filter(isDrawn), (row) => row.domain)
  return [...byDomain]
    .sort(([a], [b]) => domainRank(a) - domainRank(b))
    .map(([domain, members]) => ({
      id: domain,
      title: domainLabel(domain, options.text),
      groups: kinds.flatMap((kind) => toGroup(kind, members, options)),
    }))
}

/** The domain in words. */
export function domainLabel(domain: string, { t }: Text): string {
  return t(`scorecard.domain.${domainOrder.find((known) => known === domain) ?? 'other'}`)
}

/** Place of a domain in the usual order; unknown ones last. */
export function domainRank(domain: string): number {
  const order: readonly string[] = domainOrder
  const rank = order.indexOf(domain)
  return rank === -1 ? domainOrder.length : rank
}

function toGroup(kind: ChangeKind, rows: readonly YearChangeRow[], options: Options) {
  const own = rows.filter((row) => row.changeKind === kind)
  if (own.length === 0) return []
  const bars = own.sort(byChange).map((row) => toBarRow(row, options))
  const hasBars = bars.some(({ lanes }) => lanes.some(({ span }) => span !== null))
  return [
    {
      kind,
      title: options.text.t(`trendsPage.kind.${kind}`),
      scale: hasBars ? scaleLabel(options.scales[kind], kind, options.text) : null,
      rows: bars,
    },
  ]
}

// The largest change first; a rank gains by falling. What cannot be compared comes last.
function byChange(a: YearChangeRow, b: YearChangeRow): number {
  const key = (row: YearChangeRow) => {
    const change = row.change ?? row.bridgedChange ?? row.targetChange
    if (change === null) return Number.NEGATIVE_INFINITY
    return row.changeKind === 'places' ? -change : change
  }
  return key(a) === key(b) ? 0 : key(b) - key(a)
}

function scaleLabel({ domain: [low, high] }: ChartScale, kind: ChangeKind, text: Text): string {
  const number = (value: number) =>
    formatNumber(kind === 'ratio' ? value * 100 : value, text.language, {
      decimals: 1,
      signed: true,
    })
  return text.t('trendsPage.scale', { low: number(low), high: number(high) })
}

function toBarRow(row: YearChangeRow, { scales, hrefOf, text }: Options): ChangeBarRow {
  const scale = scales[row.changeKind]
  const lanes = toLanes(row, scale, text)
  const name = indicatorName(row, text)
  return {
    id: row.indicatorId,
    name,
    href: hrefOf(row.indicatorId),
    values: valuesLabel(row, text),
    lanes,
  }
}

function valuesLabel(row: YearChangeRow, text: Text): string {
  if (row.value === null) {
    const pair = targetPairLabel(row, text)
    return text.t('trendsPage.targetPair', { pair })
  }
  if (row.change === null && row.bridgedChange !== null) return bridgedPairLabel(row, text)
  return pairLabel({ value: row.value, base: row.baseValue }, row, text)
}
