import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drop, understood } from '../support/drop-files.ts'
import { statisticsOfficeCsv } from '../support/office-files.ts'
import { readHeadline, readLine, whenReady } from '../support/read-page.ts'
import { type StaticServer, serveFolder } from '../support/static-server.ts'
import { siteFolder, visitSite } from '../support/visit-site.ts'

const site = visitSite()
const copy = mkdtempSync(join(tmpdir(), 've-dich-offline-'))
let host: StaticServer

beforeAll(async () => {
  cpSync(siteFolder(), copy, { recursive: true })
  host = await serveFolder(copy, '/kpi/')
})

afterAll(async () => {
  await host?.close()
  rmSync(copy, { recursive: true })
})

/** Opens the site with its service worker and waits until all of it is kept. */
async function firstVisit(): Promise<Page> {
  const page = await site.newPage({ serviceWorkers: 'allow' })
  await page.goto(host.url)
  await whenReady(page)
  const kept = page.getByText('Đã lưu trên máy này để dùng khi không có mạng')
  await kept.waitFor({ timeout: 60_000 })
  return page
}

async function reads(page: Page, path: string, words: string | RegExp): Promise<void> {
  await page.goto(`${host.url}${path}`)
  await page.locator('main').getByText(words).first().waitFor({ state: 'attached' })
}

describe('after one visit', () => {
  it('every page, the engine and the data work without network, below a sub-path', async () => {
    const page = await firstVisit()
    await page.context().setOffline(true)
    await page.reload()
    await whenReady(page)
    expect(await readHeadline(page)).toContain('Đạt và vượt 6/22 chỉ tiêu')
    await reads(page, '#/chi-tieu/budget-revenue', '41.546 ÷ 32.480,33 = 1,279')
    await reads(page, '#/xu-huong', /đổi địa giới/)
    await reads(page, '#/don-vi/11020', '911.122')
    await reads(page, '#/nguon', /03\/CT-UBND/)
  })

  it('replaced figures still show on the next visit with network', async () => {
    const page = await firstVisit()
    const file = join(copy, 'data/actuals.csv')
    const before = readFileSync(file, 'utf8')
    const row = 'grdp-growth,hai-phong,2025,period,'
    writeFileSync(file, before.replace(`${row}11.81,`, `${row}11.9,`))
    await page.reload()
    await whenReady(page)
    await expect
      .poll(async () => (await readLine(page, 'Tốc độ tăng trưởng GRDP'))['Thực hiện'])
      .toBe('11,9')
    writeFileSync(file, before)
  })

  it('a new version is announced, waits for the click beside a half-done import, and leaves its file stored', async () => {
    const page = await firstVisit()
    await page.goto(`${host.url}#/du-lieu`)
    await drop(page, statisticsOfficeCsv())
    await understood(page)
    const stored = () => page.locator('.import-files').innerText()
    const before = await stored()
    const worker = join(copy, 'service-worker.js')
    writeFileSync(worker, `${readFileSync(worker, 'utf8')}\n// next version\n`)
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update())
    const button = page.getByRole('button', { name: 'Mở phiên bản mới' })
    await button.waitFor()
    expect(await stored()).toBe(before)
    expect(await page.locator('.wizard').isVisible()).toBe(true)
    await Promise.all([page.waitForEvent('load'), button.click()])
    await page.locator('main').getByText('Máy này đang giữ 1 tệp').waitFor()
    await button.waitFor({ state: 'detached' })
  })
})
