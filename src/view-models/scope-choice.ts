// Which scorecard is open: an organisational unit first, then one of the documents that set targets for it.
import type { DocumentScopeRow } from '../queries/list-document-scopes.ts'
import type { ScopeUnitRow } from '../queries/list-scope-units.ts'
import type { Text } from '../text/translate.ts'
import { groupBy } from './group-by.ts'
import { matchesSearch } from './search.ts'

/** One entry of the unit chooser. */
export type UnitOption = { value: string; label: string; note: string | null }
export type UnitOptionGroup = { label: string; options: UnitOption[] }

type Choice = { documentId: string | null; orgUnitId: string | null }

const blocks = ['city', 'departments', 'wards', 'communes', 'former'] as const

/** The scope a selection means: the document for the unit, else what comes closest; null for an unknown document. */
export function chosenScope(
  scopes: readonly DocumentScopeRow[],
  { documentId, orgUnitId }: Choice,
): DocumentScopeRow | null {
  const ofUnit = scopes.filter((scope) => scope.orgUnitId === orgUnitId)
  if (documentId === null) {
    const candidates = ofUnit.length > 0 ? ofUnit : scopes
    return candidates.find((scope) => scope.isDefault) ?? candidates[0] ?? null
  }
  return (
    ofUnit.find((scope) => scope.documentId === documentId) ??
    scopes.find((scope) => scope.documentId === documentId) ??
    null
  )
}

/** The scope an entry of the unit chooser opens; the document in view stays when it binds that unit too. */
export function scopeOfUnit(
  scopes: readonly DocumentScopeRow[],
  value: string,
  documentId: string | null,
): DocumentScopeRow | null {
  const [orgUnitId = '', ownPaper] = value.split('/')
  const ofUnit = scopes.filter((scope) => scope.orgUnitId === orgUnitId)
  const wanted = ownPaper ?? documentId
  return (
    ofUnit.find((scope) => scope.documentId === wanted) ??
    chosenScope(ofUnit, { documentId: null, orgUnitId })
  )
}

/** Units whose name, other names or code hold every word typed, by block; all of them while nothing is typed. */
export function findUnits(
  units: readonly ScopeUnitRow[],
  search: string,
  text: Text,
): UnitOptionGroup[] {
  const found = units.filter((unit) =>
    matchesSearch(search, [unit.name, unit.nameEn, unit.aliases, unit.orgUnitId]),
  )
  const groups = groupBy(found, blockOf)
  return blocks
    .filter((block) => groups.has(block))
    .map((block) => ({
      label: text.t(`unit.block.${block}`),
      options: sorted((groups.get(block) ?? []).map((unit) => toOption(unit, units, text))),
    }))
}

function blockOf(unit: ScopeUnitRow): (typeof blocks)[number] {
  if (unit.validTo !== null) return 'former'
  return blocks.find((block) => block === unit.block) ?? 'city'
}

function toOption(unit: ScopeUnitRow, units: readonly ScopeUnitRow[], text: Text): UnitOption {
  const { orgUnitId, documentId, boundOrgUnitId } = unit
  const label = unitName(unit, text)
  if (documentId === null || boundOrgUnitId === null) return { value: orgUnitId, label, note: null }
  const bound = units.find((other) => other.orgUnitId === boundOrgUnitId)
  const note = text.t('unit.ownPaper', { unit: bound ? unitName(bound, text) : boundOrgUnitId })
  return { value: `${boundOrgUnitId}/${documentId}`, label, note }
}

function unitName(unit: ScopeUnitRow, { language }: Text): string {
  return language === 'en' ? unit.nameEn : unit.name
}

function sorted(options: UnitOption[]): UnitOption[] {
  return options.sort((a, b) => a.label.localeCompare(b.label, 'vi'))
}
