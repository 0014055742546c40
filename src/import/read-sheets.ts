// The sheets of one file read together: which of them, with which answers, and what they gave as one reading.
import type { ImportCatalogue, ImportChoices, SheetSummary } from '../domain/import-reading.ts'
import type { Issue } from '../domain/issue.ts'
import { joinSheets, type ReadSheet } from './join-sheets.ts'
import { makeIssue } from './make-issue.ts'
import type { OfficeFile, Sheet } from './read/office-file.ts'
import { emptySheetReading } from './understand/empty-reading.ts'
import { isKnown } from './understand/read-tables.ts'
import { type SheetReading, understandSheet } from './understand/understand-sheet.ts'

/** What the sheets of a file gave together. */
export type FileReading = SheetReading & { sheets: SheetSummary[] }

/** Reads every visible sheet that holds a table, or those the person chose; each of the others is named. */
export function readSheets(
  opened: OfficeFile,
  catalogue: ImportCatalogue,
  choices: ImportChoices,
): FileReading {
  const { file, kind, sheets } = opened
  const sole = soleSheet(sheets, choices)
  const read = candidates(sheets, choices).map((sheet): ReadSheet => {
    const own = choicesOf(sheet, choices, sheet === sole)
    return { sheet, reading: understandSheet({ sheet, file, catalogue, choices: own }) }
  })
  const states = statesOf(read, choices)
  const taken = read.filter(({ sheet }) => states.get(sheet) === 'read')
  const isWorkbook = kind !== 'text'
  const joined = joinSheets(taken, file, isWorkbook) ?? emptySheetReading
  const opening = openingIssues(opened, taken).filter((issue) => !isToldBetter(issue, joined))
  if (!isWorkbook) return { ...joined, issues: [...opening, ...joined.issues], sheets: [] }
  const summaries = sheets.map((sheet) => {
    const summary = summaryOf(sheet, choices)
    const state = states.get(sheet) ?? summary.state
    const reading = read.find((one) => one.sheet === sheet)?.reading ?? emptySheetReading
    const records = state === 'read' ? countOf(joined, sheet) : reading.records.length
    const { headerLines } = reading
    return { ...summary, state, isSole: sheet === sole, records, headerLines }
  })
  const told = summaries.flatMap((summary) => unreadIssue(summary, file))
  return { ...joined, issues: [...opening, ...told, ...joined.issues], sheets: summaries }
}

/** The sheets asked for, else the visible ones with anything on them, else the hidden ones. */
function candidates(sheets: readonly Sheet[], choices: ImportChoices): Sheet[] {
  const chosen = sheets.filter(({ name }) => name !== null && name === choices.sheet)
  if (chosen.length > 0) return chosen
  const shown = shownSheets(sheets)
  const found = sheets.filter((sheet) => wantedOf(sheet, choices) ?? shown.includes(sheet))
  return found.length > 0 ? found : shown
}

function shownSheets(sheets: readonly Sheet[]): Sheet[] {
  const filled = sheets.filter(({ rows }) => rows.length > 0)
  const visible = filled.filter(({ isHidden }) => !isHidden)
  return visible.length > 0 ? visible : filled
}

function wantedOf({ name }: Sheet, { sheets }: ImportChoices): boolean | null {
  return sheets?.[name ?? '']?.isRead ?? null
}

/** The only sheet that answers about lines and tables can be meant for; null = there are several. */
function soleSheet(sheets: readonly Sheet[], choices: ImportChoices): Sheet | null {
  const chosen = sheets.find(({ name }) => name !== null && name === choices.sheet)
  const shown = shownSheets(sheets)
  return chosen ?? (shown.length === 1 ? (shown[0] ?? null) : null)
}

function choicesOf({ name }: Sheet, choices: ImportChoices, isSole: boolean): ImportChoices {
  const { sheets, indicators, orgUnits, newIndicators, heads } = choices
  const names = {
    ...(indicators && { indicators }),
    ...(orgUnits && { orgUnits }),
    ...(newIndicators && { newIndicators }),
    ...(heads && { heads }),
  }
  return { ...(isSole ? choices : names), ...sheets?.[name ?? ''] }
}

type State = SheetSummary['state']

/** Of the sheets that were looked into: a cover holds no table, a list of people no known name. One is always read. */
function statesOf(read: readonly ReadSheet[], choices: ImportChoices): Map<Sheet, State> {
  const isKnown = read.some(({ reading }) => namesKnown(reading))
  const states = new Map(
    read.map(({ sheet, reading }): [Sheet, State] => {
      const { records, counts } = reading
      const isWanted = wantedOf(sheet, choices) === true
      if (records.length === 0 && counts.data === 0 && !isWanted) return [sheet, 'no-table']
      if (records.length > 0 && isKnown && !namesKnown(reading) && !isWanted)
        return [sheet, 'unknown']
      return [sheet, 'read']
    }),
  )
  const [first] = read
  if (first && ![...states.values()].includes('read')) states.set(first.sheet, 'read')
  return states
}

function namesKnown({ records }: SheetReading): boolean {
  return records.some(isKnown)
}

function countOf({ records }: SheetReading, { name }: Sheet): number {
  return records.reduce((count, { sheet }) => count + Number(sheet === name), 0)
}

/** A sheet that nobody looked into. */
function summaryOf(sheet: Sheet, choices: ImportChoices) {
  const { name, isHidden, rows } = sheet
  const isRefused = choices.sheet !== undefined || wantedOf(sheet, choices) === false
  const state: State = rows.length === 0 ? 'empty' : isHidden && !isRefused ? 'hidden' : 'left-out'
  return { name: name ?? '', state, isHidden, rows: rows.length }
}

/** A sheet that is not read is named, unless the person left it out. */
function unreadIssue({ name, state }: SheetSummary, file: string): Issue[] {
  const details = { sheet: name }
  if (state === 'unknown')
    return [makeIssue({ code: 'other-sheet-skipped', severity: 'warning', file, details })]
  if (state === 'hidden')
    return [makeIssue({ code: 'hidden-sheet', severity: 'info', file, details })]
  if (state === 'no-table' || state === 'empty')
    return [makeIssue({ code: 'sheet-without-table', severity: 'info', file, details })]
  return []
}

/** A text of sentences has no columns to be cut by. */
function isToldBetter({ code }: Issue, { issues }: SheetReading): boolean {
  return code === 'single-column' && issues.some((issue) => issue.code === 'text-without-table')
}

/** What opening told of the sheets that are read; of one alone its name need not be said. */
function openingIssues({ issues }: OfficeFile, taken: readonly ReadSheet[]): Issue[] {
  const names = new Set(taken.map(({ sheet }) => sheet.name))
  const own = issues.filter(({ sheet }) => sheet === undefined || names.has(sheet))
  if (taken.length > 1) return own
  return own.map(({ sheet: _, ...issue }) => issue)
}
