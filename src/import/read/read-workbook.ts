import type { Cell, CellValue, Workbook, Sheet as WorkbookSheet } from 'hucre'
import type { Issue } from '../../domain/issue.ts'
import { makeIssue } from '../make-issue.ts'
import { type ShownCell, showCell } from './cell-text.ts'
import { findDamagedLetters } from './damaged-letters.ts'
import type { CellFact, OfficeFile, ReadOptions, Sheet, SheetRow } from './office-file.ts'
import { repairedIssues, repairLetters } from './repair-letters.ts'
import { workbookLimit } from './workbook-guard.ts'

/** A workbook's sheets in their order; empty with an issue when the reader gave up on it. */
export type WorkbookReading = Pick<OfficeFile, 'sheets' | 'repairs' | 'issues'>

/** Reads a guarded workbook. The library is loaded only now, since most files are text. Never rejects. */
export async function readWorkbook(
  bytes: Uint8Array,
  file: string,
  { refusedRepairs = [] }: ReadOptions,
): Promise<WorkbookReading> {
  try {
    const { readXlsx } = await import('hucre/xlsx')
    const workbook = await readXlsx(bytes, { readStyles: true, range: wholeRange() })
    const sheets = workbook.sheets.map((sheet) => toSheet(sheet, workbook))
    const repairs = sheets.flatMap(({ rows }) => repairLetters(rows, refusedRepairs))
    const unseen = workbook.sheets.flatMap((sheet) => [
      ...hiddenColumnIssues(sheet, file),
      ...formulaIssues(sheet, file),
    ])
    return { sheets, repairs, issues: [...findIssues(sheets, repairs, file), ...unseen] }
  } catch (error) {
    const details = { reason: error instanceof Error ? error.message : String(error) }
    const issue = makeIssue({ code: 'damaged-workbook', severity: 'error', file, details })
    return { sheets: [], repairs: [], issues: [issue] }
  }
}

/** Keeps the reader from laying out a rectangle as large as a stray empty cell is far. */
function wholeRange(): string {
  return `A1:SF${workbookLimit.rows}`
}

function toSheet(source: WorkbookSheet, { dateSystem }: Workbook): Sheet {
  const facts = new Map<string, CellFact>()
  const rows: SheetRow[] = []
  const is1904 = dateSystem === '1904'
  source.rows.forEach((values, index) => {
    const line = index + 1
    const cells = values.map((value, column) => {
      const shown = shownCell(source, index, column, value, is1904)
      if (shown.fact) facts.set(`${line}:${column + 1}`, shown.fact)
      return shown.text
    })
    const row = trimEnd(cells)
    if (row.length > 0) rows.push({ line, cells: row })
  })
  const isHidden = source.hidden === true || source.veryHidden === true
  return { name: source.name, isHidden, rows, facts, ...placesOf(source) }
}

function shownCell(
  { cells }: WorkbookSheet,
  row: number,
  column: number,
  value: CellValue,
  is1904: boolean,
): ShownCell {
  const cell = cells?.get(`${row},${column}`)
  const isFormula = cell?.formula !== undefined
  if (value === null || value === undefined) return { text: isFormula ? '#VALUE!' : '', fact: null }
  return showCell({ value, format: cell?.style?.numFmt ?? '', isFormula, is1904 })
}

function trimEnd(cells: string[]): string[] {
  const last = cells.findLastIndex((cell) => cell.trim() !== '')
  return cells.slice(0, last + 1)
}

function placesOf({
  merges = [],
  rowDefs,
  columns = [],
}: WorkbookSheet): Pick<Sheet, 'merges' | 'hiddenLines' | 'hiddenColumns'> {
  const hidden = [...(rowDefs ?? [])].filter(([, { hidden }]) => hidden).map(([row]) => row + 1)
  return {
    merges: merges.map(({ startRow, startCol, endRow, endCol }) => ({
      top: startRow + 1,
      left: startCol + 1,
      bottom: endRow + 1,
      right: endCol + 1,
    })),
    hiddenLines: new Set(hidden),
    hiddenColumns: new Set(columns.flatMap((column, at) => (column?.hidden ? [at + 1] : []))),
  }
}

function findIssues(
  sheets: readonly Sheet[],
  repairs: WorkbookReading['repairs'],
  file: string,
): Issue[] {
  if (sheets.every(({ rows }) => rows.length === 0))
    return [makeIssue({ code: 'empty-file', severity: 'error', file })]
  const found = sheets.flatMap((sheet) => {
    const issues = [...findDamagedLetters(sheet.rows, file), ...hiddenRowIssues(sheet, file)]
    return issues.map((issue) => ({ ...issue, sheet: sheet.name ?? '' }))
  })
  return [...repairedIssues(repairs, file), ...found]
}

/** Formulas saved without their results: some programs write workbooks and never compute them. */
function formulaIssues({ name, cells, hidden }: WorkbookSheet, file: string): Issue[] {
  const isUncomputed = ([, { formula, value }]: [string, Partial<Cell>]) =>
    formula !== undefined && (value === null || value === undefined)
  const open = hidden === true ? [] : [...(cells ?? [])].filter(isUncomputed)
  const [first] = open
  if (!first) return []
  const [row = 0, column = 0] = first[0].split(',').map(Number)
  const details = { sheet: name, count: open.length }
  const place = { file, sheet: name, line: row + 1, column: column + 1, details }
  return [makeIssue({ code: 'formula-without-value', severity: 'warning', ...place })]
}

/** Columns the author hid that hold something: they are read, and nobody sees them in Excel. */
function hiddenColumnIssues(
  { name, rows, columns = [], hidden }: WorkbookSheet,
  file: string,
): Issue[] {
  const isFilled = (column: number) =>
    rows.some((values) => (values[column] ?? null) !== null && values[column] !== '')
  const found =
    hidden === true
      ? []
      : columns.flatMap((column, index) => (column?.hidden && isFilled(index) ? [index] : []))
  const [first] = found
  if (first === undefined) return []
  const details = { sheet: name, columns: found.map((index) => index + 1).join(', ') }
  const place = { file, sheet: name, column: first + 1, details }
  return [makeIssue({ code: 'hidden-columns', severity: 'warning', ...place })]
}

function hiddenRowIssues({ name, rows, hiddenLines }: Sheet, file: string): Issue[] {
  const hidden = rows.filter(({ line }) => hiddenLines.has(line))
  const [first] = hidden
  if (!first) return []
  const details = { sheet: name ?? '', count: hidden.length }
  return [makeIssue({ code: 'hidden-rows', severity: 'info', file, line: first.line, details })]
}
