import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { sampleFiles } from '../../src/cli/make-sample.ts'
import { readFolderFromDisk } from '../../src/cli/read-folder-from-disk.ts'
import { loadTables } from '../../src/database/load-tables.ts'
import { openNodeEngine } from '../../src/database/node-engine.ts'
import { readDataFolder } from '../../src/import/read-folder.ts'
import { listResults } from '../../src/queries/list-results.ts'
import { readPptx } from '../support/read-pptx.ts'
import { expectFiguresOfReport, expectNumbersOfReport } from '../support/same-as-report.ts'
import { siteFolder, visitSite } from '../support/visit-site.ts'

const site = visitSite()
const plan = '#/trinh-chieu?van-ban=kh-2025-09-09&don-vi=hai-phong'

async function openSlides(hash: string): Promise<Page> {
  const page = await site.stay({ acceptDownloads: true, hasTouch: true })
  page.setDefaultTimeout(60_000)
  await page.goto(site.server.url + hash)
  await page.locator('.slides-desk').waitFor()
  return page
}

async function download(page: Page, name: string): Promise<Buffer> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name }).first().click()
  return readFileSync(await (await download).path())
}

async function reportOf(files: Map<string, Uint8Array>, documentId: string, orgUnitId: string) {
  const engine = await openNodeEngine()
  try {
    await loadTables(engine, readDataFolder(files).tables)
    return await listResults(engine, { documentId, orgUnitId, asOf: null, indicatorId: null })
  } finally {
    await engine.close()
  }
}

/** Prints on the chosen paper without the browser's dialog; returns how many pages came out. */
async function printedPages(page: Page, paper: string): Promise<number> {
  await page.evaluate(() => {
    window.print = () => undefined
  })
  await page.getByLabel('In, lưu PDF').selectOption(paper)
  await page.locator('.deck-print').waitFor({ state: 'attached' })
  const pdf = await page.pdf({ preferCSSPageSize: true })
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

const lines = (page: Page) => page.locator('.deck-thumb-line').allInnerTexts()
const kinds = async (page: Page) => (await lines(page)).map((line) => line.replace(/^\d+\. /, ''))

describe('the slides of the built site', () => {
  let page: Page

  beforeAll(async () => {
    page = await openSlides(plan)
  }, 90_000)

  test('write the plan of 2025 with the numbers of data:report, and load the writer only then', async () => {
    const isWriter = (request: string) => request.includes('pptx-worker')
    expect(site.server.requests.map(String).some(isWriter)).toBe(false)
    const slides = await readPptx(await download(page, 'Tải PowerPoint'))
    const report = await reportOf(readFolderFromDisk('data'), 'kh-2025-09-09', 'hai-phong')
    expectNumbersOfReport(slides, report)
    expect(expectFiguresOfReport(slides, report)).toBeGreaterThan(2)
  }, 180_000)

  test('stop being written when cancelled', async () => {
    const downloads: string[] = []
    const note = () => downloads.push('file')
    page.on('download', note)
    // One task: the worker has not even started.
    await page.evaluate(async () => {
      const find = (words: string) =>
        [...document.querySelectorAll('button')].find((one) => one.textContent === words)
      find('Tải PowerPoint')?.click()
      while (!find('Hủy')) await new Promise((done) => requestAnimationFrame(done))
      find('Hủy')?.click()
    })
    await page.getByRole('button', { name: 'Tải PowerPoint' }).waitFor()
    await page.waitForTimeout(700)
    page.off('download', note)
    expect(downloads).toEqual([])
  }, 30_000)

  test('are shown full screen: every key, swipe, notes, black, the live page', async () => {
    await page.getByRole('button', { name: 'Trình chiếu toàn màn hình' }).click()
    const show = page.getByRole('dialog')
    const place = () => show.locator('.present-bar [aria-live]').innerText()
    const count = Number((await place()).split('/')[1])
    const placeAfter = async (key: string) => {
      await page.keyboard.press(key)
      return Number((await place()).split('/')[0])
    }
    expect(await placeAfter('ArrowRight')).toBe(2)
    expect(await placeAfter(' ')).toBe(3)
    expect(await placeAfter('PageDown')).toBe(4)
    expect(await placeAfter('ArrowLeft')).toBe(3)
    expect(await placeAfter('End')).toBe(count)
    expect(await placeAfter('ArrowRight')).toBe(count)
    expect(await placeAfter('Home')).toBe(1)
    await page.keyboard.press('n')
    expect(await show.locator('.present-notes').innerText()).toContain('số liệu đang mở')
    await page.keyboard.press('n')
    await show.locator('.present-notes').waitFor({ state: 'detached' })
    await page.keyboard.press('b')
    await show.locator('.present-black').waitFor()
    await page.keyboard.press('b')
    await show.locator('article').waitFor()
    await swipe(page, -120)
    expect(await place()).toMatch(/^2\//)
    await swipe(page, 120)
    expect(await place()).toMatch(/^1\//)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    const href = await show.getByRole('link').getAttribute('href')
    expect(href).toMatch(/#\/chi-tieu\/[a-z-]+/)
    await page.keyboard.press('Escape')
    await show.waitFor({ state: 'detached' })
  }, 60_000)

  test('print one page a slide, wide and on A4, and one to three pages for the minutes', async () => {
    const slides = Number((await page.locator('.deck-list .slide-number').last().innerText()) || 0)
    for (const paper of ['wide', 'a4'])
      expect(await printedPages(page, paper)).toBeGreaterThanOrEqual(slides)
    expect(await printedPages(page, 'minutes')).toBeLessThanOrEqual(3)
  }, 60_000)

  test('keep the order they are moved to, by key and by mouse', async () => {
    const [cover, scorecard, third] = await kinds(page)
    await page.getByRole('button', { name: 'Chuyển trang 1 xuống' }).press('Enter')
    expect((await kinds(page)).slice(0, 2)).toEqual([scorecard, cover])
    const items = page.locator('.deck-list > li')
    await items.nth(0).dragTo(items.nth(2))
    expect((await kinds(page)).slice(0, 3)).toEqual([cover, third, scorecard])
  }, 60_000)

  test('are handed on as a file, which flags a message whose figures have changed', async () => {
    const before = await kinds(page)
    const deck = JSON.parse((await download(page, 'Lưu bộ thành tệp')).toString('utf8'))
    const slide = deck.slides.find(({ kind }: { kind: string }) => kind === 'indicator')
    slide.message = 'Lời của tôi'
    slide.writtenOn = [[`${slide.indicatorId}/actual`, '1']]
    const give = (text: string) =>
      page.locator('input[type=file]').setInputFiles({
        name: 'bo.json',
        mimeType: 'application/json',
        buffer: Buffer.from(text),
      })
    await give(JSON.stringify(deck))
    await page.locator('.deck-flag', { hasText: 'Số liệu đã đổi' }).waitFor()
    expect((await kinds(page)).map((line) => line.split('\n')[0])).toEqual(before)
    await page
      .locator('.deck-list > li', { has: page.locator('.deck-flag') })
      .getByRole('button')
      .first()
      .click()
    const changes = page.locator('.slide-editor [role=alert]')
    expect(await changes.innerText()).toContain('1 → ')
    await page.getByRole('button', { name: 'Lấy lại thông điệp theo số liệu' }).click()
    await page.locator('.deck-flag').waitFor({ state: 'detached' })
    await give('không phải JSON')
    await page.getByText('Tệp không đọc được').waitFor()
  }, 60_000)

  test('change by hand and keep the change in the link', async () => {
    await page.getByRole('button', { name: 'Đề xuất lại' }).click()
    await page.getByRole('button', { name: 'Bỏ trang 1', exact: true }).click()
    await page.locator('.deck-thumb').first().click()
    await page.getByLabel('Thông điệp').fill('Lời của tôi')
    await page.locator('.slides-view .slide-message', { hasText: 'Lời của tôi' }).first().waitFor()
    expect(page.url()).toContain('bo=')
    await page.reload()
    await page.locator('.slides-view .slide-message', { hasText: 'Lời của tôi' }).first().waitFor()
    expect((await kinds(page))[0]).toContain('Bảng chỉ tiêu')
  }, 60_000)

  test('take in charts of the site, which can be saved as pictures, too', async () => {
    const add = page.getByRole('button', { name: 'Thêm vào bộ trình chiếu' })
    await page.goto(`${site.server.url}#/chi-tieu/grdp-growth`)
    await add.first().click()
    await page.getByText('Đã thêm vào bộ trình chiếu').waitFor()
    await expectPictures(page, ['Tốc độ tăng trưởng GRDP', 'Nguồn:', 'Hợp nhất 01/7/2025'])
    await page.goto(`${site.server.url}#/xu-huong`)
    await add.first().click()
    await page.getByText('Đã thêm vào bộ trình chiếu').waitFor()
    await page.goto(`${site.server.url}#/?van-ban=kh-2025-09-09&don-vi=hai-phong`)
    await add.first().click()
    await page.getByText('Đã thêm vào bộ trình chiếu').waitFor()
    await page.goto(`${site.server.url}#/trinh-chieu`)
    await page.locator('.slides-desk').waitFor()
    const added = (await kinds(page)).slice(-3).map((line) => line.split(' · ')[0])
    expect(added).toEqual(['Chỉ tiêu', 'So với năm trước', 'Bảng chỉ tiêu'])
  }, 90_000)

  test('write a ward of the sample with its numbers and the mark on every slide and sheet', async () => {
    const ward = '?van-ban=mau-ke-hoach-2026&don-vi=11411&so-lieu=minh-hoa'
    const sample = await openSlides(`#/trinh-chieu${ward}`)
    const slides = await readPptx(await download(sample, 'Tải PowerPoint'))
    const files = new Map(
      [...sampleFiles(join(siteFolder(), 'data'))].map(([name, text]) => [
        name,
        new TextEncoder().encode(text),
      ]),
    )
    const report = await reportOf(files, 'mau-ke-hoach-2026', '11411')
    expectNumbersOfReport(slides, report)
    expect(expectFiguresOfReport(slides, report)).toBeGreaterThan(2)
    for (const { texts } of slides) expect(texts.join(' ')).toContain('DỮ LIỆU MINH HỌA')
    expect(await printedPages(sample, 'wide')).toBe(slides.length)
    await sample.getByLabel('In, lưu PDF').selectOption('a4')
    const sheets = await sample.locator('.deck-sheet').allTextContents()
    expect(sheets).toHaveLength(slides.length)
    for (const sheet of sheets) expect(sheet).toContain('DỮ LIỆU MINH HỌA')
    await sample.goto(`${site.server.url}#/chi-tieu/mau-thu-ngan-sach?so-lieu=minh-hoa`)
    await sample.locator('.chart-frame .ranking').first().waitFor()
    const ranking = sample.locator('.chart-frame', { has: sample.locator('.ranking') }).first()
    await ranking.getByRole('button', { name: 'Thêm vào bộ trình chiếu' }).click()
    await sample.goto(`${site.server.url}#/trinh-chieu?so-lieu=minh-hoa`)
    await sample.locator('.deck-list [data-kind=ranking] .slide-chart').first().waitFor()
  }, 180_000)
})

async function swipe(page: Page, byPx: number) {
  await page.locator('.present').evaluate((stage, by) => {
    const touchAt = (clientX: number) =>
      new Touch({ identifier: 1, target: stage, clientX, clientY: 200 })
    const send = (type: string, name: 'touches' | 'changedTouches', x: number) =>
      stage.dispatchEvent(new TouchEvent(type, { bubbles: true, [name]: [touchAt(x)] }))
    send('touchstart', 'touches', 300)
    send('touchend', 'changedTouches', 300 + by)
  }, byPx)
}

/** SVG of shapes and words alone, PNG of twice its size, the table as cells. */
async function expectPictures(page: Page, words: readonly string[]) {
  const svg = (await download(page, 'Lưu SVG')).toString('utf8')
  expect(svg).not.toContain('foreignObject')
  const texts = [...svg.matchAll(/<text [^>]*>([^<]*)</g)].map((match) => match[1]).join(' ')
  for (const one of words) expect(texts.normalize('NFC')).toContain(one)
  const width = Number(/width="(\d+)"/.exec(svg)?.[1])
  const png = await download(page, 'Lưu PNG')
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
  expect(png.readUInt32BE(16)).toBe(2 * width)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.locator('.chart-table-toggle').first().click()
  await page
    .locator('.chart-table')
    .first()
    .getByRole('button', { name: /^Sao chép/ })
    .click()
  await page.waitForFunction(async () => (await navigator.clipboard.readText()).includes('\t'))
  const cells = await page.evaluate(() => navigator.clipboard.readText())
  expect(cells).toContain('11,81')
}
