import type { ImportBatch, SenderRecipe, StoredFile } from '../domain/import-batch.ts'
import { randomId } from './hash-bytes.ts'
import { renumber, type WorkspaceStore } from './workspace-store.ts'

/** A workspace that lasts as long as its tab: what the browser refused to keep. */
export function memoryStore(): WorkspaceStore {
  const files = new Map<string, StoredFile>()
  const blobs = new Map<string, Blob>()
  const batches = new Map<string, ImportBatch>()
  const recipes = new Map<string, SenderRecipe>()
  const byHash = (sha256: string) => [...files.values()].find((file) => file.sha256 === sha256)
  const keepRecipe = (recipe: SenderRecipe) => {
    const known = recipes.get(recipe.fingerprint)
    if (!known || known.savedAt < recipe.savedAt) recipes.set(recipe.fingerprint, recipe)
  }
  return {
    async addFile(draft, blob) {
      const known = byHash(draft.sha256)
      const file = { ...(known ?? { ...draft, id: randomId(), isSaved: false }), trashedAt: null }
      files.set(file.id, file)
      blobs.set(file.id, blob)
      return file
    },
    readBlob: async (fileId) => blobs.get(fileId) ?? null,
    listFiles: async () => [...files.values()],
    async setTrashed(fileId, trashedAt) {
      const file = files.get(fileId)
      if (file) files.set(fileId, { ...file, trashedAt })
    },
    async addBatch(draft, recipe, numbersTaken) {
      const numbers = [...batches.values()].map(({ number }) => number)
      const batch: ImportBatch = {
        ...draft,
        id: randomId(),
        number: Math.max(0, numbersTaken, ...numbers) + 1,
        importedAt: new Date().toISOString(),
        undoneAt: null,
        isSaved: false,
      }
      batches.set(batch.id, batch)
      if (recipe) keepRecipe(recipe)
      return batch
    },
    async setUndone(batchId, undoneAt) {
      const known = batches.get(batchId)
      if (!known) return null
      const batch = { ...known, undoneAt }
      batches.set(batchId, batch)
      return batch
    },
    listBatches: async () => [...batches.values()],
    listRecipes: async () => [...recipes.values()],
    async merge(content) {
      const newIds = new Map<string, string>()
      let added = 0
      for (const { file, blob } of content.files) {
        const known = byHash(file.sha256)
        newIds.set(file.id, known?.id ?? file.id)
        if (known) continue
        added += 1
        files.set(file.id, { ...file, isSaved: false })
        blobs.set(file.id, blob)
      }
      const fresh = renumber(content.batches, [...batches.values()])
      for (const batch of fresh) {
        const fileId = newIds.get(batch.fileId) ?? batch.fileId
        batches.set(batch.id, { ...batch, fileId, isSaved: false })
      }
      content.recipes.forEach(keepRecipe)
      return { files: added, batches: fresh.length }
    },
  }
}
