import type {
  ImportCatalogue,
  ImportChoices,
  ImportQuestion,
  ImportReading,
  ImportRecord,
} from '../../domain/import-reading.ts'
import type { Issue } from '../../domain/issue.ts'
import { IssueLog } from '../issue-log.ts'
import { makeIssue } from '../make-issue.ts'
import type { Sheet } from '../read/office-file.ts'
import { BodyRecord } from './body-records.ts'
import { checkRecords } from './check-records.ts'
import { type FormTables, findForms } from './find-forms.ts'
import { findLists } from './find-lists.ts'
import { findTables, type LineParts } from './find-tables.ts'
import { toShapedRow } from './grid-row.ts'
import { isProse } from './is-prose.ts'
import { createNameIndex } from './name-index.ts'
import { plainSdmx } from './plain-sdmx.ts'
import { previewOf } from './preview.ts'
import { QuestionLog } from './question-log.ts'
import { readCanonical } from './read-canonical.ts'
import { readTables } from './read-tables.ts'
import { createReaders } from './readers.ts'
import { KeyResolver } from './resolve-key.ts'
import { splitSides } from './split-sides.ts'
import { tellConflicts } from './tell-conflicts.ts'

export type SheetReading = Pick<
  ImportReading,
  | 'headerLines'
  | 'layout'
  | 'title'
  | 'tables'
  | 'records'
  | 'questions'
  | 'issues'
  | 'preview'
  | 'counts'
>

type Sources = { sheet: Sheet; file: string; catalogue: ImportCatalogue; choices: ImportChoices }

/** Understands one sheet: its tables, their headers, and every value with what it is a value of. Never throws on bad data. */
export function understandSheet(sources: Sources): SheetReading {
  const reading = understandRows(sources)
  if (reading) return reading
  const { sheet } = sources
  const rows = [...sheet.rows, ...(sheet.body?.rows() ?? [])]
  return understandSheet({ ...sources, sheet: { ...sheet, rows, body: null } })
}

/** null = the body of the sheet is no plain continuation of its first rows. */
function understandRows({ sheet, file, catalogue, choices }: Sources): SheetReading | null {
  const plain = plainSdmx(corrected(sheet, choices))
  const names = createNameIndex(catalogue, choices.newIndicators)
  const log = new IssueLog()
  const questions = new QuestionLog()
  const shared = {
    file,
    sheet,
    table: '',
    choices,
    names,
    log,
    questions,
    readers: createReaders(names),
    resolver: new KeyResolver(names, choices),
  }
  const canonical = choices.headerLines ? null : readCanonical(plain, shared)
  if (canonical) return sheet.body ? null : canonical
  const facts = exactFacts(sheet, choices)
  const rows = plain.map((row) => toShapedRow(row, facts))
  const forms = choices.headerLines
    ? null
    : (findForms(rows, shared.readers) ?? findLists(rows, shared.readers))
  const blocks = forms?.blocks ?? findTables(rows, choices).flatMap(splitSides)
  if (sheet.body && (blocks.length > 1 || plain !== sheet.rows)) return null
  const { main, readings, read, summaries } = readTables(blocks, shared)
  if (sheet.body && !readings[0]?.isWhole) return null
  const { kept, conflicts } = checkRecords(
    readings.flatMap((reading) => reading.records),
    shared,
  )
  log.add(forms ? conflicts : tellConflicts(conflicts, sheet, readings))
  if (kept.length === 0)
    log.add([makeIssue({ code: 'nothing-to-import', severity: 'error', file })])
  const [first, ...others] = readings
  const parts: LineParts = first?.parts ?? new Map()
  for (const other of others)
    for (const [line, part] of other.parts) if (parts.get(line) !== 'data') parts.set(line, part)
  const isText = kept.length === 0 && isProse(sheet)
  const listed = isText ? [textIssue(file)] : inPlace(log.list(), forms)
  if (forms) partForms(parts, forms, sheet)
  return {
    headerLines: forms
      ? []
      : [...new Set(read.flatMap(({ header }) => header.map(({ line }) => line)))].slice(0, 50),
    layout: main?.layout ?? null,
    title: main?.facts.title ?? '',
    tables: summaries,
    records: inPlace(kept, forms),
    questions: forms ? questions.list().map(atField(forms)) : questions.list(),
    issues: listed,
    preview: previewOf(sheet, parts, listed),
    counts: countsOf(sheet, parts, inPlace(kept, forms)),
  }
}

/** Said of sentences instead of whatever else they lack. */
function textIssue(file: string): Issue {
  return makeIssue({ code: 'text-without-table', severity: 'error', file })
}

/** What is said of a form's row, put where its fields stand. */
function inPlace<Placed extends { line: number | null; column: number | null }>(
  placed: Placed[],
  forms: FormTables | null,
): Placed[] {
  if (!forms) return placed
  return placed.map((item) => ({ ...item, ...forms.places.get(`${item.line}:${item.column}`) }))
}

/** A question about a column of a form is about the fields in it. */
function atField({ places }: FormTables): (question: ImportQuestion) => ImportQuestion {
  return (question) => {
    const [, column] = /^column:(\d+)/.exec(question.key) ?? []
    const lines = question.lines.map((line) => places.get(`${line}:${column}`)?.line ?? line)
    return { ...question, lines }
  }
}

function partForms(parts: LineParts, { places }: FormTables, { rows }: Sheet): void {
  const values = new Set([...places.values()].map(({ line }) => line))
  for (const { line } of rows) parts.set(line, values.has(line) ? 'data' : 'title')
}

/** The rows with single cells replaced by what the person wrote. */
function corrected(sheet: Sheet, { cells }: ImportChoices): Sheet['rows'] {
  if (!cells) return sheet.rows
  const changes = new Map(Object.entries(cells))
  return sheet.rows.map((row) => ({
    line: row.line,
    cells: row.cells.map((cell, index) => changes.get(`${row.line}:${index + 1}`) ?? cell),
  }))
}

/** What the workbook knows of its cells; a cell the person wrote anew is text. */
function exactFacts({ facts }: Sheet, { cells }: ImportChoices): Sheet['facts'] {
  if (!cells || facts.size === 0) return facts
  return new Map([...facts].filter(([place]) => cells[place] === undefined))
}

function countsOf(
  { rows, body }: Sheet,
  parts: LineParts,
  records: ImportReading['records'],
): ImportReading['counts'] {
  const below = body?.lines ?? new Int32Array(0)
  const isRecorded = recordedLines(records, Math.max(rows.at(-1)?.line ?? 0, below.at(-1) ?? 0))
  let data = 0
  let refused = 0
  const count = (line: number) => {
    data += 1
    if (isRecorded[line] !== 1) refused += 1
  }
  for (const [line, part] of parts) if (part === 'data' || part === 'refused') count(line)
  for (let row = 0; row < below.length; row += 1) {
    const line = below[row] as number
    if (!parts.has(line)) count(line)
  }
  const lines = rows.length + below.length
  return { lines, data, skipped: lines - data, records: records.length, refused }
}

/** 1 for every line that gave a record. */
function recordedLines(records: ImportReading['records'], lastLine: number): Uint8Array {
  const isRecorded = new Uint8Array(lastLine + 1)
  for (let index = 0; index < records.length; index += 1) {
    const record = records[index] as ImportRecord
    const line = record instanceof BodyRecord ? record.records.lineOf(record.index) : record.line
    isRecorded[line] = 1
  }
  return isRecorded
}
