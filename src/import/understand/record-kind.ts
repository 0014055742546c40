import type { ImportMeasure } from '../../domain/import-reading.ts'
import type { ShapedRow } from './grid-row.ts'
import type { IndicatorFacts, NameIndex } from './name-index.ts'
import {
  combineHints,
  type DatedPeriod,
  type PeriodHint,
  toDatedPeriod,
  wholeYear,
} from './period-hint.ts'
import type { Readers } from './readers.ts'
import { isNamedTotal, subjectOf } from './record-parts.ts'
import type { KeyResolver, Resolved } from './resolve-key.ts'
import type { RowKey } from './row-keys.ts'
import type { TableColumn, TitleFacts } from './table-model.ts'

/** A cell with what its row says. */
export type Place = { row: ShapedRow; key: RowKey; column: TableColumn }

/** What the value of a cell is of, all but the unit it is told of. */
export type RecordKind = {
  measure: ImportMeasure
  /** Neither row nor header nor title says whether it is a plan or a result. */
  isMeasureAssumed: boolean
  dated: DatedPeriod | null
  indicator: Resolved
  facts: IndicatorFacts | null
}

type KindContext = {
  facts: TitleFacts
  names: NameIndex
  readers: Readers
  resolver: KeyResolver
  assumedMeasure: ImportMeasure
}

/** Puts together what row, column and title say of a cell. */
export class RecordKinds {
  /** Cities taken because nothing named a unit. */
  readonly assumedCities = new Set<string>()
  readonly #context: KindContext

  constructor(context: KindContext) {
    this.#context = context
  }

  kindOf(place: Place): RecordKind {
    const said = this.#measureOf(place)
    const measure = said ?? this.#context.assumedMeasure
    const dated = toDatedPeriod(this.#hintOf(place, measure))
    const indicator = this.#indicatorOf(place)
    const facts = indicator.id === null ? null : this.#context.names.facts(indicator.id)
    return { measure, isMeasureAssumed: said === null, dated, indicator, facts }
  }

  orgUnitOf({ key, column }: Place, dated: DatedPeriod | null): Resolved {
    const { facts, resolver, names } = this.#context
    const name = column.orgUnitName ?? key.orgUnitName
    if (name) return resolver.orgUnit(name, dated?.period ?? null)
    if (facts.orgUnitId) return { id: facts.orgUnitId, isLeftOut: false, key: '' }
    if (facts.orgUnitName) return resolver.orgUnit(facts.orgUnitName, dated?.period ?? null)
    const city = names.city(dated?.period ?? null)
    if (city !== null) this.assumedCities.add(city)
    return { id: city, isLeftOut: false, key: '' }
  }

  #measureOf({ key, column }: Place): ImportMeasure | null {
    if (column.measure === 'pct_plan' || column.measure === 'pct_yoy') return column.measure
    const said = key.measure ?? column.measure
    if (said === 'actual' && key.periodMeasure === 'estimate') return 'estimate'
    return said ?? key.periodMeasure ?? this.#context.facts.measure
  }

  /** The row's and the column's own words, the title for what they leave open; a plan is of the whole year. */
  #hintOf({ key, column }: Place, measure: ImportMeasure): PeriodHint | null {
    const { isToDate } = key.codes
    const said = this.#writtenHint(key, column, measure)
    return said && isToDate !== null ? { ...said, isToDate } : said
  }

  #writtenHint(key: RowKey, column: TableColumn, measure: ImportMeasure): PeriodHint | null {
    const section = key.sectionHint
    const own = column.hint?.months
      ? combineHints(combineHints(key.hint, column.hint), section)
      : combineHints(combineHints(key.hint, section), column.hint)
    const table = this.#context.facts.hint
    if (own === null) return measure === 'target' ? wholeYear(table) : table
    if (own.year !== null) return own
    return combineHints(own, table)
  }

  #indicatorOf({ row, key, column }: Place): Resolved {
    const { facts, names, resolver, readers } = this.#context
    const isPercent = column.measure === 'pct_plan' || column.measure === 'pct_yoy'
    const text = row.cells[column.index] ?? ''
    const unit = key.unit ?? (isPercent ? null : (column.unit ?? readers.unitInside(text)))
    if (facts.indicatorId !== null) return { id: facts.indicatorId, isLeftOut: false, key: '' }
    if (column.indicatorName) return resolver.indicator(column.indicatorName, [], unit)
    if (isNamedTotal(key)) return resolver.total(key.name, subjectOf(facts))
    if (key.name === '' || key.isTotal) return resolver.indicator(subjectOf(facts), [], unit)
    const cut = isFall(text) ? names.indicator(`${key.name} giảm`) : null
    if (cut !== null) return { id: cut, isLeftOut: false, key: '' }
    return resolver.indicator(key.name, key.parents, unit)
  }
}

/** “Giảm 0,2%” beside “Tỷ lệ hộ nghèo” is of the cut, where the catalogue has one. */
function isFall(text: string): boolean {
  return /^\s*(?:phấn đấu |mức )?giảm (?!còn|xuống|đến)/iu.test(text)
}
