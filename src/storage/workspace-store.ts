import type { BatchDraft, ImportBatch, SenderRecipe, StoredFile } from '../domain/import-batch.ts'

export type FileDraft = Omit<StoredFile, 'id' | 'isSaved' | 'trashedAt'>

/** Everything of one workspace, to move it to another browser. */
export type WorkspaceContent = {
  files: { file: StoredFile; blob: Blob }[]
  batches: ImportBatch[]
  recipes: SenderRecipe[]
}

/** One place that keeps a workspace: IndexedDB, or memory. Each call is one transaction. */
export type WorkspaceStore = {
  /** The file already there when the bytes are the same; out of the trash then. */
  addFile(draft: FileDraft, blob: Blob): Promise<StoredFile>
  /** null = there is no such file, or its bytes are gone. */
  readBlob(fileId: string): Promise<Blob | null>
  listFiles(): Promise<StoredFile[]>
  setTrashed(fileId: string, trashedAt: string | null): Promise<void>
  /** Gives the batch the next number after all there are, and after `numbersTaken`. */
  addBatch(
    draft: BatchDraft,
    recipe: SenderRecipe | undefined,
    numbersTaken: number,
  ): Promise<ImportBatch>
  /** null = there is no such batch. */
  setUndone(batchId: string, undoneAt: string | null): Promise<ImportBatch | null>
  listBatches(): Promise<ImportBatch[]>
  listRecipes(): Promise<SenderRecipe[]>
  /** Adds what is not there yet, all or nothing; answers how many files and batches were new. */
  merge(content: WorkspaceContent): Promise<{ files: number; batches: number }>
}

/** Batches of another workspace as they join one: those already there left out, numbers after its own unless all are free. */
export function renumber(incoming: readonly ImportBatch[], present: readonly ImportBatch[]) {
  const ids = new Set(present.map(({ id }) => id))
  const numbers = new Set(present.map(({ number }) => number))
  const fresh = incoming
    .filter(({ id }) => !ids.has(id))
    .toSorted((one, other) => one.number - other.number)
  if (fresh.every(({ number }) => !numbers.has(number))) return fresh
  const last = Math.max(0, ...numbers)
  return fresh.map((batch, index) => ({ ...batch, number: last + index + 1 }))
}
