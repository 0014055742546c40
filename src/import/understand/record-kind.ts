import type { ImportMeasure } from '../../domain/import-reading.ts'
import { compareUnits } from '../values/convert-decimal.ts'
import type { MeasureUnit } from '../values/read-measure-unit.ts'
import { isBelowUnits, isOwnWhole } from './below-units.ts'
import type { ShapedRow } from './grid-row.ts'
import type { IndicatorFacts, NameIndex } from './name-index.ts'
import { isOfNewBoundary, isOfOtherSubject, isTitleInMonth, isUpToYear } from './other-subject.ts'
import {
  combineHints,
  type DatedPeriod,
  type PeriodHint,
  toDate,
  toDatedPeriod,
  wholeYear,
} from './period-hint.ts'
import type { Readers } from './readers.ts'
import { isNamedTotal, subjectOf, titled } from './record-parts.ts'
import { isUnsayable } from './relative-period.ts'
import type { KeyResolver, Resolved } from './resolve-key.ts'
import type { RowKey } from './row-key.ts'
import type { TableColumn, TitleFacts } from './table-model.ts'

/** A cell with what its row says. */
export type Place = { row: ShapedRow; key: RowKey; column: TableColumn }

/** What of a place tells the unit. */
export type UnitPlace = Pick<Place, 'key' | 'column'> & { line: number }

/** What the value of a cell is of, all but the unit it is told of. */
export type RecordKind = {
  measure: ImportMeasure
  /** Neither row nor header nor title says whether it is a plan or a result. */
  isMeasureAssumed: boolean
  dated: DatedPeriod | null
  indicator: Resolved
  /** The part of the row's indicator the value is of; null = the whole. */
  part: string | null
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
  /** Units the title's one name stands for, at the times of the table. */
  readonly titleUnits = new Set<string>()
  /** Places below the units of the catalogue, with the line they were first met on; their values are not kept. */
  readonly smallPlaces = new Map<string, number>()
  /** Columns, or lines, of averages over years of amounts: of no period, so not kept. */
  readonly averages = new Set<TableColumn | number>()
  /** Columns of planned growth that name no time, in a report on a part of the year: taken for the year's. */
  readonly undatedGrowth = new Set<TableColumn>()
  /** The first line that counts from January to a day inside a month. */
  dayLine: number | null = null
  readonly #context: KindContext

  constructor(context: KindContext) {
    this.#context = context
  }

  kindOf(place: Place): RecordKind {
    const said = this.#measureOf(place)
    const measure = said ?? this.#context.assumedMeasure
    const whole = this.#indicatorOf(place)
    const rival = this.#rivalOf(place, whole)
    const indicator = this.#averaged(place, rival ?? whole)
    const facts = indicator.id === null ? null : this.#context.names.facts(indicator.id)
    if (measure === 'target' && facts?.accumulation === 'growth') this.#notePlan(place)
    const part = (rival ? place.column.rival?.noun : place.column.part) ?? null
    const dated = toDatedPeriod(this.#hintOf(place, measure))
    const kind = { measure, isMeasureAssumed: said === null, dated, indicator, part, facts }
    return facts?.accumulation === 'cumulative' && measure !== 'target'
      ? this.#counted(kind, place)
      : kind
  }

  /** What is counted anew each year is of no time up to a year or on a day inside a month; from January to such a day the catalogue may have a series of its own. */
  #counted(kind: RecordKind, { row, key, column }: Place): RecordKind {
    const { names, readers, facts } = this.#context
    if (isUpToYear(column.header)) return { ...kind, dated: null }
    const isTitle = column.hint === null && key.hint === null && isTitleInMonth(facts, readers)
    if (!key.isInMonth && !readers.isPartMonth(column.header) && !isTitle) return kind
    if (kind.dated?.basis !== 'ytd') return { ...kind, dated: null }
    if (key.isInMonth) this.dayLine ??= row.line
    const id = names.indicator(`${kind.facts?.name} (số liệu đến ngày giữa tháng)`)
    if (id === null) return kind
    return { ...kind, indicator: { ...kind.indicator, id }, facts: names.facts(id) }
  }

  orgUnitOf({ line, key, column }: UnitPlace, dated: DatedPeriod | null): Resolved {
    const { facts, resolver, names } = this.#context
    const named = column.orgUnitName ?? key.orgUnitName
    if (named && isBelowUnits(named)) {
      if (!this.smallPlaces.has(named)) this.smallPlaces.set(named, line)
      return { id: null, isLeftOut: true, key: '' }
    }
    const name = named && facts.orgUnitName && isOwnWhole(named) ? facts.orgUnitName : named
    if (name) return resolver.orgUnit(name, dated?.period ?? null)
    if (facts.orgUnitId) return { id: facts.orgUnitId, isLeftOut: false, key: '' }
    const period = isOfNewBoundary(facts.title) ? null : (dated?.period ?? null)
    if (facts.orgUnitName) {
      const titled = resolver.orgUnit(facts.orgUnitName, period)
      if (titled.id !== null) this.titleUnits.add(titled.id)
      return titled
    }
    const city = names.city(period)
    if (city !== null) this.assumedCities.add(city)
    return { id: city, isLeftOut: false, key: '' }
  }

  #measureOf({ key, column }: Place): ImportMeasure | null {
    if (column.measure === 'pct_plan' || column.measure === 'pct_yoy') return column.measure
    const said = key.measure ?? column.measure
    if (said === 'actual' && key.periodMeasure === 'estimate') return 'estimate'
    return said ?? key.periodMeasure ?? this.#context.facts.measure
  }

  /** Beside a column of the same kind: one with another head, or in a unit the indicator cannot have, is of something else. */
  #rivalOf(place: Place, whole: Resolved): Resolved | null {
    const { names, resolver, facts } = this.#context
    const { rival, unit } = place.column
    if (!rival || whole.isLeftOut) return null
    const own = whole.id === null ? null : names.facts(whole.id)
    const isUnfit = own !== null && compareUnits(unit, own.unit) === 'incompatible'
    if (!rival.isByHead && !isUnfit) return null
    return resolver.rival(wholeOf(place, facts), rival, isUnfit ? unit : (unit ?? place.key.unit))
  }

  /** “Bình quân 2021–2025” of a growth rate is an indicator of its own; of an amount it is of no period. */
  #averaged({ row, key, column }: Place, indicator: Resolved): Resolved {
    const { names } = this.#context
    const isAverage = column.isAverage || key.isAverage
    const facts = isAverage && indicator.id !== null ? names.facts(indicator.id) : null
    if (facts?.accumulation === 'growth')
      return { ...indicator, id: names.indicator(`${facts.name} bình quân`) ?? indicator.id }
    if (facts?.accumulation !== 'cumulative') return indicator
    this.averages.add(column.isAverage ? column : row.line)
    return { ...indicator, isLeftOut: true }
  }

  /** The row's and the column's own words, the title for what they leave open; a plan is of the whole year. */
  #hintOf({ key, column }: Place, measure: ImportMeasure): PeriodHint | null {
    if (isUnsayable(column.hint)) return column.hint
    const { isToDate } = key.codes
    const said = this.#writtenHint(key, column, measure)
    if (said && key.isLastDay && measure === 'target') return untilThen(said)
    return said && isToDate !== null ? { ...said, isToDate } : said
  }

  #writtenHint(key: RowKey, column: TableColumn, measure: ImportMeasure): PeriodHint | null {
    const own = ownHint(key, column)
    const table = this.#context.facts.hint
    if (own === null) return measure === 'target' ? wholeYear(table) : table
    if (own.year !== null) return own
    return combineHints(own, table)
  }

  #notePlan({ key, column }: Place): void {
    const { hint } = this.#context.facts
    const isOfPart = hint?.months && !hint.isToDate
    if (isOfPart && ownHint(key, column) === null) this.undatedGrowth.add(column)
  }

  #indicatorOf(place: Place): Resolved {
    const { row, key, column } = place
    const { facts, names, resolver, readers } = this.#context
    const isPercent = column.measure === 'pct_plan' || column.measure === 'pct_yoy'
    const text = row.cells[column.index] ?? ''
    const unit = key.unit ?? (isPercent ? null : (column.unit ?? readers.unitInside(text)))
    if (facts.indicatorId !== null) return { id: facts.indicatorId, isLeftOut: false, key: '' }
    if (column.part) return resolver.part(wholeOf(place, facts), column.part, unit)
    if (column.indicatorName) return this.#named(column.indicatorName, [], unit)
    if (isNamedTotal(key)) return resolver.total(key.name, subjectOf(facts))
    if (key.name === '' || key.isTotal) return resolver.indicator(subjectOf(facts), [], unit)
    const cut = isFall(text) ? names.indicator(`${key.name} giảm`) : null
    if (cut !== null) return { id: cut, isLeftOut: false, key: '' }
    return this.#named(key.name, key.parents, unit)
  }

  /** A bare name in a table about something else is a question. */
  #named(name: string, parents: readonly string[], unit: MeasureUnit | null): Resolved {
    const { facts, resolver } = this.#context
    return isOfOtherSubject(name, facts.title)
      ? resolver.unsure(name, parents)
      : resolver.indicator(name, parents, unit)
  }
}

/** What the row and the column say of the time. */
function ownHint(key: RowKey, column: TableColumn): PeriodHint | null {
  const section = key.sectionHint
  const stated = column.isToDate && key.hint?.months ? toDate(key.hint) : key.hint
  return column.hint?.months
    ? combineHints(combineHints(stated, column.hint), section)
    : combineHints(combineHints(stated, section), column.hint)
}

/** A plan dated “31/12/2026” is the year's; one dated “30/06/2026” is to be met from January to then. */
function untilThen(hint: PeriodHint): PeriodHint | null {
  return hint.months?.[1] === 12 ? wholeYear(hint) : toDate(hint)
}

/** What the column is a part of. */
function wholeOf(
  { key, column }: Place,
  facts: TitleFacts,
): { name: string; parents: readonly string[] } {
  if (column.indicatorName) return { name: column.indicatorName, parents: [] }
  if (key.name === '' || key.isTotal) return { name: titled(key, facts), parents: [] }
  return { name: key.name, parents: key.parents }
}

/** “Giảm 0,2%” beside “Tỷ lệ hộ nghèo” is of the cut, where the catalogue has one. */
function isFall(text: string): boolean {
  return /^\s*(?:phấn đấu |mức )?giảm (?!còn|xuống|đến)/iu.test(text)
}
