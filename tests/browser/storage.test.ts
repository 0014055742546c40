import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import type { BatchDraft } from '../../src/domain/import-batch.ts'
import { openBrowser } from '../support/open-browser.ts'
import { type StaticServer, serveFolder } from '../support/static-server.ts'
import type { EnginePage } from './engine-page/main.ts'

declare global {
  interface Window extends EnginePage {}
}

let browser: Browser
let context: BrowserContext
let server: StaticServer

beforeAll(async () => {
  browser = await openBrowser()
  server = await serveFolder(inject('enginePageFolder'))
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

beforeEach(async () => {
  context = await browser.newContext()
})

afterEach(() => context.close())

async function open(): Promise<Page> {
  const page = await context.newPage()
  await page.goto(server.url)
  await page.waitForFunction(() => 'openWorkspace' in window)
  return page
}

const recipe = {
  sheet: null,
  choices: { indicators: { 'thu ngân sách': 'budget-revenue' } },
  document: {
    documentId: 'tep-so-tai-chinh',
    kind: 'other' as const,
    title: 'Thu chi tháng 10',
    sender: 'Sở Tài chính',
    issuedOn: null,
  },
  actualStatus: 'preliminary' as const,
}

const counts = {
  new: 1,
  changed: 0,
  unchanged: 0,
  conflicting: 0,
  refused: 0,
  checks: 0,
  missing: 0,
}

function draftOf(fileId: string): BatchDraft {
  return { fileId, fileName: 'thu.csv', sha256: 'x', recipe, counts }
}

/** Stores a text as a file and tells what became of it. */
function store(page: Page, text: string, name = 'thu.csv') {
  return page.evaluate(
    async ([body, fileName]) => {
      const workspace = await window.openWorkspace()
      const file = await workspace.storeFile(new File([body], fileName, { lastModified: 7 }))
      return { file, trouble: workspace.trouble?.kind ?? null }
    },
    [text, name] as const,
  )
}

function commit(page: Page, fileId: string) {
  return page.evaluate(
    async (draft) => (await window.openWorkspace()).commitBatch(draft),
    draftOf(fileId),
  )
}

function readBack(page: Page, fileId: string) {
  return page.evaluate(
    async (id) => (await (await window.openWorkspace()).readFile(id)).text(),
    fileId,
  )
}

function history(page: Page) {
  return page.evaluate(async () => (await window.openWorkspace()).listBatches())
}

describe('the workspace of a browser', () => {
  it('gives the bytes and the batch back after the page is loaded anew', async () => {
    const page = await open()
    const { file, trouble } = await store(page, 'a;b\n1.234,5;x\n')
    expect(trouble).toBeNull()
    expect(file).toMatchObject({ name: 'thu.csv', size: 14, lastModified: 7, isSaved: true })
    const batch = await commit(page, file.id)
    await page.reload()
    await page.waitForFunction(() => 'openWorkspace' in window)
    expect(await readBack(page, file.id)).toBe('a;b\n1.234,5;x\n')
    expect(await history(page)).toEqual([batch])
    expect(batch).toMatchObject({ number: 1, isSaved: true, undoneAt: null, recipe })
  })

  it('copies and hashes a large file beside the page, byte for byte, and by the page where no worker starts', async () => {
    const page = await open()
    const storeLarge = () =>
      page.evaluate(async () => {
        const text = Array.from({ length: 900_000 }, (_, row) => `dòng ${row};`).join('\n')
        const workspace = await window.openWorkspace()
        const { id, sha256 } = await workspace.storeFile(new File([text], 'dai.csv'))
        const bytes = new Uint8Array(await (await workspace.readFile(id)).arrayBuffer())
        const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
        const isSame = new TextDecoder().decode(bytes) === text
        const hex = [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')
        return { isSame, isHashed: hex === sha256, sha256 }
      })
    const copied = await storeLarge()
    expect(copied).toMatchObject({ isSame: true, isHashed: true })
    await page.evaluate(() => {
      window.Worker = class {
        constructor() {
          throw new Error('no workers here')
        }
      } as unknown as typeof Worker
    })
    expect(await storeLarge()).toEqual(copied)
  })

  it('knows the same bytes again under another name', async () => {
    const page = await open()
    const first = await store(page, 'x', 'thu.csv')
    const again = await store(page, 'x', 'ban-sao.csv')
    expect(again.file).toEqual(first.file)
    const other = await store(page, 'y', 'thu.csv')
    expect(other.file.id).not.toBe(first.file.id)
  })

  it('undoes and redoes any batch and leaves the others alone', async () => {
    const page = await open()
    const { file } = await store(page, 'x')
    const first = await commit(page, file.id)
    const second = await commit(page, file.id)
    await page.evaluate(async (id) => (await window.openWorkspace()).undoBatch(id), first.id)
    const undone = await history(page)
    expect(undone.map(({ undoneAt }) => undoneAt === null)).toEqual([false, true])
    expect(undone[1]).toEqual(second)
    await page.evaluate(async (id) => (await window.openWorkspace()).redoBatch(id), first.id)
    expect((await history(page))[0]).toEqual(first)
  })

  it('keeps a file of the trash, and takes it out when it is dropped again', async () => {
    const page = await open()
    const { file } = await store(page, 'x')
    await page.evaluate(async (id) => (await window.openWorkspace()).trashFile(id, true), file.id)
    const list = () => page.evaluate(async () => (await window.openWorkspace()).listFiles())
    expect((await list())[0]?.trashedAt).not.toBeNull()
    expect(await readBack(page, file.id)).toBe('x')
    await store(page, 'x')
    expect((await list()).map(({ trashedAt }) => trashedAt)).toEqual([null])
  })

  it('gives no number twice when two tabs commit at once, and tells each of the other', async () => {
    const [one, other] = [await open(), await open()]
    const { file } = await store(one, 'x')
    await other.evaluate(async () => {
      const workspace = await window.openWorkspace()
      workspace.subscribe((change) => {
        if (change === 'batches') document.title = 'told'
      })
    })
    const many = (page: Page) =>
      page.evaluate(async (draft) => {
        const workspace = await window.openWorkspace()
        return Promise.all(Array.from({ length: 10 }, () => workspace.commitBatch(draft)))
      }, draftOf(file.id))
    await Promise.all([many(one), many(other)])
    await other.waitForFunction(() => document.title === 'told')
    const numbers = (await history(one)).map(({ number }) => number)
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
    expect(await history(other)).toEqual(await history(one))
  })

  it('goes on in memory and says so when there is no room left', async () => {
    const page = await open()
    const cdp = await context.newCDPSession(page)
    await cdp.send('Storage.overrideQuotaForOrigin', {
      origin: new URL(server.url).origin,
      quotaSize: 20_000,
    })
    const told = await page.evaluate(async (draft) => {
      const workspace = await window.openWorkspace()
      const file = await workspace.storeFile(new File(['x'.repeat(2_000_000)], 'lon.csv'))
      const kind = workspace.trouble?.kind
      const batch = await workspace.commitBatch({ ...draft, fileId: file.id })
      const size = (await workspace.readFile(file.id)).size
      const listed = (await workspace.listBatches()).length
      return { kind, isSaved: file.isSaved, batchIsSaved: batch.isSaved, size, listed }
    }, draftOf(''))
    expect(told).toEqual({
      kind: 'quota',
      isSaved: false,
      batchIsSaved: false,
      size: 2_000_000,
      listed: 1,
    })
    expect(await history(page)).toEqual([])
  })

  it('goes on in memory and says so without IndexedDB', async () => {
    await context.addInitScript(() => Reflect.deleteProperty(globalThis, 'indexedDB'))
    const page = await open()
    const { file, trouble } = await store(page, 'x')
    expect(trouble).toBe('unavailable')
    expect(file.isSaved).toBe(false)
  })

  it('goes on in memory and says so when the browser refuses to open the database', async () => {
    await context.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('denied', 'SecurityError')
      }
    })
    expect((await store(await open(), 'x')).trouble).toBe('unavailable')
  })

  it('tells that the browser threw the files away', async () => {
    const page = await open()
    await store(page, 'x')
    await page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.deleteDatabase('ve-dich')
          request.onsuccess = () => resolve()
          request.onerror = () => reject(request.error)
        }),
    )
    const kind = await page.evaluate(async () => (await window.openWorkspace()).trouble?.kind)
    expect(kind).toBe('evicted')
  })

  it('tells of a file whose bytes are gone instead of giving others', async () => {
    const page = await open()
    const { file } = await store(page, 'x')
    const kind = await page.evaluate(async (id) => {
      const request = indexedDB.open('ve-dich')
      await new Promise((resolve) => {
        request.onsuccess = resolve
      })
      const database = request.result
      const transaction = database.transaction('bytes', 'readwrite')
      transaction.objectStore('bytes').delete(id)
      await new Promise((resolve) => {
        transaction.oncomplete = resolve
      })
      database.close()
      const workspace = await window.openWorkspace()
      return workspace.readFile(id).catch((error: { kind: string }) => error.kind)
    }, file.id)
    expect(kind).toBe('file-lost')
  })

  it('keeps the recipe of a sender with the batch', async () => {
    const page = await open()
    const { file } = await store(page, 'x')
    const found = await page.evaluate(
      async ({ draft, kept }) => {
        const workspace = await window.openWorkspace()
        await workspace.commitBatch(draft, kept)
        return [await workspace.findRecipe('so/thu'), await workspace.findRecipe('khac')]
      },
      {
        draft: draftOf(file.id),
        kept: { fingerprint: 'so/thu', recipe, savedAt: '2026-11-24T00:00:00.000Z' },
      },
    )
    expect(found).toEqual([expect.objectContaining({ recipe }), null])
  })

  it('brings a workspace into another browser, and twice changes nothing', async () => {
    const page = await open()
    const { file } = await store(page, 'số liệu')
    await commit(page, file.id)
    await store(page, 'thứ hai')
    const told = await page.evaluate(async () => {
      const workspace = await window.openWorkspace()
      const again = await workspace.mergeContent(await workspace.readContent())
      return { again, files: (await workspace.listFiles()).length }
    })
    expect(told).toEqual({ again: { files: 0, batches: 0 }, files: 2 })
  })

  it('hashes the same with and without the browser’s help', async () => {
    const page = await open()
    const hashes = await page.evaluate(async () => {
      const sizes = [0, 1, 55, 56, 63, 64, 65, 119, 120, 5_000_000]
      const pairs = sizes.map(async (size) => {
        const bytes = new Uint8Array(size).map((_, index) => (index * 7 + size) % 251)
        return [await window.hashBytes(bytes), await window.hashInSlices(bytes)]
      })
      return Promise.all(pairs)
    })
    for (const [browsers, own] of hashes) expect(own).toBe(browsers)
    expect(hashes[0]?.[0]).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  })
})
