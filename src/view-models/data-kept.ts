import type { ImportBatch, StoredFile } from '../domain/import-batch.ts'
import type { Text } from '../text/translate.ts'
import { formatBytes, formatMoment } from './data-file.ts'

/** A stored file that no import holds and nobody works on, as its line. */
export type KeptLine = {
  id: string
  name: string
  /** `12 kB · lưu 24/11/2026 18:05`. */
  facts: string
  isTrashed: boolean
}

type Input = {
  /** The latest first. */
  files: readonly StoredFile[]
  batches: readonly Pick<ImportBatch, 'fileId'>[]
  /** Files in work in this visit. */
  inWork: ReadonlySet<string>
}

/** What was dropped once and is kept, but was never imported; what was put aside comes last. */
export function toKeptLines({ files, batches, inWork }: Input, text: Text): KeptLine[] {
  const imported = new Set(batches.map(({ fileId }) => fileId))
  return files
    .filter(({ id }) => !imported.has(id) && !inWork.has(id))
    .map(({ id, name, size, storedAt, trashedAt }) => ({
      id,
      name,
      facts: text.t('importPage.kept.facts', {
        size: formatBytes(size, text),
        at: formatMoment(storedAt, text),
      }),
      isTrashed: trashedAt !== null,
    }))
    .sort((a, b) => Number(a.isTrashed) - Number(b.isTrashed))
}
