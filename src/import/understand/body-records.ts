import type { ImportMeasure, ImportRecord } from '../../domain/import-reading.ts'
import type { SheetBody } from '../read/sheet-body.ts'

export type OrgUnitPart = Pick<ImportRecord, 'orgUnitName' | 'orgUnitId'>

/** The plain values of a long table in columns: a place in them is a record. */
export class BodyRecords {
  /** One record of each kind: all it says but line, raw text, unit, value and whether that is a guess holds for the others. */
  readonly shared: ImportRecord[] = []
  readonly orgUnits: OrgUnitPart[] = []
  readonly sharedCodes: Int32Array
  readonly orgUnitCodes: Int32Array
  readonly rows: Int32Array
  readonly values: (string | null)[] = []
  readonly isGuess: Uint8Array
  readonly #variants = new Map<string, number>()

  constructor(
    readonly body: SheetBody,
    most: number,
  ) {
    this.sharedCodes = new Int32Array(most)
    this.orgUnitCodes = new Int32Array(most)
    this.rows = new Int32Array(most)
    this.isGuess = new Uint8Array(most)
  }

  /** Adds a record with these parts of `shared` and `orgUnits`. */
  add(part: {
    row: number
    shared: number
    orgUnit: number
    value: string | null
    isGuess: boolean
  }) {
    const index = this.values.push(part.value) - 1
    this.sharedCodes[index] = part.shared
    this.orgUnitCodes[index] = part.orgUnit
    this.rows[index] = part.row
    this.isGuess[index] = part.isGuess ? 1 : 0
    return new BodyRecord(this, index)
  }

  /** The part that says the same of another measure. */
  sharedAs(code: number, measure: ImportMeasure): number {
    const key = `${code} ${measure}`
    const part = this.shared[code] as ImportRecord
    const known = part.measure === measure ? code : this.#variants.get(key)
    const variant = known ?? this.shared.push({ ...part, measure }) - 1
    this.#variants.set(key, variant)
    return variant
  }
}

/** A record that finds what it says in the columns. */
export class BodyRecord implements ImportRecord {
  constructor(
    readonly records: BodyRecords,
    readonly index: number,
  ) {}

  /** One record for all of the same kind. */
  get kind(): ImportRecord {
    return this.records.shared[this.records.sharedCodes[this.index] as number] as ImportRecord
  }

  get #orgUnit(): OrgUnitPart {
    return this.records.orgUnits[this.records.orgUnitCodes[this.index] as number] as OrgUnitPart
  }

  get line() {
    const { body, rows } = this.records
    return body.lines[rows[this.index] as number] as number
  }

  get raw() {
    const { body, rows } = this.records
    return body.text(this.kind.column - 1, rows[this.index] as number)
  }

  get value() {
    return this.records.values[this.index] as string | null
  }

  set value(value: string | null) {
    this.records.values[this.index] = value
  }

  get isGuess() {
    return this.records.isGuess[this.index] === 1
  }

  set isGuess(isGuess: boolean) {
    this.records.isGuess[this.index] = isGuess ? 1 : 0
  }

  get measure() {
    return this.kind.measure
  }

  set measure(measure: ImportMeasure) {
    const { records, index } = this
    records.sharedCodes[index] = records.sharedAs(records.sharedCodes[index] as number, measure)
  }

  get file() {
    return this.kind.file
  }

  get sheet() {
    return this.kind.sheet
  }

  get column() {
    return this.kind.column
  }

  get indicatorName() {
    return this.kind.indicatorName
  }

  get indicatorId() {
    return this.kind.indicatorId
  }

  get orgUnitName() {
    return this.#orgUnit.orgUnitName
  }

  get orgUnitId() {
    return this.#orgUnit.orgUnitId
  }

  get period() {
    return this.kind.period
  }

  get basis() {
    return this.kind.basis
  }

  get measureUnit() {
    return this.kind.measureUnit
  }

  get writtenUnit() {
    return this.kind.writtenUnit
  }

  get qualifier() {
    return this.kind.qualifier
  }

  get low() {
    return this.kind.low
  }

  get high() {
    return this.kind.high
  }

  get stretch() {
    return this.kind.stretch
  }

  get missing() {
    return this.kind.missing
  }
}

/** The record with fields of its own, as it leaves the worker. */
export function toPlainRecord(record: ImportRecord): ImportRecord {
  if (!(record instanceof BodyRecord)) return record
  const { shared, sharedCodes, orgUnits, orgUnitCodes } = record.records
  const { line, raw, value, isGuess, index } = record
  const part = shared[sharedCodes[index] as number] as ImportRecord
  const orgUnit = orgUnits[orgUnitCodes[index] as number] as OrgUnitPart
  return { ...part, ...orgUnit, line, raw, value, isGuess }
}
