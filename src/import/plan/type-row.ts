import type { Issue } from '../../domain/issue.ts'
import type { Cell } from '../../domain/table.ts'
import { makeIssue, refusesRow } from '../make-issue.ts'
import type { FieldSchema, TableSchema } from '../schema.ts'
import { PlacedRow, type RowStore } from '../stored-rows.ts'
import { type CellFault, typeCell } from '../type-cell.ts'
import type { RowOrigin, TypedRow } from '../typed-row.ts'

/** A row made of an office file's record, with the faults of its cells. An error keeps it out. */
export type MadeRow = { row: TypedRow; issues: Issue[]; isRefused: boolean }

/** Makes rows of one table; fields not given are empty. */
export type RowMaker = (
  fields: Readonly<Record<string, string | null>>,
  place: RowOrigin & { line: number },
) => MadeRow

/** Cells made from records pass the same gate as cells of a file, and stand in columns, each as long as `most` rows. */
export function rowMaker(schema: TableSchema, most: number): RowMaker {
  const columns = schema.fields.map((field) => new CellColumn(field, most))
  const lines = new Int32Array(most)
  const store: RowStore = {
    lines,
    fields: columns,
    positions: new Map(schema.fields.map(({ name }, index) => [name, index])),
    origin: null,
  }
  let count = 0
  return (fields, { line, ...origin }) => {
    const index = count++
    const issues: Issue[] = []
    lines[index] = line
    for (const column of columns) {
      const { name } = column.field
      const text = Object.hasOwn(fields, name) ? (fields[name] ?? '') : ''
      const { file, sheet, column: at } = origin
      const place = { file, line, column: at, ...(sheet !== undefined && { sheet }) }
      for (const fault of column.put(index, text))
        issues.push(makeIssue({ ...place, field: name, value: text, ...fault }))
    }
    const row = new PlacedRow(store, index, origin)
    return { row, issues, isRefused: issues.some(refusesRow) }
  }
}

/** Cells met before are not read again: most rows say what others said. */
const mostKnown = 20_000

class CellColumn {
  readonly codes: Int32Array
  readonly cells: Cell[] = []
  readonly #known = new Map<string, number>()
  readonly #faults = new Map<number, readonly CellFault[]>()

  constructor(
    readonly field: FieldSchema,
    most: number,
  ) {
    this.codes = new Int32Array(most)
  }

  /** Reads a cell of a row, and tells its faults. */
  put(index: number, text: string): readonly CellFault[] {
    const code = this.#known.get(text) ?? this.#read(text)
    this.codes[index] = code
    return this.#faults.get(code) ?? none
  }

  #read(text: string): number {
    const { cell, faults } = typeCell(text, this.field)
    const code = this.cells.push(cell) - 1
    if (this.#known.size < mostKnown) this.#known.set(text, code)
    if (faults.length > 0) this.#faults.set(code, faults)
    return code
  }
}

const none: readonly CellFault[] = []
