import type { ImportMeasure } from '../../domain/import-reading.ts'
import type { MeasureUnit } from '../values/read-measure-unit.ts'
import { isBelowUnits, isOwnWhole, isPlaceLike } from './below-units.ts'
import type { ShapedRow } from './grid-row.ts'
import { type DatedName, datedName } from './name-period.ts'
import { combineHints, type PeriodHint, toDate } from './period-hint.ts'
import type { Readers } from './readers.ts'
import { remember } from './remember.ts'
import { RowCells } from './row-cells.ts'
import { type RowCodes, rowCodes } from './row-codes.ts'
import type { RowKey } from './row-key.ts'
import { isInsideMark, type RowPath, rowLevel, stepInto } from './row-path.ts'
import { isTotalText, isUnitLine } from './row-words.ts'
import type { TableModel } from './table-model.ts'
import { findOrgUnit } from './title-names.ts'

/** Walks the rows of a table from top to bottom, remembering sections and the cells a blank or a ditto mark repeats. */
export class RowKeys {
  readonly #cells: RowCells
  readonly #readers: Readers
  readonly #isMarked: boolean
  readonly #codesOf: (row: ShapedRow) => RowCodes
  readonly #saidBy: (name: string) => NameFacts
  readonly #datedName: (name: string) => DatedName
  readonly #path: RowPath = []
  #orgUnit: { name: string; level: number } | null = null
  #hint: PeriodHint | null = null
  #measure: ImportMeasure | null = null
  #unit: MeasureUnit | null = null

  constructor(model: TableModel, readers: Readers) {
    this.#cells = new RowCells(model, readers)
    this.#readers = readers
    this.#codesOf = rowCodes(model.columns)
    this.#isMarked = model.block.rows.some((row) => this.#cells.markOf(row) !== '')
    this.#datedName = remember((name) => datedName(name, readers))
    this.#saidBy = remember((name) => ({
      isTotal: isTotalText(name),
      isPlace: this.#isPlaceName(name),
      hint: this.#yearIn(name),
      unit: readers.unitOfName(name),
      level: rowLevel('', name, this.#isMarked),
    }))
  }

  /** Takes in a row that only names what follows. */
  enterSection(row: ShapedRow): void {
    const name = this.#sectionName(row)
    if (name === '' || isInsideMark(name)) return
    const level = this.#levelOf(row, name, true)
    const hint = this.#readers.period(name)
    const measure = this.#readers.measure(name)?.measure ?? null
    if (this.#orgUnit && this.#orgUnit.level >= level) this.#orgUnit = null
    if (isUnitLine(name)) this.#unit = this.#readers.unit(name)
    else if (this.#readers.isOrgUnit(name) || this.#isPlaceName(name))
      this.#orgUnit = { name, level }
    else if (hint && !this.#readers.isIndicator(name)) this.#enterTitle(name, hint)
    else if (measure && !this.#readers.isIndicator(name)) this.#measure = measure
    else {
      stepInto(this.#path, level, name)
      this.#cells.carried(row, 'measure_unit')
    }
  }

  /** “Kết quả năm 2026 phường Hải An” inside a table is a title of the rows below it. */
  #enterTitle(name: string, hint: PeriodHint): void {
    this.#hint = hint
    const { isOrgUnit } = this.#readers
    const place = findOrgUnit([name], { orgUnit: (text) => (isOrgUnit(text) ? text : null) })
    if (place !== null) this.#orgUnit = { name: place, level: 0 }
  }

  /** The key of a row with values. */
  keyOf(row: ShapedRow): RowKey {
    const total = this.#totalBefore(row)
    const { name: written, hint: nameHint } = this.#datedName(total ?? this.#cells.nameOf(row))
    const level = this.#levelOf(row, written, false)
    if (this.#orgUnit && written !== '' && this.#orgUnit.level >= level && !this.#isDeeper(row))
      this.#orgUnit = null
    const parents = written === '' ? this.#path.map(({ name }) => name) : this.#step(level, written)
    const ownUnit = this.#cells.carried(row, 'measure_unit')
    const measure = this.#cells.carried(row, 'measure')
    const sectionUnit = this.#sectionUnit(parents)
    const isInherited = sectionUnit !== null && ownUnit === ''
    const place = this.#cells.carried(row, 'org_unit') || this.#orgUnit?.name || null
    const orgUnitName = total === null ? place : null
    const said = this.#saidBy(written)
    const words = this.#cells.periodWords(row)
    const isPlace = orgUnitName === null && said.isPlace
    return {
      name: isPlace ? (parents.at(-1) ?? '') : written.trim(),
      parents: isPlace ? parents.slice(0, -1) : parents,
      orgUnitName: isPlace ? written.trim() : orgUnitName,
      hint: this.#hintOf(row, nameHint ?? said.hint, measure),
      isLastDay: words.isLastDay,
      isInMonth: words.isInMonth,
      isAverage: words.isAverage,
      sectionHint: this.#hint,
      measure: this.#readers.measure(measure)?.measure ?? this.#measure,
      periodMeasure: this.#cells.periodMeasure(row),
      unit: this.#readers.unit(ownUnit) ?? said.unit ?? sectionUnit ?? this.#unit,
      isUnitInherited: isInherited || (ownUnit !== '' && this.#cells.isBlank(row, 'measure_unit')),
      writtenUnit: ownUnit || null,
      unreadUnit: this.#cells.unreadUnit(row),
      isTotal: said.isTotal,
      isPlaceTotal: this.#isPlaceTotal(orgUnitName, total === null ? written : '') || words.isTotal,
      codes: this.#codesOf(row),
    }
  }

  /** The time its own cells say; “Luỹ kế” beside a month counts from January. */
  #hintOf(row: ShapedRow, named: PeriodHint | null, measure: string): PeriodHint | null {
    const own = combineHints(this.#cells.periodOf(row), named)
    const hint = combineHints(own, this.#readers.period(measure))
    return hint && this.#readers.measure(measure)?.basis === 'ytd' ? toDate(hint) : hint
  }

  /** “II. Xuất khẩu (triệu USD)” says the unit of the rows below it. */
  #sectionUnit(parents: readonly string[]): MeasureUnit | null {
    const named = parents.findLast((parent) => this.#saidBy(parent).unit !== null)
    return named === undefined ? null : this.#saidBy(named).unit
  }

  /** A unit named where indicators stand: its indicator is the section above it. */
  #isPlaceName(name: string): boolean {
    const text = name.trim()
    if (isBelowUnits(text) || isOwnWhole(text)) return true
    const isPlace = this.#readers.isOrgUnit(text) || isPlaceLike(text)
    return text !== '' && isPlace && !this.#readers.isIndicator(text)
  }

  /** “Tổng cộng” in the column that numbers the rows, the names left blank: it is of no row above. */
  #totalBefore(row: ShapedRow): string | null {
    const mark = this.#cells.markOf(row)
    const names = [...this.#cells.columns.indicator, ...this.#cells.columns.org_unit]
    const isAlone = names.every((column) => (row.cells[column]?.trim() ?? '') === '')
    return isAlone && isTotalText(mark) ? mark : null
  }

  /** “Tổng số” among units, or in the only column of text. */
  #isPlaceTotal(orgUnitName: string | null, name: string): boolean {
    if (orgUnitName !== null)
      return this.#saidBy(orgUnitName).isTotal && !this.#readers.isOrgUnit(orgUnitName)
    return name === '' && this.#cells.columns.org_unit.length > 0
  }

  #step(level: number, name: string): string[] {
    return this.#saidBy(name).isTotal
      ? this.#path.map((step) => step.name)
      : stepInto(this.#path, level, name)
  }

  #isDeeper(row: ShapedRow): boolean {
    return this.#cells.markOf(row) === ''
  }

  #sectionName(row: ShapedRow): string {
    const named = this.#cells.nameOf(row)
    if (named.trim() !== '') return named.trim()
    const texts = row.cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
    return texts.at(-1) ?? ''
  }

  #levelOf(row: ShapedRow, name: string, isSection: boolean): number {
    const mark = this.#cells.markOf(row)
    const depth = this.#cells.columns.indicator.findLastIndex(
      (column) => (row.cells[column]?.trim() ?? '') !== '',
    )
    const level =
      mark === '' && !isSection
        ? this.#saidBy(name).level
        : rowLevel(mark, name, this.#isMarked && !isSection)
    return mark === '' && isSection && level === 20 ? 15 : level + Math.max(0, depth)
  }

  /** “Kim ngạch xuất khẩu năm 2025” over months. */
  #yearIn(name: string): PeriodHint | null {
    const year = /(?:năm|giai đoạn (?:19|20)\d\d ?[-–]) ?(?:19|20)\d\d\s*$/iu.exec(name)?.[0]
    return year === undefined ? null : this.#readers.period(year)
  }
}

/** What a name says of its row by itself; worked out once for each name. */
type NameFacts = {
  isTotal: boolean
  isPlace: boolean
  hint: PeriodHint | null
  unit: MeasureUnit | null
  level: number
}
