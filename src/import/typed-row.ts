import type { Cell } from '../domain/table.ts'

/** Where a row of a batch comes from; rows of one canonical file share one. */
export type RowOrigin = {
  /** The name its issues carry: no other file read together with it has the same. */
  file: string
  /** Number of the batch. */
  batch: number
  /** Where several sheets are read. */
  sheet?: string
  /** Column of the value, 1-based; null when the row is a line of its own. */
  column: number | null
  /** The cell as it was read, and the name the file gives; null when the row is a line of its own. */
  raw: string | null
  name: string | null
}

/** One row: cells in the order of the schema's fields, and the physical line it starts on. */
export abstract class TypedRow {
  abstract readonly line: number
  /** null = a row of the published file. */
  abstract readonly origin: RowOrigin | null
  abstract readonly cells: readonly Cell[]
  abstract positionOf(field: string): number
  /** The cell at a place in the order of the schema's fields. */
  abstract at(position: number): Cell

  cell(field: string): Cell {
    return this.at(this.positionOf(field))
  }

  /** The cell as text; null when not known. */
  text(field: string): string | null {
    const cell = this.cell(field)
    return cell === null ? null : String(cell)
  }

  /** The cell as a number, for comparing only; null when not known. */
  number(field: string): number | null {
    const text = this.text(field)
    return text === null ? null : Number(text)
  }

  isTrue(field: string): boolean {
    return this.cell(field) === true
  }
}

/** A row that holds its cells itself. */
export class CellsRow extends TypedRow {
  constructor(
    readonly line: number,
    readonly cells: readonly Cell[],
    private readonly positions: ReadonlyMap<string, number>,
    readonly origin: RowOrigin | null = null,
  ) {
    super()
  }

  positionOf(field: string): number {
    return this.positions.get(field) ?? -1
  }

  at(position: number): Cell {
    return this.cells[position] ?? null
  }
}
