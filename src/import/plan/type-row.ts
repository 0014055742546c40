import type { Issue } from '../../domain/issue.ts'
import type { Cell } from '../../domain/table.ts'
import { makeIssue, refusesRow } from '../make-issue.ts'
import type { FieldSchema, TableSchema } from '../schema.ts'
import { type TypedCell, typeCell } from '../type-cell.ts'
import { CellsRow, type RowOrigin, type TypedRow } from '../typed-row.ts'

/** A row made of an office file's record, with the faults of its cells. An error keeps it out. */
export type MadeRow = { row: TypedRow; issues: Issue[]; isRefused: boolean }

/** Makes rows of one table; fields not given are empty. */
export type RowMaker = (
  fields: Readonly<Record<string, string | null>>,
  place: RowOrigin & { line: number },
) => MadeRow

/** Cells met before are not read again: most rows say what others said. */
const mostKnown = 20_000

/** Cells made from records pass the same gate as cells of a file. */
export function rowMaker(schema: TableSchema): RowMaker {
  const positions = new Map(schema.fields.map(({ name }, index) => [name, index]))
  const readers = schema.fields.map((field) => rememberingReader(field))
  return (fields, { line, ...origin }) => {
    const issues: Issue[] = []
    const cells = schema.fields.map(({ name }, index): Cell => {
      const text = Object.hasOwn(fields, name) ? (fields[name] ?? '') : ''
      const { cell, faults } = readers[index]?.(text) ?? { cell: null, faults: [] }
      const { file, column } = origin
      for (const fault of faults)
        issues.push(makeIssue({ file, line, column, field: name, value: text, ...fault }))
      return cell
    })
    const row = new CellsRow(line, cells, positions, origin)
    return { row, issues, isRefused: issues.some(refusesRow) }
  }
}

function rememberingReader(field: FieldSchema): (text: string) => TypedCell {
  const known = new Map<string, TypedCell>()
  return (text) => {
    const before = known.get(text)
    if (before) return before
    const read = typeCell(text, field)
    if (known.size < mostKnown) known.set(text, read)
    return read
  }
}
