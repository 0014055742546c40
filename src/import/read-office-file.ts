import type { ImportCatalogue, ImportChoices, ImportReading } from '../domain/import-reading.ts'
import { openOfficeFile } from './read/open-office-file.ts'
import { readSheets } from './read-sheets.ts'
import { decideOutcome } from './understand/decide-outcome.ts'

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
  const reading = readSheets(opened, catalogue, choices)
  return {
    file,
    kind: opened.kind,
    encoding: opened.encoding,
    delimiter: opened.delimiter,
    repairs: opened.repairs,
    ...reading,
    outcome: decideOutcome(reading.records, reading.questions, reading.issues),
  }
}
