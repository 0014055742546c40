import { foldName } from '../../domain/fold-name.ts'
import type { ImportChoices } from '../../domain/import-reading.ts'
import { compareUnits } from '../values/convert-decimal.ts'
import { type MeasureUnit, readMeasureUnit } from '../values/read-measure-unit.ts'
import { isSectorName, isUsualPrice } from './column-part.ts'
import type { NameIndex } from './name-index.ts'
import { isScoreOf } from './record-parts.ts'
import type { Rival } from './rival-columns.ts'

/** A name settled: an id, left out by the person, or waiting for an answer. */
export type Resolved = {
  id: string | null
  isLeftOut: boolean
  key: string
  /** What is asked about, where it is not the name of the record. */
  subject?: string
}

/** A file with more unknown names is no table of indicators; from then on only names as they stand are found. */
const mostMisses = 1000

/** Finds the ids of names, by the person's answers first; remembers every answer. */
export class KeyResolver {
  readonly #names: NameIndex
  #misses = 0
  readonly #choices: ImportChoices
  /** By the sections above, the unit and the name; by period and name. */
  readonly #indicators = new Map<string, Map<string, Map<string, Resolved>>>()
  readonly #orgUnits = new Map<string, Map<string, Resolved>>()

  constructor(names: NameIndex, choices: ImportChoices) {
    this.#names = names
    this.#choices = choices
  }

  /** The indicator a row or a header names, with the sections above it and the unit beside it. */
  indicator(name: string, parents: readonly string[], unit: MeasureUnit | null): Resolved {
    const path = parents.length === 0 ? '' : parents.join('\u0001')
    const cache = inner(inner(this.#indicators, path), unit?.name ?? '')
    const known = cache.get(name)
    if (known) return known
    const label = [...parents, name].join(' > ')
    const resolved = this.#answer(this.#choices.indicators, [label, name]) ?? {
      id: this.#findIndicator(name, parents, unit),
      isLeftOut: false,
      key: foldName(label),
    }
    cache.set(name, resolved)
    return resolved
  }

  /** The part of an indicator a column is of: an indicator of its own, or nothing we know. */
  part(
    whole: { name: string; parents: readonly string[] },
    part: string,
    unit: MeasureUnit | null,
  ): Resolved {
    const label = [...whole.parents, whole.name, part].join(' > ')
    const answered = this.#answer(this.#choices.indicators, [label])
    if (answered) return answered
    const id = this.#names.partOf(whole.name, part, unit)
    if (id === null && isUsualPrice(part)) return this.indicator(whole.name, whole.parents, unit)
    return { id, isLeftOut: false, key: foldName(label) }
  }

  /** What a column beside another of the same kind is of; in a table of many names that is asked of the column. */
  rival(
    whole: { name: string; parents: readonly string[] },
    { noun, isAskedOnce }: Rival,
    unit: MeasureUnit | null,
  ): Resolved {
    const own = this.part(whole, noun, unit)
    if (own.id !== null || own.isLeftOut || !isAskedOnce) return own
    return (
      this.#answer(this.#choices.indicators, [noun]) ?? {
        ...own,
        key: foldName(noun),
        subject: noun,
      }
    )
  }

  /** “Tổng cộng” below names, under a title: whether it is what the title speaks of, only the person knows. */
  total(name: string, subject: string): Resolved {
    const label = `${subject} > ${name}`
    return (
      this.#answer(this.#choices.indicators, [label]) ?? {
        id: null,
        isLeftOut: false,
        key: foldName(label),
      }
    )
  }

  /** A name that must be asked about, however well it is known. */
  unsure(name: string, parents: readonly string[]): Resolved {
    const label = [...parents, name].join(' > ')
    const open = { id: null, isLeftOut: false, key: foldName(label) }
    return this.#answer(this.#choices.indicators, [label, name]) ?? open
  }

  /** The unit a name stands for at a period. */
  orgUnit(name: string, period: string | null): Resolved {
    const cache = inner(this.#orgUnits, period ?? '')
    const known = cache.get(name)
    if (known) return known
    const resolved = this.#answer(this.#choices.orgUnits, [name]) ?? {
      id: this.#names.orgUnit(name, period),
      isLeftOut: false,
      key: foldName(name),
    }
    cache.set(name, resolved)
    return resolved
  }

  #answer(answers: Record<string, string | null> | undefined, names: string[]): Resolved | null {
    if (!answers) return null
    for (const name of names) {
      const key = foldName(name)
      if (!Object.hasOwn(answers, key)) continue
      const id = answers[key] ?? null
      return { id, isLeftOut: id === null, key }
    }
    return null
  }

  #findIndicator(
    name: string,
    parents: readonly string[],
    unit: MeasureUnit | null,
  ): string | null {
    const above = parents.at(-1)
    if (above && isSectorName(name) && this.#names.indicator(above) !== null)
      return this.#names.partOf(above, name, unit)
    const unsaid = unsaidNames(name, parents, unit)
    const found = unsaid.flatMap((text) => this.#names.indicator(text) ?? [])
    const fitting = found.find((id) => this.#fits(id, unit))
    if (fitting !== undefined || this.#misses > mostMisses)
      return fitting ?? this.#names.indicator(name)
    const id =
      this.#names.indicatorOf(name, parents, unit) ?? this.#names.indicatorOf(name, parents, null)
    if (id === null) this.#misses++
    return id
  }

  #fits(id: string, unit: MeasureUnit | null): boolean {
    const facts = this.#names.facts(id)
    return isScoreOf(unit, facts) || compareUnits(unit, facts?.unit ?? null) !== 'incompatible'
  }
}

/** The map a map holds under a key, made on first use. */
function inner<Value>(maps: Map<string, Map<string, Value>>, key: string): Map<string, Value> {
  const known = maps.get(key) ?? new Map<string, Value>()
  maps.set(key, known)
  return known
}

/** Names a table splits over section, row and unit: “GRDP bình quân đầu người” over “USD”, “PCI” beside “Điểm”. */
function unsaidNames(name: string, parents: readonly string[], unit: MeasureUnit | null): string[] {
  const isUnitName = readMeasureUnit(name) !== null
  const sections = isUnitName ? [...parents].reverse().slice(0, 3).map(withoutUnitBracket) : []
  const ofSections = sections.flatMap((parent) => [
    `${parent} (${name})`,
    ...(unit ? [`${parent} (${unit.name})`] : []),
  ])
  const bracketed = unit
    ? [`${name} (${unit.name})`, `${withoutUnitBracket(name)} (${unit.name})`]
    : []
  return [...ofSections, ...bracketed, ...byKindOfUnit(name, unit)]
}

function byKindOfUnit(name: string, unit: MeasureUnit | null): string[] {
  const bare = withoutUnitBracket(name)
  if (unit?.dimension === 'percent')
    return [`${bare} - tốc độ tăng`, `Tốc độ tăng ${bare}`, `Điểm ${bare}`]
  const word = unit?.dimension === 'score' ? 'Điểm' : 'Xếp hạng'
  if (unit?.dimension !== 'score' && unit?.dimension !== 'place') return []
  const indexNames = namesOfIndex(bare)
  return [...indexNames.map((text) => `${word} ${text}`), ...indexNames.slice(1)]
}

/** “Chỉ số năng lực cạnh tranh cấp tỉnh (PCI)” is PCI, “Chỉ số SIPAS” is SIPAS. */
function namesOfIndex(name: string): string[] {
  const acronym = /\((\p{Lu}[\p{L} -]+)\)\s*$/u.exec(name)?.[1]
  const bare = name.replace(/^chỉ số\s+/iu, '')
  return [...new Set([name, bare, ...(acronym === undefined ? [] : [acronym])])]
}

/** Only a unit or a price basis in brackets may be dropped: any other bracket may name another indicator. */
function withoutUnitBracket(name: string): string {
  const match = /^(.*\S)\s*\(([^()]*)\)\s*$/.exec(name)
  const inner = match?.[2] ?? ''
  const isDropped = readMeasureUnit(inner) !== null || /^\s*(?:theo )?giá /iu.test(inner)
  return match && isDropped ? (match[1] ?? name) : name
}
