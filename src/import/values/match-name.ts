import { foldBare, foldName } from '../../domain/fold-name.ts'
import type { ImportCatalogue } from '../../domain/import-reading.ts'
import { changeWords, expandName, nameVariants } from './name-variants.ts'
import { type MeasureUnit, readMeasureUnit } from './read-measure-unit.ts'

/** How a name was recognised. Only `proposal` and `none` need the person. */
export type NameMatch = {
  /** `path`: by its own name together with the sections above it. */
  how: 'exact' | 'folded' | 'alias' | 'path' | 'proposal' | 'none'
  /** null for `proposal` and `none`. */
  id: string | null
  /** Best first, at most five; a score is 0–1. Empty once an id is known. */
  proposals: { id: string; score: number }[]
}

/** No certain match. Proposals compare the name with every other, so they are worked out only when asked for. */
export function unmatched(propose: () => NameMatch['proposals']): NameMatch {
  let found: NameMatch['proposals'] | null = null
  const proposals = () => {
    found ??= propose()
    return found
  }
  return {
    id: null,
    get how() {
      return proposals().length > 0 ? 'proposal' : 'none'
    },
    get proposals() {
      return proposals()
    },
  }
}

/** One thing that has names. */
export type NamedThing = {
  id: string
  /** Official name first, then aliases, then the English name. */
  names: string[]
  measureUnit: MeasureUnit | null
  type: string
  validFrom: string | null
  validTo: string | null
}

/** Names of one kind of thing by the keys they are matched with. */
export type NameIndex = {
  things: ReadonlyMap<string, NamedThing>
  /** As written (NFC, trimmed). */
  exact: ReadonlyMap<string, readonly string[]>
  /** `foldName` of the official name. */
  folded: ReadonlyMap<string, readonly string[]>
  /** `foldName` of every name, abbreviations spelt out. */
  aliases: ReadonlyMap<string, readonly string[]>
  /** Names shorn of unit, year and other additions. */
  variants: ReadonlyMap<string, readonly string[]>
  /** Without diacritics: for proposals only. */
  bare: ReadonlyMap<string, readonly string[]>
}

/** What names of a file are matched against; build it once for a file. */
export type CatalogueIndex = { indicators: NameIndex; orgUnits: NameIndex }

/** Indexes the names of the catalogue. */
export function indexCatalogue(catalogue: ImportCatalogue): CatalogueIndex {
  const indicators = catalogue.indicators.map(
    (indicator): NamedThing => ({
      id: indicator.indicatorId,
      names: [indicator.nameVi, ...indicator.aliases, indicator.nameEn],
      measureUnit: indicator.measureUnit === null ? null : readMeasureUnit(indicator.measureUnit),
      type: indicator.accumulation,
      validFrom: null,
      validTo: null,
    }),
  )
  const orgUnits = catalogue.orgUnits.map(
    (orgUnit): NamedThing => ({
      id: orgUnit.orgUnitId,
      names: [orgUnit.name, ...orgUnit.aliases, orgUnit.nameEn],
      measureUnit: null,
      type: orgUnit.type,
      validFrom: orgUnit.validFrom,
      validTo: orgUnit.validTo,
    }),
  )
  return { indicators: indexNames(indicators), orgUnits: indexNames(orgUnits) }
}

function indexNames(things: NamedThing[]): NameIndex {
  return {
    things: new Map(things.map((thing) => [thing.id, thing])),
    exact: index(things, ({ id, names }) => [id, (names[0] ?? '').normalize('NFC').trim()]),
    folded: index(things, ({ names }) => [foldName(names[0] ?? '')]),
    aliases: index(things, ({ names }) =>
      names.flatMap((name) => [foldName(name), expandName(name)]),
    ),
    variants: index(things, ({ names }) => names.flatMap(keptVariants)),
    bare: index(things, ({ names }) => names.map((name) => foldBare(expandName(name)))),
  }
}

/** A growth rate is never found under the name of what grows, nor one price basis under a name without. */
function keptVariants(name: string): string[] {
  if (/giá hiện hành/u.test(foldName(name))) return [expandName(name)]
  const open = name.replace(acronym, ' $1')
  const variants = [...nameVariants(name), ...(open === name ? [] : [expandName(open)])]
  if (!changeWords.test(foldName(name))) return variants
  return variants.filter((variant) => changeWords.test(variant))
}

/** “… cấp tỉnh (PCI)” is written “… cấp tỉnh PCI” as well. */
const acronym = /\s*\((\p{Lu}[\p{Lu}\d-]{1,9})\)/gu

function index(
  things: NamedThing[],
  keysOf: (thing: NamedThing) => string[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const thing of things) {
    for (const key of new Set(keysOf(thing))) {
      if (key !== '') found.set(key, [...(found.get(key) ?? []), thing.id])
    }
  }
  return found
}
