import type { ImportMeasure, ImportRecord } from '../../domain/import-reading.ts'
import type { SheetBody } from '../read/sheet-body.ts'
import { type PlainNumber, plainText } from '../values/read-plain-number.ts'

/** A value as its plain digits were read, or as decimal text. */
export type BodyValue = PlainNumber | { text: string | null; isGuess: boolean }

/** How a value is kept: as a text of its own, or as the side its digits are read on. */
const sides = [null, 'decimal', 'thousands'] as const

export type OrgUnitPart = Pick<ImportRecord, 'orgUnitName' | 'orgUnitId'>

/** The plain values of a long table in columns: a place in them is a record. */
export class BodyRecords {
  /** One record of each kind: all it says but line, raw text, unit, value and whether that is a guess holds for the others. */
  readonly shared: ImportRecord[] = []
  readonly orgUnits: OrgUnitPart[] = []
  readonly sharedCodes: Int32Array
  readonly orgUnitCodes: Int32Array
  readonly rows: Int32Array
  /** Values as doubles; NaN = none. */
  readonly numbers: Float64Array
  readonly isGuess: Uint8Array
  count = 0
  readonly #sides: Uint8Array
  readonly #texts = new Map<number, string | null>()
  readonly #variants = new Map<string, number>()

  constructor(
    readonly body: SheetBody,
    most: number,
  ) {
    this.sharedCodes = new Int32Array(most)
    this.orgUnitCodes = new Int32Array(most)
    this.rows = new Int32Array(most)
    this.numbers = new Float64Array(most)
    this.isGuess = new Uint8Array(most)
    this.#sides = new Uint8Array(most)
  }

  /** No code of a part is as large. */
  get partCount(): number {
    return Math.max(this.shared.length, this.orgUnits.length)
  }

  lineOf(index: number): number {
    return this.body.lines[this.rows[index] as number] as number
  }

  /** Adds a record with these parts of `shared` and `orgUnits`. */
  add(row: number, shared: number, orgUnit: number, value: BodyValue): BodyRecord {
    const index = this.count++
    this.sharedCodes[index] = shared
    this.orgUnitCodes[index] = orgUnit
    this.rows[index] = row
    if ('text' in value) this.#addText(index, value.text, value.isGuess)
    else this.#addPlain(index, value)
    return new BodyRecord(this, index)
  }

  #addText(index: number, text: string | null, isGuess: boolean): void {
    this.isGuess[index] = isGuess ? 1 : 0
    this.setText(index, text)
  }

  #addPlain(index: number, { number, side, doubt }: PlainNumber): void {
    this.isGuess[index] = doubt ? 1 : 0
    this.numbers[index] = number
    this.#sides[index] = side === 'decimal' ? 1 : 2
  }

  setText(index: number, text: string | null): void {
    this.#sides[index] = 0
    this.#texts.set(index, text)
    this.numbers[index] = text === null ? Number.NaN : Number(text)
  }

  /** The value as decimal text; that of plain digits is made when somebody asks. */
  text(index: number): string | null {
    const side = sides[this.#sides[index] as number] ?? null
    return side === null ? (this.#texts.get(index) ?? null) : plainText(this.raw(index), side)
  }

  raw(index: number): string {
    const { column } = this.shared[this.sharedCodes[index] as number] as ImportRecord
    return this.body.text(column - 1, this.rows[index] as number)
  }

  /** True when a double keeps the value exactly. */
  isExact(index: number): boolean {
    return (this.#sides[index] as number) > 0 || isShortNumber(this.#texts.get(index) ?? '')
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

/** Fifteen digits, which a double keeps, a sign and a point. */
function isShortNumber(text: string): boolean {
  return text.length <= 15 && /^-?\d+(?:\.\d+)?$/.test(text)
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
    return this.records.lineOf(this.index)
  }

  get raw() {
    return this.records.raw(this.index)
  }

  get value() {
    return this.records.text(this.index)
  }

  set value(value: string | null) {
    this.records.setText(this.index, value)
  }

  /** NaN = none. */
  get number(): number {
    return this.records.numbers[this.index] as number
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
