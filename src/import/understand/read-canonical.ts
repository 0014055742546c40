import type { ColumnReading, ColumnRole, ImportRecord } from '../../domain/import-reading.ts'
import { parsePeriod } from '../../domain/period.ts'
import { makeIssue } from '../make-issue.ts'
import type { SheetRow } from '../read/office-file.ts'
import { type CanonicalColumns, canonicalColumns, targetValue } from './canonical-columns.ts'
import { type CanonicalReader, canonicalReader } from './canonical-value.ts'
import { emptyFacts } from './empty-reading.ts'
import { findDuplicates } from './find-duplicates.ts'
import { previewOf } from './preview.ts'
import type { SheetContext } from './read-table.ts'
import type { SheetReading } from './understand-sheet.ts'

/** Reads a sheet in our own form, without guessing: ids, periods and numbers as the data contract writes them. null = another form. */
export function readCanonical(
  rows: readonly SheetRow[],
  context: SheetContext,
): SheetReading | null {
  const [header, ...body] = rows
  const columns = header ? canonicalColumns(header.cells) : null
  if (!header || !columns) return null
  const reader = canonicalReader(body, columns, context)
  const records: ImportRecord[] = []
  const documents: string[] = []
  for (const row of body) {
    const record = readRow(row, columns, context, reader)
    if (!record) continue
    records.push(record)
    documents.push(columns.document === -1 ? '' : (row.cells[columns.document] ?? ''))
  }
  const { kept, issues } = findDuplicates(records, context.file, (index) => documents[index] ?? '')
  context.log.add(issues)
  if (kept.length === 0)
    context.log.add([
      makeIssue({ code: 'nothing-to-import', severity: 'error', file: context.file }),
    ])
  return toReading(rows, kept, header, context)
}

function toReading(
  rows: readonly SheetRow[],
  records: ImportRecord[],
  header: SheetRow,
  { log, questions }: SheetContext,
): SheetReading {
  const issues = log.list()
  const parts = new Map(rows.map(({ line }) => [line, 'data' as const]))
  const data = rows.length - 1
  return {
    headerLines: [header.line],
    layout: 'canonical',
    title: '',
    tables: [
      {
        sheet: null,
        table: '',
        firstLine: header.line,
        title: '',
        facts: emptyFacts,
        columns: header.cells.map(toColumn),
      },
    ],
    records,
    questions: questions.list(),
    issues,
    preview: previewOf(
      { rows: [...rows], body: null },
      new Map([...parts, [header.line, 'header']]),
      issues,
    ),
    counts: {
      lines: rows.length,
      data,
      skipped: 1,
      records: records.length,
      refused: data - records.length,
    },
  }
}

const roles = new Map<string, ColumnRole>([
  ['indicator_id', 'indicator'],
  ['org_unit_id', 'org_unit'],
  ['period', 'period'],
  ['status', 'measure'],
  ['value', 'value'],
  ['lower', 'value'],
  ['upper', 'value'],
])

function toColumn(header: string, index: number): ColumnReading {
  return {
    column: index + 1,
    header,
    role: roles.get(header.trim()) ?? 'note',
    measure: null,
    period: null,
    basis: null,
    measureUnit: null,
    indicatorName: null,
    orgUnitName: null,
  }
}

function readRow(
  row: SheetRow,
  columns: CanonicalColumns,
  context: SheetContext,
  reader: CanonicalReader,
): ImportRecord | null {
  const cell = (column: number) => row.cells[column]?.trim() ?? ''
  const indicatorName = cell(columns.indicator)
  if (indicatorName === '') {
    context.log.add([
      makeIssue({
        code: 'row-without-name',
        severity: 'error',
        file: context.file,
        line: row.line,
      }),
    ])
    return null
  }
  const orgUnitName = cell(columns.orgUnit)
  const period = reader.period(cell(columns.period))
  const indicatorId = reader.indicator(indicatorName)
  const orgUnitId = reader.orgUnit(orgUnitName, period)
  if (indicatorId.isLeftOut || orgUnitId.isLeftOut) return null
  const facts = indicatorId.id === null ? null : context.names.facts(indicatorId.id)
  const value =
    columns.value === -1
      ? targetValue(row, columns, reader)
      : reader.value(row, columns.value, facts)
  if (!value) return null
  const column = value.column + 1
  const record: ImportRecord = {
    file: context.file,
    sheet: context.sheet.name,
    line: row.line,
    column,
    raw: row.cells[value.column] ?? '',
    indicatorName,
    indicatorId: indicatorId.id,
    orgUnitName: orgUnitName === '' ? null : orgUnitName,
    orgUnitId: orgUnitId.id,
    period: period !== null && parsePeriod(period) ? period : null,
    basis: cell(columns.basis) === 'ytd' ? 'ytd' : 'period',
    measure:
      columns.value === -1 ? 'target' : cell(columns.status) === 'estimate' ? 'estimate' : 'actual',
    value: value.value,
    measureUnit: facts?.measureUnit ?? null,
    writtenUnit: null,
    qualifier: value.qualifier,
    low: value.low,
    high: value.high,
    stretch: value.stretch,
    missing: value.missing,
    isGuess: value.isGuess,
  }
  reader.ask(record, indicatorId, orgUnitId)
  return record
}
