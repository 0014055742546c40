import type { BatchDraft, ImportBatch, SenderRecipe, StoredFile } from '../domain/import-batch.ts'
import { randomId } from './hash-bytes.ts'
import type { WorkspaceDatabase } from './workspace-database.ts'
import {
  type FileDraft,
  renumber,
  type WorkspaceContent,
  type WorkspaceStore,
} from './workspace-store.ts'

// The answer "saved" must outlive a power cut, not only the tab.
const strict = { durability: 'strict' } as const

/** A workspace in IndexedDB. A call resolves once its transaction is complete, and rejects with what aborted it. */
export function indexedStore(database: WorkspaceDatabase): WorkspaceStore {
  return {
    addFile: (draft, blob) => addFile(database, draft, blob),
    readBlob: async (fileId) => (await database.get('bytes', fileId))?.blob ?? null,
    listFiles: async () => (await database.getAll('files')).map(asSaved),
    setTrashed: (fileId, trashedAt) => setTrashed(database, fileId, trashedAt),
    addBatch: (draft, recipe, numbersTaken) => addBatch(database, draft, recipe, numbersTaken),
    setUndone: (batchId, undoneAt) => setUndone(database, batchId, undoneAt),
    listBatches: async () => (await database.getAllFromIndex('batches', 'number')).map(asSaved),
    listRecipes: () => database.getAll('recipes'),
    merge: (content) => merge(database, content),
  }
}

function asSaved<Row extends object>(row: Row): Row & { isSaved: true } {
  return { ...row, isSaved: true }
}

function withoutMark<Row extends { isSaved: boolean }>({ isSaved: _, ...row }: Row) {
  return row
}

async function addFile(
  database: WorkspaceDatabase,
  draft: FileDraft,
  blob: Blob,
): Promise<StoredFile> {
  const transaction = database.transaction(['files', 'bytes'], 'readwrite', strict)
  const files = transaction.objectStore('files')
  const known = await files.index('sha256').get(draft.sha256)
  const row = { ...(known ?? { ...draft, id: randomId() }), trashedAt: null }
  // Written again even when known: bytes the browser lost are whole again.
  const written = [files.put(row), transaction.objectStore('bytes').put({ id: row.id, blob })]
  await Promise.all([...written, transaction.done])
  return asSaved(row)
}

async function setTrashed(
  database: WorkspaceDatabase,
  fileId: string,
  trashedAt: string | null,
): Promise<void> {
  const transaction = database.transaction('files', 'readwrite', strict)
  const row = await transaction.store.get(fileId)
  if (row) await transaction.store.put({ ...row, trashedAt })
  await transaction.done
}

async function addBatch(
  database: WorkspaceDatabase,
  draft: BatchDraft,
  recipe: SenderRecipe | undefined,
  numbersTaken: number,
): Promise<ImportBatch> {
  const transaction = database.transaction(['batches', 'recipes'], 'readwrite', strict)
  const batches = transaction.objectStore('batches')
  // Asked inside the transaction: two tabs wait for each other here, so no number is given twice.
  const last = await batches.index('number').openKeyCursor(null, 'prev')
  const batch = {
    ...draft,
    id: randomId(),
    number: Math.max(Number(last?.key ?? 0), numbersTaken) + 1,
    importedAt: new Date().toISOString(),
    undoneAt: null,
  }
  const written: Promise<unknown>[] = [batches.add(batch)]
  if (recipe) written.push(transaction.objectStore('recipes').put(recipe))
  await Promise.all([...written, transaction.done])
  return asSaved(batch)
}

async function setUndone(
  database: WorkspaceDatabase,
  batchId: string,
  undoneAt: string | null,
): Promise<ImportBatch | null> {
  const transaction = database.transaction('batches', 'readwrite', strict)
  const row = await transaction.store.get(batchId)
  if (row) await transaction.store.put({ ...row, undoneAt })
  await transaction.done
  return row ? asSaved({ ...row, undoneAt }) : null
}

async function merge(database: WorkspaceDatabase, content: WorkspaceContent) {
  const stores = ['files', 'bytes', 'batches', 'recipes'] as const
  const transaction = database.transaction(stores, 'readwrite', strict)
  const [files, bytes, batches, recipes] = [
    transaction.objectStore('files'),
    transaction.objectStore('bytes'),
    transaction.objectStore('batches'),
    transaction.objectStore('recipes'),
  ]
  const newIds = new Map<string, string>()
  const written: Promise<unknown>[] = []
  let added = 0
  for (const { file, blob } of content.files) {
    const known = await files.index('sha256').get(file.sha256)
    newIds.set(file.id, known?.id ?? file.id)
    if (known) continue
    added += 1
    written.push(files.add(withoutMark(file)), bytes.put({ id: file.id, blob }))
  }
  const present = (await batches.getAll()).map(asSaved)
  const fresh = renumber(content.batches, present)
  for (const batch of fresh) {
    const fileId = newIds.get(batch.fileId) ?? batch.fileId
    written.push(batches.add({ ...withoutMark(batch), fileId }))
  }
  for (const recipe of content.recipes) {
    const known = await recipes.get(recipe.fingerprint)
    if (!known || known.savedAt < recipe.savedAt) written.push(recipes.put(recipe))
  }
  await Promise.all([...written, transaction.done])
  return { files: added, batches: fresh.length }
}
