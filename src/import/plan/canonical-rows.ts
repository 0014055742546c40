import type { Issue } from '../../domain/issue.ts'
import type { SdmxTable } from '../../domain/sdmx.ts'
import type { TableName } from '../../domain/table.ts'
import type { RowOrigin, TypedRow } from '../checked-table.ts'
import { decodeBytes } from '../decode.ts'
import { IssueLog } from '../issue-log.ts'
import type { TableSchema } from '../schema.ts'
import { detectDelimiter, type Grid, tokenize } from '../tokenize.ts'
import { typeTable } from '../type-table.ts'
import { type BatchHead, type BatchRows, labelOf, type RefusedRecord } from './batch-rows.ts'
import { sdmxDelimiter, sdmxTableOf, toSdmxGrid } from './sdmx-grid.ts'

/** The table whose canonical form a text has: every field the table needs is in its header by name; null = none. */
export function canonicalTable(text: string, schemas: Iterable<TableSchema>): TableSchema | null {
  const line = text.trimStart().split('\n', 1)[0] ?? ''
  const delimiter = detectDelimiter(line)
  const names = new Set(line.split(delimiter).map((cell) => cell.replaceAll('"', '').trim()))
  const needed = ({ fields, primaryKey }: TableSchema) =>
    fields.filter(({ name, isRequired }) => isRequired || primaryKey.includes(name))
  const fitting = [...schemas].filter((schema) =>
    needed(schema).every(({ name }) => names.has(name)),
  )
  // `documents` needs less than `targets` names: the table that takes most of the header is meant.
  const taken = ({ fields }: TableSchema) => fields.filter(({ name }) => names.has(name)).length
  return fitting.toSorted((one, other) => taken(other) - taken(one))[0] ?? null
}

/** A file whose columns are ours by name, ready to be typed. */
export type CanonicalFile = {
  schema: TableSchema
  /** null = canonical CSV. */
  sdmx: SdmxTable | null
  text: string
  encoding: string
  delimiter: string
}

/** The file as one of ours: canonical CSV or our own SDMX-CSV; null = it must be understood as an office file. */
export function asCanonical(
  bytes: Uint8Array,
  fileName: string,
  schemas: ReadonlyMap<TableName, TableSchema>,
): CanonicalFile | null {
  const { text, encoding } = decodeBytes(bytes, fileName)
  if (encoding === 'unknown') return null
  const sdmx = sdmxTableOf(text)
  const schema = sdmx ? schemas.get(sdmx) : canonicalTable(text, schemas.values())
  if (!schema) return null
  const delimiter = sdmx ? sdmxDelimiter(text) : detectDelimiter(text)
  return { schema, sdmx, text, encoding, delimiter }
}

/** Such a file, through the same reader as the published one. */
export function toCanonicalRows(file: CanonicalFile, head: BatchHead): BatchRows {
  const { schema } = file
  const label = labelOf(head)
  const origin: RowOrigin = { file: label, batch: head.number, column: null, raw: null, name: null }
  const log = new IssueLog()
  const grid = gridOf(file, label)
  log.add(grid.issues)
  const table = typeTable(grid, { ...schema, file: label }, log, origin)
  const issues = log.list()
  return {
    label,
    batch: head.number,
    rows: new Map([[schema.name, table.accepted]]),
    support: new Map(),
    refused: table.refused.map((row) => refusedLine(schema.name, row, issues)),
    checks: 0,
    missing: 0,
    issues,
  }
}

/** The cells of such a file under our own field names. */
export function gridOf({ sdmx, text, delimiter }: CanonicalFile, label: string): Grid {
  const grid = tokenize(text, delimiter, label)
  return sdmx ? toSdmxGrid(grid, sdmx, label) : grid
}

function refusedLine(table: TableName, row: TypedRow, issues: readonly Issue[]): RefusedRecord {
  const { line } = row
  const issue = issues.find((one) => one.line === line && one.severity === 'error') ?? null
  const raw = row.cells.map((cell) => cell ?? '').join(',')
  const place = { line, column: issue?.column ?? null, raw, name: '' }
  return { table, ...place, record: null, row, reason: 'check-failed', issue }
}
