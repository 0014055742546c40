import type { ImportChoices } from './import-reading.ts'

/** A file a person dropped, byte for byte as it came. */
export type StoredFile = {
  id: string
  name: string
  /** Bytes. */
  size: number
  /** Milliseconds since 1970, as the file system said. */
  lastModified: number
  /** Hexadecimal, lower case. */
  sha256: string
  /** ISO instant. */
  storedAt: string
  /** False: the bytes live in this tab's memory only and are gone when it closes. */
  isSaved: boolean
  /** ISO instant it was put in the trash; null = in use. Bytes are never erased by themselves. */
  trashedAt: string | null
}

/** Kinds of paper a person can say a file is; the headline rule trusts them in an order of its own. */
export const batchDocumentKinds = [
  'other',
  'statistics',
  'government',
  'plan',
  'directive',
  'resolution',
  'press',
] as const

export type BatchDocumentKind = (typeof batchDocumentKinds)[number]

/** The paper that the rows of a batch cite. The same sender keeps the same id, so next month's file revises this month's. */
export type BatchDocument = {
  documentId: string
  kind: BatchDocumentKind
  title: string
  /** Who sent the file; null = not said, and then the file's name stands for it. */
  sender: string | null
  /** ISO date; null = not known. */
  issuedOn: string | null
}

/** Everything that turns the bytes of one file into rows: same bytes, same recipe, same rows. */
export type BatchRecipe = {
  /** The only sheet read; null = a text, or the sheets that `choices` say. */
  sheet: string | null
  choices: ImportChoices
  /** null for a file in canonical form: its rows name their documents themselves. */
  document: BatchDocument | null
  /** Status the person gives the values stated as done; an estimate stays one. */
  actualStatus: 'preliminary' | 'official'
}

/** What a plan or a batch did to the observations; the seven always add up to the records of the file. */
export type BatchCounts = {
  /** Nothing stood for this observation, or only other sources that agree. */
  new: number
  /** The same source said something else before. */
  changed: number
  unchanged: number
  /** Another source says otherwise; both are kept, side by side. */
  conflicting: number
  refused: number
  /** Percent columns: compared with the numbers, never stored. */
  checks: number
  /** Cells without a value; they never overwrite one. */
  missing: number
}

/** What is about to be committed. */
export type BatchDraft = {
  fileId: string
  fileName: string
  sha256: string
  recipe: BatchRecipe
  counts: BatchCounts
}

/** One import, committed whole; it can be undone and redone as long as its file is kept. */
export type ImportBatch = BatchDraft & {
  id: string
  /** Runs from 1 over everything ever committed here; two batches never share one. */
  number: number
  /** ISO instant. */
  importedAt: string
  /** ISO instant; null = in force. */
  undoneAt: string | null
  /** False: known to this tab only. */
  isSaved: boolean
}

/** Answers kept for the next file of the same sender. */
export type SenderRecipe = {
  /** Of sender and headers, see `fingerprintOf`. */
  fingerprint: string
  recipe: BatchRecipe
  /** ISO instant. */
  savedAt: string
}
