import type { ImportCatalogue, ImportChoices, ImportReading } from '../../domain/import-reading.ts'
import type { TableName, TypedTable } from '../../domain/table.ts'
import { type CheckedTables, indexRows, toTypedTable } from '../checked-table.ts'
import { makeIssue } from '../make-issue.ts'
import { type BatchInput, type BatchRows, labelOf } from './batch-rows.ts'
import { canonicalTable, decodeCanonical, toCanonicalRows } from './canonical-rows.ts'
import { toRecordRows } from './record-rows.ts'

/** How an office file is read and names are known; handed in, so that its code loads only when a file needs it. */
export type OfficeReader = {
  toCatalogue(tables: readonly TypedTable[]): ImportCatalogue
  read(request: {
    bytes: Uint8Array
    file: string
    catalogue: ImportCatalogue
    choices: ImportChoices
  }): Promise<ImportReading>
}

/**
 * The rows of one batch. `published` is the folder as it is, whatever batches stand over it:
 * same bytes, same recipe and same folder give the same rows. Never throws for bad bytes: then issues say why.
 */
export async function readBatch(
  input: BatchInput,
  published: CheckedTables,
  loadReader: () => Promise<OfficeReader>,
): Promise<BatchRows> {
  const bytes = await bytesOf(input)
  if (!bytes) return lostBatch(input)
  const schemas = new Map([...published].map(([name, { schema }]) => [name, schema]))
  if (!input.recipe.document) {
    const text = decodeCanonical(bytes, input.fileName)
    const schema = text === null ? null : canonicalTable(text, schemas.values())
    if (text !== null && schema) return toCanonicalRows(text, schema, input)
  }
  const office = await loadReader()
  const { recipe, fileName } = input
  const catalogue = office.toCatalogue([...published.values()].map(toTypedTable))
  const choices = recipe.sheet ? { ...recipe.choices, sheet: recipe.sheet } : recipe.choices
  const reading = await office.read({ bytes, file: fileName, catalogue, choices })
  const rows = toRecordRows({
    head: input,
    records: reading.records,
    schemas,
    indicatorOf: indicatorIndex(published),
  })
  const issues = reading.issues.map((issue) => ({ ...issue, file: rows.label }))
  const unread = reading.outcome === 'reject' ? [unreadable(input)] : []
  return { ...rows, issues: [...unread, ...issues, ...rows.issues] }
}

async function bytesOf({ bytes }: BatchInput): Promise<Uint8Array | null> {
  return bytes instanceof Blob ? new Uint8Array(await bytes.arrayBuffer()) : bytes
}

function indicatorIndex(published: CheckedTables) {
  const indicators = indexRows(published, 'indicators', 'indicator_id')
  return (indicatorId: string) => {
    const row = indicators.get(indicatorId)
    return row ? { direction: row.text('direction'), attainment: row.text('attainment') } : null
  }
}

/** A batch whose bytes are gone gives no rows and says so; the batch itself stays in the history. */
function lostBatch(input: BatchInput): BatchRows {
  const label = labelOf(input)
  const issue = makeIssue({ code: 'batch-file-lost', severity: 'error', file: label })
  return { ...noRows(label, input.number), issues: [issue] }
}

function unreadable(input: BatchInput) {
  return makeIssue({ code: 'batch-unreadable', severity: 'error', file: labelOf(input) })
}

function noRows(label: string, batch: number): BatchRows {
  const none = new Map<TableName, []>()
  return { label, batch, rows: none, support: none, refused: [], checks: 0, missing: 0, issues: [] }
}
