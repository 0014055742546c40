import type { Issue } from '../../domain/issue.ts'
import type { SdmxTable } from '../../domain/sdmx.ts'
import type { TableName } from '../../domain/table.ts'
import { decodeBytes } from '../decode.ts'
import { IssueLog } from '../issue-log.ts'
import { fileKind } from '../read/file-kind.ts'
import { markedEncoding, nulPatternEncoding } from '../read/unicode-form.ts'
import type { TableSchema } from '../schema.ts'
import { detectDelimiter, type Grid } from '../tokenize.ts'
import { tokenizeLines } from '../tokenize-lines.ts'
import { countPlainLines, typePlainBytes } from '../type-plain-bytes.ts'
import { typeTable } from '../type-table.ts'
import type { RowOrigin, TypedRow } from '../typed-row.ts'
import { isUtf8 } from '../utf8.ts'
import { type BatchHead, type BatchRows, labelOf, type RefusedRecord } from './batch-rows.ts'
import { withDecimalPoints } from './decimal-commas.ts'
import { sdmxDelimiter, sdmxTableOf, toSdmxGrid } from './sdmx-grid.ts'

/** Bytes in which the header and the lines of a preview are looked for. */
const headSize = 1 << 17

/** The table whose canonical form a text has: every field the table needs is in its header by name; null = none. */
export function canonicalTable(text: string, schemas: Iterable<TableSchema>): TableSchema | null {
  const line = text.trimStart().split('\n', 1)[0] ?? ''
  const delimiter = detectDelimiter(line)
  const names = new Set(line.split(delimiter).map((cell) => cell.replaceAll('"', '').trim()))
  return fittingSchema(names, schemas)
}

/** The table whose every needed field is among the names of a header; null = none. */
export function fittingSchema(
  names: ReadonlySet<string>,
  schemas: Iterable<TableSchema>,
): TableSchema | null {
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
  /** Of a plain file only the first lines. */
  text: string
  encoding: string
  delimiter: string
  /** The bytes, when every line of them is a record; null = read `text`. */
  plain: { bytes: Uint8Array; lineCount: number } | null
  /** The cells of a sheet, and its name where several are read; null = a text. */
  cells: { grid: Grid; sheet: string | null } | null
}

/** The file as one of ours: canonical CSV or our own SDMX-CSV; null = it must be understood as an office file. */
export function asCanonical(
  bytes: Uint8Array,
  fileName: string,
  schemas: ReadonlyMap<TableName, TableSchema>,
): CanonicalFile | null {
  if (!hasHeader(bytes)) return null
  const head = headOf(bytes)
  if (head !== null && !sdmxTableOf(head) && !canonicalTable(head, schemas.values())) return null
  const isPointedCsv = head !== null && isPointed(head)
  const lineCount = isPointedCsv && isUtf8(bytes) ? countPlainLines(bytes) : null
  const plain = lineCount === null ? null : { bytes, lineCount }
  const { text, encoding } =
    plain && head !== null ? { text: head, encoding: 'utf-8' } : decodeBytes(bytes, fileName)
  if (encoding === 'unknown') return null
  const sdmx = sdmxTableOf(text)
  const schema = sdmx ? schemas.get(sdmx) : canonicalTable(text, schemas.values())
  if (!schema) return null
  const delimiter = sdmx ? sdmxDelimiter(text) : detectDelimiter(text)
  return { schema, sdmx, text, encoding, delimiter, plain, cells: null }
}

/** No header of ours is this long: a file that is one line need not be decoded to know that. */
function hasHeader(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, headSize)
  return bytes.length <= headSize || start.includes(0x0a) || start.includes(0x0d)
}

/** The first lines of what may be UTF-8 text, enough to know the columns by; null when they do not tell. */
function headOf(bytes: Uint8Array): string | null {
  const encoding = markedEncoding(bytes) ?? nulPatternEncoding(bytes) ?? 'utf-8'
  if (encoding !== 'utf-8' || fileKind(bytes) !== 'text') return null
  const end = bytes.subarray(0, headSize).lastIndexOf(0x0a)
  const text = new TextDecoder().decode(bytes.subarray(0, end + 1)).replace(/\r\n?/g, '\n')
  return text.trim() === '' ? null : text.normalize('NFC')
}

/** True for the first lines of canonical CSV; a file cut by semicolons may have decimal commas, and is read cell by cell. */
function isPointed(head: string): boolean {
  return !sdmxTableOf(head) && detectDelimiter(head) !== ';'
}

/** Such a file, through the same reader as the published one. */
export function toCanonicalRows(
  file: CanonicalFile,
  head: Pick<BatchHead, 'number' | 'fileName'>,
): BatchRows {
  const { schema } = file
  const label = labelOf(head)
  const sheet = file.cells?.sheet ?? null
  const own: RowOrigin = { file: label, batch: head.number, column: null, raw: null, name: null }
  const origin = sheet === null ? own : { ...own, sheet }
  const log = new IssueLog()
  const table = typeFile(file, { ...schema, file: label }, log, origin)
  const issues = log.list().map((issue) => (sheet === null ? issue : { ...issue, sheet }))
  return {
    label,
    batch: head.number,
    rows: new Map([[schema.name, table.accepted]]),
    support: new Map(),
    refused: table.refused.map((row) => refusedLine(schema.name, row, issues, sheet)),
    checks: 0,
    missing: 0,
    issues,
  }
}

function typeFile(file: CanonicalFile, schema: TableSchema, log: IssueLog, origin: RowOrigin) {
  const { plain, delimiter } = file
  if (plain) return typePlainBytes({ ...plain, delimiter, schema }, log, origin)
  const grid = gridOf(file, schema.file)
  log.add(grid.issues)
  return typeTable(grid, schema, log, origin)
}

const grids = new WeakMap<CanonicalFile, Grid>()

/** The cells of such a file under our own field names, cut once. `label` is the name its issues carry. */
export function gridOf(file: CanonicalFile, label: string): Grid {
  const grid = grids.get(file) ?? cutGrid(file, label)
  grids.set(file, grid)
  return grid
}

function cutGrid({ sdmx, schema, text, delimiter, cells }: CanonicalFile, label: string): Grid {
  if (cells) return cells.grid
  const grid = tokenizeLines(text, delimiter, label)
  if (sdmx) return toSdmxGrid(grid, sdmx, label)
  return delimiter === ';' ? withDecimalPoints(grid, schema, label) : grid
}

function refusedLine(
  table: TableName,
  row: TypedRow,
  issues: readonly Issue[],
  sheet: string | null,
): RefusedRecord {
  const { line } = row
  const issue = issues.find((one) => one.line === line && one.severity === 'error') ?? null
  const raw = row.cells.map((cell) => cell ?? '').join(',')
  const place = { line, column: issue?.column ?? null, raw, name: '' }
  return {
    sheet,
    table,
    ...place,
    record: null,
    row,
    reason: 'check-failed',
    issue,
  }
}
