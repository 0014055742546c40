import type { ImportCatalogue, ImportChoices, ImportReading } from '../domain/import-reading.ts'
import type { Issue } from '../domain/issue.ts'
import { makeIssue } from './make-issue.ts'
import type { OfficeFile, Sheet } from './read/office-file.ts'
import { openOfficeFile } from './read/open-office-file.ts'
import { decideOutcome } from './understand/decide-outcome.ts'
import { emptySheetReading } from './understand/empty-reading.ts'
import { type SheetReading, understandSheet } from './understand/understand-sheet.ts'

/** How far a reading is; `opening` is letters and cells, `understanding` is tables and names. */
export type ImportStep = 'opening' | 'understanding'

export type OfficeFileRequest = {
  bytes: Uint8Array
  /** Name as the person knows it. */
  file: string
  catalogue: ImportCatalogue
  choices?: ImportChoices
  onProgress?: ((step: ImportStep) => void) | undefined
  signal?: AbortSignal | undefined
}

/**
 * The one door for a dropped file: bytes to records, questions and issues. Bad data never rejects;
 * only the signal's reason does.
 */
export async function readOfficeFile({
  bytes,
  file,
  catalogue,
  choices = {},
  onProgress,
  signal,
}: OfficeFileRequest): Promise<ImportReading> {
  signal?.throwIfAborted()
  onProgress?.('opening')
  const { encoding, delimiter, refusedRepairs } = choices
  const opened = await openOfficeFile(bytes, file, { encoding, delimiter, refusedRepairs })
  signal?.throwIfAborted()
  onProgress?.('understanding')
  const { sheet, reading, issues } = readBestSheet(opened, catalogue, choices)
  const all = [...opened.issues, ...issues, ...reading.issues]
  return {
    file,
    kind: opened.kind,
    encoding: opened.encoding,
    delimiter: opened.delimiter,
    repairs: opened.repairs,
    sheets: sheetsOf(opened, sheet),
    ...reading,
    issues: all,
    outcome: decideOutcome(reading.records, reading.questions, all),
  }
}

type BestSheet = { sheet: Sheet | null; reading: SheetReading; issues: Issue[] }

/** The sheet the person chose, else the visible one that gives most records; the others are named. */
function readBestSheet(
  { sheets, file }: OfficeFile,
  catalogue: ImportCatalogue,
  choices: ImportChoices,
): BestSheet {
  const chosen = sheets.filter(({ name }) => choices.sheet !== undefined && name === choices.sheet)
  const visible = sheets.filter(({ isHidden }) => !isHidden)
  const candidates = chosen.length > 0 ? chosen : visible.length > 0 ? visible : sheets
  const read = candidates.map((sheet) => ({
    sheet,
    reading: understandSheet({ sheet, file, catalogue, choices }),
  }))
  const [best, ...rest] = read.sort((a, b) => b.reading.records.length - a.reading.records.length)
  if (!best) return { sheet: null, reading: emptySheetReading, issues: [] }
  const others = rest.filter(({ reading }) => reading.records.length > 0)
  return { ...best, issues: others.map(({ sheet }) => otherSheet(sheet, file)) }
}

function otherSheet({ name }: Sheet, file: string): Issue {
  const details = { sheet: name ?? '' }
  return makeIssue({ code: 'other-sheet-skipped', severity: 'warning', file, details })
}

function sheetsOf({ kind, sheets }: OfficeFile, chosen: Sheet | null): ImportReading['sheets'] {
  if (kind === 'text') return []
  return sheets.map((sheet) => ({
    name: sheet.name ?? '',
    isHidden: sheet.isHidden,
    rows: sheet.rows.length,
    isChosen: sheet === chosen,
  }))
}
