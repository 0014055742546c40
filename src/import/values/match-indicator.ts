import { foldBare, foldName } from '../../domain/fold-name.ts'
import { compareUnits } from './convert-decimal.ts'
import { type NameIndex, type NameMatch, unmatched } from './match-name.ts'
import { proposeNames } from './name-score.ts'
import { changeWords, expandName, nameVariants } from './name-variants.ts'
import { findMeasureUnit, type MeasureUnit } from './read-measure-unit.ts'

/**
 * Finds the indicator a row names. `path` holds the sections above it, outermost first; `unit` is the
 * unit the file states for the row and rules out indicators measured in something else. Automatic only
 * when exactly one indicator fits; without diacritics or near is a proposal.
 */
export function matchIndicator(
  index: NameIndex,
  name: string,
  path: readonly string[] = [],
  unit: MeasureUnit | null = null,
): NameMatch {
  const written = unit ?? findMeasureUnit(name)?.unit ?? null
  const fits = (ids: readonly string[] | undefined) => fitting(index, ids, written)
  const folded = foldName(name)
  const steps: [NameMatch['how'], () => string | null][] = [
    ['exact', () => fits(index.exact.get(name.normalize('NFC').trim()))],
    ['folded', () => fits(index.folded.get(folded))],
    ['path', () => byPath(index, name, path, written)],
    ['alias', () => fits(index.aliases.get(folded)) ?? fits(index.aliases.get(expandName(name)))],
    ['alias', () => byVariants(index, nameVariants(name), fits)],
  ]
  for (const [how, find] of steps) {
    const id = find()
    if (id !== null) return { how, id, proposals: [] }
  }
  const equalBare = () => index.bare.get(foldBare(expandName(name))) ?? []
  return unmatched(() => proposeNames(index, name, path, equalBare()))
}

/** The one indicator of these measured in a unit that can be converted; null when none or several. */
function fitting(
  index: NameIndex,
  ids: readonly string[] | undefined,
  unit: MeasureUnit | null,
): string | null {
  const fitOf = (id: string) => compareUnits(unit, index.things.get(id)?.measureUnit ?? null)
  const possible = (ids ?? []).filter((id) => fitOf(id) !== 'incompatible')
  if (possible.length === 1) return possible[0] ?? null
  const same = unit === null ? [] : possible.filter((id) => fitOf(id) === 'same')
  return same.length === 1 ? (same[0] ?? null) : null
}

/** The first form that fits anything decides, so that a barer one cannot overrule it. */
function byVariants(
  index: NameIndex,
  variants: readonly string[],
  fits: (ids: readonly string[] | undefined) => string | null,
): string | null {
  for (const variant of variants) {
    const id = fits(index.aliases.get(variant)) ?? fits(index.variants.get(variant))
    if (id !== null && keepsMeaning(index, variants[0] ?? '', variant, id)) return id
  }
  return null
}

/** A word of change may be left out only of a growth rate: “Thu ngân sách tăng” is not the revenue. */
function keepsMeaning(index: NameIndex, full: string, variant: string, id: string): boolean {
  const isDropped = changeWords.test(full) && !changeWords.test(variant)
  return !isDropped || index.things.get(id)?.type === 'growth'
}

/** The indicator that is this part of another: one that bears the words of both, never the part’s name alone. */
export function matchPart(
  index: NameIndex,
  whole: string,
  part: string,
  unit: MeasureUnit | null,
): string | null {
  const fits = (ids: readonly string[] | undefined) => fitting(index, ids, unit)
  for (const text of [`${whole} (${part})`, `${whole} ${part}`]) {
    const id = fits(index.aliases.get(foldName(text))) ?? fits(index.aliases.get(expandName(text)))
    if (id !== null) return id
  }
  return byPath(index, part, [whole], unit)
}

/** “Đô thị” under “Tỷ lệ chất thải rắn …”: the words of section and name together are those of one name. */
function byPath(
  index: NameIndex,
  name: string,
  path: readonly string[],
  unit: MeasureUnit | null,
): string | null {
  for (const section of [...path].reverse()) {
    const wanted = bagOf(`${section} ${name}`)
    const ids = [...index.things.values()]
      .filter(({ names }) => names.some((candidate) => bagOf(candidate) === wanted))
      .map(({ id }) => id)
    const id = fitting(index, ids, unit)
    if (id !== null) return id
  }
  return null
}

const fillers = new Set(
  'tại ở khu vực được và của là theo về trong đó trên địa bàn tăng trưởng tốc độ ngành quy mô'.split(
    ' ',
  ),
)
const bags = new Map<string, string>()

/** The telling words of a name in order of the alphabet; remembered, since every row asks for all names. */
function bagOf(text: string): string {
  const known = bags.get(text)
  if (known !== undefined) return known
  const bare = expandName(text.replace(/\s*\([^()]*\)/g, ' '))
  const words = (bare.match(/[\p{L}\d]+/gu) ?? []).filter((word) => !fillers.has(word))
  const bag = [...new Set(words)].sort().join(' ')
  if (bags.size > 5000) bags.clear()
  bags.set(text, bag)
  return bag
}
