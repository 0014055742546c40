import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { ImportQuestion, ImportReading } from '../domain/import-reading.ts'
import type { Issue } from '../domain/issue.ts'
import { loadOfficeReader } from '../import/load-office-reader.ts'
import { readDropped } from '../import/read-dropped.ts'
import { createTranslator } from '../text/translate.ts'
import {
  toImportReport,
  toQuestionMessage,
  toUnopenedMessage,
} from '../view-models/import-report.ts'
import { toIssueMessage } from '../view-models/issue-list.ts'
import { type CliOptions, readArguments, textOption } from './arguments.ts'
import { readFolderFromDisk } from './read-folder-from-disk.ts'

const usage = 'npm run import:check -- [--data DIR] [--json] FILE…'

/**
 * Reads office files as the page would and says what became of them, one JSON object a line or a readable report.
 * Exit code 0 when all can be accepted, 1 when one needs a decision or is rejected, 2 on wrong usage.
 */
export async function main(args: string[]): Promise<number> {
  let options: CliOptions
  try {
    options = readArguments(args, ['data'], ['json'])
    if (options.files.length === 0) throw new Error('no FILE')
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${usage}`)
    return 2
  }
  const folder = readFolderFromDisk(textOption(options, 'data') ?? 'data')
  let isClean = true
  for (const path of options.files) {
    const result = await readPath(path, folder)
    isClean &&= 'reading' in result && isAccepted(result.reading)
    if (options.values.json) writeJsonLine(path, result)
    else console.log(toReport(path, result))
  }
  return isClean ? 0 : 1
}

type Result = { reading: ImportReading } | { failure: string }

async function readPath(path: string, folder: Map<string, Uint8Array>): Promise<Result> {
  try {
    const bytes = new Uint8Array(readFileSync(path))
    const dropped = { id: path, number: 1, name: basename(path), bytes, choices: {} }
    return { reading: await readDropped(folder, [], dropped, loadOfficeReader, { isWhole: true }) }
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) }
  }
}

function isAccepted({ outcome }: ImportReading): boolean {
  return outcome === 'accept' || outcome === 'accept-warn'
}

function toReport(path: string, result: Result): string {
  return 'failure' in result
    ? toUnopenedMessage(path, result.failure, vietnamese)
    : toImportReport(result.reading, path, vietnamese)
}

const vietnamese = createTranslator('vi')

/** A million records make a longer text than one string can be: they go out in pieces. */
const recordsPerPiece = 10_000

function writeJsonLine(path: string, result: Result): void {
  if ('failure' in result) {
    console.log(JSON.stringify(unopened(path, result.failure)))
    return
  }
  const { reading } = result
  const head = JSON.stringify({
    file: path,
    outcome: reading.outcome,
    encoding: reading.encoding,
    delimiter: reading.delimiter,
    header_lines: reading.headerLines,
    ...(reading.sheets.length > 0 && { sheets: reading.sheets.map(toJsonSheet) }),
  })
  process.stdout.write(`${head.slice(0, -1)},"records":[`)
  for (let start = 0; start < reading.records.length; start += recordsPerPiece) {
    const piece = reading.records.slice(start, start + recordsPerPiece).map(toJsonRecord)
    process.stdout.write(`${start > 0 ? ',' : ''}${JSON.stringify(piece).slice(1, -1)}`)
  }
  const issues = [...reading.issues.map(toJsonIssue), ...reading.questions.map(toQuestionIssue)]
  process.stdout.write(`],"issues":${JSON.stringify(issues)}}\n`)
}

function unopened(path: string, detail: string) {
  const issue = { code: 'unopened-file', severity: 'error', line: null, column: null }
  const message = toUnopenedMessage(path, detail, vietnamese)
  return {
    file: path,
    outcome: 'reject',
    encoding: null,
    delimiter: null,
    header_lines: [],
    records: [],
    issues: [{ ...issue, message }],
  }
}

function toJsonRecord(record: ImportReading['records'][number]) {
  return {
    indicator_id: record.indicatorId,
    org_unit_id: record.orgUnitId,
    period: record.period,
    basis: record.basis,
    measure: record.measure,
    value: record.value,
    measure_unit: record.measureUnit,
    qualifier: record.qualifier,
    low: record.low,
    high: record.high,
    stretch: record.stretch,
    missing: record.missing,
    line: record.line,
    ...(record.sheet !== null && { sheet: record.sheet }),
  }
}

/** Every sheet, and why it is read or not. */
function toJsonSheet({ name, state, records, headerLines }: ImportReading['sheets'][number]) {
  return { name, state, records, header_lines: headerLines }
}

function toJsonIssue(issue: Issue) {
  const { code, severity, sheet, line, column } = issue
  const message = toIssueMessage(issue, vietnamese)
  return { code, severity, ...(sheet !== undefined && { sheet }), line, column, message }
}

function toQuestionIssue(question: ImportQuestion) {
  return {
    code: `question-${question.kind.replace('_', '-')}`,
    severity: question.assumed === null ? 'error' : 'warning',
    ...(question.sheets && { sheet: question.sheets[0]?.name ?? null }),
    line: question.lines[0] ?? null,
    column: null,
    message: toQuestionMessage(question, vietnamese),
  }
}
