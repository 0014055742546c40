import type { ImportReading, NewIndicator } from '../domain/import-reading.ts'
import { ImportMemory } from './import-memory.ts'
import type { DroppedFile } from './import-message.ts'
import { toCanonicalReading, toWorkbookReading } from './plan/canonical-reading.ts'
import { asCanonical, toCanonicalRows } from './plan/canonical-rows.ts'
import { asCanonicalWorkbook } from './plan/canonical-workbook.ts'
import { withCreated } from './plan/created-indicators.ts'
import type { OfficeReader } from './plan/read-batch.ts'

type Files = ReadonlyMap<string, Uint8Array>
type LoadReader = () => Promise<OfficeReader>

/**
 * Reads a dropped file: canonical CSV and our own SDMX-CSV by their columns, anything else as an office file,
 * with the names of the published folder and of the indicators earlier batches created. Never throws for bad bytes.
 * Of a file in canonical form only the records a page shows are made, unless all are asked for.
 */
export async function readDropped(
  files: Files,
  created: readonly NewIndicator[],
  dropped: DroppedFile,
  loadReader: LoadReader,
  { memory = new ImportMemory(), isWhole = false } = {},
): Promise<ImportReading> {
  const { id, name, number, bytes: blob, choices } = dropped
  const bytes = blob instanceof Blob ? new Uint8Array(await blob.arrayBuffer()) : blob
  const published = memory.published(files)
  const schemas = new Map([...published].map(([table, { schema }]) => [table, schema]))
  const canonical = asCanonical(bytes, name, schemas)
  if (canonical) {
    const batch = { id, number, fileName: name }
    const rows = toCanonicalRows(canonical, batch)
    memory.keepRows(batch, bytes.length, rows)
    return toCanonicalReading(canonical, rows, name, isWhole)
  }
  const { sheet = null, sheets = {} } = choices
  const wanted = { fileName: name, sheet, sheets }
  const opener = async () => (await loadReader()).open
  const workbook = await asCanonicalWorkbook(bytes, wanted, schemas, opener)
  if (workbook) return toWorkbookReading(workbook, { number, fileName: name }, isWhole)
  const office = await loadReader()
  const catalogue = withCreated(memory.catalogue(office), created)
  const reading = await office.read({ bytes, file: name, catalogue, choices })
  memory.keepReading({ id, fileName: name, choices, created }, reading)
  return reading
}
