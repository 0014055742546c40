import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { ImportBatch, SenderRecipe, StoredFile } from '../domain/import-batch.ts'
import { StorageError, toStorageError } from './storage-error.ts'
import { databaseName } from './workspace-mark.ts'

type FileRow = Omit<StoredFile, 'isSaved'>
type BatchRow = Omit<ImportBatch, 'isSaved'>

/** What stands in IndexedDB. Bytes are apart from what is said of them, so that a list reads no bytes. */
export type WorkspaceSchema = DBSchema & {
  files: { key: string; value: FileRow; indexes: { sha256: string } }
  bytes: { key: string; value: { id: string; blob: Blob } }
  batches: { key: string; value: BatchRow; indexes: { number: number } }
  recipes: { key: string; value: SenderRecipe }
}

export type WorkspaceDatabase = IDBPDatabase<WorkspaceSchema>

const version = 1
const longestWait = 8000

/** Opens the database, making it when there is none. Rejects with `StorageError`; never hangs. */
export async function openWorkspaceDatabase(): Promise<WorkspaceDatabase> {
  if (typeof indexedDB === 'undefined')
    throw new StorageError('unavailable', 'this browser has no IndexedDB')
  let stop: (error: StorageError) => void = () => undefined
  const stopped = new Promise<never>((_resolve, reject) => {
    stop = reject
  })
  const timer = setTimeout(
    () => stop(new StorageError('blocked', `IndexedDB did not open in ${longestWait} ms`)),
    longestWait,
  )
  try {
    return await Promise.race([open(stop), stopped])
  } catch (error) {
    throw toStorageError(error)
  } finally {
    clearTimeout(timer)
  }
}

function open(stop: (error: StorageError) => void): Promise<WorkspaceDatabase> {
  return openDB<WorkspaceSchema>(databaseName, version, {
    upgrade(database) {
      database.createObjectStore('files', { keyPath: 'id' }).createIndex('sha256', 'sha256', {
        unique: true,
      })
      database.createObjectStore('bytes', { keyPath: 'id' })
      database.createObjectStore('batches', { keyPath: 'id' }).createIndex('number', 'number', {
        unique: true,
      })
      database.createObjectStore('recipes', { keyPath: 'fingerprint' })
    },
    blocked: () => stop(new StorageError('blocked', 'another tab holds an older version open')),
    // A newer version of the site in another tab must not wait for this one.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  })
}
