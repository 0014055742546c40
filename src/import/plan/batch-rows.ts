import type { BatchRecipe } from '../../domain/import-batch.ts'
import type { RefusalReason } from '../../domain/import-plan.ts'
import type { ImportRecord } from '../../domain/import-reading.ts'
import type { Issue } from '../../domain/issue.ts'
import type { TableName } from '../../domain/table.ts'
import type { TypedRow } from '../typed-row.ts'

/** A batch as the import is told of it: who it is, and how its file is to be read. */
export type BatchHead = { id: string; number: number; fileName: string; recipe: BatchRecipe }

/** A batch with its bytes; null bytes = the browser no longer has them. */
export type BatchInput = BatchHead & { bytes: Uint8Array | Blob | null }

/** A batch in force, and the stored file it is made of. */
export type CommittedBatch = BatchInput & { fileId: string }

export type RowsByTable = ReadonlyMap<TableName, readonly TypedRow[]>

/** A record that gave no row, and why. */
export type RefusedRecord = {
  table: TableName
  sheet: string | null
  line: number
  column: number | null
  raw: string
  name: string
  record: ImportRecord | null
  /** The row, when it came as far as one. */
  row: TypedRow | null
  reason: RefusalReason
  issue: Issue | null
}

/** The rows of the product's tables that one file gave. Every record of the file is in exactly one of the lists or counts. */
export type BatchRows = {
  /** The name its issues carry. */
  label: string
  batch: number
  /** One row per record. */
  rows: RowsByTable
  /** What the rows need beside them: the paper they cite, indicators created for them. */
  support: RowsByTable
  refused: RefusedRecord[]
  /** Records of percent columns, and records without a value. */
  checks: number
  missing: number
  issues: Issue[]
}

/** The name that tells the files of one reading apart; two batches may come from files of one name. */
export function labelOf({ number, fileName }: Pick<BatchHead, 'number' | 'fileName'>): string {
  return `#${number} ${fileName}`
}
