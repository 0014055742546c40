import type { SheetBody, WordColumn } from '../read/sheet-body.ts'
import { combineGroups, type RowGroups } from '../row-groups.ts'
import { compareUnits } from '../values/convert-decimal.ts'
import type { NumberEvidence } from '../values/number-reading.ts'
import { readPlainNumber } from '../values/read-plain-number.ts'
import { BodyRecords } from './body-records.ts'
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
  /** Number of its part among those records share. */
  shared: number
  /** By the number of the text in the column of units. */
  units: (Unit | undefined)[]
}

type Unit = Resolved & { part: number }

type PlainCell = Pick<CellValue, 'value' | 'isGuess' | 'doubt'>

class BodyWriter {
  readonly #table: BodyTable
  readonly #values: readonly TableColumn[]
  readonly #groups: RowGroups
  readonly #unitColumn: WordColumn | null
  readonly #records: BodyRecords
  readonly #said: (Said | undefined)[] = []
  /** Units by value column and period. */
  readonly #units = new Map<string, (Unit | undefined)[]>()

  constructor(table: BodyTable) {
    const { body, model } = table
    this.#table = table
    this.#values = model.columns.filter(({ role }) => role === 'value')
    this.#groups = alikeRows(table)
    this.#unitColumn = unitColumnOf(table)
    this.#records = new BodyRecords(body, body.rowCount * this.#values.length)
  }

  /** How many records a row gave; null = it cannot be read by itself. */
  write(row: number): number | null {
    const { body, model } = this.#table
    const texts = this.#values.map(({ index }) => body.text(index, row))
    if (!texts.every(isPlainNumber) && !isValueRow(texts, model, body)) return null
    const said = this.#saidBy(row)
    if (!said) return null
    let written = 0
    for (let index = 0; index < texts.length; index += 1)
      if (this.#writeCell(row, said, index, texts[index] as string)) written += 1
    return written
  }

  #writeCell(row: number, said: Said, index: number, text: string): boolean {
    if (!isPlainNumber(text) || said.key.unreadUnit !== null)
      return this.#writeAlone(row, said, index)
    const kind = said.cells[index] ?? this.#kindOf(row, said, index)
    const unit = this.#unitOf(row, said, index, kind)
    if (kind.indicator.isLeftOut || unit.isLeftOut) return false
    const { facts } = kind.around
    const { names } = this.#table.context
    const references = facts ? names.references(facts.indicatorId, unit.id) : kind.around.references
    const plain = kind.isFit ? readPlainNumber(text, kind.evidence, references) : null
    if (!plain) return this.#writeRead(row, said, index, text, references)
    const value = converted(plain.value, kind.around.unit, facts?.unit ?? null)
    const doubt = plain.doubt && lookAt(plain.doubt)
    this.#add(row, kind, unit, { value, isGuess: doubt !== null, doubt })
    return true
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
    if (value !== null) this.#add(row, kind, this.#unitOf(row, said, index, kind), value)
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

  #add(row: number, kind: CellKind, unit: Unit, cell: PlainCell): void {
    const { writer } = this.#table
    const { shared, place, indicator, dated } = kind
    const { value, isGuess } = cell
    const record = this.#records.add({ row, shared, orgUnit: unit.part, value, isGuess })
    writer.keep(record, kind)
    const isKnown = indicator.id !== null && unit.id !== null && dated !== null
    if (!isKnown || cell.doubt) writer.ask(record, place, indicator, unit, cell)
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
    const made = { ...kind, place, around, evidence, isFit, shared, units }
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
