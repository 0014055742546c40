import type {
  ImportCatalogue,
  ImportChoices,
  ImportReading,
  NewIndicator,
} from '../../domain/import-reading.ts'
import type { TableName, TypedTable } from '../../domain/table.ts'
import { type CheckedTables, indexRows, toTypedTable } from '../checked-table.ts'
import { makeIssue } from '../make-issue.ts'
import { type BatchInput, type BatchRows, labelOf } from './batch-rows.ts'
import { asCanonical, toCanonicalRows } from './canonical-rows.ts'
import { withCreated } from './created-indicators.ts'
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
 * The rows of one batch. `published` is the folder as it is, whatever batches stand over it, `created` what all of them create:
 * same bytes, same recipe and same folder give the same rows. Never throws for bad bytes: then issues say why.
 */
export async function readBatch(
  input: BatchInput,
  published: CheckedTables,
  created: readonly NewIndicator[],
  loadReader: () => Promise<OfficeReader>,
): Promise<BatchRows> {
  const bytes = await bytesOf(input)
  if (!bytes) return lostBatch(input)
  const schemas = new Map([...published].map(([name, { schema }]) => [name, schema]))
  if (!input.recipe.document) {
    const file = asCanonical(bytes, input.fileName, schemas)
    if (file) return toCanonicalRows(file, input)
  }
  const office = await loadReader()
  const { recipe, fileName } = input
  const tables = [...published.values()].map(toTypedTable)
  const catalogue = withCreated(office.toCatalogue(tables), created)
  const choices = recipe.sheet ? { ...recipe.choices, sheet: recipe.sheet } : recipe.choices
  const reading = await office.read({ bytes, file: fileName, catalogue, choices })
  const rows = toRecordRows({
    head: input,
    records: reading.records,
    schemas,
    indicatorOf: indicatorIndex(published, created),
  })
  const issues = reading.issues.map((issue) => ({ ...issue, file: rows.label }))
  const unread = reading.outcome === 'reject' ? [unreadable(input)] : []
  return { ...rows, issues: [...unread, ...issues, ...rows.issues] }
}

async function bytesOf({ bytes }: BatchInput): Promise<Uint8Array | null> {
  if (!(bytes instanceof Blob)) return bytes
  try {
    return new Uint8Array(await bytes.arrayBuffer())
  } catch {
    return null // the browser has the name of the bytes, but no longer the bytes
  }
}

function indicatorIndex(published: CheckedTables, created: readonly NewIndicator[]) {
  const indicators = indexRows(published, 'indicators', 'indicator_id')
  return (indicatorId: string) => {
    const row = indicators.get(indicatorId)
    if (row) return { direction: row.text('direction'), attainment: row.text('attainment') }
    return created.find((indicator) => indicator.indicatorId === indicatorId) ?? null
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
