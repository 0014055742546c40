import type {
  ImportCatalogue,
  ImportChoices,
  ImportReading,
  NewIndicator,
} from '../../domain/import-reading.ts'
import type { TableName, TypedTable } from '../../domain/table.ts'
import { type CheckedTables, indexRows, toTypedTable } from '../checked-table.ts'
import type { ImportMemory } from '../import-memory.ts'
import { makeIssue } from '../make-issue.ts'
import type { OfficeFile } from '../read/office-file.ts'
import { type BatchInput, type BatchRows, labelOf } from './batch-rows.ts'
import { asCanonical, toCanonicalRows } from './canonical-rows.ts'
import { asCanonicalWorkbook, toWorkbookRows } from './canonical-workbook.ts'
import { withCreated } from './created-indicators.ts'
import { toRecordRows } from './record-rows.ts'

/** How an office file is read and names are known; handed in, so that its code loads only when a file needs it. */
export type OfficeReader = {
  open(bytes: Uint8Array, file: string): Promise<OfficeFile>
  toCatalogue(tables: readonly TypedTable[]): ImportCatalogue
  read(request: {
    bytes: Uint8Array
    file: string
    catalogue: ImportCatalogue
    choices: ImportChoices
  }): Promise<ImportReading>
}

/** What batches are read with. */
export type BatchReading = {
  /** The folder as it is, whatever batches stand over it. */
  published: CheckedTables
  catalogue: CatalogueOf
  /** What all batches create. */
  created: readonly NewIndicator[]
  loadReader: () => Promise<OfficeReader>
  /** Of the questions before; null = nothing is to be kept. */
  memory: ImportMemory | null
}

type CatalogueOf = (office: Pick<OfficeReader, 'toCatalogue'>) => ImportCatalogue

/** The names of a folder, worked out when first asked for. */
export function catalogueOf(published: CheckedTables): CatalogueOf {
  let catalogue: ImportCatalogue | null = null
  return ({ toCatalogue }) => {
    catalogue ??= toCatalogue([...published.values()].map(toTypedTable))
    return catalogue
  }
}

/**
 * The rows of one batch. Same bytes, same recipe and same folder give the same rows, read or remembered.
 * Never throws for bad bytes: then issues say why.
 */
export async function readBatch(input: BatchInput, around: BatchReading): Promise<BatchRows> {
  const remembered = rememberedRows(input, around)
  if (remembered) return remembered
  const bytes = await bytesOf(input)
  if (!bytes) return lostBatch(input)
  const { recipe, fileName } = input
  const { published, created, loadReader, memory } = around
  if (!recipe.document) {
    const schemas = new Map([...published].map(([name, { schema }]) => [name, schema]))
    const file = asCanonical(bytes, fileName, schemas)
    if (file) return toCanonicalRows(file, input)
    const { sheet, choices } = recipe
    const wanted = { fileName, sheet, sheets: choices.sheets ?? {} }
    const opener = async () => (await loadReader()).open
    const workbook = await asCanonicalWorkbook(bytes, wanted, schemas, opener)
    if (workbook) return toWorkbookRows(workbook, input)
  }
  const office = await loadReader()
  const catalogue = withCreated(around.catalogue(office), created)
  const choices = choicesOf(recipe)
  const reading = await office.read({ bytes, file: fileName, catalogue, choices })
  memory?.keepReading({ id: input.id, fileName, choices, created }, reading)
  return officeRows(input, reading, around)
}

function rememberedRows(input: BatchInput, around: BatchReading): BatchRows | null {
  const { id, fileName, recipe } = input
  const { memory, created } = around
  if (!memory) return null
  const rows = recipe.document ? null : memory.findRows(input)
  if (rows) return rows
  const reading = memory.findReading({ id, fileName, choices: choicesOf(recipe), created })
  return reading && officeRows(input, reading, around)
}

function choicesOf({ sheet, choices }: BatchInput['recipe']): ImportChoices {
  return sheet ? { ...choices, sheet } : choices
}

function officeRows(
  input: BatchInput,
  reading: ImportReading,
  { published, created }: BatchReading,
): BatchRows {
  const rows = toRecordRows({
    head: input,
    records: reading.records,
    isOfSheets: reading.sheets.filter(({ state }) => state === 'read').length > 1,
    schemas: new Map([...published].map(([name, { schema }]) => [name, schema])),
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
