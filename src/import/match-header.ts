import type { Issue } from '../domain/issue.ts'
import { makeIssue } from './make-issue.ts'
import type { TableSchema } from './schema.ts'
import type { GridRow } from './tokenize.ts'

/** Where each field of the schema stands in the file (0-based, null = absent). Not usable: no row can be read. */
export type HeaderMatch = { positions: (number | null)[]; isUsable: boolean; issues: Issue[] }

/** Matches header cells to fields by exact name. */
export function matchHeader(header: GridRow, schema: TableSchema): HeaderMatch {
  const names = header.cells.map((cell) => cell.trim())
  const issues = [
    ...spaceIssues(header, schema),
    ...unknownColumns(header, names, schema),
    ...duplicateColumns(header, names, schema),
    ...missingColumns(header, names, schema),
  ]
  const positions = schema.fields.map(({ name }) =>
    names.includes(name) ? names.indexOf(name) : null,
  )
  const isUsable = !header.isDamaged && issues.every(({ severity }) => severity !== 'error')
  return { positions, isUsable, issues }
}

type ColumnFault = Pick<Issue, 'code' | 'severity'> & Partial<Issue>

function columnIssue(header: GridRow, schema: TableSchema, fault: ColumnFault): Issue {
  return makeIssue({ file: schema.file, line: header.line, ...fault })
}

function spaceIssues(header: GridRow, schema: TableSchema): Issue[] {
  return header.cells.flatMap((cell, index) => {
    const repair = cell.trim()
    if (cell === repair) return []
    const place = { column: index + 1, field: repair, value: cell, details: { repair } }
    return [
      columnIssue(header, schema, { code: 'surrounding-space', severity: 'warning', ...place }),
    ]
  })
}

function unknownColumns(header: GridRow, names: string[], schema: TableSchema): Issue[] {
  const known = schema.fields.map(({ name }) => name)
  return names.flatMap((name, index) => {
    if (known.includes(name)) return []
    const place = {
      column: index + 1,
      field: name,
      value: name,
      details: { known: known.join(', ') },
    }
    return [columnIssue(header, schema, { code: 'unknown-column', severity: 'warning', ...place })]
  })
}

/** Only a repeated field of the schema matters: which of the two is meant cannot be known. */
function duplicateColumns(header: GridRow, names: string[], schema: TableSchema): Issue[] {
  return schema.fields.flatMap(({ name }) => {
    const first = names.indexOf(name)
    const second = names.indexOf(name, first + 1)
    if (first === -1 || second === -1) return []
    const place = {
      column: second + 1,
      field: name,
      value: name,
      details: { firstColumn: first + 1 },
    }
    return [columnIssue(header, schema, { code: 'duplicate-column', severity: 'error', ...place })]
  })
}

function missingColumns(header: GridRow, names: string[], schema: TableSchema): Issue[] {
  return schema.fields.flatMap(({ name, isRequired }) => {
    if (names.includes(name)) return []
    const severity = isRequired || schema.primaryKey.includes(name) ? 'error' : 'info'
    return [columnIssue(header, schema, { code: 'missing-column', severity, field: name })]
  })
}
