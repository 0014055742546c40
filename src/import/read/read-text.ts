import type { TextRepair } from '../../domain/import-reading.ts'
import type { Issue } from '../../domain/issue.ts'
import { makeIssue } from '../make-issue.ts'
import { countPlainLines } from '../type-plain-bytes.ts'
import { type AlignedRows, alignedRows } from './aligned-columns.ts'
import { cutWithBestQuoting } from './choose-quoting.ts'
import { cutLong, type LongCut, type LongText } from './cut-long.ts'
import type { CutRows } from './cut-rows.ts'
import { findDamagedLetters } from './damaged-letters.ts'
import { decodeInPieces } from './decode-text.ts'
import { detectDelimiter } from './detect-delimiter.ts'
import {
  detectEncoding,
  type EncodingReading,
  knownEncoding,
  legacyReaders,
  type TextEncoding,
} from './detect-encoding.ts'
import { windows1252Text } from './legacy-letters.ts'
import { measureLines } from './measure-lines.ts'
import type { OfficeFile, ReadOptions, Sheet, SheetRow } from './office-file.ts'
import { repairedIssues, repairLetters } from './repair-letters.ts'
import type { SheetBody } from './sheet-body.ts'
import { unwrapLines, withoutTails } from './unwrap-lines.ts'

type TextReading = Pick<OfficeFile, 'encoding' | 'delimiter' | 'repairs' | 'sheets' | 'issues'>

/** Widest row that is still a table. */
export const columnLimit = 500

/** Stands for “nothing cuts these lines”: a mark no office file has. */
const noDelimiter = '\u001f'

/** Bytes of a text file to one sheet of cells. */
export function readText(bytes: Uint8Array, file: string, options: ReadOptions): TextReading {
  const long = cutLong({ bytes, file, options })
  const isPlain = long !== null || countPlainLines(bytes) !== null
  const unbroken = isPlain ? null : measureLines(bytes, file)
  if (unbroken)
    return { encoding: null, delimiter: null, repairs: [], sheets: [], issues: [unbroken] }
  const cut = cutText({ bytes, file, options }, long)
  const { reading, delimiter, body } = cut
  const aligned = delimiter === null ? alignedRows(cut.rows) : null
  const rows = aligned?.rows ?? cut.rows
  const repairs = body ? [] : repairsOf(bytes, rows, reading, options)
  const issues = [
    ...cut.issues,
    ...(reading.isSure ? [] : [unsureIssue(reading, file)]),
    ...repairedIssues(repairs, file),
    ...findDamagedLetters(rows, file),
    ...(aligned ? alignedIssues(aligned, file) : []),
    ...shapeIssues(rows, {
      file,
      isCut: delimiter !== null || aligned !== null,
      hasFaults: cut.issues.length > 0,
    }),
  ]
  const sheets = issues.some(refusesFile) ? [] : toSheets(rows, body)
  return { encoding: reading.encoding, delimiter, repairs, sheets, issues }
}

type CutText = CutRows & {
  reading: EncodingReading
  delimiter: string | null
  /** The rows below the others, of a long text; null = there are no more. */
  body: SheetBody | null
}

/** Finds the encoding and the delimiter, and cuts the lines by them. */
function cutText({ bytes, file, options }: LongText, long: LongCut | null): CutText {
  const reading = readingOf(bytes, long ? 'utf-8' : knownEncoding(options.encoding), options)
  const { encoding } = reading
  const outer =
    long?.outer ?? detectDelimiter(firstPiece(bytes, encoding), options.delimiter ?? null)
  const by = { delimiter: outer.delimiter ?? noDelimiter, file }
  const whole = long ?? cutWithBestQuoting(() => decodeInPieces(bytes, encoding), by)
  const { isStated } = outer
  const inner = long || isStated || options.delimiter ? null : unwrapLines(whole, file)
  const cut = inner ?? whole
  const delimiter = inner?.delimiter ?? outer.delimiter
  const stated = isStated ? cut.rows.filter(({ line }) => line > 1) : cut.rows
  const rows = withoutTails(stated, delimiter)
  return { reading, delimiter, rows, issues: cut.issues, body: long?.body ?? null }
}

function readingOf(
  bytes: Uint8Array,
  known: TextEncoding | null,
  { refusedRepairs = [] }: ReadOptions,
): EncodingReading {
  return known ? { encoding: known, isSure: true } : detectEncoding(bytes, refusedRepairs)
}

function repairsOf(
  bytes: Uint8Array,
  rows: readonly SheetRow[],
  { encoding }: EncodingReading,
  options: ReadOptions,
): TextRepair[] {
  const ofBytes = knownEncoding(options.encoding) ? [] : encodingRepair(bytes, encoding)
  return [...ofBytes, ...repairLetters(rows, options.refusedRepairs ?? [])]
}

/** Columns set with spaces: someone should look, and lines that fit no column are left out. */
function alignedIssues({ unclear }: AlignedRows, file: string): Issue[] {
  return [
    makeIssue({ code: 'columns-by-spaces', severity: 'warning', file }),
    ...unclear.map((line) => makeIssue({ code: 'unclear-columns', severity: 'error', file, line })),
  ]
}

function firstPiece(bytes: Uint8Array, encoding: TextEncoding): string {
  const [first = ''] = decodeInPieces(bytes, encoding)
  return first
}

/** An error of the whole file: no row of it is worth reading. */
function refusesFile({ severity, code, line }: Issue): boolean {
  return severity === 'error' && (code === 'too-many-columns' || line === null)
}

function unsureIssue({ encoding }: EncodingReading, file: string): Issue {
  return makeIssue({ code: 'unsure-encoding', severity: 'warning', file, details: { encoding } })
}

/** Fonts of before Unicode, read from bytes, are a repair too: the person sees one line of before and after. */
function encodingRepair(bytes: Uint8Array, encoding: EncodingReading['encoding']): TextRepair[] {
  if (encoding !== 'tcvn3' && encoding !== 'vni' && encoding !== 'windows-1258') return []
  const start = Math.max(0, bytes.findIndex((byte) => byte >= 0x80) - 20)
  const line = windows1252Text(bytes.subarray(start, start + 80)).split(/[\r\n]+/)
  const before = line.find((part) => /[^\0-\x7f]/.test(part)) ?? ''
  return [{ kind: encoding, columns: [], before, after: legacyReaders[encoding](before) }]
}

function shapeIssues(
  rows: readonly SheetRow[],
  { file, isCut, hasFaults }: { file: string; isCut: boolean; hasFaults: boolean },
): Issue[] {
  if (rows.length === 0 && !hasFaults)
    return [makeIssue({ code: 'empty-file', severity: 'error', file })]
  const wide = rows.find(({ cells }) => cells.length > columnLimit)
  if (wide) {
    const details = { found: wide.cells.length, limit: columnLimit }
    const place = { file, line: wide.line, details }
    return [makeIssue({ code: 'too-many-columns', severity: 'error', ...place })]
  }
  return isCut || rows.length === 0
    ? []
    : [makeIssue({ code: 'single-column', severity: 'warning', file })]
}

function toSheets(rows: SheetRow[], body: SheetBody | null): Sheet[] {
  if (rows.length === 0) return []
  const plain = { name: null, isHidden: false, facts: new Map(), merges: [] }
  return [{ ...plain, rows, body, hiddenLines: new Set(), hiddenColumns: new Set() }]
}
