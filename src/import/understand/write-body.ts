import type { SheetBody, WordColumn } from '../read/sheet-body.ts'
import { combineGroups, type RowGroups } from '../row-groups.ts'
import { compareUnits } from '../values/convert-decimal.ts'
import type { NumberEvidence } from '../values/number-reading.ts'
import { plainText, settlePlain } from '../values/read-plain-number.ts'
import type { Side } from '../values/settle-number.ts'
import { BodyRecords, type BodyValue } from './body-records.ts'
import { type DigitCells, digitCells } from './digit-cells.ts'
import type { LineParts } from './find-tables.ts'
import { toShapedRow } from './grid-row.ts'
import type { SheetContext } from './read-table.ts'
import {
  type Around,
  bareValue,
  type CellValue,
  converted,
  evidenceOf,
  isMovement,
  lookAt,
  readValue,
} from './read-value.ts'
import type { Place, RecordKind } from './record-kind.ts'
import type { RecordWriter } from './record-writer.ts'
import { isNamed } from './report-rows.ts'
import type { Resolved } from './resolve-key.ts'
import type { RowKey, RowKeys } from './row-keys.ts'
import type { TableColumn, TableModel } from './table-model.ts'
import { isKeyRole, isPlainNumber, isUniformBody, isValueRow } from './uniform-body.ts'

export type BodyTable = {
  body: SheetBody
  model: TableModel
  keys: RowKeys
  writer: RecordWriter
  context: SheetContext
  parts: LineParts
}

/**
 * Writes the rows of a body after those above it; rows that say the same beside unit and value are understood once.
 * Of the lines only those that gave no record get a part. False = some say something only together with the rows around them, and what was written is of no use.
 */
export function writeBody(table: BodyTable): boolean {
  const { body, model, context, parts } = table
  if (!isUniformBody(body, model, context.choices)) return false
  const rows = new BodyWriter(table)
  for (let row = 0; row < body.rowCount; row += 1) {
    const written = rows.write(row)
    if (written === null) return false
    if (written === 0) parts.set(body.lines[row] as number, 'refused')
  }
  return true
}

/** What rows that say the same have in common; by value column. */
type Said = { key: RowKey; cells: (CellKind | undefined)[] }

/** What a cell says beside its unit and its text. */
type CellKind = RecordKind & {
  place: Place
  around: Around
  evidence: NumberEvidence
  /** False = a number in the unit written cannot be one of the indicator. */
  isFit: boolean
  /** False = it must be converted. */
  isInUnit: boolean
  /** Number of its part among those records share. */
  shared: number
  /** By the number of the text in the column of units. */
  units: (Unit | undefined)[]
  /** By the number of the unit among those records share. */
  references: (readonly number[] | undefined)[]
}

type Unit = Resolved & { part: number }

class BodyWriter {
  readonly #table: BodyTable
  readonly #values: readonly TableColumn[]
  readonly #groups: RowGroups
  readonly #unitColumn: WordColumn | null
  readonly #digits: readonly DigitCells[]
  readonly #records: BodyRecords
  readonly #said: (Said | undefined)[] = []
  /** Units by value column and period. */
  readonly #units = new Map<string, (Unit | undefined)[]>()

  constructor(table: BodyTable) {
    const { body, model } = table
    this.#table = table
    this.#values = model.columns.filter(({ role }) => role === 'value')
    this.#digits = this.#values.map(({ index }) => digitCells(body, index))
    this.#groups = alikeRows(table)
    this.#unitColumn = unitColumnOf(table)
    this.#records = new BodyRecords(body, body.rowCount * this.#values.length)
  }

  /** How many records a row gave; null = it cannot be read by itself. */
  write(row: number): number | null {
    if (!this.#isOfDigits(row) && !this.#isOfValues(row)) return null
    const said = this.#saidBy(row)
    if (!said) return null
    let written = 0
    for (let index = 0; index < this.#values.length; index += 1)
      if (this.#writeCell(row, said, index)) written += 1
    return written
  }

  #isOfDigits(row: number): boolean {
    for (const cells of this.#digits) if (!cells.at(row)) return false
    return true
  }

  #isOfValues(row: number): boolean {
    const { body, model } = this.#table
    const texts = this.#values.map(({ index }) => body.text(index, row))
    return texts.every(isPlainNumber) || isValueRow(texts, model, body)
  }

  #writeCell(row: number, said: Said, index: number): boolean {
    const digits = (this.#digits[index] as DigitCells).at(row)
    const text = digits ? '' : this.#textOf(row, index)
    if (said.key.unreadUnit !== null || !(digits || isPlainNumber(text)))
      return this.#writeAlone(row, said, index)
    const kind = said.cells[index] ?? this.#kindOf(row, said, index)
    const unit = this.#unitOf(row, said, index, kind)
    if (kind.indicator.isLeftOut || unit.isLeftOut) return false
    const references = this.#referencesOf(kind, unit)
    const plain = digits && kind.isFit ? settlePlain(digits, kind.evidence, references) : null
    if (!plain)
      return this.#writeRead(row, said, index, text || this.#textOf(row, index), references)
    const { number, side, doubt } = plain
    const value = kind.isInUnit ? { number, side } : this.#converted(row, index, kind, side)
    const label = (other: Side) => plainText(this.#textOf(row, index), other)
    const cell = { isGuess: doubt !== null, doubt: doubt && lookAt(doubt, label) }
    this.#add(row, kind, unit, value, cell)
    return true
  }

  #textOf(row: number, index: number): string {
    return this.#table.body.text((this.#values[index] as TableColumn).index, row)
  }

  #converted(row: number, index: number, { around }: CellKind, side: Side): BodyValue {
    const text = plainText(this.#textOf(row, index), side)
    return { text: converted(text, around.unit, around.facts?.unit ?? null) }
  }

  #referencesOf({ references, around }: CellKind, { id, part }: Unit): readonly number[] {
    const { facts } = around
    if (!facts) return around.references
    const known = references[part] ?? this.#table.context.names.references(facts.indicatorId, id)
    references[part] = known
    return known
  }

  /** A cell that is read by all rules. */
  #writeRead(
    row: number,
    said: Said,
    index: number,
    text: string,
    references: readonly number[],
  ): boolean {
    const kind = said.cells[index] as CellKind
    const { value, faults } = readValue(text, { ...kind.around, references })
    if (value !== null && !this.#isShared(value, kind)) return this.#writeAlone(row, said, index)
    const { writer, body } = this.#table
    const at = { line: body.lines[row] as number, raw: text, column: kind.place.column }
    for (const fault of faults) writer.report(at, fault)
    if (value !== null)
      this.#add(row, kind, this.#unitOf(row, said, index, kind), { text: value.value }, value)
    return value !== null
  }

  /** The way of any cell. */
  #writeAlone(row: number, said: Said, index: number): boolean {
    return this.#table.writer.write(this.#placeOf(row, said, index))
  }

  #isShared(cell: CellValue, { shared }: CellKind): boolean {
    const part = this.#records.shared[shared]
    const isPlain = cell.qualifier === null && cell.stretch === null && !cell.isEstimate
    const isOfUnit = cell.writtenUnit === part?.writtenUnit && cell.measureUnit === part.measureUnit
    return cell.value !== null && isPlain && isOfUnit
  }

  #add(
    row: number,
    kind: CellKind,
    unit: Unit,
    value: BodyValue,
    { isGuess, doubt }: Pick<CellValue, 'isGuess' | 'doubt'>,
  ): void {
    const { writer } = this.#table
    const { shared, place, indicator, dated } = kind
    const record = this.#records.add({ row, shared, orgUnit: unit.part, isGuess }, value)
    writer.keep(record, kind)
    const isKnown = indicator.id !== null && unit.id !== null && dated !== null
    if (!isKnown || doubt) writer.ask(record, place, indicator, unit, { doubt })
  }

  /** Undefined = the row names nothing. */
  #saidBy(row: number): Said | undefined {
    const group = this.#groups.ids[row] as number
    const known = this.#said[group]
    if (known) return known
    const { body, keys, model, context } = this.#table
    const shaped = toShapedRow(body.row(row), context.sheet.facts)
    const key = keys.keyOf(shaped)
    if (!isNamed(key, this.#values, model.facts, shaped, context)) return undefined
    const said = { key, cells: [] }
    this.#said[group] = said
    return said
  }

  #kindOf(row: number, said: Said, index: number): CellKind {
    const { writer } = this.#table
    const place = this.#placeOf(row, said, index)
    const kind = writer.kinds.kindOf(place)
    const around = writer.aroundOf(place, kind, null)
    const shared =
      this.#records.shared.push(writer.recordOf(place, kind, null, bareValue(around))) - 1
    const name = this.#unitColumn ? '' : said.key.orgUnitName
    const units = this.#unitsOf(`${index} ${kind.dated?.period} ${name}`)
    const { unit, facts } = around
    const isFit =
      compareUnits(unit, facts?.unit ?? null) !== 'incompatible' && !isMovement(unit, facts)
    const evidence = evidenceOf(around)
    const isInUnit = unit === null || !facts?.unit || unit.exponent === facts.unit.exponent
    const fit = { isFit, isInUnit, references: [] }
    const made = { ...kind, place, around, evidence, ...fit, shared, units }
    said.cells[index] = made
    return made
  }

  #unitsOf(key: string): (Unit | undefined)[] {
    const units = this.#units.get(key) ?? []
    this.#units.set(key, units)
    return units
  }

  #unitOf(row: number, said: Said, index: number, { units, dated }: CellKind): Unit {
    const code = this.#unitColumn?.codes[row] ?? 0
    const known = units[code]
    if (known) return known
    const { writer, model } = this.#table
    const place = this.#placeOf(row, said, index)
    const resolved = writer.kinds.orgUnitOf(place, dated)
    const { key, column } = place
    const orgUnitName = column.orgUnitName ?? key.orgUnitName ?? model.facts.orgUnitName
    const part = this.#records.orgUnits.push({ orgUnitName, orgUnitId: resolved.id }) - 1
    const unit = { ...resolved, part }
    units[code] = unit
    return unit
  }

  #placeOf(row: number, { key }: Said, index: number): Place {
    const { body, context } = this.#table
    const codes = this.#unitColumn
    const named = codes
      ? { ...key, orgUnitName: codes.texts[codes.codes[row] as number]?.trim() ?? null }
      : key
    const shaped = toShapedRow(body.row(row), context.sheet.facts)
    return { row: shaped, key: named, column: this.#values[index] as TableColumn }
  }
}

/** Rows alike in every column that names something but the unit. */
function alikeRows({ body, model }: BodyTable): RowGroups {
  let groups: RowGroups = { ids: new Int32Array(body.rowCount), count: 1 }
  for (const { role, index } of model.columns) {
    const column = body.columns[index]
    if (!isKeyRole(role) || role === 'org_unit' || !column || !('codes' in column)) continue
    groups = combineGroups(groups, { ids: column.codes, count: column.texts.length })
  }
  return groups
}

function unitColumnOf({ body, model }: BodyTable): WordColumn | null {
  const column = body.columns[model.columns.findIndex(({ role }) => role === 'org_unit')]
  return column && 'codes' in column ? column : null
}
