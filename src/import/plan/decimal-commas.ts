import { makeIssue } from '../make-issue.ts'
import type { TableSchema } from '../schema.ts'
import type { Grid, GridRow } from '../tokenize.ts'
import { readConvention } from '../values/read-convention.ts'

const local = /^-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/

/**
 * A canonical table that a spreadsheet saved with semicolons and decimal commas, with points again: but only when
 * cells that read one way only say so and none says otherwise. Anything else stays as it is, for the checks to refuse.
 */
export function withDecimalPoints(grid: Grid, schema: TableSchema, file: string): Grid {
  const [header, ...body] = grid.rows
  if (!header) return grid
  const columns = numberColumns(header, schema)
  const cells = body.flatMap((row) => columns.map((column) => row.cells[column]?.trim() ?? ''))
  const written = cells.filter((cell) => cell !== '')
  const { comma, isMixed } = readConvention(written)
  if (comma !== 'decimal' || isMixed || !written.every((cell) => local.test(cell))) return grid
  const rows = body.map((row) => ({ ...row, cells: row.cells.map(toPointIn(columns)) }))
  const issue = makeIssue({ code: 'decimal-commas', severity: 'warning', file, line: header.line })
  return { rows: [header, ...rows], issues: [...grid.issues, issue] }
}

function numberColumns({ cells }: GridRow, { fields }: TableSchema): number[] {
  const numbers = new Set(fields.filter(({ type }) => type === 'number').map(({ name }) => name))
  return cells.flatMap((cell, column) => (numbers.has(cell.trim()) ? [column] : []))
}

function toPointIn(columns: readonly number[]) {
  const isNumber = new Set(columns)
  return (cell: string, column: number) =>
    isNumber.has(column) ? cell.trim().replaceAll('.', '').replace(',', '.') : cell
}
