import { guardFormula } from '../domain/formula-guard.ts'
import type { Cell, FieldType, TableName, TypedTable } from '../domain/table.ts'

/** What the rows of a published file are sorted by. */
export const sortKeys = {
  documents: ['document_id'],
  'org-units': ['org_unit_id'],
  indicators: ['indicator_id'],
  targets: ['document_id', 'item', 'indicator_id', 'org_unit_id', 'period'],
  actuals: ['indicator_id', 'org_unit_id', 'period', 'basis', 'document_id'],
  deadlines: ['document_id', 'due', 'who'],
  thresholds: ['threshold_id'],
} as const satisfies Record<TableName, readonly string[]>

/**
 * A table as canonical CSV, ready to replace the published one: UTF-8, comma, LF, header, empty = not known.
 * Text that a spreadsheet would run carries an apostrophe, which the import takes off again; numbers never do.
 */
export function toCanonicalCsv(table: TypedTable): string {
  return [...canonicalLines(table)].join('')
}

/** The same line by line, each with its line end, so that a large table need not stand in memory as one text. */
export function* canonicalLines(
  table: TypedTable,
  order: Iterable<number> = table.lines.keys(),
): Generator<string> {
  yield `${table.columns.map(({ name }) => name).join(',')}\n`
  for (const row of order) {
    const fields = table.columns.map(({ type, cells }) => canonicalField(cells[row] ?? null, type))
    yield `${fields.join(',')}\n`
  }
}

/** Row numbers in the order of the key, code point by code point as the published files are. */
export function orderByKey(table: TypedTable): number[] {
  const columns = sortKeys[table.name].flatMap((key) =>
    table.columns.filter(({ name }) => name === key).map(({ cells }) => cells),
  )
  const compare = (one: number, other: number) => {
    for (const cells of columns) {
      const [left, right] = [String(cells[one] ?? ''), String(cells[other] ?? '')]
      if (left !== right) return left < right ? -1 : 1
    }
    return one - other
  }
  return [...table.lines.keys()].sort(compare)
}

/** A cell as CSV writes it, quoted when it must be. */
export function canonicalField(cell: Cell, type: FieldType): string {
  const plain = cell === null ? '' : String(cell)
  const text = type === 'string' ? guardFormula(plain) : plain
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
