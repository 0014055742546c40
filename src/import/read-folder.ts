import type { Issue } from '../domain/issue.ts'
import { type TableName, type TypedTable, tableNames } from '../domain/table.ts'
import { checkTables } from './check-tables.ts'
import { type CheckedTable, type CheckedTables, toTypedTable } from './checked-table.ts'
import { decodeBytes } from './decode.ts'
import { IssueLog } from './issue-log.ts'
import { makeIssue } from './make-issue.ts'
import { type DataSchema, parseDataPackage, schemaFile, type TableSchema } from './schema.ts'
import { detectDelimiter } from './tokenize.ts'
import { tokenizeLines } from './tokenize-lines.ts'
import { emptyTable, typeTable } from './type-table.ts'

/** Records of one file, header and blank lines not counted; `rows` = `accepted` + `rejected`, always. */
export type FileCount = { file: string; rows: number; accepted: number; rejected: number }

/** Everything one folder gave: the good rows, every fault, and the count of each file. */
export type FolderReading = { tables: TypedTable[]; issues: Issue[]; counts: FileCount[] }

/** The one door into the product: file names and bytes to typed tables and issues. Never throws. */
export function readDataFolder(files: ReadonlyMap<string, Uint8Array>): FolderReading {
  const log = new IssueLog()
  const typed = typeFolder(files, log)
  const checked = checkTables(typed, log)
  const counts = countPublished(typed, checked)
  return { tables: [...checked.values()].map(toTypedTable), issues: log.list(), counts }
}

/** The tables of a folder as they are written, before the checks across rows and tables. */
export function typeFolder(files: ReadonlyMap<string, Uint8Array>, log: IssueLog): CheckedTables {
  const schema = readSchema(files, log)
  log.add(schemaGaps(schema, files))
  return new Map<TableName, CheckedTable>(
    schema.tables.map((table) => [table.name, readTable(files.get(table.file), table, log)]),
  )
}

/** What became of the records of each published file; a row that a batch restates was accepted all the same. */
export function countPublished(typed: CheckedTables, checked: CheckedTables): FileCount[] {
  return [...typed].map(([name, { schema, accepted, refused }]) => {
    const rows = accepted.length + refused.length
    const out = checked.get(name)?.refused ?? []
    const rejected = out.filter(({ origin }) => origin === null).length
    return { file: schema.file, rows, accepted: rows - rejected, rejected }
  })
}

function readSchema(files: ReadonlyMap<string, Uint8Array>, log: IssueLog): DataSchema {
  const bytes = files.get(schemaFile)
  if (!bytes) {
    log.add([makeIssue({ code: 'missing-file', severity: 'error', file: schemaFile })])
    return { tables: [], issues: [] }
  }
  const { text, issues } = decodeBytes(bytes, schemaFile)
  const schema = issues.length > 0 ? { tables: [], issues } : parseDataPackage(text)
  log.add(schema.issues)
  return schema
}

/** Tables the product needs and the schema does not have, and CSV files no table of the schema names. */
function schemaGaps(schema: DataSchema, files: ReadonlyMap<string, Uint8Array>): Issue[] {
  if (schema.tables.length === 0) return []
  const known = schema.tables.map(({ name }) => name)
  const absent = tableNames.filter((name) => !known.includes(name))
  const named = new Set(schema.tables.map(({ file }) => file))
  const strangers = [...files.keys()].filter((file) => /\.csv$/i.test(file) && !named.has(file))
  return [
    ...absent.map((name) => {
      const details = { reason: `no table ${name}` }
      return makeIssue({ code: 'unreadable-schema', severity: 'error', file: schemaFile, details })
    }),
    ...strangers.map((file) => makeIssue({ code: 'unknown-file', severity: 'warning', file })),
  ]
}

function readTable(
  bytes: Uint8Array | undefined,
  schema: TableSchema,
  log: IssueLog,
): CheckedTable {
  const { file } = schema
  if (!bytes) {
    log.add([makeIssue({ code: 'missing-file', severity: 'error', file })])
    return emptyTable(schema)
  }
  const { text, encoding, issues } = decodeBytes(bytes, file)
  const grid = tokenizeLines(text, detectDelimiter(text), file)
  const isEmpty = encoding !== 'unknown' && grid.rows.length === 0 && grid.issues.length === 0
  log.add([...issues, ...grid.issues])
  if (isEmpty) log.add([makeIssue({ code: 'empty-file', severity: 'error', file })])
  return typeTable(grid, schema, log)
}
