import type { ImportReading, NewIndicator } from '../domain/import-reading.ts'
import { toTypedTable } from './checked-table.ts'
import type { DroppedFile } from './import-message.ts'
import { IssueLog } from './issue-log.ts'
import { readCanonicalFile } from './plan/canonical-reading.ts'
import { withCreated } from './plan/created-indicators.ts'
import type { OfficeReader } from './plan/read-batch.ts'
import { typeFolder } from './read-folder.ts'

/** Records a reading carries of a file in canonical form; all its rows are planned and committed. */
const shownRecords = 20_000

/**
 * Reads a dropped file: canonical CSV and our own SDMX-CSV by their columns, anything else as an office file,
 * with the names of the published folder and of the indicators earlier batches created. Never throws for bad bytes.
 */
export async function readDropped(
  files: ReadonlyMap<string, Uint8Array>,
  created: readonly NewIndicator[],
  { name, bytes: blob, choices }: DroppedFile,
  loadReader: () => Promise<OfficeReader>,
  recordLimit = shownRecords,
): Promise<ImportReading> {
  const bytes = blob instanceof Blob ? new Uint8Array(await blob.arrayBuffer()) : blob
  const published = typeFolder(files, new IssueLog())
  const schemas = new Map([...published].map(([table, { schema }]) => [table, schema]))
  const canonical = readCanonicalFile(bytes, name, schemas, recordLimit)
  if (canonical) return canonical
  const office = await loadReader()
  const tables = [...published.values()].map(toTypedTable)
  const catalogue = withCreated(office.toCatalogue(tables), created)
  return office.read({ bytes, file: name, catalogue, choices })
}
