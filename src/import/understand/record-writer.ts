import { foldName } from '../../domain/fold-name.ts'
import type { ImportMeasure, ImportRecord } from '../../domain/import-reading.ts'
import type { Issue } from '../../domain/issue.ts'
import type { IssueLog } from '../issue-log.ts'
import { type IssueSpec, makeIssue } from '../make-issue.ts'
import type { ShapedRow } from './grid-row.ts'
import type { IndicatorFacts, NameIndex } from './name-index.ts'
import {
  combineHints,
  type DatedPeriod,
  type PeriodHint,
  toDatedPeriod,
  wholeYear,
} from './period-hint.ts'
import type { QuestionLog } from './question-log.ts'
import { numberKey } from './read-columns.ts'
import { type CellValue, readValue } from './read-value.ts'
import type { Readers } from './readers.ts'
import { isNamedTotal, percent, settled, subjectOf, titled, unitOf } from './record-parts.ts'
import type { KeyResolver, Resolved } from './resolve-key.ts'
import type { RowKey } from './row-keys.ts'
import type { TableColumn, TitleFacts } from './table-model.ts'

/** Everything the cells of one table are written with. */
export type WriterContext = {
  file: string
  sheet: string | null
  /** Mark of the table in its questions. */
  table: string
  facts: TitleFacts
  names: NameIndex
  readers: Readers
  resolver: KeyResolver
  questions: QuestionLog
  log: IssueLog
  /** Taken when neither header nor title says what the numbers are. */
  assumedMeasure: ImportMeasure
}

type Place = { row: ShapedRow; key: RowKey; column: TableColumn }

/** Turns cells into records, asking and reporting as it goes. */
export class RecordWriter {
  readonly records: ImportRecord[] = []
  /** Records of which neither header nor title said whether they are a plan or a result. */
  readonly measureAssumed: ImportRecord[] = []
  /** Cities taken because nothing named a unit. */
  readonly assumedCities = new Set<string>()
  readonly #context: WriterContext
  #unreadLine = 0

  constructor(context: WriterContext) {
    this.#context = context
  }

  /** Writes the record of one cell; false when the cell gave none. */
  write(place: Place): boolean {
    const said = this.#measureOf(place)
    const measure = said ?? this.#context.assumedMeasure
    const dated = toDatedPeriod(this.#hintOf(place, measure))
    const indicator = this.#indicatorOf(place)
    const orgUnit = this.#orgUnitOf(place, dated)
    if (indicator.isLeftOut || orgUnit.isLeftOut) return false
    const facts = indicator.id === null ? null : this.#context.names.facts(indicator.id)
    const value = this.#valueOf(place, measure, facts, orgUnit.id)
    if (!value) return false
    this.#reportUnit(place, facts)
    const record = this.#record(place, measure, settled(dated, facts), value)
    record.indicatorId = indicator.id
    record.orgUnitId = orgUnit.id
    this.records.push(record)
    if (said === null) this.measureAssumed.push(record)
    this.#ask(record, place, indicator, orgUnit, value)
    return true
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
    const own = combineHints(key.hint, column.hint)
    const table = this.#context.facts.hint
    if (own === null) return measure === 'target' ? wholeYear(table) : table
    if (own.year !== null) return own
    return combineHints(own, table)
  }

  #indicatorOf({ row, key, column }: Place): Resolved {
    const { facts, resolver, readers } = this.#context
    const isPercent = column.measure === 'pct_plan' || column.measure === 'pct_yoy'
    const text = row.cells[column.index] ?? ''
    const unit = key.unit ?? (isPercent ? null : (column.unit ?? readers.unitInside(text)))
    if (facts.indicatorId !== null) return { id: facts.indicatorId, isLeftOut: false, key: '' }
    if (column.indicatorName) return resolver.indicator(column.indicatorName, [], unit)
    if (isNamedTotal(key)) return resolver.total(key.name, subjectOf(facts))
    if (key.name === '' || key.isTotal) return resolver.indicator(subjectOf(facts), [], unit)
    return resolver.indicator(key.name, key.parents, unit)
  }

  #orgUnitOf({ key, column }: Place, dated: DatedPeriod | null): Resolved {
    const { facts, resolver, names } = this.#context
    const name = column.orgUnitName ?? key.orgUnitName
    if (name) return resolver.orgUnit(name, dated?.period ?? null)
    if (facts.orgUnitId) return { id: facts.orgUnitId, isLeftOut: false, key: '' }
    if (facts.orgUnitName) return resolver.orgUnit(facts.orgUnitName, dated?.period ?? null)
    const city = names.city(dated?.period ?? null)
    if (city !== null) this.assumedCities.add(city)
    return { id: city, isLeftOut: false, key: '' }
  }

  #valueOf(
    place: Place,
    measure: ImportMeasure,
    facts: IndicatorFacts | null,
    orgUnitId: string | null,
  ): CellValue | null {
    const { row, column } = place
    const isPercent = measure === 'pct_plan' || measure === 'pct_yoy'
    const references =
      facts && !isPercent ? this.#context.names.references(facts.indicatorId, orgUnitId) : []
    const unit = isPercent ? percent : unitOf(place, facts, this.#context.facts.unit)
    const text = place.key.codes.isMissing ? '…' : (row.cells[column.index] ?? '')
    if (isPercent && text.trim() === '') return null
    const own = isPercent ? null : facts
    const { value, faults } = readValue(text, {
      unit,
      facts: own,
      references,
      column,
      isExact: row.isExact(column.index),
    })
    for (const fault of faults) this.#report(place, fault)
    return value
  }

  /** Once a row: the unit of an indicator that itself is counted in it is no riddle. */
  #reportUnit({ row, key }: Place, facts: IndicatorFacts | null): void {
    const { unreadUnit } = key
    if (unreadUnit === null || facts === null || this.#unreadLine === row.line) return
    const value = row.cells[unreadUnit] ?? ''
    if (foldName(value) === foldName(facts.measureUnit ?? '')) return
    this.#unreadLine = row.line
    const place = { file: this.#context.file, line: row.line, column: unreadUnit + 1, value }
    this.#context.log.add([makeIssue({ code: 'unit-not-read', severity: 'warning', ...place })])
  }

  #report({ row, column }: Place, fault: Omit<IssueSpec, 'file'>): void {
    const issue: Issue = makeIssue({
      file: this.#context.file,
      line: row.line,
      column: column.index + 1,
      field: column.header || null,
      value: row.cells[column.index] ?? '',
      ...fault,
    })
    this.#context.log.add([issue])
  }

  #record(
    { row, key, column }: Place,
    measure: ImportMeasure,
    dated: DatedPeriod | null,
    value: CellValue,
  ): ImportRecord {
    const { file, sheet, facts } = this.#context
    const isOfTitle = key.isTotal || key.name === ''
    const isEstimate = value.isEstimate || key.codes.isEstimate
    const name = column.indicatorName ?? (isOfTitle ? titled(key, facts) : key.name)
    return {
      file,
      sheet,
      line: row.line,
      column: column.index + 1,
      raw: row.cells[column.index] ?? '',
      indicatorName: column.indicatorName || isOfTitle ? name : [...key.parents, name].join(' > '),
      indicatorId: null,
      orgUnitName: column.orgUnitName ?? key.orgUnitName ?? facts.orgUnitName,
      orgUnitId: null,
      period: dated?.period ?? null,
      basis: dated?.basis ?? 'period',
      measure: isEstimate && measure === 'actual' ? 'estimate' : measure,
      value: value.value,
      measureUnit: value.measureUnit,
      writtenUnit: value.writtenUnit,
      qualifier: value.qualifier,
      low: value.low,
      high: value.high,
      stretch: value.stretch,
      missing: value.missing,
      isGuess: value.isGuess,
    }
  }

  #ask(
    record: ImportRecord,
    { column, key }: Place,
    indicator: Resolved,
    orgUnit: Resolved,
    value: CellValue,
  ): void {
    const { questions, names, facts } = this.#context
    const { line, indicatorName } = record
    if (indicator.id === null) {
      questions.ask('indicator', indicator.key, line, () => ({
        subject: indicatorName,
        proposals: isNamedTotal(key)
          ? names.proposeIndicators(subjectOf(facts), true)
          : names.proposeIndicators(indicatorName.split(' > ').at(-1) ?? ''),
        assumed: null,
      }))
    }
    if (orgUnit.id === null) {
      const subject = record.orgUnitName ?? ''
      const proposals = () => names.proposeOrgUnits(subject)
      questions.ask('org_unit', orgUnit.key, line, () => ({
        subject,
        proposals: proposals(),
        assumed: null,
      }))
    }
    if (record.period === null) {
      questions.ask('period', 'period', line, () => ({
        subject: column.header,
        proposals: [],
        assumed: null,
      }))
    }
    if (value.doubt) {
      const { proposal, isStrong, options } = value.doubt
      questions.ask('number', numberKey(column.index, this.#context.table), line, () => ({
        subject: record.raw,
        proposals: options(),
        assumed: isStrong ? proposal : null,
      }))
    }
  }
}
