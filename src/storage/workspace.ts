import type { BatchDraft, ImportBatch, SenderRecipe, StoredFile } from '../domain/import-batch.ts'
import type { StorageError } from './storage-error.ts'
import type { WorkspaceChange } from './workspace-changes.ts'
import type { WorkspaceContent } from './workspace-store.ts'

/** How full the browser says it is; null = it does not say. */
export type StorageRoom = {
  /** Bytes. */
  used: number | null
  quota: number | null
  /** True: the browser promised not to throw the files away by itself. */
  isPersistent: boolean
}

/**
 * The files, batches and recipes of this browser: first bytes, then everything else.
 * What cannot be kept stays in this tab's memory and says so (`isSaved` false, `trouble`); nothing rejects for lack of room.
 */
export type Workspace = {
  /** The last reason why something could not be kept; null = all is well. */
  readonly trouble: StorageError | null
  /** Stores the bytes before anything reads them. The same bytes twice give the file already stored. */
  storeFile(file: File): Promise<StoredFile>
  /** The exact bytes. Rejects with `StorageError` `file-lost` when they are gone or changed. */
  readFile(fileId: string): Promise<Blob>
  /** Every file, the latest first, those in the trash too. */
  listFiles(): Promise<StoredFile[]>
  /** Moves a file to the trash or back. Its batches stay; the bytes too. */
  trashFile(fileId: string, isTrashed: boolean): Promise<void>
  /** One transaction: the batch, with the next free number, and the sender's recipe if given. */
  commitBatch(draft: BatchDraft, recipe?: SenderRecipe): Promise<ImportBatch>
  /** Takes a batch out of the tables; every other batch stays. Rejects when there is no such batch. */
  undoBatch(batchId: string): Promise<ImportBatch>
  redoBatch(batchId: string): Promise<ImportBatch>
  /** Every batch in the order of their numbers, undone ones too. */
  listBatches(): Promise<ImportBatch[]>
  /** The answers kept for a sender; null = none. */
  findRecipe(fingerprint: string): Promise<SenderRecipe | null>
  listRecipes(): Promise<SenderRecipe[]>
  /** Everything there is, bytes too, for a backup. Rejects with `StorageError` `file-lost` when a file cannot be given back. */
  readContent(): Promise<WorkspaceContent>
  /** Adds what another workspace has and this one lacks, all or nothing; answers how many were new. */
  mergeContent(content: WorkspaceContent): Promise<{ files: number; batches: number }>
  /** Asks the browser to keep the files, and how much room there is. */
  askForRoom(): Promise<StorageRoom>
  /** Tells of every change, of this tab and of the others, until the returned function is called. */
  subscribe(listener: (change: WorkspaceChange) => void): () => void
}
