import { domainOrder } from '../domain/domain-order.ts'
import type { DocumentScopeRow } from '../queries/list-document-scopes.ts'
import type { PublishedValueRow } from '../queries/list-published-values.ts'
import type { ScorecardRow } from '../queries/list-scorecard-rows.ts'
import type { Text, TextKey } from '../text/translate.ts'
import { type DisplayStatus, displayStatuses, itemDisplayStatus } from './display-status.ts'
import { documentLabel, orgUnitLabel, paperLabel } from './document-label.ts'
import { formatDate } from './format.ts'
import { groupBy } from './group-by.ts'
import { type Headline, toHeadline } from './headline.ts'
import { type ScorecardItem, toItems, toLines } from './scorecard-items.ts'
import { rowName, type ScorecardLine, type StatusMark, toStatusMark } from './scorecard-row.ts'
import { matchesSearch } from './search.ts'

/** What a person narrows the table to; null shows all. */
export type ScorecardFilter = { domain: string | null; status: string | null; search: string }

/** One step of the status bar and legend: items, not rows. */
export type StatusCount = StatusMark & { count: number; share: number; text: string }

/** One domain of the table. */
export type ScorecardGroup = { id: string; title: string; lines: ScorecardLine[] }

/** The scorecard page, exactly as drawn. */
export type ScorecardModel = {
  document: string
  orgUnit: string
  asOf: string
  headline: Headline
  counts: StatusCount[]
  domains: { id: string; label: string; count: number }[]
  groups: ScorecardGroup[]
  itemCount: number
  shownItemCount: number
  shown: string
  isFiltered: boolean
  legend: { stretch: boolean; range: boolean; expected: boolean; projection: boolean }
}

export type ScorecardInput = {
  rows: readonly ScorecardRow[]
  publishedValues: readonly PublishedValueRow[]
  scope: DocumentScopeRow
  asOf: string
  filter: ScorecardFilter
  text: Text
}

/** Rows of one document become the page: sentence, counts by item, groups by domain, lines. */
export function toScorecardModel(input: ScorecardInput): ScorecardModel {
  const { rows, scope, filter, text } = input
  const items = toItems(rows)
  const shown = items.filter((item) => isShown(item, filter))
  const groups = toGroups(shown, input)
  const lines = groups.flatMap((group) => group.lines)
  return {
    document: documentLabel(scope, text),
    orgUnit: orgUnitLabel(scope, text),
    asOf: formatDate(input.asOf, text.language),
    headline: toHeadline(
      items.map((item) => toHeadlineItem(item, text)),
      text,
    ),
    counts: toCounts(items, text),
    domains: toDomains(items, text),
    groups,
    itemCount: items.length,
    shownItemCount: shown.length,
    shown: text.t('choose.shown', { shown: shown.length, total: items.length }),
    isFiltered: shown.length !== items.length,
    legend: {
      stretch: lines.some((line) => line.bullet.stretch !== null),
      range: lines.some((line) => line.bullet.range !== null),
      expected: lines.some((line) => line.bullet.expected !== null),
      projection: lines.some((line) => line.bullet.projection !== null),
    },
  }
}

/** How many items stand at each status, in drawing order; statuses without items are left out. */
export function toCounts(items: readonly ScorecardItem[], text: Text): StatusCount[] {
  const count = (status: DisplayStatus) => items.filter((item) => item.status === status).length
  return displayStatuses
    .filter((status) => count(status) > 0)
    .map((status) => {
      const mark = toStatusMark(status, text)
      const share = count(status) / items.length
      return {
        ...mark,
        count: count(status),
        share,
        text: text.t('scorecard.segment', { count: count(status), status: mark.label }),
      }
    })
}

function isShown(item: ScorecardItem, { domain, status, search }: ScorecardFilter): boolean {
  if (domain !== null && item.domain !== domain) return false
  if (status !== null && item.status !== status) return false
  return item.rows.some((row) =>
    matchesSearch(search, [row.item, row.nameVi, row.nameEn, row.measureUnit]),
  )
}

function toGroups(items: readonly ScorecardItem[], input: ScorecardInput): ScorecardGroup[] {
  const paper = paperLabel(input.scope, input.text)
  const isSample = input.scope.documentStatus === 'sample'
  const values = groupBy(input.publishedValues, (value) => value.targetId)
  return sortedDomains(items).map((id) => ({
    id,
    title: domainLabel(id, input.text),
    lines: items
      .filter((item) => item.domain === id)
      .flatMap((item) => toLines(item, { paper, isSample, values, text: input.text })),
  }))
}

function toDomains(items: readonly ScorecardItem[], text: Text): ScorecardModel['domains'] {
  return sortedDomains(items).map((id) => ({
    id,
    label: domainLabel(id, text),
    count: items.filter((item) => item.domain === id).length,
  }))
}

const knownDomains: readonly string[] = domainOrder

function sortedDomains(items: readonly ScorecardItem[]): string[] {
  const rank = (id: string) => {
    const place = knownDomains.indexOf(id)
    return place < 0 ? domainOrder.length : place
  }
  return [...new Set(items.map((item) => item.domain))].sort((a, b) => rank(a) - rank(b))
}

function domainLabel(id: string, { t }: Text): string {
  const known = domainOrder.find((domain) => domain === id)
  const key: TextKey = `scorecard.domain.${known ?? 'other'}`
  return t(key)
}

function toHeadlineItem(item: ScorecardItem, text: Text) {
  const status = itemDisplayStatus(item.rows)
  const named = item.rows.find((row) => row.status === item.rows[0]?.itemStatus) ?? item.rows[0]
  return { name: named ? rowName(named, text) : '', status, phase: item.phase }
}
