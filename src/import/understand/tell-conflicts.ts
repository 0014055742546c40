import type { Issue } from '../../domain/issue.ts'
import type { Sheet } from '../read/office-file.ts'
import type { TableReading } from './read-table.ts'

type Conflict = { issue: Issue; firstLine: number; firstColumn: number }

/** Says of two places that state one figure otherwise which of them the workbook hides, or that they are columns of one row. */
export function tellConflicts(
  issues: readonly Issue[],
  sheet: Sheet,
  readings: readonly TableReading[],
): Issue[] {
  return issues.map((issue) => {
    const { code, severity, details } = issue
    if (code !== 'same-observation-twice' || severity !== 'error') return issue
    const [firstLine, firstColumn] = [Number(details.firstLine), Number(details.firstColumn)]
    const conflict = { issue, firstLine, firstColumn }
    const added = hiddenOf(conflict, sheet, readings) ?? columnsOf(conflict, readings)
    return added ? { ...issue, details: { ...details, ...added } } : issue
  })
}

/** The one place of both that nobody sees in Excel. */
function hiddenOf(
  { issue, firstLine, firstColumn }: Conflict,
  { hiddenColumns, hiddenLines }: Sheet,
  readings: readonly TableReading[],
): Issue['details'] | null {
  const [line, column] = [issue.line ?? 0, issue.column ?? 0]
  if (hiddenColumns.has(column) !== hiddenColumns.has(firstColumn)) {
    const [hiddenLine, hidden] = hiddenColumns.has(column)
      ? [line, column]
      : [firstLine, firstColumn]
    return { hiddenColumn: hidden, ...headOf(hiddenLine, hidden, 'hiddenHead', readings) }
  }
  if (hiddenLines.has(line) === hiddenLines.has(firstLine)) return null
  return { hiddenLine: hiddenLines.has(line) ? line : firstLine }
}

function columnsOf(
  { issue: { line, column }, firstLine, firstColumn }: Conflict,
  readings: readonly TableReading[],
): Issue['details'] | null {
  if (line === null || column === null || line !== firstLine || column === firstColumn) return null
  return {
    ...headOf(line, firstColumn, 'firstHead', readings),
    ...headOf(line, column, 'head', readings),
  }
}

/** The head of a value column, and the mark of the table it is of. */
function headOf(
  line: number,
  column: number,
  name: string,
  readings: readonly TableReading[],
): Issue['details'] {
  const isOfColumn = (one: TableReading['columns'][number]) =>
    one.column === column && one.role === 'value'
  const table = readings.find(({ parts, columns }) => parts.has(line) && columns.some(isOfColumn))
  const head = table?.columns.find(isOfColumn)?.header ?? ''
  return { [name]: head.replaceAll(' | ', ' – ') || '–', table: table?.table ?? '' }
}
