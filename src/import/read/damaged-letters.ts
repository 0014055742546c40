import type { Issue } from '../../domain/issue.ts'
import { issueLimit } from '../issue-log.ts'
import { makeIssue } from '../make-issue.ts'
import type { SheetRow } from './office-file.ts'

/** Above this share of words the text is beyond use. */
const mostLost = 0.05
const fewestWords = 5

/** NULs and lost letters by line and column; one error for the whole file when too many letters are gone. */
export function findDamagedLetters(rows: readonly SheetRow[], file: string): Issue[] {
  const { words, lost } = countLost(rows)
  if (lost >= fewestWords && lost > words * mostLost) {
    const details = { percent: Math.round((100 * lost) / words) }
    return [makeIssue({ code: 'lost-letters', severity: 'error', file, details })]
  }
  const issues: Issue[] = []
  for (const { line, cells } of rows) {
    cells.forEach((value, index) => {
      if (issues.length >= issueLimit) return
      const place = { file, line, column: index + 1, value }
      if (value.includes('\0'))
        issues.push(makeIssue({ code: 'nul-character', severity: 'error', ...place }))
      if (lostIn(value) > 0)
        issues.push(makeIssue({ code: 'lost-letters', severity: 'warning', ...place }))
    })
  }
  return issues
}

function countLost(rows: readonly SheetRow[]): { words: number; lost: number } {
  const stride = Math.max(1, Math.floor(rows.length / 20_000))
  let words = 0
  let lost = 0
  for (let index = 0; index < rows.length; index += stride) {
    for (const cell of rows[index]?.cells ?? []) {
      words += cell.match(/\p{L}{2,}/gu)?.length ?? 0
      lost += lostIn(cell)
    }
  }
  return { words, lost }
}

/** Words with a question mark or a replacement character in place of a letter; addresses and real questions are not counted. */
function lostIn(cell: string): number {
  if (!cell.includes('?') && !cell.includes('\ufffd')) return 0
  const text = cell.replace(/(?:https?:\/\/|www\.)\S+/gi, '')
  const gone = /\p{L}\?+(?=\p{L})|(?<![\p{L}?])\?+(?=\p{L})|\p{L}*\ufffd+[\p{L}\ufffd]*/gu
  return text.match(gone)?.length ?? 0
}
