import type { Cell } from '../domain/table.ts'
import { type RowOrigin, TypedRow } from './typed-row.ts'

/** One field of many rows: a number for each distinct cell, and the cells. */
export type CodedField = { codes: Int32Array; cells: readonly Cell[] }

/** A number of each row, almost all of them different: its double, NaN = no cell; and its text when somebody asks. */
type NumberField = { numbers: Float64Array; text(index: number): string | null }

/** Columns of a long file. A million rows with cells of their own would keep the memory's sweeper busy for seconds. */
export type RowStore = {
  lines: Int32Array
  /** In the order of the schema's fields; null = the file has no such column. */
  fields: readonly (CodedField | NumberField | null)[]
  positions: ReadonlyMap<string, number>
  origin: RowOrigin | null
}

/** The column of a field; null = the file has none. */
export function columnOf(
  { fields, positions }: RowStore,
  field: string,
): RowStore['fields'][number] {
  return fields[positions.get(field) ?? -1] ?? null
}

/** A row that finds its cells in the columns of its file. */
export class StoredRow extends TypedRow {
  constructor(
    readonly store: RowStore,
    readonly index: number,
  ) {
    super()
  }

  get line(): number {
    return this.store.lines[this.index] ?? 0
  }

  get origin(): RowOrigin | null {
    return this.store.origin
  }

  get cells(): readonly Cell[] {
    return this.store.fields.map((_, position) => this.at(position))
  }

  positionOf(field: string): number {
    return this.store.positions.get(field) ?? -1
  }

  at(position: number): Cell {
    const field = this.store.fields[position]
    if (!field) return null
    if ('codes' in field) return field.cells[field.codes[this.index] ?? 0] ?? null
    return field.text(this.index)
  }

  override number(field: string): number | null {
    const column = columnOf(this.store, field)
    if (!column || 'codes' in column) return super.number(field)
    const number = column.numbers[this.index] ?? Number.NaN
    return Number.isNaN(number) ? null : number
  }
}

/** A row of the columns that knows itself where it comes from. */
export class PlacedRow extends StoredRow {
  readonly #origin: RowOrigin

  constructor(store: RowStore, index: number, origin: RowOrigin) {
    super(store, index)
    this.#origin = origin
  }

  override get origin(): RowOrigin {
    return this.#origin
  }
}
