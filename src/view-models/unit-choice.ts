// What the unit pages are asked to show, from the link and from what the data hold.
import type { DocumentScopeRow } from '../queries/list-document-scopes.ts'
import type { OrgUnitRow } from '../queries/list-org-units.ts'
import type { UnitPeriodRow } from '../queries/list-unit-periods.ts'
import type { UnitResultRow } from '../queries/list-unit-results.ts'
import type { Text } from '../text/translate.ts'
import { orgUnitLabel, paperLabel } from './document-label.ts'
import { formatPeriod } from './format.ts'
import { groupBy } from './group-by.ts'
import { collator, indicatorName, type UnitBlock, unitBlocks } from './unit-entry.ts'

/** A document that gives units of a block targets of their own. */
export type UnitDocument = {
  documentId: string
  unitCount: number
  period: string
  /** The last day any value of its units speaks of: one day for all, so that a ranking is fair. */
  defaultAsOf: string
  scope: DocumentScopeRow
}

export type UnitOption = { value: string; label: string }

type Choice = {
  documentId: string | null
  block: string | null
  indicatorId: string | null
  period: string | null
  basis: string | null
}

/** Documents with targets for units of a block, latest period first. */
export function toUnitDocuments(
  scopes: readonly DocumentScopeRow[],
  units: readonly OrgUnitRow[],
): UnitDocument[] {
  const inBlock = new Set(units.filter((unit) => unit.block !== null).map((unit) => unit.orgUnitId))
  const own = scopes.filter((scope) => inBlock.has(scope.orgUnitId))
  return [...groupBy(own, (scope) => scope.documentId)].flatMap(([documentId, members]) => {
    const [scope] = members
    if (!scope) return []
    const days = members.map((member) => member.defaultAsOf).sort()
    const defaultAsOf = days.at(-1) ?? scope.defaultAsOf
    return [{ documentId, unitCount: members.length, period: scope.period, defaultAsOf, scope }]
  })
}

/** The document in view; null = values without targets, which a chosen period asks for. */
export function chosenDocument(
  documents: readonly UnitDocument[],
  { documentId, period }: Pick<Choice, 'documentId' | 'period'>,
): UnitDocument | null {
  if (period !== null) return null
  const wanted = documents.find((document) => document.documentId === documentId)
  return wanted ?? documents.find((document) => document.unitCount > 1) ?? null
}

/** The first block of the wanted ones that has anything to show, else the wanted one. */
export function chosenBlock(wanted: string | null, withData: ReadonlySet<UnitBlock>): UnitBlock {
  const known = unitBlocks.find((block) => block === wanted)
  return known ?? unitBlocks.find((block) => withData.has(block)) ?? unitBlocks[0]
}

type Named = { indicatorId: string; nameVi: string; nameEn: string }

/** Indicators of a block, by name. */
export function toIndicatorOptions(
  rows: readonly (Named & { block: UnitBlock })[],
  block: UnitBlock,
  { language }: Text,
): UnitOption[] {
  const inBlock = rows.filter((row) => row.block === block)
  const byId = new Map(inBlock.map((row) => [row.indicatorId, indicatorName(row, language)]))
  const options = [...byId].map(([value, label]) => ({ value, label }))
  return options.sort((a, b) => collator(language).compare(a.label, b.label))
}

/** Stands first where units report it: the only results by unit published so far. */
const leading = 'par-score'

/** The indicator wanted when the block has it, else one that does not depend on the language of the names. */
export function chosenIndicator(
  options: readonly UnitOption[],
  wanted: string | null,
): string | null {
  const values = options.map((option) => option.value).sort()
  return [wanted, leading].find((value) => value && values.includes(value)) ?? values[0] ?? null
}

/** Names and blocks of what a document's results speak of. */
export function indicatorsOfResults(rows: readonly UnitResultRow[]) {
  return rows.map(({ indicatorId, nameVi, indicatorNameEn, block }) => ({
    ...{ indicatorId, nameVi, block },
    nameEn: indicatorNameEn,
  }))
}

/** The periods an indicator is reported for in a block, latest first. */
export function toPeriodOptions(
  rows: readonly UnitPeriodRow[],
  indicatorId: string | null,
  block: UnitBlock,
  text: Text,
): (UnitOption & { period: string; basis: 'period' | 'ytd' })[] {
  return rows
    .filter((row) => row.indicatorId === indicatorId && row.block === block)
    .map(({ period, basis }) => ({
      ...{ period, basis, value: `${period}/${basis}` },
      label: formatPeriod(period, basis, text),
    }))
}

/** The period wanted when it is reported, else the latest. */
export function chosenPeriod<Option extends { period: string; basis: string }>(
  options: readonly Option[],
  { period, basis }: Pick<Choice, 'period' | 'basis'>,
): Option | null {
  const ofPeriod = options.filter((option) => option.period === period)
  return (
    ofPeriod.find((option) => option.basis === (basis ?? 'period')) ??
    ofPeriod[0] ??
    options[0] ??
    null
  )
}

/** `Kế hoạch …: mục tiêu của 130 đơn vị`. */
export function toDocumentChoices(documents: readonly UnitDocument[], text: Text): UnitOption[] {
  return documents.map(({ documentId, unitCount, scope }) => {
    const values = {
      paper: paperLabel(scope, text),
      count: unitCount,
      unit: orgUnitLabel(scope, text),
    }
    const isOfOne = unitCount === 1
    return {
      value: documentId,
      label: text.t(`unitsPage.choose.${isOfOne ? 'documentOfOne' : 'document'}`, values),
    }
  })
}
