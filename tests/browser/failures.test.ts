import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { drop } from '../support/drop-files.ts'
import { statisticsOfficeCsv } from '../support/office-files.ts'
import { openDetails, readHeadline, readLine, readText, whenReady } from '../support/read-page.ts'
import type { Fault } from '../support/static-server.ts'
import { siteFolder, visitSite } from '../support/visit-site.ts'

const site = visitSite()

const missing: Fault = { status: 404, headers: { 'Content-Type': 'text/html' }, body: 'Not found' }
const page404: Fault = { headers: { 'Content-Type': 'text/html' }, body: '<!doctype html><h1>404' }
const refusing = (policy: string): Fault => ({ headers: { 'Content-Security-Policy': policy } })

function engineFile(): string {
  return readdirSync(join(siteFolder(), 'assets')).find((name) => /\.wasm/.test(name)) ?? ''
}

async function visit(...faults: [RegExp, Fault][]): Promise<Page> {
  return visitAt('', ...faults)
}

async function visitAt(hash: string, ...faults: [RegExp, Fault][]): Promise<Page> {
  for (const [pattern, fault] of faults) site.server.faults.set(pattern, fault)
  const page = await site.cleanPage()
  await page.goto(site.server.url + hash)
  return page
}

/** Takes the faults away, presses the button, and sees the page of the sources. */
async function retrySources(page: Page): Promise<void> {
  site.server.faults.clear()
  await page.getByRole('button', { name: 'Thử lại' }).click()
  await whenReady(page)
  expect(await readHeadline(page)).toBe('Nguồn & phương pháp')
  expect(await page.getByRole('alert').count()).toBe(0)
}

/** Takes the faults away, presses the button, and sees the scorecard. */
async function retry(page: Page): Promise<void> {
  site.server.faults.clear()
  await page.getByRole('alert').getByRole('button', { name: 'Thử lại' }).click()
  await whenReady(page)
  expect(await readHeadline(page)).toContain('Đạt và vượt 6/22 chỉ tiêu')
  expect(await page.getByRole('alert').count()).toBe(0)
}

describe('an engine that does not start', () => {
  it.each<[string, RegExp, Fault, string]>([
    ['the wasm file is missing', /\.wasm/, missing, 'Máy chủ không có tệp của bộ tính toán.'],
    ['a page comes in its place', /\.wasm/, page404, 'Máy chủ trả về tệp bộ tính toán sai kiểu'],
    [
      'its script is missing',
      /bootstrap-worker/,
      missing,
      'Máy chủ không có tệp của bộ tính toán.',
    ],
    [
      'the wasm file is cut short on the host',
      /\.wasm/,
      { body: readFileSync(join(siteFolder(), 'assets', engineFile())).subarray(0, 1_000_000) },
      'Tệp của bộ tính toán về thiếu',
    ],
    [
      'a policy forbids WebAssembly',
      /\.html$|worker/,
      refusing("script-src 'self'"),
      'Trình duyệt hoặc chính sách bảo mật chặn bộ tính toán.',
    ],
  ])(
    'says why, what to do, and starts when asked again after the fault is gone: %s',
    async (_name, pattern, fault, cause) => {
      const page = await visit([pattern, fault])
      const alert = page.getByRole('alert')
      await alert.waitFor()
      expect(await readText(alert.getByRole('heading', { level: 1 }))).toBe(
        'Chưa mở được bộ tính toán',
      )
      expect(await readText(alert)).toContain(cause)
      expect((await alert.getByRole('paragraph').allInnerTexts())[1]?.length).toBeGreaterThan(20)
      // The first view stays readable below, and asking it for more says so instead of waiting for ever.
      expect(await readLine(page, 'Tốc độ tăng trưởng GRDP')).toMatchObject({
        'Thực hiện': '11,81',
      })
      const details = await openDetails(page, 'Tốc độ tăng trưởng GRDP')
      expect(await readText(details)).toContain('mekongasean.vn')
      await details.getByRole('button', { name: 'Thử lại' }).waitFor()
      await alert.getByText('Chi tiết').click()
      expect(await readText(alert)).toMatch(/http:\/\/127\.0\.0\.1|Content.Security.Policy/i)
      await retry(page)
    },
  )
})

describe('workers that are forbidden', () => {
  it('are named, and the first view stays readable', async () => {
    const page = await visit([/\.html$/, refusing("worker-src 'none'")])
    const alert = page.getByRole('alert')
    await alert.waitFor()
    expect(await readText(alert)).toMatch(/chặn bộ tính toán.*Web Worker.*worker-src/)
    expect(await readLine(page, 'Tốc độ tăng trưởng GRDP')).toMatchObject({ 'Thực hiện': '11,81' })
  })
})

describe('data that do not come', () => {
  it('says that a script is missing on the host when the reader of the files does not start', async () => {
    const page = await visit([/load-worker/, missing])
    const alert = page.getByRole('alert')
    await alert.waitFor()
    expect
      .soft(await readText(alert.getByRole('heading', { level: 1 })))
      .not.toContain('bộ tính toán')
    expect.soft(await readText(alert)).toContain('Máy chủ không có tệp')
    await retry(page)
  })

  it('says so and offers another try when the line is cut', async () => {
    const page = await site.cleanPage()
    await page.route('**/data/actuals.csv', (route) => route.abort('connectionreset'))
    await page.goto(site.server.url)
    await page.getByRole('alert').waitFor()
    expect.soft(await readText(page.getByRole('alert'))).toMatch(/đường truyền|kết nối|mạng/)
    await page.unroute('**/data/actuals.csv')
    await retry(page)
  })
})

describe('a file of the page that does not come', () => {
  it('is told above the first view when it is the script', async () => {
    const page = await visitAt('#/xu-huong', [/assets\/first-.*\.js$/, missing])
    const note = page.locator('#not-started')
    await note.waitFor()
    expect(await readText(note)).toMatch(/máy chủ thiếu tệp.*a file is missing on the host.*first-/)
    expect(await readLine(page, 'Tốc độ tăng trưởng GRDP')).toMatchObject({ 'Thực hiện': '11,81' })
  })

  it('is named in a tab that was open while the host got another version, and in private mode too', async () => {
    site.server.faults.set(/assets\/trends-page-.*\.js$/, missing)
    const page = await site.newPage()
    await page.addInitScript(() =>
      Object.defineProperty(window, 'indexedDB', {
        get: () => {
          throw new DOMException('denied', 'SecurityError')
        },
      }),
    )
    await page.goto(site.server.url)
    await whenReady(page)
    await page.getByRole('link', { name: 'Xu hướng' }).click()
    await page.getByRole('heading', { name: 'Chưa tải được phần này của trang' }).waitFor()
    expect(await readText(page.locator('main'))).toMatch(/phiên bản mới.*Tải lại trang/)
    site.server.faults.clear()
    await page.getByRole('button', { name: 'Tải lại trang' }).click()
    await whenReady(page)
    expect(await readHeadline(page)).not.toContain('Chưa tải được')
    await page.getByRole('link', { name: 'Dữ liệu', exact: true }).click()
    await page.locator('.drop').waitFor()
    await drop(page, statisticsOfficeCsv())
    await page
      .getByText(/Chưa lưu được/)
      .first()
      .waitFor()
  })
})

describe('the page opened from the disk', () => {
  it('says in both languages what to do, and shows the first view with its looks', async () => {
    const page = await site.newPage()
    await page.goto(pathToFileURL(join(siteFolder(), 'index.html')).href)
    const note = page.locator('#from-disk')
    await note.waitFor()
    expect(await readText(note)).toMatch(
      /file:\/\/.*máy chủ web.*copy this folder to any web server/,
    )
    expect(await readLine(page, 'Tốc độ tăng trưởng GRDP')).toMatchObject({ 'Thực hiện': '11,81' })
    const table = page.getByRole('table').first()
    expect(await table.evaluate((each) => getComputedStyle(each).borderCollapse)).toBe('collapse')
  })
})

describe('no network', () => {
  it('says so plainly and opens by itself when the network is back', async () => {
    const page = await site.newPage({ serviceWorkers: 'block' })
    await page.route('**/data/*.csv', (route) => route.abort('internetdisconnected'))
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'onLine', { get: () => !('isCut' in window) })
      Object.assign(window, { isCut: true })
    })
    await page.goto(site.server.url)
    const alert = page.getByRole('alert')
    await alert.getByRole('heading', { name: 'Không có mạng' }).waitFor()
    expect(await readText(alert)).toContain('tự tải tiếp')
    await page.unroute('**/data/*.csv')
    await page.evaluate(() => {
      Reflect.deleteProperty(window, 'isCut')
      window.dispatchEvent(new Event('online'))
    })
    await whenReady(page)
    expect(await page.getByRole('alert').count()).toBe(0)
  })
})

describe('a slow line', () => {
  it('shows what is being fetched and how far it is, and stops when asked', async () => {
    const page = await visitAt('#/nguon', [/\.wasm/, { bytesPerSecond: 1_000_000 }])
    const bar = page.getByRole('progressbar')
    const status = page.getByRole('status')
    await status.getByText(/Đang tải bộ tính toán: [1-9],\d \/ [5-9],\d MB/).waitFor()
    const share = () => bar.evaluate((element: HTMLProgressElement) => element.value / element.max)
    const before = await share()
    expect(before).toBeGreaterThan(0)
    expect(before).toBeLessThan(0.8)
    await expect.poll(share, { timeout: 5000 }).toBeGreaterThan(before)
    expect(await readHeadline(page)).toBe('Đang chuẩn bị số liệu')

    await page.getByRole('button', { name: 'Dừng tải' }).click()
    const alert = page.getByRole('alert')
    expect(await readText(alert.getByRole('heading', { level: 1 }))).toBe('Đã dừng tải')
    await retrySources(page)
  })

  it('can be stopped while the data do not come', async () => {
    const page = await visitAt('#/nguon', [/actuals\.csv$/, { hang: true }])
    await page.getByRole('progressbar').waitFor()
    await page
      .getByRole('status')
      .getByText(/tệp số liệu/)
      .waitFor() // once the engine stands only the data are missing
    await page.getByRole('button', { name: 'Dừng tải' }).click()
    await page.getByRole('heading', { name: 'Đã dừng tải' }).waitFor()
    await retrySources(page)
  })
})
