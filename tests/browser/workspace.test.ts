import { createHash } from 'node:crypto'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { plain, readHeadline, readLine, whenReady } from '../support/read-page.ts'
import { visitSite } from '../support/visit-site.ts'

const site = visitSite()
const growth = 'Tốc độ tăng trưởng GRDP'
const header =
  'indicator_id,org_unit_id,period,basis,value,status,published_on,document_id,preferred,qualifier,note'
const file = `${header}\ngrdp-growth,hai-phong,2025,period,12.5,preliminary,,mekongasean-grdp-2025,false,,\n`

/** Puts a batch of one canonical file where the product keeps its own, in the form it keeps them. */
function commit(page: Page, text: string, isLost = false) {
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
function undoElsewhere(page: Page) {
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

describe('figures a person imported', () => {
  it('stand on every page after a reload, and leave it when another tab undoes them', async () => {
    const page = await site.open()
    expect((await readLine(page, growth))['Thực hiện']).toBe('11,81')
    await commit(page, file)
    await page.reload()
    await whenReady(page)
    expect((await readLine(page, growth))['Thực hiện']).toBe('12,5')
    expect(await readHeadline(page)).toContain('22 chỉ tiêu')

    const wasm = () => site.server.requests.filter((path) => path.includes('.wasm')).length
    const before = wasm()
    await undoElsewhere(page)
    await page.waitForFunction(
      () => document.querySelector('main')?.innerText.includes('11,81') ?? false,
    )
    expect((await readLine(page, growth))['Thực hiện']).toBe('11,81')
    expect(wasm()).toBe(before)
  })

  it('never touch the sample', async () => {
    const page = await site.open()
    await commit(page, file.replace('12.5', '77.7'))
    await page.goto(`${site.server.url}#/?so-lieu=minh-hoa`)
    await page.getByText('không phải số liệu thật').waitFor()
    await whenReady(page)
    expect(await page.locator('main').innerText()).not.toContain('77,7')
  })

  it('are told of when their bytes are gone, and the published figures stand', async () => {
    const page = await site.open()
    await commit(page, file, true)
    await page.reload()
    await whenReady(page)
    expect((await readLine(page, growth))['Thực hiện']).toBe('11,81')
    await page.getByText('Xem danh sách').click()
    const issues = (await page.locator('details[open] ol li').allInnerTexts()).map(plain)
    expect(issues.join(' ')).toContain('#1 actuals.csv')
  })
})

it('asks nothing of the database when nothing was ever dropped', async () => {
  const page = await site.newPage()
  await page.addInitScript(() => {
    const open = IDBFactory.prototype.open
    IDBFactory.prototype.open = function (...of) {
      document.documentElement.dataset.opened = 'yes'
      return open.apply(this, of)
    }
  })
  await page.goto(site.server.url)
  await whenReady(page)
  expect(await page.evaluate(() => document.documentElement.dataset.opened)).toBeUndefined()
  const scripts = site.server.requests.filter((path) => /workbook|xlsx|open-workspace/.test(path))
  expect(scripts).toEqual([])
})
