import { type PlainNumber, plainText } from '../values/read-plain-number.ts'
import type { Ruling } from '../values/settle-number.ts'
import { BodyKinds, type BodyTable, type BodyUnit, type CellKind, type Said } from './body-kinds.ts'
import type { BodyRecord, BodyValue } from './body-records.ts'
import { type DigitCells, digitCells } from './digit-cells.ts'
import { numberKey } from './read-columns.ts'
import { type CellValue, converted, isTooLarge, lookAt, readValue } from './read-value.ts'
import type { TableColumn } from './table-model.ts'
import { isPlainNumber, isUniformBody, isValueRow } from './uniform-body.ts'

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

class BodyWriter {
  readonly #table: BodyTable
  readonly #kinds: BodyKinds
  readonly #digits: readonly DigitCells[]
  readonly #numberKeys: readonly string[]

  constructor(table: BodyTable) {
    this.#table = table
    this.#kinds = new BodyKinds(table)
    const columns = this.#kinds.values.map(({ index }) => index)
    this.#digits = columns.map((index) => digitCells(table.body, index))
    this.#numberKeys = columns.map((index) => numberKey(index, table.context.table))
  }

  /** How many records a row gave; null = it cannot be read by itself. */
  write(row: number): number | null {
    if (!this.#isOfDigits(row) && !this.#isOfValues(row)) return null
    const said = this.#kinds.saidBy(row)
    if (!said) return null
    let written = 0
    for (let index = 0; index < this.#kinds.values.length; index += 1)
      if (this.#writeCell(row, said, index)) written += 1
    return written
  }

  #isOfDigits(row: number): boolean {
    for (const cells of this.#digits) if (!cells.at(row)) return false
    return true
  }

  #isOfValues(row: number): boolean {
    const { body, model } = this.#table
    const texts = this.#kinds.values.map(({ index }) => body.text(index, row))
    return texts.every(isPlainNumber) || isValueRow(texts, model, body)
  }

  #writeCell(row: number, said: Said, index: number): boolean {
    const digits = (this.#digits[index] as DigitCells).at(row)
    const text = digits ? '' : this.#textOf(row, index)
    if (said.key.unreadUnit !== null || !(digits || isPlainNumber(text)))
      return this.#writeAlone(row, said, index)
    const kind = this.#kinds.kindOf(row, said, index)
    const unit = this.#kinds.unitOf(row, said, index, kind)
    if (kind.indicator.isLeftOut || unit.isLeftOut) return false
    const references = this.#kinds.referencesOf(kind, unit)
    const { settler, around } = kind
    const isSettled = digits !== null && kind.isFit && settler.settle(digits, references)
    if (!isSettled || isTooLarge(settler.settled.number, around.unit, around.facts))
      return this.#writeRead(row, said, index, text || this.#textOf(row, index), references)
    const { settled } = settler
    const { doubt } = settled
    const value = kind.isInUnit ? settled : this.#converted(row, index, kind, settled)
    const record = this.#add(row, kind, unit, value)
    if (doubt && !(isKnown(kind, unit) && this.#isDoubtedAgain(row, index)))
      this.#ask(record, kind, unit, this.#look(row, index, doubt))
    else if (!doubt) this.#ask(record, kind, unit, null)
    return true
  }

  #look(row: number, index: number, doubt: Ruling): CellValue['doubt'] {
    return lookAt(doubt, (side) => plainText(this.#textOf(row, index), side))
  }

  #textOf(row: number, index: number): string {
    return this.#table.body.text((this.#kinds.values[index] as TableColumn).index, row)
  }

  #converted(
    row: number,
    index: number,
    { around }: CellKind,
    { side, doubt }: PlainNumber,
  ): BodyValue {
    const text = plainText(this.#textOf(row, index), side)
    const isGuess = doubt !== null
    return { text: converted(text, around.unit, around.facts?.unit ?? null), isGuess }
  }

  /** A cell that is read by all rules. */
  #writeRead(
    row: number,
    said: Said,
    index: number,
    text: string,
    references: readonly number[],
  ): boolean {
    const kind = this.#kinds.kindOf(row, said, index)
    const { value, faults } = readValue(text, { ...kind.around, references })
    if (value !== null && !this.#isShared(value, kind)) return this.#writeAlone(row, said, index)
    const { writer, body } = this.#table
    const at = { line: body.lines[row] as number, raw: text, column: kind.place.column }
    for (const fault of faults) writer.report(at, fault)
    if (value === null) return false
    const unit = this.#kinds.unitOf(row, said, index, kind)
    const record = this.#add(row, kind, unit, { text: value.value, isGuess: value.isGuess })
    this.#ask(record, kind, unit, value.doubt)
    return true
  }

  /** The way of any cell. */
  #writeAlone(row: number, said: Said, index: number): boolean {
    return this.#table.writer.write(this.#kinds.placeOf(row, said, index))
  }

  #isShared(cell: CellValue, { shared }: CellKind): boolean {
    const part = this.#kinds.records.shared[shared]
    const isPlain = cell.qualifier === null && cell.stretch === null && !cell.isEstimate
    const isOfUnit = cell.writtenUnit === part?.writtenUnit && cell.measureUnit === part.measureUnit
    return cell.value !== null && isPlain && isOfUnit
  }

  #add(row: number, kind: CellKind, unit: BodyUnit, value: BodyValue): BodyRecord {
    const record = this.#kinds.records.add(row, kind.shared, unit.part, value)
    this.#table.writer.keep(record, kind)
    return record
  }

  #ask(record: BodyRecord, kind: CellKind, unit: BodyUnit, doubt: CellValue['doubt']): void {
    if (isKnown(kind, unit) && !doubt) return
    this.#table.writer.ask(record, kind.place, kind.indicator, unit, { doubt })
  }

  /** Most cells of a column ask what the one above asked. */
  #isDoubtedAgain(row: number, index: number): boolean {
    const { context, body } = this.#table
    const line = body.lines[row] as number
    return context.questions.askAgain('number', this.#numberKeys[index] as string, line)
  }
}

function isKnown({ indicator, dated }: CellKind, unit: BodyUnit): boolean {
  return indicator.id !== null && unit.id !== null && dated !== null
}
