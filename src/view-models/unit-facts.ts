// One unit: what it is and its papers.
import type { DocumentScopeRow } from '../queries/list-document-scopes.ts'
import type { OrgUnitRow } from '../queries/list-org-units.ts'
import type { ScopeUnitRow } from '../queries/list-scope-units.ts'
import type { Text } from '../text/translate.ts'
import { documentLabel, orgUnitLabel } from './document-label.ts'
import { formatDate, formatNumber } from './format.ts'
import { type UnitContext, unitName } from './unit-entry.ts'
import { formerLabel } from './unit-tile-table.ts'

/** `href` leads to another unit. */
export type UnitFact = { id: string; label: string; value: string; href?: string }

/** What is known of a unit; what is not known is not listed. */
export function toUnitFacts(
  unit: OrgUnitRow,
  units: readonly OrgUnitRow[],
  { text, hrefOf }: UnitContext,
): UnitFact[] {
  const { t, language } = text
  const other = (id: string | null) => units.find((candidate) => candidate.orgUnitId === id)
  const linked = (id: 'parent' | 'successor', found: OrgUnitRow | undefined): UnitFact | null =>
    found
      ? {
          id,
          label: t(`unitsPage.one.${id}`),
          value: unitName(found, language),
          href: hrefOf(found.orgUnitId),
        }
      : null
  const fact = (id: 'area' | 'population' | 'former' | 'validity', value: string | null) =>
    value === null ? null : { id, label: t(`unitsPage.one.${id}`), value }
  const facts = [
    { id: 'type', label: t('unitsPage.one.type'), value: t(`unitsPage.one.types.${unit.type}`) },
    linked('parent', other(unit.parentId)),
    fact('area', areaLabel(unit, text)),
    fact('population', populationLabel(unit, text)),
    fact('former', formerLabel(unit.formerBoundary, text)),
    fact('validity', validityLabel(unit, text)),
    linked('successor', other(unit.successorId)),
    { id: 'code', label: t('unitsPage.one.code'), value: unit.orgUnitId },
  ]
  return facts.filter((one) => one !== null)
}

function areaLabel({ areaKm2 }: OrgUnitRow, { t, language }: Text): string | null {
  if (areaKm2 === null) return null
  const value = formatNumber(areaKm2, language, { decimals: 2 })
  return t('unitsPage.one.areaValue', { value })
}

function populationLabel({ population }: OrgUnitRow, { t, language }: Text): string | null {
  if (population === null) return null
  const value = formatNumber(population, language, { decimals: 0 })
  return t('unitsPage.one.populationValue', { value })
}

function validityLabel({ validFrom, validTo }: OrgUnitRow, { t, language }: Text): string | null {
  const from = validFrom ? formatDate(validFrom, language) : ''
  const to = validTo ? formatDate(validTo, language) : ''
  if (from && to) return t('unitsPage.one.validBoth', { from, to })
  if (from) return t('unitsPage.one.validFrom', { from })
  return to ? t('unitsPage.one.validTo', { to }) : null
}

export type UnitPaper = { id: string; label: string; documentId: string; orgUnitId: string }

/** Papers that give the unit targets, then papers it issued itself about another unit's targets. */
export function toUnitPapers(
  orgUnitId: string,
  scopes: readonly DocumentScopeRow[],
  ownPapers: readonly ScopeUnitRow[],
  text: Text,
): UnitPaper[] {
  const bound = scopes.filter((scope) => scope.orgUnitId === orgUnitId)
  const own = ownPapers.flatMap((paper) =>
    paper.orgUnitId === orgUnitId
      ? scopes.filter(
          (scope) =>
            scope.documentId === paper.documentId && scope.orgUnitId === paper.boundOrgUnitId,
        )
      : [],
  )
  return [
    ...bound.map((scope) =>
      toPaper(
        scope,
        text.t('unitsPage.one.bound', {
          document: documentLabel(scope, text),
          count: scope.itemCount,
        }),
      ),
    ),
    ...own.map((scope) =>
      toPaper(
        scope,
        text.t('unitsPage.one.own', {
          document: documentLabel(scope, text),
          unit: orgUnitLabel(scope, text),
        }),
      ),
    ),
  ]
}

function toPaper({ documentId, orgUnitId }: DocumentScopeRow, label: string): UnitPaper {
  return { id: `${documentId}/${orgUnitId}`, label, documentId, orgUnitId }
}
