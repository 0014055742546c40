import type { Issue } from '../domain/issue.ts'
import type { Cell } from '../domain/table.ts'
import type { CheckedTable } from './checked-table.ts'
import type { IssueLog } from './issue-log.ts'
import { makeIssue, refusesRow } from './make-issue.ts'
import { matchHeader } from './match-header.ts'
import type { TableSchema } from './schema.ts'
import type { Grid, GridRow } from './tokenize.ts'
import { typeCell } from './type-cell.ts'
import { CellsRow, type RowOrigin, type TypedRow } from './typed-row.ts'

type RowReader = {
  schema: TableSchema
  width: number
  positions: readonly (number | null)[]
  order: ReadonlyMap<string, number>
  origin: RowOrigin | null
  /** Cells read before without a fault, by field: most cells of a long table say what others said. */
  known: readonly Map<string, Cell>[]
}

const mostKnown = 20_000

/**
 * Grid to typed rows: columns by header name, cells by field. Every record ends up accepted or refused.
 * `origin` tells which batch the file belongs to; null = it is a published one.
 */
export function typeTable(
  grid: Grid,
  schema: TableSchema,
  log: IssueLog,
  origin: RowOrigin | null = null,
): CheckedTable {
  const [header, ...body] = grid.rows
  if (!header) return emptyTable(schema)
  const typer = new RowTyper({ header, schema, log, origin })
  for (const record of body) typer.read(record)
  return typer.table()
}

/** Rows of one file on their way to being typed, each accepted or refused. */
export class RowTyper {
  readonly isUsable: boolean
  readonly reader: RowReader
  readonly #accepted: TypedRow[] = []
  readonly #refused: TypedRow[] = []
  readonly #log: IssueLog

  constructor({ header, schema, log, origin }: TyperStart) {
    const { positions, isUsable, issues } = matchHeader(header, schema)
    if (!header.isDamaged) log.add(issues)
    const order = fieldOrder(schema)
    const known = schema.fields.map(() => new Map<string, Cell>())
    this.reader = { schema, positions, width: header.cells.length, order, origin, known }
    this.isUsable = isUsable
    this.#log = log
  }

  /** Types a record with every fault told of. */
  read(record: GridRow): void {
    const isReadable = this.isUsable && !record.isDamaged
    const { row, issues } = isReadable
      ? readRow(record, this.reader)
      : { row: rawRow(record, this.reader), issues: [] }
    this.#log.add(issues)
    const isRefused = !isReadable || issues.some(refusesRow)
    ;(isRefused ? this.#refused : this.#accepted).push(row)
  }

  /** Takes a row typed elsewhere without a fault. */
  accept(row: TypedRow): void {
    this.#accepted.push(row)
  }

  table(): CheckedTable {
    const columns = fileColumns(this.reader)
    return { schema: this.reader.schema, accepted: this.#accepted, refused: this.#refused, columns }
  }
}

type TyperStart = {
  header: GridRow
  schema: TableSchema
  log: IssueLog
  origin: RowOrigin | null
}

/** A table without rows, for a file that is missing or empty. */
export function emptyTable(schema: TableSchema): CheckedTable {
  return { schema, accepted: [], refused: [], columns: new Map() }
}

function fieldOrder(schema: TableSchema): Map<string, number> {
  return new Map(schema.fields.map(({ name }, index) => [name, index]))
}

function fileColumns({ schema, positions }: RowReader): Map<string, number> {
  return new Map(
    schema.fields.flatMap(({ name }, index) => {
      const position = positions[index] ?? null
      return position === null ? [] : [[name, position + 1] as const]
    }),
  )
}

function readRow(record: GridRow, reader: RowReader): { row: TypedRow; issues: Issue[] } {
  const found = record.cells.length
  if (found !== reader.width) {
    const code = found < reader.width ? 'too-few-cells' : 'too-many-cells'
    const details = { expected: reader.width, found }
    const place = { file: reader.schema.file, line: record.line, details }
    return {
      row: rawRow(record, reader),
      issues: [makeIssue({ code, severity: 'error', ...place })],
    }
  }
  return readCells(record, reader)
}

function readCells(record: GridRow, reader: RowReader): { row: TypedRow; issues: Issue[] } {
  const issues: Issue[] = []
  const cells = reader.schema.fields.map((field, index) => {
    const position = reader.positions[index] ?? null
    if (position === null) return null
    const value = record.cells[position] ?? ''
    const known = reader.known[index]
    const before = known?.get(value)
    if (before !== undefined) return before
    const { cell, faults } = typeCell(value, field)
    if (faults.length === 0 && known && known.size < mostKnown) known.set(value, cell)
    const place = {
      file: reader.schema.file,
      line: record.line,
      column: position + 1,
      field: field.name,
    }
    for (const fault of faults) issues.push(makeIssue({ ...place, value, ...fault }))
    return cell
  })
  return { row: new CellsRow(record.line, cells, reader.order, reader.origin), issues }
}

/** The cells as they are, so that a reference to a refused row can say which line refused it. */
function rawRow(record: GridRow, { positions, order, origin }: RowReader): TypedRow {
  const cells = positions.map((position) => {
    const text = position === null ? undefined : record.cells[position]?.trim()
    return text || null
  })
  return new CellsRow(record.line, cells, order, origin)
}
