import type { BatchCounts, ImportBatch, StoredFile } from '../domain/import-batch.ts'
import type { Text } from '../text/translate.ts'
import { formatMoment } from './data-file.ts'
import { formatNumber } from './format.ts'

/** One import as its line in the history. */
export type BatchLine = {
  id: string
  /** `Lô số 12`. */
  title: string
  file: string
  /** When, hash and who sent it. */
  facts: string
  counts: string
  isUndone: boolean
  state: string
  /** Bytes are still there to be given back. */
  fileId: string | null
  /** Said before undoing; null = nothing to warn of. */
  warning: string | null
}

type Input = {
  batches: readonly ImportBatch[]
  files: readonly StoredFile[]
  /** Numbers of later live batches that state the same observations, by batch id. */
  laterTouches: ReadonlyMap<string, readonly number[]>
}

/** The imports of this browser, the latest first. */
export function toBatchLines({ batches, files, laterTouches }: Input, text: Text): BatchLine[] {
  const kept = new Set(files.map(({ id }) => id))
  return [...batches]
    .sort((a, b) => b.number - a.number)
    .map((batch) => ({
      id: batch.id,
      title: text.t('importPage.history.batch', { number: batch.number }),
      file: batch.fileName,
      facts: factsOf(batch, text),
      counts: countsLabel(batch.counts, text),
      isUndone: batch.undoneAt !== null,
      state: stateOf(batch, text),
      fileId: kept.has(batch.fileId) ? batch.fileId : null,
      warning: warningOf(laterTouches.get(batch.id) ?? [], text),
    }))
}

/** Batches in force. */
export function liveBatches(batches: readonly ImportBatch[]): ImportBatch[] {
  return batches.filter(({ undoneAt }) => undoneAt === null)
}

/** `3 mới · 2 thay đổi`; kinds without figures are left out. */
export function countsLabel(counts: BatchCounts, { t, language }: Text): string {
  const kinds = ['new', 'changed', 'conflicting', 'unchanged', 'refused', 'missing'] as const
  const parts = kinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) =>
      t('importPage.history.count', {
        count: formatNumber(counts[kind], language, { decimals: 0 }),
        kind: t(`importPage.plan.${kind}`).toLocaleLowerCase(language),
      }),
    )
  return parts.join(' · ')
}

function factsOf({ importedAt, sha256, recipe }: ImportBatch, text: Text): string {
  return [
    formatMoment(importedAt, text),
    recipe.document?.sender,
    text.t('importPage.file.hash', { hash: sha256.slice(0, 8) }),
  ]
    .filter(Boolean)
    .join(' · ')
}

function stateOf({ undoneAt, isSaved }: ImportBatch, text: Text): string {
  if (undoneAt !== null)
    return text.t('importPage.history.undone', { at: formatMoment(undoneAt, text) })
  return text.t(isSaved ? 'importPage.history.live' : 'importPage.history.unsaved')
}

function warningOf(later: readonly number[], { t }: Text): string | null {
  return later.length === 0 ? null : t('importPage.history.later', { batches: later.join(', ') })
}
