import { createHash } from 'node:crypto'
import type { Page } from 'playwright-core'

/** Puts a batch of one canonical file where the product keeps its own, in the form it keeps them. */
export function commitBatch(page: Page, text: string, isLost = false) {
  const sha256 = createHash('sha256').update(text).digest('hex')
  return page.evaluate(
    async ({ body, hash, withoutBytes }) => {
      const request = indexedDB.open('ve-dich', 1)
      request.onupgradeneeded = () => {
        const made = request.result
        made.createObjectStore('files', { keyPath: 'id' }).createIndex('sha256', 'sha256', {
          unique: true,
        })
        made.createObjectStore('bytes', { keyPath: 'id' })
        made.createObjectStore('batches', { keyPath: 'id' }).createIndex('number', 'number', {
          unique: true,
        })
        made.createObjectStore('recipes', { keyPath: 'fingerprint' })
      }
      await new Promise((resolve, reject) => {
        request.onsuccess = resolve
        request.onerror = reject
      })
      const database = request.result
      const transaction = database.transaction(['files', 'bytes', 'batches'], 'readwrite')
      const named = { sha256: hash, fileName: 'actuals.csv' }
      const at = '2026-11-24T00:00:00.000Z'
      const size = new Blob([body]).size
      const stored = { id: 'f', name: 'actuals.csv', size, lastModified: 0, storedAt: at }
      transaction.objectStore('files').put({ ...stored, sha256: hash, trashedAt: null })
      if (!withoutBytes) transaction.objectStore('bytes').put({ id: 'f', blob: new Blob([body]) })
      transaction.objectStore('batches').put({
        ...named,
        id: 'b',
        fileId: 'f',
        number: 1,
        importedAt: at,
        undoneAt: null,
        recipe: { sheet: null, choices: {}, document: null, actualStatus: 'preliminary' },
        counts: {},
      })
      await new Promise((resolve) => {
        transaction.oncomplete = resolve
      })
      database.close()
    },
    { body: text, hash: sha256, withoutBytes: isLost },
  )
}

/** Undoes it the way another tab would: in the database, and a word on the channel. */
export function undoElsewhere(page: Page) {
  return page.evaluate(async () => {
    const request = indexedDB.open('ve-dich')
    await new Promise((resolve) => {
      request.onsuccess = resolve
    })
    const transaction = request.result.transaction('batches', 'readwrite')
    const store = transaction.objectStore('batches')
    const get = store.get('b')
    get.onsuccess = () => store.put({ ...get.result, undoneAt: '2026-11-25T00:00:00.000Z' })
    await new Promise((resolve) => {
      transaction.oncomplete = resolve
    })
    request.result.close()
    new BroadcastChannel('ve-dich.workspace').postMessage('batches')
  })
}
