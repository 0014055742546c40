import { foldName } from '../../domain/fold-name.ts'
import type { ImportCatalogue, NewIndicator } from '../../domain/import-reading.ts'
import { matchIndicator, matchPart } from '../values/match-indicator.ts'
import { type CatalogueIndex, indexCatalogue, type NameMatch } from '../values/match-name.ts'
import { matchOrgUnit } from '../values/match-org-unit.ts'
import { expandName } from '../values/name-variants.ts'
import { type MeasureUnit, readMeasureUnit } from '../values/read-measure-unit.ts'
import { isTranslation, partLanguages } from '../values/without-english.ts'
import { remember } from './remember.ts'

/** What a table must know of an indicator to read its values. */
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
  /** By one of its names as it is; for judging whether a text is a name at all. */
  indicator(name: string): string | null
  /** With the sections above it and the unit beside it. */
  indicatorOf(name: string, path: readonly string[], unit: MeasureUnit | null): string | null
  /** The indicator that is a part of another: “Đô thị” of “Tỷ lệ chất thải rắn …”. */
  partOf(whole: string, part: string, unit: MeasureUnit | null): string | null
  /** `period` chooses between units that bore one name at different times; without it any of them will do. */
  orgUnit(name: string, period?: string | null): string | null
  facts(indicatorId: string): IndicatorFacts | null
  /** Known values of the indicator and the unit; of the indicator alone where the unit has none. */
  references(indicatorId: string, orgUnitId: string | null): number[]
  ownReferences(indicatorId: string, orgUnitId: string | null): number[]
  /** No result of a later year is known. */
  latestYear: number | null
  isOrgUnitId(id: string): boolean
  orgUnitLabel(id: string): string
  /** Its English name; the Vietnamese one where it has none. */
  orgUnitLabelEn(id: string): string
  /** The city of the catalogue at that time; null when it has none. */
  city(period: string | null): string | null
  /** `isOwn`: the indicator of that very name is proposed as well. */
  proposeIndicators(name: string, isOwn?: boolean): Proposal[]
  proposeOrgUnits(name: string): Proposal[]
}

const indexes = new WeakMap<ImportCatalogue, NameIndex>()

/** The index of a catalogue and the indicators a person added; that of the catalogue alone is made once. */
export function createNameIndex(
  catalogue: ImportCatalogue,
  added: readonly NewIndicator[] = [],
): NameIndex {
  if (added.length > 0) return makeNameIndex(withAdded(catalogue, added))
  const index = indexes.get(catalogue) ?? makeNameIndex(catalogue)
  indexes.set(catalogue, index)
  return index
}

function withAdded(catalogue: ImportCatalogue, added: readonly NewIndicator[]): ImportCatalogue {
  const made = added.map((item) => ({ ...item, nameEn: '', aliases: [] }))
  return { ...catalogue, indicators: [...catalogue.indicators, ...made] }
}

function makeNameIndex(catalogue: ImportCatalogue): NameIndex {
  const index = indexCatalogue(catalogue)
  const facts = new Map(catalogue.indicators.map((item) => [item.indicatorId, factsOf(item)]))
  const orgUnits = new Map(catalogue.orgUnits.map((unit) => [unit.orgUnitId, unit]))
  const references = referencesOf(catalogue)
  const cityName = currentCity(catalogue)
  const unitsAt = remember((period) =>
    remember((name) => matchOrgUnit(index.orgUnits, name, period || null).id),
  )
  const unitOf = (name: string, period: string | null) => unitsAt(period ?? '')(name)
  const english = new Map(catalogue.indicators.map((item) => [item.indicatorId, item.nameEn]))
  const translated = (name: string, find: (vietnamese: string) => string | null) => {
    const parts = partLanguages(name)
    const id = parts && find(parts.vietnamese)
    return id !== null && isTranslation(parts?.english ?? '', english.get(id) ?? '') ? id : null
  }
  const named = (name: string) => knownAs(index, name)
  return {
    indicator: remember((name) =>
      facts.has(name) ? name : (named(name) ?? translated(name, named)),
    ),
    indicatorOf: (name, path, unit) => {
      const match = (text: string) => matchIndicator(index.indicators, text, path, unit).id
      return facts.has(name) ? name : (match(name) ?? translated(name, match))
    },
    partOf: (whole, part, unit) => matchPart(index.indicators, whole, part, unit),
    orgUnit: (name, period = null) => (orgUnits.has(name) ? name : unitOf(name, period)),
    facts: (id) => facts.get(id) ?? null,
    references: (id, orgUnitId) => {
      const known = references.get(id)
      return known?.byUnit.get(orgUnitId) ?? known?.all ?? none
    },
    ownReferences: (id, orgUnitId) => references.get(id)?.byUnit.get(orgUnitId) ?? none,
    latestYear: catalogue.latestYear,
    isOrgUnitId: (id) => orgUnits.has(id),
    orgUnitLabel: (id) => orgUnits.get(id)?.name ?? id,
    orgUnitLabelEn: (id) => orgUnits.get(id)?.nameEn || (orgUnits.get(id)?.name ?? id),
    city: (period) => (cityName === null ? null : unitOf(cityName, period)),
    proposeIndicators: (name, isOwn = false) => {
      const match = matchIndicator(index.indicators, name)
      const own = isOwn && match.id !== null ? [{ id: match.id, score: 0.9 }] : []
      const proposals = [...own, ...match.proposals]
      return labelled({ proposals }, (id) => facts.get(id)?.name)
    },
    proposeOrgUnits: (name) =>
      labelled(matchOrgUnit(index.orgUnits, name), (id) => orgUnits.get(id)?.name),
  }
}

function factsOf(indicator: ImportCatalogue['indicators'][number]): IndicatorFacts {
  const { indicatorId, nameVi, measureUnit, accumulation } = indicator
  const unit = measureUnit === null ? null : readMeasureUnit(measureUnit)
  return { indicatorId, name: nameVi, unit, measureUnit, accumulation }
}

/** A name as the catalogue has it, folded or with its abbreviations spelt out. */
function knownAs({ indicators }: CatalogueIndex, name: string): string | null {
  const folded = foldName(name)
  const ids =
    indicators.folded.get(folded) ??
    indicators.aliases.get(folded) ??
    indicators.aliases.get(expandName(name))
  return ids?.[0] ?? null
}

const none: number[] = []

/** Known values of an indicator: of all units, and of each. */
type References = { all: number[]; byUnit: Map<string | null, number[]> }

function referencesOf({ values }: ImportCatalogue): Map<string, References> {
  const found = new Map<string, References>()
  for (const { indicatorId, orgUnitId, value } of values) {
    const known: References = found.get(indicatorId) ?? { all: [], byUnit: new Map() }
    found.set(indicatorId, known)
    known.all.push(value)
    const ofUnit = known.byUnit.get(orgUnitId)
    if (ofUnit) ofUnit.push(value)
    else known.byUnit.set(orgUnitId, [value])
  }
  return found
}

function currentCity({ orgUnits }: ImportCatalogue): string | null {
  const cities = orgUnits.filter(({ type }) => type === 'city')
  return (cities.find(({ validTo }) => validTo === null) ?? cities[0])?.name ?? null
}

function labelled(
  { proposals }: Pick<NameMatch, 'proposals'>,
  label: (id: string) => string | undefined,
): Proposal[] {
  return proposals.map(({ id, score }) => ({ value: id, label: label(id) ?? id, score }))
}
