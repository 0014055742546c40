import type { Cell } from '../domain/table.ts'
import type { CellMemory } from './cell-memory.ts'
import type { RowStore } from './stored-rows.ts'
import type { RowOrigin } from './typed-row.ts'

/** Numbers with the places of their texts. */
class NumberCells {
  readonly numbers: Float64Array
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly #memory: CellMemory

  constructor(memory: CellMemory, rowCount: number) {
    this.numbers = new Float64Array(rowCount)
    this.starts = new Int32Array(rowCount)
    this.ends = new Int32Array(rowCount)
    this.#memory = memory
  }

  text(index: number): string | null {
    const [start, end] = [this.starts[index] ?? 0, this.ends[index] ?? 0]
    return start === end ? null : this.#memory.ascii(start, end)
  }
}

/** Fills the columns of a long file row by row, each as large as the file has lines. */
export class StoreFilling {
  readonly #memory: CellMemory
  readonly #lines: Int32Array
  readonly #fields: ({ codes: Int32Array; cells: readonly Cell[] } | NumberCells | null)[]
  #row = 0

  constructor(memory: CellMemory, positions: readonly (number | null)[], rowCount: number) {
    this.#memory = memory
    this.#lines = new Int32Array(rowCount)
    this.#fields = positions.map((position, field) => {
      if (position === null) return null
      if (!memory.isFreeNumber(field))
        return { codes: new Int32Array(rowCount), cells: memory.cells(field) }
      return new NumberCells(memory, rowCount)
    })
  }

  /** Where a cell at this place ends that says what the one above it does; -1 = it says something else, or is a number. */
  endOfRepeated(index: number, at: number): number {
    const field = this.#fields[index]
    if (!field || !('codes' in field) || this.#row === 0) return -1
    return this.#memory.matchAt(index, field.codes[this.#row - 1] as number, at)
  }

  /** Takes the cell above for one of the row being filled. */
  repeat(index: number): void {
    const field = this.#fields[index]
    if (field && 'codes' in field) field.codes[this.#row] = field.codes[this.#row - 1] as number
  }

  /** Takes one cell of the row being filled; false = the row must be read with care, and the next one takes its place. */
  take(index: number, start: number, end: number): boolean {
    const field = this.#fields[index]
    if (!field) return false
    if ('codes' in field) {
      const code = this.#memory.code(index, start, end)
      field.codes[this.#row] = code
      return code !== -1
    }
    const number = this.#memory.plainNumber(start, end)
    field.numbers[this.#row] = number
    field.starts[this.#row] = start
    field.ends[this.#row] = end
    return !Number.isNaN(number) || (start === end && this.#memory.mayBeEmpty(index))
  }

  /** Ends the row and gives its index. */
  end(line: number): number {
    this.#lines[this.#row] = line
    this.#row += 1
    return this.#row - 1
  }

  store(positions: ReadonlyMap<string, number>, origin: RowOrigin | null): RowStore {
    return { lines: this.#lines, fields: this.#fields, positions, origin }
  }
}
