import type { ImportChoices, ImportReading } from '../../domain/import-reading.ts'
import type { Issue } from '../../domain/issue.ts'
import type { TableName } from '../../domain/table.ts'
import { makeIssue } from '../make-issue.ts'
import { fileKind } from '../read/file-kind.ts'
import type { OfficeFile, Sheet } from '../read/office-file.ts'
import { workbookLimit } from '../read/workbook-guard.ts'
import { readZipDirectory, type ZipEntry } from '../read/zip-directory.ts'
import { inflateEntry } from '../read/zip-inflate.ts'
import type { TableSchema } from '../schema.ts'
import type { Grid } from '../tokenize.ts'
import type { TypedRow } from '../typed-row.ts'
import { type BatchHead, type BatchRows, labelOf } from './batch-rows.ts'
import { type CanonicalFile, fittingSchema, toCanonicalRows } from './canonical-rows.ts'

type OpenWorkbook = (bytes: Uint8Array, file: string) => Promise<OfficeFile>

/** Which sheets a person wants: one by name, or those turned on; else the tables of figures. */
type Wanted = Pick<ImportChoices, 'sheets'> & { fileName: string; sheet: string | null }

/** The sheets of a workbook that are ours by their columns, and what became of each of the others. */
export type CanonicalWorkbook = {
  files: CanonicalFile[]
  sheets: ImportReading['sheets']
  issues: Issue[]
}

/** A workbook of ours: sheets of it have the columns of a table by name. null = it must be understood as an office file. */
export async function asCanonicalWorkbook(
  bytes: Uint8Array,
  wanted: Wanted,
  schemas: ReadonlyMap<TableName, TableSchema>,
  loadOpener: () => Promise<OpenWorkbook>,
): Promise<CanonicalWorkbook | null> {
  if (fileKind(bytes) !== 'zip' || !(await mentionsOurFields(bytes))) return null
  const open = await loadOpener()
  const { fileName } = wanted
  const { sheets } = await open(bytes, fileName)
  const tables = sheets.flatMap((sheet) => {
    const names = new Set(sheet.rows[0]?.cells.map((cell) => cell.trim()))
    const schema = fittingSchema(names, schemas.values())
    return schema ? [{ sheet, schema }] : []
  })
  const chosen = chosenTables(tables, wanted)
  if (chosen.length === 0) return null
  const isAlone = chosen.length === 1
  const left = tables.filter((table) => !chosen.includes(table) && isOfFigures(table.schema))
  return {
    files: chosen.map((table) => toFile(table, isAlone)),
    sheets: sheets.map((sheet) => toSheetLine(sheet, tables, chosen)),
    issues: left
      .filter((table) => !isTurned(table, wanted))
      .map((table) => skipped(table.sheet, fileName)),
  }
}

/** Results before targets; of a workbook without figures the longest table. */
function chosenTables(tables: readonly Found[], wanted: Wanted): Found[] {
  if (wanted.sheet !== null) return tables.filter(({ sheet }) => sheet.name === wanted.sheet)
  const isOn = (table: Found) =>
    wanted.sheets?.[table.sheet.name ?? '']?.isRead ??
    (isOfFigures(table.schema) && table.sheet.rows.length > 1)
  const order = ['actuals', 'targets']
  const found = tables.filter(isOn).toSorted((a, b) => placeIn(order, a) - placeIn(order, b))
  return found.length > 0 ? found : tables.toSorted((a, b) => weight(b) - weight(a)).slice(0, 1)
}

function placeIn(order: readonly string[], { schema }: Found): number {
  return order.indexOf(schema.name)
}

/** True for a sheet the person turned on or off. */
function isTurned({ sheet }: Found, { sheets }: Wanted): boolean {
  return sheets?.[sheet.name ?? '']?.isRead !== undefined
}

function toFile({ sheet, schema }: Found, isAlone: boolean): CanonicalFile {
  const cells = { grid: toGrid(sheet, schema), sheet: isAlone ? null : sheet.name }
  return { schema, sdmx: null, text: '', encoding: '', delimiter: ',', plain: null, cells }
}

/** The rows of all sheets that are read, as of one batch. */
export function toWorkbookRows(
  { files }: CanonicalWorkbook,
  head: Pick<BatchHead, 'number' | 'fileName'>,
): BatchRows {
  const all = files.map((file) => toCanonicalRows(file, head))
  const rows = new Map<TableName, TypedRow[]>()
  for (const one of all)
    for (const [name, own] of one.rows) rows.set(name, [...(rows.get(name) ?? []), ...own])
  return {
    label: labelOf(head),
    batch: head.number,
    rows,
    support: new Map(),
    refused: all.flatMap(({ refused }) => refused),
    checks: 0,
    missing: 0,
    issues: all.flatMap(({ issues }) => issues),
  }
}

/** Looks through the packed texts for a field every table of figures has, before anything is parsed. */
async function mentionsOurFields(bytes: Uint8Array): Promise<boolean> {
  const entries = readZipDirectory(bytes)?.entries ?? []
  const isText = ({ name }: ZipEntry) =>
    /^xl\/(?:sharedStrings|worksheets\/[^/]+)\.xml$/i.test(name)
  for (const entry of entries.filter(isText)) {
    if (entry.size > workbookLimit.unpacked) return false
    const part = await inflateEntry(bytes, entry)
    if (part && new TextDecoder('latin1').decode(part).includes('indicator_id')) return true
  }
  return false
}

type Found = { sheet: Sheet; schema: TableSchema }

/** Figures before names, then the longest. */
function weight({ sheet, schema }: Found): number {
  return sheet.rows.length + (isOfFigures(schema) ? 1e7 : 0)
}

function isOfFigures({ name }: TableSchema): boolean {
  return name === 'actuals' || name === 'targets'
}

/** Rows as wide as their header; what the spreadsheet shows as TRUE is `true`. */
function toGrid({ rows }: Sheet, { fields }: TableSchema): Grid {
  const header = rows[0]?.cells ?? []
  const flags = new Set(fields.filter(({ type }) => type === 'boolean').map(({ name }) => name))
  const isFlag = header.map((name) => flags.has(name.trim()))
  const cellOf = (cell: string, column: number) => (isFlag[column] ? cell.toLowerCase() : cell)
  return {
    rows: rows.map(({ line, cells }) => ({
      line,
      cells: Array.from({ length: Math.max(header.length, cells.length) }, (_, column) =>
        cellOf(cells[column] ?? '', column),
      ),
      isDamaged: false,
    })),
    issues: [],
  }
}

function skipped({ name }: Sheet, file: string): Issue {
  const details = { sheet: name ?? '' }
  return makeIssue({ code: 'other-sheet-skipped', severity: 'warning', file, details })
}

function toSheetLine(
  sheet: Sheet,
  tables: readonly Found[],
  chosen: readonly Found[],
): ImportReading['sheets'][number] {
  const { name, isHidden, rows } = sheet
  const isRead = chosen.some((table) => table.sheet === sheet)
  const isOurs = tables.some((table) => table.sheet === sheet)
  const other = rows.length === 0 ? 'empty' : isOurs ? 'left-out' : 'no-table'
  return {
    name: name ?? '',
    state: isRead ? 'read' : other,
    isHidden,
    isSole: isRead && chosen.length === 1,
    rows: rows.length,
    records: isRead ? rows.length - 1 : 0,
    headerLines: isRead ? [1] : [],
  }
}
