import type { ImportBatch } from '../domain/import-batch.ts'
import type { SessionFile } from '../state/import-session.ts'
import type { Text } from '../text/translate.ts'
import { type DataFileLine, toDataFileLine } from '../view-models/data-file.ts'
import { liveBatches } from '../view-models/data-history.ts'
import { openQuestions } from '../view-models/data-questions.ts'

/** The files of this visit as lines; one whose bytes a live batch holds says so. */
export function toFileLines(
  files: readonly SessionFile[],
  batches: readonly ImportBatch[],
  text: Text,
): DataFileLine[] {
  const live = liveBatches(batches)
  return files.map((file) => {
    const sha256 = file.stored?.sha256 ?? null
    const known = live.find((batch) => batch.sha256 === sha256)
    return toDataFileLine(
      {
        id: file.id,
        name: file.name,
        size: file.size,
        kind: file.reading?.kind ?? null,
        sha256,
        stage: isUndone(file, batches) ? 'undone' : file.stage,
        isStored: file.stored?.isSaved ?? false,
        outcome: file.reading?.outcome ?? null,
        isAsking: openQuestions(file.reading?.questions ?? []).length > 0,
        batch: known ? { number: known.number, committedAt: known.importedAt } : null,
      },
      text,
    )
  })
}

function isUndone({ batch }: SessionFile, batches: readonly ImportBatch[]): boolean {
  const kept = batches.find(({ id }) => id === batch?.id)
  return (kept?.undoneAt ?? null) !== null
}
