import { foldBare, foldName } from '../../domain/fold-name.ts'
import type { ImportCatalogue, NewIndicator } from '../../domain/import-reading.ts'
import { periodEnd } from '../../domain/period.ts'
import { type MeasureUnit, readMeasureUnit } from '../values/read-measure-unit.ts'
import { remember } from './remember.ts'

export type IndicatorFacts = {
  indicatorId: string
  name: string
  unit: MeasureUnit | null
  measureUnit: string | null
  accumulation: string
}

export type Proposal = { value: string; label: string; score: number }

/** Names of the catalogue, ready to be looked up. Only certain matches are returned; the rest are proposals. */
export type NameIndex = {
  indicator(name: string): string | null
  /** An indicator whose name has the same words in another order; null when none or several have. */
  indicatorByWords(name: string): string | null
  /** `period` chooses between units that bore one name at different times; without it any of them will do. */
  orgUnit(name: string, period?: string | null): string | null
  facts(indicatorId: string): IndicatorFacts | null
  references(indicatorId: string, orgUnitId: string | null): number[]
  isOrgUnitId(id: string): boolean
  orgUnitLabel(id: string): string
  /** The city of the catalogue at that time; null when it has none. */
  city(period: string | null): string | null
  proposeIndicators(name: string): Proposal[]
  proposeOrgUnits(name: string): Proposal[]
}

const foldedName = remember(foldName)
const indexes = new WeakMap<ImportCatalogue, NameIndex>()

/** The index of a catalogue and the indicators a person added; that of the catalogue alone is made once. */
export function createNameIndex(
  catalogue: ImportCatalogue,
  added: readonly NewIndicator[] = [],
): NameIndex {
  const known = added.length === 0 ? indexes.get(catalogue) : undefined
  if (known) return known
  const index = makeNameIndex(catalogue, added)
  if (added.length === 0) indexes.set(catalogue, index)
  return index
}

function makeNameIndex(catalogue: ImportCatalogue, added: readonly NewIndicator[]): NameIndex {
  const indicators = [...catalogue.indicators]
  for (const item of added)
    indicators.push({ ...item, nameEn: item.nameVi, aliases: [], measureUnit: item.measureUnit })
  const byName = new Map<string, string>()
  const facts = new Map<string, IndicatorFacts>()
  for (const item of indicators) {
    facts.set(item.indicatorId, {
      indicatorId: item.indicatorId,
      name: item.nameVi,
      unit: item.measureUnit ? readMeasureUnit(item.measureUnit) : null,
      measureUnit: item.measureUnit,
      accumulation: item.accumulation,
    })
    for (const name of [item.indicatorId, item.nameVi, item.nameEn, ...item.aliases])
      if (name && !byName.has(foldedName(name))) byName.set(foldedName(name), item.indicatorId)
  }
  const byWords = new Map<string, Set<string>>()
  for (const item of indicators)
    for (const name of [item.nameVi, ...item.aliases])
      byWords.set(bagOf(name), (byWords.get(bagOf(name)) ?? new Set()).add(item.indicatorId))
  const units = new Map<string, string[]>()
  const unitById = new Map(catalogue.orgUnits.map((unit) => [unit.orgUnitId, unit]))
  for (const unit of catalogue.orgUnits)
    for (const name of new Set(
      [unit.orgUnitId, unit.name, unit.nameEn, ...unit.aliases].map(foldedName),
    ))
      if (name) units.set(name, [...(units.get(name) ?? []), unit.orgUnitId])
  const values = new Map<string, number[]>()
  for (const { indicatorId, orgUnitId, value } of catalogue.values) {
    for (const key of [indicatorId, `${indicatorId}\u0001${orgUnitId}`])
      values.set(key, [...(values.get(key) ?? []), value])
  }
  const isCurrent = (id: string, period: string | null | undefined) => {
    const unit = unitById.get(id)
    const end = period ? periodEnd(period) : null
    if (!unit || !end) return true
    return (!unit.validFrom || end >= unit.validFrom) && (!unit.validTo || end <= unit.validTo)
  }
  const cities = catalogue.orgUnits.filter(({ type }) => type === 'city')
  const city = (period: string | null) =>
    (
      cities.find(({ orgUnitId }) => isCurrent(orgUnitId, period)) ??
      cities.find((unit) => !unit.validTo) ??
      cities[0]
    )?.orgUnitId ?? null
  return {
    indicatorByWords: (name) => {
      const found = byWords.get(bagOf(name))
      return found?.size === 1 ? ([...found][0] ?? null) : null
    },
    indicator: (name) => byName.get(foldedName(name)) ?? null,
    orgUnit: (name, period) => {
      const ids = units.get(foldedName(name)) ?? []
      const [only = null] = ids
      if (
        only &&
        cities.some(({ orgUnitId }) => orgUnitId === only) &&
        !unitById.get(only)?.validTo
      )
        return city(period ?? null)
      return ids.find((id) => isCurrent(id, period)) ?? only
    },
    facts: (id) => facts.get(id) ?? null,
    references: (id, orgUnitId) => values.get(`${id}\u0001${orgUnitId}`) ?? values.get(id) ?? [],
    isOrgUnitId: (id) => unitById.has(id),
    orgUnitLabel: (id) => unitById.get(id)?.name ?? id,
    city,
    proposeIndicators: (name) =>
      propose(
        name,
        indicators.map((item) => ({ value: item.indicatorId, label: item.nameVi })),
      ),
    proposeOrgUnits: (name) =>
      propose(
        name,
        catalogue.orgUnits.map((item) => ({ value: item.orgUnitId, label: item.name })),
      ),
  }
}

/** The words of a name in alphabetical order, without those that only join. */
function bagOf(name: string): string {
  const words = foldedName(name).match(/[\p{L}\d]+/gu) ?? []
  return words
    .filter((word) => !['tại', 'ở', 'của', 'khu', 'vực', 'và'].includes(word))
    .sort()
    .join(' ')
}

function propose(name: string, known: readonly { value: string; label: string }[]): Proposal[] {
  const words = new Set(foldBare(name).split(' '))
  return known
    .map((item) => {
      const other = foldBare(item.label).split(' ')
      const shared = other.filter((word) => words.has(word)).length
      return { ...item, score: shared / Math.max(other.length, words.size) }
    })
    .filter(({ score }) => score > 0.3)
    .sort((a, b) => b.score - a.score)
    .slice(0, 5)
}
