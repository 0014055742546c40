import type { Issue } from '../../domain/issue.ts'
import type { Cell } from '../../domain/table.ts'
import { makeIssue, refusesRow } from '../make-issue.ts'
import type { TableSchema } from '../schema.ts'
import { typeCell } from '../type-cell.ts'
import { CellsRow, type RowOrigin, type TypedRow } from '../typed-row.ts'

/** A row made of an office file's record, with the faults of its cells. An error keeps it out. */
export type MadeRow = { row: TypedRow; issues: Issue[]; isRefused: boolean }

/** Makes rows of one table; fields not given are empty. */
export type RowMaker = (
  fields: Readonly<Record<string, string | null>>,
  place: RowOrigin & { line: number },
) => MadeRow

/** Cells made from records pass the same gate as cells of a file. */
export function rowMaker(schema: TableSchema): RowMaker {
  const positions = new Map(schema.fields.map(({ name }, index) => [name, index]))
  return (fields, { line, ...origin }) => {
    const issues: Issue[] = []
    const cells = schema.fields.map((field): Cell => {
      const text = Object.hasOwn(fields, field.name) ? (fields[field.name] ?? '') : ''
      const { cell, faults } = typeCell(text, field)
      const place = { file: origin.file, line, column: origin.column, field: field.name }
      for (const fault of faults) issues.push(makeIssue({ ...place, value: text, ...fault }))
      return cell
    })
    const row = new CellsRow(line, cells, positions, origin)
    return { row, issues, isRefused: issues.some(refusesRow) }
  }
}
