import type { TextRepair } from '../../domain/import-reading.ts'
import { cutBody } from './cut-body.ts'
import { type CutRows, cutRows } from './cut-rows.ts'
import { decodeInPieces } from './decode-text.ts'
import type { SheetRow } from './office-file.ts'
import { repairLetters } from './repair-letters.ts'
import type { SheetBody } from './sheet-body.ts'
import { unwrapLines, withoutTails } from './unwrap-lines.ts'

/** Lines read as they stand: more than anything above a table and the sample its columns are judged by. */
const headLines = 700
const fewestLines = 2 * headLines

export type LongCut = CutRows & { body: SheetBody }

export type LongText = {
  bytes: Uint8Array
  /** See `countPlainLines`. */
  lineCount: number | null
  delimiter: string | null
  file: string
  refused: readonly TextRepair['kind'][]
}

/**
 * A long UTF-8 text without quotes and spoilt letters: its first lines as rows, the others column by column.
 * null = it must be cut as any other text.
 */
export function cutLong({ bytes, lineCount, delimiter, file, refused }: LongText): LongCut | null {
  if (delimiter === null || lineCount === null || lineCount < fewestLines) return null
  const start = startOfLine(bytes, headLines)
  const pieces = decodeInPieces(bytes.subarray(0, start), 'utf-8')
  const { rows, issues } = cutRows(pieces, { delimiter, file })
  if (unwrapLines({ rows, issues }, file) || withoutTails(rows, delimiter) !== rows) return null
  const place = { bytes, start, line: headLines + 1, mostRows: lineCount - headLines }
  const body = cutBody({ ...place, delimiter }, rows)
  if (!body || isSpoilt([...rows, ...body.wordRows()], refused)) return null
  return { rows, issues, body }
}

/** Marks of lost letters, each told of with its place. */
const lost = /[?\0\ufffd]/

/** True when letters are lost or to be repaired. The rows are of no use then. */
function isSpoilt(rows: readonly SheetRow[], refused: readonly TextRepair['kind'][]): boolean {
  const isLost = rows.some(({ cells }) => cells.some((cell) => lost.test(cell)))
  return isLost || repairLetters(rows, refused).length > 0
}

function startOfLine(bytes: Uint8Array, linesBefore: number): number {
  let at = 0
  for (let line = 0; line < linesBefore; line += 1) at = bytes.indexOf(10, at) + 1
  return at
}
