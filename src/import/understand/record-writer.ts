import { foldName } from '../../domain/fold-name.ts'
import type { ImportMeasure, ImportRecord } from '../../domain/import-reading.ts'
import type { Issue } from '../../domain/issue.ts'
import type { IssueLog } from '../issue-log.ts'
import { type IssueSpec, makeIssue } from '../make-issue.ts'
import type { IndicatorFacts, NameIndex } from './name-index.ts'
import { proposeNames } from './propose-names.ts'
import type { QuestionLog } from './question-log.ts'
import { numberKey } from './read-columns.ts'
import { type Around, type CellValue, readValue } from './read-value.ts'
import type { Readers } from './readers.ts'
import { type Place, type RecordKind, RecordKinds } from './record-kind.ts'
import { percent, settled, titled, unitOf } from './record-parts.ts'
import type { KeyResolver, Resolved } from './resolve-key.ts'
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

/** Turns cells into records, asking and reporting as it goes. */
export class RecordWriter {
  readonly records: ImportRecord[] = []
  /** Records of which neither header nor title said whether they are a plan or a result. */
  readonly measureAssumed: ImportRecord[] = []
  readonly kinds: RecordKinds
  readonly #context: WriterContext
  #unreadLine = 0

  constructor(context: WriterContext) {
    this.#context = context
    this.kinds = new RecordKinds(context)
  }

  /** Writes the record of one cell; false when the cell gave none. */
  write(place: Place): boolean {
    const kind = this.kinds.kindOf(place)
    const orgUnit = this.kinds.orgUnitOf({ ...place, line: place.row.line }, kind.dated)
    if (kind.indicator.isLeftOut || orgUnit.isLeftOut) return false
    const value = this.#valueOf(place, kind, orgUnit.id)
    if (!value) return false
    this.#reportUnit(place, kind.facts)
    const record = this.recordOf(place, kind, orgUnit.id, value)
    this.keep(record, kind)
    this.ask(record, place, kind.indicator, orgUnit, value)
    return true
  }

  keep(record: ImportRecord, { isMeasureAssumed }: RecordKind): void {
    this.records.push(record)
    if (isMeasureAssumed) this.measureAssumed.push(record)
  }

  /** What a cell is read with beside its text. */
  aroundOf(place: Place, { measure, facts }: RecordKind, orgUnitId: string | null): Around {
    const isPercent = measure === 'pct_plan' || measure === 'pct_yoy'
    return {
      unit: isPercent ? percent : unitOf(place, facts, this.#context.facts.unit),
      facts: isPercent ? null : facts,
      references:
        facts && !isPercent ? this.#context.names.references(facts.indicatorId, orgUnitId) : [],
      column: place.column,
      isExact: place.row.isExact(place.column.index),
      isChange: measure === 'pct_yoy',
    }
  }

  #valueOf(place: Place, kind: RecordKind, orgUnitId: string | null): CellValue | null {
    const { row, column } = place
    const isPercent = kind.measure === 'pct_plan' || kind.measure === 'pct_yoy'
    const text = place.key.codes.isMissing ? '…' : (row.cells[column.index] ?? '')
    if (isPercent && text.trim() === '') return null
    const { value, faults } = readValue(text, this.aroundOf(place, kind, orgUnitId))
    const at = { line: row.line, raw: row.cells[column.index] ?? '', column }
    for (const fault of faults) this.report(at, fault)
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

  /** Tells what is wrong with a cell. */
  report(
    { line, raw, column }: { line: number; raw: string; column: TableColumn },
    fault: Omit<IssueSpec, 'file'>,
  ): void {
    const issue: Issue = makeIssue({
      file: this.#context.file,
      line,
      column: column.index + 1,
      field: column.header || null,
      value: raw,
      ...fault,
    })
    this.#context.log.add([issue])
  }

  recordOf(
    { row, key, column }: Place,
    kind: RecordKind,
    orgUnitId: string | null,
    value: CellValue,
  ): ImportRecord {
    const { measure, indicator } = kind
    const dated = settled(kind.dated, kind.facts)
    const { file, sheet, facts } = this.#context
    const isOfTitle = key.isTotal || key.name === ''
    const isEstimate = value.isEstimate || key.codes.isEstimate
    const name = column.indicatorName ?? (isOfTitle ? titled(key, facts) : key.name)
    const path = column.indicatorName || isOfTitle ? [name] : [...key.parents, name]
    return {
      file,
      sheet,
      line: row.line,
      column: column.index + 1,
      raw: row.cells[column.index] ?? '',
      indicatorName: [...path, ...(kind.part ? [kind.part] : [])].join(' > '),
      indicatorId: indicator.id,
      orgUnitName: column.orgUnitName ?? key.orgUnitName ?? facts.orgUnitName,
      orgUnitId,
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

  /** Asks what is not known of a record. */
  ask(
    record: ImportRecord,
    { column, key }: Pick<Place, 'column' | 'key'>,
    indicator: Resolved,
    orgUnit: Resolved,
    value: Pick<CellValue, 'doubt'>,
  ): void {
    const { questions, names, facts } = this.#context
    const { line, indicatorName } = record
    if (indicator.id === null) {
      questions.ask('indicator', indicator.key, line, () => ({
        subject: indicator.subject ?? indicatorName,
        proposals: proposeNames(record, { key, column }, names, facts),
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
      questions.ask('period', `period${this.#context.table}`, line, () => ({
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
