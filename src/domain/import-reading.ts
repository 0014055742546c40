// The words of one reading, kept together because each type is made of those before it.
import type { Issue } from './issue.ts'
import type { Period } from './period.ts'

/** What a number in an office table states. Percent columns are checked against the numbers, never stored as truth. */
export const importMeasures = ['target', 'actual', 'estimate', 'pct_plan', 'pct_yoy'] as const

export type ImportMeasure = (typeof importMeasures)[number]

/** How a bound is worded: dưới (lt), không quá (le), trên (gt), trở lên (ge), khoảng (about), từ … đến (range). */
export type Qualifier = 'lt' | 'le' | 'gt' | 'ge' | 'about' | 'range'

/** Why a cell has no value; a missing value is never 0. */
export const missingReasons = [
  /** Nothing in the cell. */
  'blank',
  /** `-`: the thing does not occur. */
  'none',
  /** `...`: it occurs, the figure is not known. */
  'not_available',
  /** `x`: the figure makes no sense here. */
  'not_applicable',
  /** `#N/A`, `#DIV/0!`: the spreadsheet could not compute it. */
  'error_value',
] as const

export type MissingReason = (typeof missingReasons)[number]

/** Where a value stands in the file a person dropped. */
export type Provenance = {
  file: string
  /** Sheet name; null for a text file. */
  sheet: string | null
  /** Physical line, or sheet row; 1-based. */
  line: number
  /** 1-based. */
  column: number
  /** The cell as it was read, before any repair. */
  raw: string
}

/** One value of an office file as the product understood it. */
export type ImportRecord = Provenance & {
  /** The name as the file writes it, sections before it joined by ` > `. */
  indicatorName: string
  /** null = not matched yet: a question stands for it. */
  indicatorId: string | null
  /** null = the file names no unit; the reading then takes the one chosen for the whole table. */
  orgUnitName: string | null
  orgUnitId: string | null
  /** null = not known yet: a question stands for it. */
  period: Period | null
  basis: 'period' | 'ytd'
  measure: ImportMeasure
  /** Decimal text in `measureUnit`; null = missing (see `missing`) or a range (see `low`, `high`). */
  value: string | null
  /** The indicator's measure unit once matched and converted, else the file's own; null = none. */
  measureUnit: string | null
  /** The unit the file wrote; null = none written. */
  writtenUnit: string | null
  qualifier: Qualifier | null
  low: string | null
  high: string | null
  /** A separate "phấn đấu" value, decimal text. */
  stretch: string | null
  missing: MissingReason | null
  /** True when the number was read by evidence, not by rule: the person is shown the reading. */
  isGuess: boolean
}

/** Role of a column, proposed by the product, changed by the person. */
export const columnRoles = [
  'order',
  'indicator',
  'org_unit',
  'period',
  'measure',
  'measure_unit',
  'value',
  'note',
  'ignore',
] as const

export type ColumnRole = (typeof columnRoles)[number]

/** One column of the table as understood. `column` is 1-based. */
export type ColumnReading = {
  column: number
  /** For the second of two numbers a cell: the column of the file they stand in. */
  standsIn?: number
  /** Header cells from top to bottom joined by ` | `. */
  header: string
  role: ColumnRole
  /** For a value column: what the header says; null = the same for the whole table, or not known. */
  measure: ImportMeasure | null
  period: Period | null
  basis: 'period' | 'ytd' | null
  measureUnit: string | null
  indicatorName: string | null
  orgUnitName: string | null
}

/** What holds for a whole table, most often read from its title; null = not known. */
export type TableFacts = {
  period: Period | null
  basis: 'period' | 'ytd' | null
  measure: ImportMeasure | null
  measureUnit: string | null
  orgUnitId: string | null
  indicatorId: string | null
}

/** What only the person can decide. `key` names it inside the choices; one question for a whole table or name, never one a row. */
export type ImportQuestion = {
  kind:
    | 'period'
    | 'measure'
    | 'measure_unit'
    | 'indicator'
    | 'org_unit'
    | 'number'
    | 'layout'
    | 'sheet'
  key: string
  /** What is asked about, as the file writes it. */
  subject: string
  /** Proposed answers, best first; a score is 0–1. Never taken without the person. */
  proposals: { value: string; label: string; score: number }[]
  /** The answer read meanwhile on good evidence: the person may look and leave it. null = the records wait. */
  assumed: string | null
  /** Physical lines it concerns, at most 20; of the first sheet it came up in. */
  lines: number[]
  /** The sheets it came up in, where several are read. */
  sheets?: { name: string; lines: number[] }[]
  /** How many records wait for the answer. */
  count: number
}

/** A question or answer about this table of a sheet; '' = the main one. Names mean the same in all tables. */
export function tableOf({ kind, key }: Pick<ImportQuestion, 'kind' | 'key'>): string {
  if (kind === 'indicator' || kind === 'org_unit') return ''
  return /@\d+$/.exec(key)?.[0] ?? ''
}

/** A repair of letters made on reading, with one example; the person can take it back. */
export type TextRepair = {
  kind: 'tcvn3' | 'vni' | 'windows-1258' | 'mojibake'
  /** 1-based columns; empty = the whole file. */
  columns: number[]
  before: string
  after: string
}

/** What the person decided about one column. */
export type ColumnChoice = Partial<Omit<ColumnReading, 'column' | 'standsIn' | 'header'>>

/** The same of every column with one head, in any sheet; of when, a head must speak itself. */
export type HeadChoice = Omit<ColumnChoice, 'period'> & { separator?: 'thousands' | 'decimal' }

/** The key of a head inside the choices. */
export function headKey(header: string): string {
  return header.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** What the person decided about one table. */
export type TableChoices = {
  /** By 1-based column. */
  columns?: Record<number, ColumnChoice>
  facts?: Partial<TableFacts>
}

/** What the person decided about one sheet; columns and facts are those of its main table. */
export type SheetChoices = TableChoices & {
  /** First and last header line, physical. */
  headerLines?: [first: number, last: number]
  /** Lines the product took for notes that are data after all, and the reverse. */
  includedLines?: number[]
  excludedLines?: number[]
  /** Key of a number question → how the lone separator is read. */
  numbers?: Record<string, 'thousands' | 'decimal'>
  /** Corrections of single cells, key `line:column`. */
  cells?: Record<string, string>
  /** The other tables, by their mark: `@2` is the second. */
  tables?: Record<string, TableChoices>
}

/**
 * What the person decided about one file. It is a recipe too: stored by sender and offered for next month's file.
 * What is said of lines and tables here is of the text, or of the only sheet with anything on it.
 */
export type ImportChoices = SheetChoices & {
  encoding?: string
  delimiter?: string
  /** Nothing but this sheet is read. */
  sheet?: string
  /** By name, where a workbook has several; `isRead` leaves one out, or takes a hidden one in. */
  sheets?: Record<string, SheetChoices & { isRead?: boolean }>
  /** Folded name as written → id; null = leave this name out. */
  indicators?: Record<string, string | null>
  orgUnits?: Record<string, string | null>
  /** By `headKey`: answers of an earlier file; what is said of a column itself goes before. */
  heads?: Record<string, HeadChoice>
  /** Repairs of letters taken back. */
  refusedRepairs?: TextRepair['kind'][]
  /** Indicators the person created for names the catalogue lacks. */
  newIndicators?: NewIndicator[]
}

/** Fields of an indicator created during an import; the rest takes the contract's defaults. */
export type NewIndicator = {
  indicatorId: string
  nameVi: string
  domain: string
  measureUnit: string | null
  decimals: number
  direction: 'increase' | 'decrease' | 'none'
  accumulation: 'cumulative' | 'level' | 'growth' | 'rank' | 'milestone'
  attainment: 'ratio' | 'points' | 'rank' | 'milestone'
}

/** accept: nothing to confirm · accept-warn: importable after a look · ask: a decision is needed · reject: nothing importable. */
export const importOutcomes = ['accept', 'accept-warn', 'ask', 'reject'] as const

export type ImportOutcome = (typeof importOutcomes)[number]

/** A line of the file and what became of it, for the preview. */
export type PreviewRow = {
  /** Where several sheets are read. */
  sheet?: string
  line: number
  cells: string[]
  part:
    | 'title'
    | 'header'
    | 'column-numbers'
    | 'section'
    | 'data'
    | 'note'
    | 'blank'
    | 'repeat'
    | 'refused'
}

/** One table as understood, for the person to look through. */
export type TableSummary = {
  /** null = a text file. */
  sheet: string | null
  /** '' = the main one of its sheet. */
  table: string
  firstLine: number
  title: string
  facts: TableFacts
  columns: ColumnReading[]
}

/** Why a sheet of a workbook is read or not. */
export const sheetStates = ['read', 'left-out', 'hidden', 'empty', 'no-table', 'unknown'] as const

export type SheetSummary = {
  name: string
  state: (typeof sheetStates)[number]
  isHidden: boolean
  /** True where what is said of its lines and tables stands in the choices themselves, not under its name. */
  isSole: boolean
  rows: number
  /** Observations it gave. */
  records: number
  headerLines: number[]
}

/** Everything one dropped file gave. Never thrown, always returned. */
export type ImportReading = {
  file: string
  /** By its bytes, never by its name. */
  kind: 'text' | 'xlsx' | 'xls' | 'html' | 'pdf' | 'image' | 'zip' | 'other'
  outcome: ImportOutcome
  /** e.g. `utf-8`, `utf-16le`, `windows-1258`, `tcvn3`, `vni`; null when the file is no text. */
  encoding: string | null
  delimiter: string | null
  /** All sheets in their order. Empty for a text file. */
  sheets: SheetSummary[]
  /** Physical header lines of the text or the first sheet read, 1-based; empty = it has no header. */
  headerLines: number[]
  /** `long`, `wide-by-year`, …: for the facts line. */
  layout: ImportLayout | null
  title: string
  tables: TableSummary[]
  repairs: TextRepair[]
  records: ImportRecord[]
  questions: ImportQuestion[]
  issues: Issue[]
  /** The first 200 lines, and every line an issue names. */
  preview: PreviewRow[]
  /** Lines of the file that carry data, and how many of them gave no record. Always adds up. */
  counts: { lines: number; data: number; skipped: number; records: number; refused: number }
}

export const importLayouts = [
  'canonical',
  'sdmx',
  'long',
  'measures',
  'wide-by-year',
  'wide-by-month',
  'indicators-as-columns',
  'by-unit',
] as const

export type ImportLayout = (typeof importLayouts)[number]

/** What the reader must know of the data already there: names to match, units, last values as evidence for numbers. */
export type ImportCatalogue = {
  indicators: {
    indicatorId: string
    nameVi: string
    nameEn: string
    aliases: string[]
    measureUnit: string | null
    decimals: number
    accumulation: string
    direction: string
  }[]
  orgUnits: {
    orgUnitId: string
    name: string
    nameEn: string
    type: string
    aliases: string[]
    validFrom: string | null
    validTo: string | null
  }[]
  /** Latest known values by `indicatorId` and `orgUnitId`, as plain numbers, for judging `1.234`. */
  values: { indicatorId: string; orgUnitId: string; value: number }[]
  /** The latest year any result is known of; null = none is. */
  latestYear: number | null
}
