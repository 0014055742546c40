import type {
  ColumnReading,
  ImportChoices,
  ImportLayout,
  ImportRecord,
  TableFacts,
} from '../../domain/import-reading.ts'
import { IssueLog } from '../issue-log.ts'
import type { Sheet } from '../read/office-file.ts'
import { checkDifferences, settleDifferences } from './check-differences.ts'
import { checkTotals } from './check-totals.ts'
import { withHeads } from './chosen-columns.ts'
import { classifyRows, type RowPart } from './classify-rows.ts'
import { columnProfiles } from './column-profile.ts'
import { commonYear } from './column-times.ts'
import type { LineParts, TableBlock } from './find-tables.ts'
import { filledCount } from './grid-row.ts'
import { headerTexts } from './header-texts.ts'
import { layoutOf } from './layout-of.ts'
import type { NameIndex } from './name-index.ts'
import { estimatesByNote } from './noted-columns.ts'
import { combineHints, toDatedPeriod } from './period-hint.ts'
import { proposeRoles } from './propose-roles.ts'
import type { QuestionLog } from './question-log.ts'
import { readColumns } from './read-columns.ts'
import type { Readers } from './readers.ts'
import { RecordWriter } from './record-writer.ts'
import {
  isNamed,
  reportAssumptions,
  reportDeletion,
  reportExtraCells,
  reportMixedSeparators,
  reportPartMonths,
  reportTitleUnit,
  reportUnkept,
} from './report-rows.ts'
import type { KeyResolver } from './resolve-key.ts'
import { RowKeys } from './row-keys.ts'
import { settleStretch } from './settle-stretch.ts'
import { isHalfPair, placePair, splitPairs, wholeCell } from './split-pairs.ts'
import { factsOf, tableFactsOf, withHeaderFacts } from './table-facts.ts'
import {
  type TableColumn,
  type TableModel,
  type TitleFacts,
  toColumnReading,
} from './table-model.ts'
import { writeBody } from './write-body.ts'

/** What is shared by all tables of a sheet. */
export type SheetContext = {
  file: string
  sheet: Sheet
  /** The mark of the table, by which its questions and answers are told; the main one has none. */
  table: string
  choices: ImportChoices
  names: NameIndex
  log: IssueLog
  questions: QuestionLog
  readers: Readers
  resolver: KeyResolver
}

export type TableReading = {
  /** Its mark. */
  table: string
  /** As it was read: columns of two numbers a cell are two. */
  block: TableBlock
  facts: TitleFacts
  tableFacts: TableFacts
  layout: ImportLayout
  columns: ColumnReading[]
  records: ImportRecord[]
  parts: LineParts
  /** False = the body of the sheet must be read row by row, and this is of no use. */
  isWhole: boolean
}

/** Reads one table; `before` are the facts of the table it continues. */
export function readTable(
  block: TableBlock,
  context: SheetContext,
  before: TitleFacts | null,
): TableReading {
  const model = modelOf(block, context, factsOf(block, context, before))
  const { pairs } = model
  if (pairs.from.size === 0) return readModel(model, context)
  const log = new IssueLog()
  const reading = readModel(model, { ...context, log })
  context.log.add(log.list().map((issue) => placePair(issue, pairs)))
  return { ...reading, records: reading.records.map((record) => wholeCell(record, pairs)) }
}

function readModel(model: TableModel, context: SheetContext): TableReading {
  const { facts, block } = model
  const writer = new RecordWriter({
    ...context,
    sheet: context.sheet.name,
    facts: model.facts,
    assumedMeasure: 'actual',
  })
  const keys = new RowKeys(model, context.readers)
  const parts = writeRows(model, keys, writer, context)
  const { body = null } = context.sheet
  const isWhole = !body || writeBody({ body, model, keys, writer, context, parts })
  checkTotals(model, writer.records, context)
  checkDifferences(model, context)
  reportAssumptions(writer, block, context)
  reportUnkept(writer, block, context)
  reportMixedSeparators(model.columns, block, context)
  reportPartMonths(model.columns, block, context, writer.kinds.dayLine)
  reportTitleUnit(block, facts.unit, context)
  const dated = toDatedPeriod(facts.hint)
  return {
    table: context.table,
    block,
    facts,
    tableFacts: tableFactsOf(facts, dated, context.names),
    layout: model.layout,
    columns: model.columns.map((column) => columnReading(column, model)),
    records: body ? writer.records : settleStretch(writer.records, model.columns),
    parts,
    isWhole,
  }
}

function columnReading(column: TableColumn, { facts, pairs }: TableModel): ColumnReading {
  const dated = toDatedPeriod(combineHints(column.hint, facts.hint))
  const from = pairs.from.get(column.index)
  const reading = toColumnReading(column, dated)
  return from === undefined ? reading : { ...reading, standsIn: from + 1 }
}

function modelOf(given: TableBlock, context: SheetContext, facts: TitleFacts): TableModel {
  const { readers, table } = context
  const written = headerTexts(given.header, widthOf(given), context.sheet.merges)
  const { block, headers, pairs } = splitPairs(given, written, readers)
  const choices = withHeads(context.choices, headers, table)
  const sample = block.rows.filter((row) => filledCount(row) > 1)
  const profiles = columnProfiles(sample, headers.length)
  const roles = proposeRoles(headers, profiles, readers, choices.columns)
  const all = withHeaderFacts(facts, headers, roles, context)
  const read = readColumns({ headers, roles, profiles, readers, facts: all, choices, table })
  const settled = settleDifferences(read, block.rows, choices.columns)
  const columns = estimatesByNote(settled, block.rows, readers, choices.columns)
  const isName = (text: string) => readers.isIndicator(text) || readers.isOrgUnit(text)
  const parts = classifyRows(block, roles, choices, isName)
  const hint = all.hint ?? commonYear(columns)
  return { block, parts, columns, facts: { ...all, hint }, layout: layoutOf(columns), pairs }
}

/** As wide as the header, or as most rows where there is none or a longer one. */
function widthOf({ header, rows }: TableBlock): number {
  const own = Math.max(0, ...header.map(({ cells }) => cells.length))
  const counts = new Map<number, number>()
  for (const { cells } of rows.slice(0, 500))
    counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  const common = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
  return Math.min(Math.max(own, own > 0 ? 0 : common), 2000)
}

function writeRows(
  model: TableModel,
  keys: RowKeys,
  writer: RecordWriter,
  context: SheetContext,
): LineParts {
  const values = model.columns.filter(({ role }) => role === 'value')
  const isEmptyColumn = emptyColumns(model, values)
  const lines: LineParts = new Map()
  for (const row of model.block.title) lines.set(row.line, 'title')
  for (const row of model.block.header) lines.set(row.line, 'header')
  for (const [index, row] of model.block.rows.entries()) {
    const part: RowPart = model.parts[index] ?? 'note'
    lines.set(row.line, part)
    if (part === 'section') keys.enterSection(row)
    if (part !== 'data') continue
    const key = keys.keyOf(row)
    if (reportExtraCells(row, model.columns, context)) {
      lines.set(row.line, 'refused')
      continue
    }
    if (key.codes.isDeletion) {
      reportDeletion(row, model.columns, context)
      lines.set(row.line, 'refused')
      continue
    }
    if (!isNamed(key, values, model.facts, row, context)) {
      lines.set(row.line, 'refused')
      continue
    }
    let written = 0
    for (const column of values) {
      if (isEmptyColumn.has(column.index) || isHalfPair(row, column, model, context)) continue
      if (writer.write({ row, key, column })) written++
    }
    if (written === 0) lines.set(row.line, 'refused')
  }
  return lines
}

function emptyColumns({ block, parts }: TableModel, values: readonly TableColumn[]): Set<number> {
  const isFilled = (column: number) =>
    block.rows.some(
      (row, index) => parts[index] === 'data' && (row.shapes[column] ?? 'blank') !== 'blank',
    )
  return new Set(values.map(({ index }) => index).filter((index) => !isFilled(index)))
}
