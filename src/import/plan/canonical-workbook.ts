import type { ImportReading } from '../../domain/import-reading.ts'
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
import { type CanonicalFile, fittingSchema } from './canonical-rows.ts'

type OpenWorkbook = (bytes: Uint8Array, file: string) => Promise<OfficeFile>

type Wanted = { fileName: string; sheet: string | null }

/** A workbook of ours: one of its sheets has the columns of a table by name. null = it must be understood as an office file. */
export async function asCanonicalWorkbook(
  bytes: Uint8Array,
  { fileName, sheet }: Wanted,
  schemas: ReadonlyMap<TableName, TableSchema>,
  loadOpener: () => Promise<OpenWorkbook>,
): Promise<CanonicalFile | null> {
  if (fileKind(bytes) !== 'zip' || !(await mentionsOurFields(bytes))) return null
  const open = await loadOpener()
  const { sheets } = await open(bytes, fileName)
  const tables = sheets.flatMap((one) => {
    const schema = fittingSchema(
      new Set(one.rows[0]?.cells.map((cell) => cell.trim())),
      schemas.values(),
    )
    return schema ? [{ sheet: one, schema }] : []
  })
  const chosen = sheet === null ? null : tables.find((table) => table.sheet.name === sheet)
  if (sheet !== null && !chosen) return null
  const found = chosen ?? tables.toSorted((a, b) => weight(b) - weight(a))[0]
  if (!found) return null
  const others = tables.filter((table) => table !== found && isOfFigures(table.schema))
  const parts = { schema: found.schema, sdmx: null, text: '', encoding: '', delimiter: ',' }
  const grid = toGrid(found.sheet, found.schema)
  const issues = others.map((other) => skipped(other.sheet, fileName))
  const sheetList = sheets.map((one) => toSheetLine(one, found.sheet))
  return { ...parts, plain: null, workbook: { grid, issues, sheets: sheetList } }
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

function toSheetLine(sheet: Sheet, chosen: Sheet): ImportReading['sheets'][number] {
  const { name, isHidden, rows } = sheet
  const isRead = sheet === chosen
  return {
    name: name ?? '',
    state: isRead ? 'read' : rows.length === 0 ? 'empty' : 'left-out',
    isHidden,
    isSole: isRead,
    rows: rows.length,
    records: isRead ? rows.length - 1 : 0,
    headerLines: isRead ? [1] : [],
  }
}
