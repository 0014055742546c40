import { countPlainLines, hasLongLine } from '../type-plain-bytes.ts'
import { cutBody } from './cut-body.ts'
import { type CutRows, cutRows } from './cut-rows.ts'
import { decodeInPieces } from './decode-text.ts'
import { type DelimiterReading, detectDelimiter } from './detect-delimiter.ts'
import { knownEncoding } from './detect-encoding.ts'
import type { ReadOptions, SheetRow } from './office-file.ts'
import { repairLetters } from './repair-letters.ts'
import type { SheetBody } from './sheet-body.ts'
import { markedEncoding, nulPatternEncoding } from './unicode-form.ts'
import { unwrapLines, withoutTails } from './unwrap-lines.ts'

/** Lines read as they stand: more than anything above a table and the sample its columns are judged by. */
const headLines = 700
const fewestLines = 2 * headLines

export type LongCut = CutRows & { body: SheetBody; outer: DelimiterReading }

export type LongText = {
  bytes: Uint8Array
  file: string
  options: ReadOptions
}

/**
 * A long UTF-8 text without quotes and spoilt letters: its first lines as rows, the others column by column.
 * null = its encoding must be found out, or it must be cut as any other text.
 */
export function cutLong({ bytes, file, options }: LongText): LongCut | null {
  if (hasLongLine(bytes) || !mayBeUtf8(bytes, options)) return null
  const start = startOfLine(bytes, headLines)
  const head = bytes.subarray(0, start)
  if (startOfLine(bytes, fewestLines - 1) === -1 || countPlainLines(head) === null) return null
  const pieces = [...decodeInPieces(head, 'utf-8')]
  const outer = detectDelimiter(pieces[0] ?? '', options.delimiter ?? null)
  const { delimiter } = outer
  if (delimiter === null) return null
  const { rows, issues } = cutRows(pieces, { delimiter, file })
  if (unwrapLines({ rows, issues }, file) || withoutTails(rows, delimiter) !== rows) return null
  if (hasLostLetters(rows)) return null
  const body = cutBody({ bytes, start, line: headLines + 1, delimiter }, rows)
  if (!body || isSpoilt([...rows, ...body.wordRows()], options)) return null
  return { rows, issues, body, outer }
}

/** Letters that are no UTF-8 turn into marks of lost ones. */
function mayBeUtf8(bytes: Uint8Array, { encoding }: ReadOptions): boolean {
  const chosen = knownEncoding(encoding)
  if (chosen) return chosen === 'utf-8'
  return (markedEncoding(bytes) ?? nulPatternEncoding(bytes) ?? 'utf-8') === 'utf-8'
}

/** Marks of lost letters, each told of with its place. */
const lost = /[?\0\ufffd]/

function hasLostLetters(rows: readonly SheetRow[]): boolean {
  return rows.some(({ cells }) => cells.some((cell) => lost.test(cell)))
}

/** True when letters are lost or to be repaired. The rows are of no use then. */
function isSpoilt(rows: readonly SheetRow[], { refusedRepairs = [] }: ReadOptions): boolean {
  return hasLostLetters(rows) || repairLetters(rows, refusedRepairs).length > 0
}

/** -1 = there are not so many lines. */
function startOfLine(bytes: Uint8Array, linesBefore: number): number {
  let at = 0
  for (let line = 0; line < linesBefore; line += 1) {
    const end = bytes.indexOf(10, at)
    if (end === -1) return -1
    at = end + 1
  }
  return at
}
