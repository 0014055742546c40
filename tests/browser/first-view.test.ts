import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishFolder } from '../../src/first-view/publish-folder.ts'
import {
  openDetails,
  readCounts,
  readHeadline,
  readLine,
  readNames,
  readText,
  whenReady,
} from '../support/read-page.ts'
import { type StaticServer, serveFolder } from '../support/static-server.ts'
import { siteFolder, visitSite } from '../support/visit-site.ts'

const site = visitSite()
const growth = 'Tốc độ tăng trưởng GRDP'
const engine = /\.wasm|duckdb/

/** Opens a view while the engine never comes. */
async function visitWithoutEngine(hash = ''): Promise<Page> {
  site.server.faults.set(engine, { hang: true })
  const page = await site.cleanPage()
  await page.goto(site.server.url + hash)
  await page.locator('main[data-figures="published"]').waitFor()
  return page
}

describe('the page with scripts off', () => {
  it('shows the whole scorecard, says what needs scripts and offers nothing dead', async () => {
    const page = await site.newPage({ javaScriptEnabled: false })
    await page.goto(site.server.url)
    expect(await readHeadline(page)).toContain('Đạt và vượt 6/22 chỉ tiêu')
    expect(await readLine(page, growth)).toMatchObject({
      'Thực hiện': '11,81',
      'Kết quả': 'Không đạt',
    })
    expect(await readNames(page)).toHaveLength(30)
    expect(await page.getByRole('img', { name: /11,81/ }).count()).toBeGreaterThan(0)
    expect(await page.locator('.no-script:not([hidden])').isVisible()).toBe(true)
    expect(await page.getByRole('combobox').count()).toBe(0)
    expect(await page.getByRole('button', { name: 'Thêm vào bộ trình chiếu' }).count()).toBe(0)
    expect(await page.getByRole('link', { name: 'Xu hướng' }).count()).toBe(0)
  })
})

describe('before the engine is there', () => {
  it('filters, opens details, changes theme and language at once', async () => {
    const page = await visitWithoutEngine()
    await page.getByLabel('Tìm chỉ tiêu').fill('du lich')
    await expect.poll(() => readNames(page)).toEqual(['Khách du lịch triệu lượt'])
    await page.getByRole('button', { name: 'Bỏ lọc' }).click()
    const details = await openDetails(page, growth)
    expect(await readText(details)).toContain('mekongasean.vn')
    await page.getByRole('button', { name: /English/ }).click()
    await page.getByText('6 of 22 targets met or exceeded').waitFor()
    await page.getByLabel('Theme').selectOption('dark')
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
    expect(await page.locator('main').getAttribute('data-figures')).toBe('published')
  })

  it('does what was pressed and written before its script had come', async () => {
    site.server.faults.set(engine, { hang: true })
    site.server.faults.set(/assets\/first-.*\.js/, { bytesPerSecond: 150_000 })
    const page = await site.cleanPage()
    await page.goto(site.server.url, { waitUntil: 'commit' })
    await page.getByRole('button', { name: '3 Không đạt' }).click()
    await page.getByLabel('Tìm chỉ tiêu').fill('tang truong')
    const pressed = page.getByRole('button', { name: '3 Không đạt' })
    expect(await pressed.getAttribute('aria-pressed')).toBe('false')
    await expect.poll(() => pressed.getAttribute('aria-pressed'), { timeout: 20_000 }).toBe('true')
    await expect.poll(async () => (await readNames(page)).length).toBeLessThan(8)
    expect(await page.getByLabel('Tìm chỉ tiêu').inputValue()).toBe('tang truong')
  })

  it('draws the view of a link from the same answers, in its theme before the first paint', async () => {
    const page = await visitWithoutEngine('#/?trang-thai=khong-dat&ngon-ngu=en&giao-dien=toi')
    expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).not.toContain('Kinh tế')
    expect((await readNames(page)).length).toBeLessThan(30)
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
    expect(await page.locator('html').getAttribute('data-view')).toBeNull()
  })

  it.each(['#/xu-huong', '#/?so-lieu=minh-hoa'])(
    'shows no figure of the overview where the link names another page or the sample: %s',
    async (hash) => {
      site.server.faults.set(engine, { hang: true })
      const page = await site.cleanPage()
      await page.goto(site.server.url + hash)
      await page.getByRole('progressbar').waitFor()
      expect(await readText(page.locator('body'))).not.toContain('6/22')
    },
  )

  it('hides the drawn view from the very beginning when the link names another one', async () => {
    site.server.faults.set(/assets\/first-.*\.js/, { hang: true })
    const page = await site.cleanPage()
    await page.goto(`${site.server.url}#/xu-huong`, { waitUntil: 'commit' })
    await page.waitForFunction(() => document.documentElement.dataset.view === 'other')
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(false)
  })
})

describe('the hand-over to the engine', () => {
  it('changes no word of the scorecard, moves nothing and answers with what the engine computes', async () => {
    const page = await site.newPage()
    await page.addInitScript(watchLayout)
    await page.goto(site.server.url)
    const before = await readText(page.locator('main'))
    await page.evaluate(watchWords)
    await whenReady(page)
    expect(await readText(page.locator('main'))).toBe(before)
    expect(await page.evaluate(() => window.wordChanges)).toEqual([])
    expect(await page.evaluate(() => window.layoutShift)).toBe(0)
    expect(await page.getByText('Đang cập nhật').count()).toBe(0)
    expect(await readText(page.getByRole('contentinfo'))).toMatch(/DuckDB 1\.4\.\d \(bản rút gọn\)/)
  })
})

describe('figures that were replaced after the build', () => {
  const copy = mkdtempSync(join(tmpdir(), 've-dich-replaced-'))
  const file = join(copy, 'data/actuals.csv')
  let host: StaticServer

  beforeAll(async () => {
    cpSync(siteFolder(), copy, { recursive: true })
    const row = 'grdp-growth,hai-phong,2025,period,'
    const text = readFileSync(file, 'utf8')
    expect(text).toContain(`${row}11.81,`)
    writeFileSync(file, text.replace(`${row}11.81,`, `${row}12.5,`))
    host = await serveFolder(copy)
  })

  afterAll(async () => {
    await host?.close()
    rmSync(copy, { recursive: true })
  })

  it('are announced over the old ones and shown once computed', async () => {
    host.faults.set(engine, { hang: true })
    const page = await site.cleanPage()
    await page.goto(host.url)
    await page.getByText('Đang cập nhật').waitFor()
    expect((await readLine(page, growth))['Thực hiện']).toBe('11,81')
    host.faults.clear()
    await page.reload()
    await whenReady(page)
    expect((await readLine(page, growth))['Thực hiện']).toBe('12,5')
    expect(await page.getByText('Đang cập nhật').count()).toBe(0)
  })

  it('stand in the first view after data:publish, which then equals what the engine computes', async () => {
    await publishFolder(copy)
    host.faults.set(engine, { hang: true })
    const page = await site.cleanPage()
    await page.goto(host.url)
    await page.locator('main[data-figures="published"]').waitFor()
    expect((await readLine(page, growth))['Thực hiện']).toBe('12,5')
    const [headline, counts] = [await readHeadline(page), await readCounts(page)]
    host.faults.clear()
    await page.reload()
    await whenReady(page)
    expect(await readHeadline(page)).toBe(headline)
    expect(await readCounts(page)).toEqual(counts)
  })
})

declare global {
  interface Window {
    layoutShift: number
    wordChanges: string[]
  }
}

function watchLayout(): void {
  window.layoutShift = 0
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      window.layoutShift += (entry as PerformanceEntry & { value: number }).value
  }).observe({ type: 'layout-shift', buffered: true })
}

function watchWords(): void {
  window.wordChanges = []
  const main = document.querySelector('main')
  if (!main) throw new Error('no main')
  const note = (records: MutationRecord[]) => {
    for (const { type, target } of records) window.wordChanges.push(`${type} ${target.textContent}`)
  }
  new MutationObserver(note).observe(main, { childList: true, characterData: true, subtree: true })
}
