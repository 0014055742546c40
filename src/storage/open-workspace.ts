import type { BatchDraft, ImportBatch, SenderRecipe, StoredFile } from '../domain/import-batch.ts'
import { copyFile } from './copy-file.ts'
import { indexedStore } from './indexed-store.ts'
import { memoryStore } from './memory-store.ts'
import { StorageError, toStorageError } from './storage-error.ts'
import { askForRoom } from './storage-room.ts'
import type { Workspace } from './workspace.ts'
import { announceChange, subscribeToChanges, type WorkspaceChange } from './workspace-changes.ts'
import { openWorkspaceDatabase } from './workspace-database.ts'
import { readMark, writeMark } from './workspace-mark.ts'
import type { WorkspaceContent, WorkspaceStore } from './workspace-store.ts'

/** Opens the workspace of this browser. Never rejects: without IndexedDB everything stays in memory, and `trouble` says why. */
export async function openWorkspace(): Promise<Workspace> {
  try {
    const kept = indexedStore(await openWorkspaceDatabase())
    const files = await kept.listFiles()
    const isEvicted = files.length === 0 && readMark() > 0
    const trouble = isEvicted
      ? new StorageError('evicted', `${readMark()} files were kept here before`)
      : null
    if (!isEvicted) writeMark(files.length)
    return new TabWorkspace(kept, trouble)
  } catch (error) {
    return new TabWorkspace(null, toStorageError(error))
  }
}

/** IndexedDB first; what it refuses goes to memory. */
class TabWorkspace implements Workspace {
  readonly #kept: WorkspaceStore | null
  readonly #memory = memoryStore()
  #trouble: StorageError | null

  constructor(kept: WorkspaceStore | null, trouble: StorageError | null) {
    this.#kept = kept
    this.#trouble = trouble
  }

  get trouble(): StorageError | null {
    return this.#trouble
  }

  async storeFile(file: File): Promise<StoredFile> {
    const { blob, sha256 } = await copyFile(file)
    const { name, size, lastModified } = file
    const storedAt = new Date().toISOString()
    const draft = { name, size, lastModified, sha256, storedAt }
    const stored = await this.#keepOrHold((store) => store.addFile(draft, blob))
    if (stored.isSaved) writeMark((await this.#kept?.listFiles())?.length ?? 0)
    announceChange('files')
    return stored
  }

  async readFile(fileId: string): Promise<Blob> {
    const [files, held, kept] = await Promise.all([
      this.listFiles(),
      this.#memory.readBlob(fileId),
      this.#ask((store) => store.readBlob(fileId)),
    ])
    const file = files.find(({ id }) => id === fileId)
    const blob = held ?? kept
    if (file && blob && blob.size === file.size) return blob
    throw new StorageError('file-lost', file?.name ?? fileId)
  }

  async listFiles(): Promise<StoredFile[]> {
    const lists = await this.#both((store) => store.listFiles())
    return lists.flat().toSorted((one, other) => (one.storedAt < other.storedAt ? 1 : -1))
  }

  async trashFile(fileId: string, isTrashed: boolean): Promise<void> {
    const trashedAt = isTrashed ? new Date().toISOString() : null
    await this.#both((store) => store.setTrashed(fileId, trashedAt))
    announceChange('files')
  }

  async commitBatch(draft: BatchDraft, recipe?: SenderRecipe): Promise<ImportBatch> {
    const taken = Math.max(0, ...(await this.listBatches()).map(({ number }) => number))
    // A batch never outlives the bytes it is made of.
    const isHeld = (await this.#memory.readBlob(draft.fileId)) !== null
    const batch = isHeld
      ? await this.#memory.addBatch(draft, recipe, taken)
      : await this.#keepOrHold((store) =>
          store.addBatch(draft, recipe, store === this.#memory ? taken : 0),
        )
    announceChange('batches')
    return batch
  }

  undoBatch(batchId: string): Promise<ImportBatch> {
    return this.#setUndone(batchId, new Date().toISOString())
  }

  redoBatch(batchId: string): Promise<ImportBatch> {
    return this.#setUndone(batchId, null)
  }

  async listBatches(): Promise<ImportBatch[]> {
    const lists = await this.#both((store) => store.listBatches())
    return lists.flat().toSorted((one, other) => one.number - other.number)
  }

  async findRecipe(fingerprint: string): Promise<SenderRecipe | null> {
    const recipes = await this.listRecipes()
    return recipes.find((recipe) => recipe.fingerprint === fingerprint) ?? null
  }

  async listRecipes(): Promise<SenderRecipe[]> {
    const lists = await this.#both((store) => store.listRecipes())
    return lists.flat().toSorted((one, other) => (one.savedAt < other.savedAt ? 1 : -1))
  }

  async readContent(): Promise<WorkspaceContent> {
    const files = await this.listFiles()
    const withBytes = files.map(async (file) => ({ file, blob: await this.readFile(file.id) }))
    const [batches, recipes] = await Promise.all([this.listBatches(), this.listRecipes()])
    return { files: await Promise.all(withBytes), batches, recipes }
  }

  async mergeContent(content: WorkspaceContent): Promise<{ files: number; batches: number }> {
    const added = await this.#keepOrHold((store) => store.merge(content))
    writeMark((await this.#kept?.listFiles().catch(() => []))?.length ?? 0)
    announceChange('batches')
    return added
  }

  askForRoom() {
    return askForRoom()
  }

  subscribe(listener: (change: WorkspaceChange) => void): () => void {
    return subscribeToChanges(listener)
  }

  async #setUndone(batchId: string, undoneAt: string | null): Promise<ImportBatch> {
    const batch =
      (await this.#memory.setUndone(batchId, undoneAt)) ??
      (await this.#ask((store) => store.setUndone(batchId, undoneAt)))
    if (!batch) throw new StorageError('failed', `there is no batch ${batchId}`)
    announceChange('batches')
    return batch
  }

  /** In IndexedDB; in memory when that refuses, and `trouble` says why. */
  async #keepOrHold<T>(work: (store: WorkspaceStore) => Promise<T>): Promise<T> {
    if (this.#kept) {
      try {
        const answer = await work(this.#kept)
        this.#trouble = null
        return answer
      } catch (error) {
        this.#trouble = toStorageError(error)
      }
    }
    return work(this.#memory)
  }

  async #ask<T>(work: (store: WorkspaceStore) => Promise<T>): Promise<T | null> {
    if (!this.#kept) return null
    try {
      return await work(this.#kept)
    } catch (error) {
      throw toStorageError(error)
    }
  }

  async #both<T>(work: (store: WorkspaceStore) => Promise<T>): Promise<T[]> {
    const kept = await this.#ask(work)
    const held = await work(this.#memory)
    return kept === null ? [held] : [kept, held]
  }
}
