/** How much an issue weighs: an error keeps its row out (an unsafe address only its cell), a warning asks for a look, an info only tells. */
export type IssueSeverity = 'error' | 'warning' | 'info'

/** Faults of a dropped file that show when its bytes are opened, before its table is understood. */
export const openingIssueCodes = [
  'old-workbook',
  'encrypted-workbook',
  'damaged-workbook',
  'unsafe-workbook',
  'workbook-too-large',
  'far-cell',
  'web-page',
  'not-a-table',
  'line-too-long',
  'too-many-columns',
  'single-column',
  'columns-by-spaces',
  'unclear-columns',
  'repaired-letters',
  'unsure-encoding',
  'quotes-as-text',
  'hidden-rows',
  'hidden-columns',
  'formula-without-value',
] as const

/** Faults of the data folder. Each code has a message in `text/` and a test. */
export const folderIssueCodes = [
  'missing-file',
  'unknown-file',
  'empty-file',
  'file-too-large',
  'unreadable-schema',
  'unknown-encoding',
  'lost-letters',
  'nul-character',
  'unclosed-quote',
  'stray-quote',
  'cell-too-long',
  'missing-column',
  'unknown-column',
  'duplicate-column',
  'too-few-cells',
  'too-many-cells',
  'missing-value',
  'not-a-number',
  'not-an-integer',
  'too-many-digits',
  'not-a-boolean',
  'not-a-date',
  'not-a-period',
  'not-in-list',
  'pattern-mismatch',
  'below-minimum',
  'above-maximum',
  'surrounding-space',
  'duplicate-key',
  'unknown-reference',
  'bounds-out-of-order',
  'bound-missing',
  'stretch-not-better',
  'measure-unit-mismatch',
  'basis-mismatch',
  'outside-validity',
  'published-before-period',
  'validity-out-of-order',
  'headline-tie',
  'preferred-without-reason',
  'several-preferred',
  'unsafe-address',
  'too-many-issues',
] as const

/** Faults and remarks only a dropped office file can have. Each code has a message in `text/` and a test. */
export const officeIssueCodes = [
  'nothing-to-import',
  'text-without-table',
  'batch-file-lost',
  'batch-unreadable',
  'other-table-skipped',
  'other-sheet-skipped',
  'sheet-without-table',
  'hidden-sheet',
  'row-without-name',
  'extra-cells',
  'part-of-month',
  'total-row-skipped',
  'total-differs',
  'ratio-read-as-percent',
  'unit-not-convertible',
  'computed-percent-differs',
  'difference-differs',
  'plan-of-part-of-year',
  'growth-plan-of-year',
  'index-read-as-growth',
  'mixed-separators',
  'decimal-commas',
  'same-observation-twice',
  'measure-assumed',
  'org-unit-assumed',
  'boundary-crossed',
  'bad-grouping',
  'date-in-number',
  'several-numbers',
  'two-numbers',
  'one-of-two-numbers',
  'mixed-units',
  'unit-unclear',
  'unit-not-read',
  'words-beside-number',
  'change-for-level',
  'decimal-for-rank',
  'too-large-for-percent',
  'share-too-large',
  'below-units',
  'average-of-amount',
  'fraction-for-percent',
  'number-in-words',
  'workbook-too-slow',
] as const

export type OfficeIssueCode = (typeof officeIssueCodes)[number]

/** Every fault the import can name. */
export const issueCodes = [...folderIssueCodes, ...openingIssueCodes, ...officeIssueCodes] as const

export type IssueCode = (typeof issueCodes)[number]

/** One fault in one input file. Bad data is a value of this type, never an exception. */
export type Issue = {
  code: IssueCode
  severity: IssueSeverity
  /** File name as the user knows it, e.g. `actuals.csv`. */
  file: string
  /** Where several sheets of a workbook are read. */
  sheet?: string
  /** Physical line, 1-based, header included; null when the whole file is meant. */
  line: number | null
  /** Column 1-based; null when the whole line is meant. */
  column: number | null
  /** Header of that column; null when there is none. */
  field: string | null
  /** The cell as it was read, before any repair; null when there is no cell. */
  value: string | null
  /** What the message needs besides: expected values, the other line, the referenced table. */
  details: Record<string, string | number>
}
