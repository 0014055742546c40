import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { sampleFiles } from '../../src/cli/make-sample.ts'
import { readFolderFromDisk } from '../../src/cli/read-folder-from-disk.ts'
import { loadTables } from '../../src/database/load-tables.ts'
import { openNodeEngine } from '../../src/database/node-engine.ts'
import { readDataFolder } from '../../src/import/read-folder.ts'
import { listResults } from '../../src/queries/list-results.ts'
import { readPptx } from '../support/read-pptx.ts'
import { expectNumbersOfReport } from '../support/same-as-report.ts'
import { siteFolder, visitSite } from '../support/visit-site.ts'

const site = visitSite()

async function openSlides(hash: string): Promise<Page> {
  const page = await site.newPage({ acceptDownloads: true })
  page.setDefaultTimeout(60_000)
  await page.goto(site.server.url + hash)
  await page.locator('.slides-desk').waitFor()
  return page
}

async function download(page: Page): Promise<Uint8Array> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Tải PowerPoint' }).click()
  return new Uint8Array(readFileSync(await (await download).path()))
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

describe('the slides of the built site', () => {
  test('write the plan of 2025 with the numbers of data:report, and load the writer only then', async () => {
    const page = await openSlides('#/trinh-chieu?van-ban=kh-2025-09-09&don-vi=hai-phong')
    const isWriter = (request: string) => request.includes('pptx-worker')
    expect(site.server.requests.map(String).some(isWriter)).toBe(false)
    const slides = await readPptx(await download(page))
    const files = readFolderFromDisk('data')
    expectNumbersOfReport(slides, await reportOf(files, 'kh-2025-09-09', 'hai-phong'))
  }, 180_000)

  test('write a ward of the sample with its numbers and the mark on every slide', async () => {
    const page = await openSlides(
      '#/trinh-chieu?van-ban=mau-ke-hoach-2026&don-vi=11411&so-lieu=minh-hoa',
    )
    const slides = await readPptx(await download(page))
    const files = new Map(
      [...sampleFiles(join(siteFolder(), 'data'))].map(([name, text]) => [
        name,
        new TextEncoder().encode(text),
      ]),
    )
    expectNumbersOfReport(slides, await reportOf(files, 'mau-ke-hoach-2026', '11411'))
    for (const { texts } of slides) expect(texts.join(' ')).toContain('DỮ LIỆU MINH HỌA')
  }, 180_000)

  test('are shown full screen by the keyboard: forth, back, notes, black, end', async () => {
    const page = await openSlides('#/trinh-chieu?van-ban=kh-2025-09-09&don-vi=hai-phong')
    await page.getByRole('button', { name: 'Trình chiếu toàn màn hình' }).click()
    const show = page.getByRole('dialog')
    const message = () => show.locator('article').getAttribute('aria-label')
    const first = await message()
    await page.keyboard.press('ArrowRight')
    expect(await message()).not.toBe(first)
    await page.keyboard.press('Home')
    expect(await message()).toBe(first)
    await page.keyboard.press('n')
    await show.locator('.present-notes').waitFor()
    await page.keyboard.press('b')
    await show.locator('.present-black').waitFor()
    await page.keyboard.press('b')
    await page.keyboard.press('Escape')
    await show.waitFor({ state: 'detached' })
  }, 120_000)

  test('change by hand and keep the change in the link', async () => {
    const page = await openSlides('#/trinh-chieu?van-ban=kh-2025-09-09&don-vi=hai-phong')
    await page.getByRole('button', { name: 'Bỏ trang 1', exact: true }).click()
    await page.getByLabel('Thông điệp').fill('Lời của tôi')
    await page.locator('.slides-view .slide-message', { hasText: 'Lời của tôi' }).first().waitFor()
    expect(page.url()).toContain('bo=')
    await page.reload()
    await page.locator('.slides-view .slide-message', { hasText: 'Lời của tôi' }).first().waitFor()
    expect(await page.locator('.deck-thumb-line').first().innerText()).toContain('Bảng chỉ tiêu')
  }, 120_000)
})
