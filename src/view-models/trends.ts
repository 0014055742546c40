import type { AnnualSeriesRow } from '../queries/list-annual-series.ts'
import type { DocumentRow } from '../queries/list-documents.ts'
import type { YearChangeRow } from '../queries/list-year-changes.ts'
import type { Text } from '../text/translate.ts'
import type { DataTableModel } from './data-table.ts'
import { groupBy } from './group-by.ts'
import { type ChangePanel, isDrawn, toChangePanels, toChangeScales } from './trends-bars.ts'
import { againstLabel, indicatorName, perimeterName, reasonLabel } from './trends-labels.ts'
import { isOpenChange } from './trends-lanes.ts'
import { type TrendsSentence, toTrendsSentence } from './trends-sentence.ts'
import { toTrendsTable } from './trends-table.ts'

/** Indicators that cannot be compared, by reason. */
export type NotCompared = { reason: string; names: { id: string; name: string; href: string }[] }

/** One perimeter: never mixed with another. */
export type TrendsSection = {
  id: string
  name: string
  when: string
  sentence: TrendsSentence
  panels: ChangePanel[]
  rest: { label: string; groups: NotCompared[] } | null
  table: DataTableModel
  sources: string | null
}

export type TrendsLegend = {
  actual: boolean
  open: boolean
  bridge: boolean
  target: boolean
  tones: boolean
}

export type TrendsModel = { sections: TrendsSection[]; legend: TrendsLegend }

export type TrendsInput = {
  rows: readonly YearChangeRow[]
  series: readonly AnnualSeriesRow[]
  documents: readonly DocumentRow[]
  /** A perimeter; anything else shows all of them. */
  orgUnitId: string | null
  /** One domain; anything the rows do not hold shows all of them. */
  domain: string | null
  hrefOf: (indicatorId: string) => string
  text: Text
}

/** The whole page from its rows: one section a perimeter, one scale a kind of change over all of them. */
export function toTrendsModel(input: TrendsInput): TrendsModel {
  const { rows, orgUnitId, domain, documents } = input
  const scales = toChangeScales(rows)
  const byId = new Map(documents.map((document) => [document.documentId, document]))
  const isKnown = rows.some((row) => row.orgUnitId === orgUnitId)
  const ofUnit = isKnown ? rows.filter((row) => row.orgUnitId === orgUnitId) : rows
  const isDomainKnown = rows.some((row) => row.domain === domain)
  const shown = isDomainKnown ? ofUnit.filter((row) => row.domain === domain) : ofUnit
  const sections = perimeters(shown).map((members) =>
    toSection(members, { ...input, documents: byId, scales }),
  )
  return { sections, legend: toLegend(shown) }
}

/** The rows by perimeter, the one that says most about the period first. */
export function perimeters(rows: readonly YearChangeRow[]): YearChangeRow[][] {
  const groups = [...groupBy(rows, (row) => row.orgUnitId).values()]
  return groups.sort((a, b) => b.length - a.length)
}

type SectionOptions = Omit<TrendsInput, 'documents'> & {
  documents: ReadonlyMap<string, DocumentRow>
  scales: ReturnType<typeof toChangeScales>
}

function toSection(rows: YearChangeRow[], options: SectionOptions): TrendsSection {
  const { text } = options
  const [first] = rows
  return {
    id: first?.orgUnitId ?? '',
    name: first ? perimeterName(first, text) : '',
    when: whenLabel(rows, text),
    sentence: toTrendsSentence(rows, text),
    panels: toChangePanels(rows, options),
    rest: toRest(rows, options),
    table: toTrendsTable(rows, options),
    sources: sourcesLine(rows, text),
  }
}

/** Both ends of the comparison; where the rows speak of several years, that they do. */
function whenLabel(rows: readonly YearChangeRow[], text: Text): string {
  const [first] = rows
  const isOne = rows.every((row) => row.period === first?.period)
  return first && isOne ? againstLabel(first, text) : text.t('trendsPage.latest')
}

function toRest(rows: readonly YearChangeRow[], { hrefOf, text }: SectionOptions) {
  const left = rows.filter((row) => !isDrawn(row))
  if (left.length === 0) return null
  const { t } = text
  const groups = [...groupBy(left, (row) => reasonLabel(row, text) ?? '')].map(
    ([reason, members]) => ({
      reason: t('trendsPage.restReason', { count: members.length, reason }),
      names: members.map((row) => ({
        id: row.indicatorId,
        name: indicatorName(row, text),
        href: hrefOf(row.indicatorId),
      })),
    }),
  )
  return { label: t('trendsPage.rest', { count: left.length }), groups }
}

function sourcesLine(rows: readonly YearChangeRow[], { t }: Text): string | null {
  const ids = rows.flatMap((row) => [row.documentId, row.baseDocumentId])
  const count = new Set(ids.filter((id) => id !== null)).size
  return count === 0 ? null : t('trendsPage.sources', { count })
}

function toLegend(rows: readonly YearChangeRow[]): TrendsLegend {
  const compared = rows.filter((row) => row.change !== null)
  return {
    actual: compared.some((row) => !isOpenChange(row)),
    open: compared.some(isOpenChange),
    bridge: rows.some((row) => row.change === null && row.bridgedChange !== null),
    target: rows.some((row) => row.targetChange !== null),
    tones: compared.some((row) => row.direction !== 'none' && row.change !== 0),
  }
}
