import type { Issue } from '../../domain/issue.ts'
import { makeIssue } from '../make-issue.ts'
import { type GridRow, tokenize } from '../tokenize.ts'
import { detectDelimiter } from './detect-delimiter.ts'
import type { OfficeFile, ReadOptions, Sheet } from './office-file.ts'
import { markedEncoding, nulPatternEncoding } from './unicode-form.ts'

type TextReading = Pick<OfficeFile, 'encoding' | 'delimiter' | 'repairs' | 'sheets' | 'issues'>

/** Bytes of a text file to one sheet of cells. */
export function readText(bytes: Uint8Array, file: string, options: ReadOptions): TextReading {
  const encoding = options.encoding ?? markedEncoding(bytes) ?? nulPatternEncoding(bytes) ?? 'utf-8'
  const text = new TextDecoder(encoding).decode(bytes).replace(/\r\n?/g, '\n').normalize('NFC')
  const { delimiter } = detectDelimiter(text, options.delimiter ?? null)
  const grid = tokenize(text, delimiter ?? '\u001f', file)
  const issues: Issue[] = [...grid.issues]
  if (grid.rows.length === 0 && issues.length === 0)
    issues.push(makeIssue({ code: 'empty-file', severity: 'error', file }))
  return { encoding, delimiter, repairs: [], sheets: toSheets(grid.rows), issues }
}

function toSheets(rows: GridRow[]): Sheet[] {
  if (rows.length === 0) return []
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  return [
    {
      name: null,
      isHidden: false,
      rows: filled,
      facts: new Map(),
      merges: [],
      hiddenLines: new Set(),
    },
  ]
}
