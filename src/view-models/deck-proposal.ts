import { newSlide, type SlideSpec, type SlideSubject, slideSubject } from '../domain/deck.ts'
import { domainOrder } from '../domain/domain-order.ts'
import type { DocumentScopeRow } from '../queries/list-document-scopes.ts'
import type { ScorecardRow } from '../queries/list-scorecard-rows.ts'
import type { UnitResultRow } from '../queries/list-unit-results.ts'
import { troubledRows } from './deck-scorecard.ts'
import { toItems } from './scorecard-items.ts'
import { resultStatus } from './unit-entry.ts'

export type ProposalInput = {
  scope: DocumentScopeRow
  rows: readonly ScorecardRow[]
  /** Results of the document by unit; empty where it binds one unit alone. */
  unitResults: readonly UnitResultRow[]
  /** The deck's unit is the city or a predecessor: years are compared there. */
  hasTrends: boolean
}

/** The deck of a review: cover, scorecard, what is behind, each domain, year over year, by unit, why, sources. */
export function proposeDeck(input: ProposalInput): SlideSpec[] {
  const { rows } = input
  const troubled = troubledRows(rows)
  const subjects: SlideSubject[] = [
    slideSubject('cover'),
    slideSubject('scorecard'),
    ...troubled.map(({ indicatorId }) => slideSubject('indicator', { indicatorId })),
    ...domainsOf(rows).map((domain) => slideSubject('group', { domain })),
    ...(input.hasTrends ? [slideSubject('trends', { period: yearOf(input), basis: null })] : []),
    ...unitSubjects(input),
    ...(troubled.length > 0 ? [slideSubject('why')] : []),
    slideSubject('sources'),
  ]
  const deck: SlideSpec[] = []
  for (const subject of subjects) deck.push(newSlide(subject, deck))
  return deck
}

function domainsOf(rows: readonly ScorecardRow[]): string[] {
  const order: readonly string[] = domainOrder
  const place = (domain: string) => (order.includes(domain) ? order.indexOf(domain) : order.length)
  // A row takes the domain of its item, so a group is never empty.
  const domains = toItems(rows).map((item) => item.domain)
  return [...new Set(domains)].sort((a, b) => place(a) - place(b))
}

/** The year of the targets once it is over; the latest known year while it runs. */
function yearOf({ scope, rows }: ProposalInput): string | null {
  const isOver = rows.some((row) => row.phase === 'over')
  return isOver && /^\d{4}$/.test(scope.period) ? scope.period : null
}

// The block of the deck's unit, else the first; the indicator with most units in trouble.
function unitSubjects({ scope, rows, unitResults }: ProposalInput): SlideSubject[] {
  const block = (unitResults.find((row) => row.orgUnitId === scope.orgUnitId) ?? unitResults[0])
    ?.block
  const inBlock = unitResults.filter((row) => row.block === block)
  const units = new Set(inBlock.map((row) => row.orgUnitId))
  if (!block || units.size < 2) return []
  const own = new Set(rows.map((row) => row.indicatorId))
  const trouble = new Map<string, number>()
  for (const row of inBlock) {
    const isTroubled = ['missed', 'far_behind', 'behind'].includes(resultStatus(row))
    const weight = Number(isTroubled) + (own.has(row.indicatorId) ? 0.001 : 0)
    trouble.set(row.indicatorId, (trouble.get(row.indicatorId) ?? 0) + weight)
  }
  const [worst] = [...trouble].sort(([a, x], [b, y]) => y - x || a.localeCompare(b))
  return [
    slideSubject('heat', { block }),
    ...(worst ? [slideSubject('ranking', { block, indicatorId: worst[0] })] : []),
  ]
}
