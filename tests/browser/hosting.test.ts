import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  readCounts,
  readHeadline,
  readLine,
  readText,
  whenReady,
  whenSettled,
} from '../support/read-page.ts'
import { type StaticServer, serveFolder } from '../support/static-server.ts'
import { siteFolder, visitSite } from '../support/visit-site.ts'

const site = visitSite('/so-lieu/kpi/')

describe('the built folder', () => {
  it('works below a sub-path, asks nothing of another origin, and nothing more once it stands', async () => {
    const page = await site.cleanPage()
    const asked: string[] = []
    const said: string[] = []
    page.context().on('request', (request) => asked.push(request.url()))
    page.on('websocket', (socket) => asked.push(socket.url()))
    page.on('console', (message) => said.push(message.text()))
    await page.goto(site.server.url)
    await whenReady(page)
    expect(await readHeadline(page)).toContain('Đạt và vượt 6/22 chỉ tiêu')
    expect(asked.filter((url) => !url.startsWith(site.server.url))).toEqual([])
    for (const part of ['data/actuals.csv', '.wasm', 'load-worker', 'duckdb-browser-eh'])
      expect(asked.filter((url) => url.includes(part)).length).toBeGreaterThan(0)
    expect(site.server.requests.filter((path) => path.includes('.wasm'))).toHaveLength(1)
    expect(said).toEqual([])

    const before = asked.length
    await page.context().setOffline(true)
    const document = 'Chỉ thị 03/CT-UBND ngày 26/01/2026 — chỉ tiêu năm 2026'
    await page.getByLabel('Văn bản giao chỉ tiêu').selectOption({ label: document })
    await whenSettled(page)
    expect(await readHeadline(page)).toContain('2/22 chỉ tiêu đúng tiến độ')
    // Some browsers fetch the icon of the tab only now.
    expect(asked.slice(before).filter((url) => !url.endsWith('icon.svg'))).toEqual([])
  })

  it('shows itself without header inside a page of another host, with a link to the whole page', async () => {
    const portal = await site.newPage()
    const view = `${site.server.url}?embed#/chi-tieu/budget-revenue`
    const frame = `<h1>Portal</h1><iframe src="${view}" width="1200" height="800"></iframe>`
    const headers = { 'Content-Type': 'text/html' }
    site.server.faults.set(/^portal\.html$/, { headers, body: frame })
    const { port } = new URL(site.server.url)
    await portal.goto(`http://localhost:${port}/so-lieu/kpi/portal.html`)
    const inside = portal.frameLocator('iframe')
    await inside.locator('main[data-figures="live"]').waitFor()
    await inside.getByText('41.546 ÷ 32.480,33 = 1,279').first().waitFor({ state: 'attached' })
    expect(await inside.getByRole('banner').count()).toBe(0)
    const whole = inside.getByRole('link', { name: 'Mở trang đầy đủ Về Đích' })
    expect(await whole.getAttribute('href')).toBe('./#/chi-tieu/budget-revenue')
    const opened = portal.waitForEvent('popup')
    await whole.click()
    const page = await opened
    await page.getByRole('banner').waitFor()
    expect(page.url()).toBe(`${site.server.url}#/chi-tieu/budget-revenue`)
  })

  it('works under a policy that allows only its own origin and WebAssembly', async () => {
    const policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; object-src 'none'"
    site.server.faults.set(/./, { headers: { 'Content-Security-Policy': policy } })
    const page = await site.cleanPage()
    const said: string[] = []
    page.on('console', (message) => said.push(message.text()))
    await page.goto(site.server.url)
    await whenReady(page)
    expect(await readHeadline(page)).toContain('Đạt và vượt 6/22 chỉ tiêu')
    expect(said).toEqual([])
  })

  it('treats a file as missing when the host answers with the page itself instead', async () => {
    const headers = { 'Content-Type': 'text/html; charset=utf-8' }
    const body = readFileSync(join(siteFolder(), 'index.html'))
    site.server.faults.set(/^data\/deadlines\.csv$/, { headers, body })
    const page = await site.open()
    expect(await readText(page.getByRole('alert'))).toBe('Thiếu số liệu: deadlines.csv')
    expect(await readHeadline(page)).toContain('Đạt và vượt 6/22 chỉ tiêu')
  })
})

describe('a copy of the built folder', () => {
  const copy = mkdtempSync(join(tmpdir(), 've-dich-copy-'))
  const file = join(copy, 'data/actuals.csv')
  let host: StaticServer

  beforeAll(async () => {
    cpSync(siteFolder(), copy, { recursive: true })
    host = await serveFolder(copy, '/kpi/')
    // A host that lets browsers keep what they have fetched for an hour.
    host.faults.set(/./, { headers: { 'Cache-Control': 'public, max-age=3600' } })
  })

  afterAll(async () => {
    await host?.close()
    rmSync(copy, { recursive: true })
  })

  it('shows replaced figures on reload, without a build', async () => {
    const page = await site.cleanPage()
    await page.goto(host.url)
    await whenReady(page)
    expect((await readLine(page, 'Tốc độ tăng trưởng GRDP'))['Thực hiện']).toBe('11,81')

    replace(
      file,
      'grdp-growth,hai-phong,2025,period,11.81,',
      'grdp-growth,hai-phong,2025,period,12.5,',
    )
    replace(
      file,
      'iip-growth,hai-phong,2025,period,15.11,',
      'iip-growth,hai-phong,2025,period,16.8,',
    )
    await page.reload()
    await whenReady(page)
    expect(await readLine(page, 'Tốc độ tăng trưởng GRDP')).toMatchObject({
      'Thực hiện': '12,5',
      'Chênh lệch': '+0,15 điểm %',
      // Three of the four parts of item 1 are still missed, so the item is.
      'Kết quả': 'Vượt Cả mục 1: Không đạt',
    })
    expect(await readLine(page, 'Tốc độ tăng chỉ số sản xuất công nghiệp (IIP)')).toMatchObject({
      'Chênh lệch': '0 · đúng mục tiêu',
      'Kết quả': 'Đạt',
    })
    expect(await readCounts(page)).toEqual([
      '5 Vượt',
      '2 Đạt',
      '2 Không đạt',
      '2 Chưa đủ số liệu',
      '11 Chưa có số liệu',
    ])
    expect(await readHeadline(page)).toMatch(/^Đạt và vượt 7\/22 chỉ tiêu; không đạt 2: /)
  })
})

function replace(path: string, before: string, after: string): void {
  const text = readFileSync(path, 'utf8')
  expect(text).toContain(before)
  writeFileSync(path, text.replace(before, after))
}
