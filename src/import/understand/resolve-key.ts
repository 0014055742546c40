import { foldName } from '../../domain/fold-name.ts'
import type { ImportChoices } from '../../domain/import-reading.ts'
import { compareUnits } from '../values/convert-decimal.ts'
import { type MeasureUnit, readMeasureUnit } from '../values/read-measure-unit.ts'
import type { NameIndex } from './name-index.ts'

/** A name settled: an id, left out by the person, or waiting for an answer. */
export type Resolved = { id: string | null; isLeftOut: boolean; key: string }

/** Finds the ids of names, by the person's answers first; remembers every answer. */
export class KeyResolver {
  readonly #names: NameIndex
  readonly #choices: ImportChoices
  readonly #indicators = new Map<string, Resolved>()
  readonly #orgUnits = new Map<string, Resolved>()

  constructor(names: NameIndex, choices: ImportChoices) {
    this.#names = names
    this.#choices = choices
  }

  /** The indicator a row or a header names, with the sections above it and the unit beside it. */
  indicator(name: string, parents: readonly string[], unit: MeasureUnit | null): Resolved {
    const cacheKey = `${parents.join('\u0001')}\u0002${name}\u0002${unit?.name ?? ''}`
    const known = this.#indicators.get(cacheKey)
    if (known) return known
    const label = [...parents, name].join(' > ')
    const resolved = this.#answer(this.#choices.indicators, [label, name]) ?? {
      id: this.#findIndicator(name, parents, unit),
      isLeftOut: false,
      key: foldName(label),
    }
    this.#indicators.set(cacheKey, resolved)
    return resolved
  }

  /** The unit a name stands for at a period. */
  orgUnit(name: string, period: string | null): Resolved {
    const cacheKey = `${name}\u0001${period ?? ''}`
    const known = this.#orgUnits.get(cacheKey)
    if (known) return known
    const resolved = this.#answer(this.#choices.orgUnits, [name]) ?? {
      id: this.#names.orgUnit(name, period),
      isLeftOut: false,
      key: foldName(name),
    }
    this.#orgUnits.set(cacheKey, resolved)
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
    const found = candidates(name, parents, unit).flatMap(
      (text) => this.#names.indicator(text) ?? [],
    )
    const byWords = parents
      .slice(-3)
      .flatMap((parent) => this.#names.indicatorByWords(`${parent} ${name}`) ?? [])
    return found.find((id) => this.#fits(id, unit)) ?? byWords[0] ?? found[0] ?? null
  }

  #fits(id: string, unit: MeasureUnit | null): boolean {
    const own = this.#names.facts(id)?.unit ?? null
    return compareUnits(unit, own) !== 'incompatible'
  }
}

/** Ways to say the whole name, the most telling first. */
function candidates(name: string, parents: readonly string[], unit: MeasureUnit | null): string[] {
  const bare = withoutUnitBracket(name)
  const bracketed = unit ? [`${name} (${unit.name})`, `${bare} (${unit.name})`] : []
  const joined = [...parents]
    .reverse()
    .slice(0, 3)
    .flatMap((parent) => withParent(parent, name, unit))
  const isPercent = unit?.dimension === 'percent'
  const points = unit?.dimension === 'score' ? [`Điểm ${name}`] : []
  const place = unit?.dimension === 'place' ? [`Xếp hạng ${name}`] : []
  const growth = isPercent ? [`${name} - tốc độ tăng`, `Tốc độ tăng ${name}`] : []
  return [
    ...joined,
    ...bracketed,
    name,
    ...growth,
    ...points,
    ...place,
    ...variants(name),
    ...(bare === name ? [] : [bare]),
  ]
}

function withParent(parent: string, name: string, unit: MeasureUnit | null): string[] {
  const bare = withoutUnitBracket(parent)
  const bracketed = unit ? [`${bare} (${unit.name})`] : []
  const isUnitName = readMeasureUnit(name) !== null
  return [
    `${parent} - ${name}`,
    `${parent} ${name}`,
    `${parent} tại ${name}`,
    `${bare} - ${name}`,
    ...(isUnitName ? [`${bare} (${name})`, ...bracketed] : []),
  ]
}

/** Only a unit or a price basis in brackets may be dropped: any other bracket may name another indicator. */
function withoutUnitBracket(name: string): string {
  const match = /^(.*\S)\s*\(([^()]*)\)\s*$/.exec(name)
  const inner = match?.[2] ?? ''
  const isDropped = readMeasureUnit(inner) !== null || /^\s*(?:theo )?giá /iu.test(inner)
  return match && isDropped ? (match[1] ?? name) : name
}

/** Verbs and counts offices put around a name. */
function variants(name: string): string[] {
  const stripped = name
    .replace(/^\s*(?:trong đó|gồm|chia ra)\s*:?\s*/iu, '')
    .replace(/\s*(?:đạt|tăng|giảm|là|:)\s*$/iu, '')
    .replace(/^\s*[-+*•–]\s*/u, '')
  const first = stripped.split(/,\s*trong đó/iu)[0] ?? stripped
  const spelled = spellOut(first)
  const withoutTotal = spelled.replace(/^\s*tổng(?: số| cộng)?\s+/iu, '')
  return [...new Set([stripped, first, spelled, withoutTotal])].filter((text) => text !== name)
}

const abbreviations: readonly [RegExp, string][] = [
  [/(?<!\p{L})NSNN(?!\p{L})/gu, 'ngân sách nhà nước'],
  [/(?<!\p{L})XNK(?!\p{L})/gu, 'xuất nhập khẩu'],
  [/(?<!\p{L})BHYT(?!\p{L})/gu, 'bảo hiểm y tế'],
  [/(?<!\p{L})BHXH(?!\p{L})/gu, 'bảo hiểm xã hội'],
  [/(?<!\p{L})NOXH(?!\p{L})/gu, 'nhà ở xã hội'],
  [/(?<!\p{L})CCHC(?!\p{L})/gu, 'cải cách hành chính'],
  [/(?<!\p{L})DN(?!\p{L})/gu, 'doanh nghiệp'],
  [/(?<!\p{L})VĐT(?!\p{L})/gu, 'vốn đầu tư'],
  [/(?<!\p{L})ĐTC(?!\p{L})/gu, 'đầu tư công'],
  [/(?<!\p{L})CN(?!\p{L})/gu, 'công nghiệp'],
]

function spellOut(name: string): string {
  return abbreviations.reduce((text, [short, long]) => text.replace(short, long), name)
}
