import type { ColumnRole, ImportMeasure } from '../../domain/import-reading.ts'
import { isBelowUnits } from './below-units.ts'
import type { ShapedRow } from './grid-row.ts'
import { combineHints, type PeriodHint, wholeYear } from './period-hint.ts'
import { plainText } from './plain-text.ts'
import type { Readers } from './readers.ts'
import { remember } from './remember.ts'
import { isDitto, isTotalText } from './row-words.ts'
import type { TableModel } from './table-model.ts'

/** The cells of a row by the role of their column; blanks and ditto marks say what stands above them. */
export class RowCells {
  readonly columns: Record<ColumnRole, number[]>
  readonly #headers: readonly string[]
  readonly #readers: Readers
  readonly #above = new Map<number, string>()

  constructor(model: TableModel, readers: Readers) {
    this.columns = columnsOf(model)
    this.#headers = model.columns.map(({ header }) => header)
    this.#readers = readers
  }

  /** What numbers the row; '' = nothing. */
  markOf(row: ShapedRow): string {
    const [order = -1] = this.columns.order
    return row.cells[order]?.trim() ?? ''
  }

  /** The indicator's name as the row or, where others tell the rows apart, one above it gives it; '' = none. */
  nameOf(row: ShapedRow): string {
    const cells = this.columns.indicator.map((column) => row.cells[column] ?? '')
    const own = cells.filter((cell) => cell.trim() !== '')
    const last = own.at(-1) ?? ''
    if (isDitto(last.trim())) return this.#above.get(-1) ?? ''
    if (own.length === 0) return this.#isKeyedElsewhere() ? (this.#above.get(-1) ?? '') : ''
    this.#above.set(-1, last)
    return last
  }

  /** Blank names repeat the one above only where another column tells the rows apart. */
  #isKeyedElsewhere(): boolean {
    const { period, measure, org_unit: orgUnit } = this.columns
    return period.length + measure.length + orgUnit.length > 0
  }

  /** What the columns of time say together; a blank right of one the row writes itself says nothing. */
  periodOf(row: ShapedRow): PeriodHint | null {
    let hint: PeriodHint | null = null
    let isWritten = false
    for (const column of this.columns.period) {
      const isBlank = (row.cells[column]?.trim() ?? '') === ''
      if (isBlank && isWritten) this.#above.delete(column)
      isWritten ||= !isBlank
      const text = this.#cell(row, column)
      hint = narrower(hint, this.#readers.periodCell(text, this.#headers[column] ?? ''))
    }
    return hint
  }

  /** What the cells of its period are beside a period. */
  periodWords(row: ShapedRow): PeriodWords {
    const all = this.columns.period.map((column) => periodWordsOf(row.cells[column] ?? ''))
    return all.length === 1 ? (all[0] ?? noWords) : all.reduce(bothWords, noWords)
  }

  /** What the cell of its period says beside the time: “2026 (ước)”, “KH 2027”. */
  periodMeasure(row: ShapedRow): ImportMeasure | null {
    const texts = this.columns.period.map((column) => row.cells[column] ?? '')
    const said = texts.filter((text) => /\p{L}{2}/u.test(text)).map(this.#readers.measure)
    return said.find((reading) => reading?.measure && !reading.isWeak)?.measure ?? null
  }

  /** The cell of a role, from above when it is blank; '' = no such column. */
  carried(row: ShapedRow, role: 'org_unit' | 'measure' | 'measure_unit'): string {
    const [column] = this.columns[role]
    if (column === undefined) return ''
    return (role === 'org_unit' ? this.#smallPlace(row) : null) ?? this.#cell(row, column)
  }

  /** “TDP số 3” in a second column of places: the row is of it, not of its ward. */
  #smallPlace({ cells }: ShapedRow): string | null {
    const { org_unit: places } = this.columns
    if (places.length < 2) return null
    return places.map((column) => cells[column]?.trim() ?? '').find(isBelowUnits) ?? null
  }

  /** 0-based column of a unit this row writes and nobody understands; null = none. */
  unreadUnit(row: ShapedRow): number | null {
    const [column] = this.columns.measure_unit
    const text = column === undefined ? '' : (row.cells[column]?.trim() ?? '')
    const isRead = text === '' || isDitto(text) || this.#readers.unit(text) !== null
    return isRead || !/[\p{L}%]/u.test(text) ? null : (column ?? null)
  }

  isBlank(row: ShapedRow, role: 'measure_unit'): boolean {
    const [column = -1] = this.columns[role]
    return (row.cells[column]?.trim() ?? '') === ''
  }

  /** The cell, or the one above it when it is blank (merged) or a ditto mark. */
  #cell(row: ShapedRow, column: number): string {
    const text = row.cells[column]?.trim() ?? ''
    if (text === '' || isDitto(text)) return this.#above.get(column) ?? ''
    this.#above.set(column, text)
    return text
  }
}

/** Year, quarter and month of columns of their own: the month, where the row has one. */
function narrower(first: PeriodHint | null, second: PeriodHint | null): PeriodHint | null {
  const [from, to] = first?.months ?? [0, 0]
  const [start, end] = second?.months ?? [0, 0]
  const isInside = first && second && start >= from && end <= to && end - start < to - from
  return isInside && !first.isToDate
    ? combineHints(second, wholeYear(first))
    : combineHints(first, second)
}

/** Said by the cell of a period: the day a month ends (“31/12/2026”), a day inside it (“15/10/2026”), an average over years, a total. */
export type PeriodWords = {
  isLastDay: boolean
  isInMonth: boolean
  isAverage: boolean
  isTotal: boolean
}

const noWords: PeriodWords = {
  isLastDay: false,
  isInMonth: false,
  isAverage: false,
  isTotal: false,
}

/** The same of one cell. */
export const periodWordsOf = remember((text): PeriodWords => {
  const plain = plainText(text)
  const isAverage = /^(?:binh quan|bq|trung binh)\b/.test(plain)
  const isTotal = !isAverage && isTotalText(plain)
  const { isLastDay, isInMonth } = dayOf(text)
  return { isLastDay, isInMonth: isInMonth || fewDays.test(plain), isAverage, isTotal }
})

function bothWords(a: PeriodWords, b: PeriodWords): PeriodWords {
  return {
    isLastDay: a.isLastDay || b.isLastDay,
    isInMonth: a.isInMonth || b.isInMonth,
    isAverage: a.isAverage || b.isAverage,
    isTotal: a.isTotal || b.isTotal,
  }
}

/** “10 ngày đầu tháng 10/2026”, “Tuần 2 tháng 10”. */
const fewDays = /\b(?:\d+ ngay (?:dau|giua|cuoi)|ky (?:1|2|i|ii) thang|tuan)\b/

function dayOf(text: string): Pick<PeriodWords, 'isLastDay' | 'isInMonth'> {
  const [, day, month, year] = /^\D*?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(text) ?? []
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})-(\d{2})-(\d{2})/.exec(text) ?? []
  const written = Number(day ?? isoDay ?? 0)
  if (written === 0) return { isLastDay: false, isInMonth: false }
  const last = new Date(Date.UTC(Number(year ?? isoYear), Number(month ?? isoMonth), 0))
  const lastDay = last.getUTCDate()
  return { isLastDay: written === lastDay, isInMonth: written > 1 && written < lastDay }
}

function columnsOf({ columns }: TableModel): Record<ColumnRole, number[]> {
  const found: Record<ColumnRole, number[]> = {
    order: [],
    indicator: [],
    org_unit: [],
    period: [],
    measure: [],
    measure_unit: [],
    value: [],
    note: [],
    ignore: [],
  }
  for (const { role, index } of columns) found[role].push(index)
  return found
}
