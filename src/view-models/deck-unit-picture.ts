// What the slides by organisational unit share.
import type { SlideSubject } from '../domain/deck.ts'
import type { UnitResultRow } from '../queries/list-unit-results.ts'
import type { DeckContext } from './deck-answers.ts'
import { paperLabel } from './document-label.ts'
import { formatPeriod } from './format.ts'
import { type UnitBlock, unitBlocks } from './unit-entry.ts'

/** Room for the name of a unit beside its bar. */
export const nameWidth = 460

/** The results of one block under one document. */
export type UnitPicture = {
  rows: UnitResultRow[]
  asOf: string
  block: UnitBlock
  paper: string
}

/** What a slide by unit speaks of; null where the document gives units no targets. */
export function pictureOf(
  subject: SlideSubject,
  { answers, scope, text }: DeckContext,
): UnitPicture | null {
  const documentId = subject.documentId ?? scope?.documentId
  const answer = answers.unitResults.find((one) => one.documentId === documentId)
  const paperScope = answers.scopes.find((one) => one.documentId === documentId)
  if (!answer || !paperScope) return null
  const block = unitBlocks.find((one) => one === subject.block) ?? answer.rows[0]?.block ?? 'wards'
  return {
    rows: answer.rows.filter((row) => row.block === block),
    asOf: answer.asOf,
    block,
    paper: paperLabel({ ...paperScope, orgUnitName: '' }, text),
  }
}

/** `mục tiêu năm 2026`, as the page says. */
export function whenLabel(first: UnitResultRow | undefined, { text }: DeckContext): string {
  return text.t('slides.when.targets', {
    period: first ? formatPeriod(first.period, 'period', text) : '',
  })
}

/** Even pages of at most so many items. */
export function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  const count = Math.max(1, Math.ceil(items.length / size))
  const even = Math.ceil(items.length / count)
  return Array.from({ length: count }, (_, index) => items.slice(index * even, (index + 1) * even))
}
