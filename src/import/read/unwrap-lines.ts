import { cutWithBestQuoting } from './choose-quoting.ts'
import type { CutRows } from './cut-rows.ts'
import { detectDelimiter } from './detect-delimiter.ts'
import type { SheetRow } from './office-file.ts'

const sampleRows = 200

/**
 * Lines that a spreadsheet saved whole, each in the first cell of its row, cut again inside: it had opened a file of
 * another delimiter. `delimiter` is the inner one; null = the rows are no such lines.
 */
export function unwrapLines(
  { rows, issues }: CutRows,
  file: string,
): (CutRows & { delimiter: string }) | null {
  const sample = rows.slice(0, sampleRows)
  const wrapped = sample.filter(isWrapped)
  if (wrapped.length < 2 || wrapped.length * 5 < sample.length * 4) return null
  const { delimiter } = detectDelimiter(textOf(sample), null)
  if (delimiter === null || !wrapped.every(({ cells }) => cells[0]?.includes(delimiter)))
    return null
  const inner = cutWithBestQuoting(() => [textOf(rows)], { delimiter, file })
  const lineOf = (line: number) => rows[line - 1]?.line ?? line
  return {
    delimiter,
    rows: inner.rows.map((row) => ({ ...row, line: lineOf(row.line) })),
    issues: [
      ...issues,
      ...inner.issues.map((issue) =>
        issue.line === null ? issue : { ...issue, line: lineOf(issue.line) },
      ),
    ],
  }
}

/** One cell with marks inside that cut tables, nothing beside it. */
function isWrapped({ cells }: SheetRow): boolean {
  const [first = '', ...others] = cells
  return /[;\t|,]/.test(first) && others.every((cell) => cell.trim() === '')
}

function textOf(rows: readonly SheetRow[]): string {
  return rows.map(({ cells }) => (cells[0] ?? '').replace(/\s*\n\s*/g, ' ')).join('\n')
}

/** Rows whose every last cell ends in marks of another dialect (`12,5,,,` cut by tabs) without them. */
export function withoutTails(rows: SheetRow[], delimiter: string | null): SheetRow[] {
  const tail = delimiter === ',' ? /;+$/ : delimiter === ';' ? /,+$/ : /[,;]+$/
  const isTailed = ({ cells }: SheetRow) => tail.test(cells.at(-1) ?? '')
  if (delimiter === null || rows.length < 2 || !rows.every(isTailed)) return rows
  return rows.map(({ line, cells }) => ({
    line,
    cells: [...cells.slice(0, -1), (cells.at(-1) ?? '').replace(tail, '')],
  }))
}
