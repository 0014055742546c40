import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { axeViolations } from '../support/axe-violations.ts'
import { drop, understood } from '../support/drop-files.ts'
import { monthsWorkbook } from '../support/office-files.ts'
import { visitSite } from '../support/visit-site.ts'

const site = visitSite()

function fixture(name: string) {
  const path = join(import.meta.dirname, '../fixtures/office', name)
  return { name, mimeType: '', buffer: readFileSync(path) }
}

async function openData(query = '', options?: BrowserContextOptions): Promise<Page> {
  const page = await (options ? site.newPage(options) : site.cleanPage())
  await page.goto(`${site.server.url}#/du-lieu${query}`)
  await page.locator('.drop').waitFor()
  return page
}

async function press(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().focus()
  await page.keyboard.press('Enter')
}

const counts = (page: Page) => page.locator('.check-counts').innerText()

describe('a workbook of several sheets', () => {
  it('is one check and one batch, loses a sheet by a key, comes back on reload and next month', async () => {
    const page = await openData()
    await drop(page, await monthsWorkbook(8, 9))
    await understood(page)
    expect(await counts(page)).toMatch(/4\s+Mới.*1\s+Bị loại/s)
    expect(await page.locator('.problems').innerText()).toContain('đã có ở trang “Tháng 9”, dòng 3')
    expect(await page.locator('.line-grid').innerText()).toContain('9999')
    await press(page, /^Bỏ trang “Tổng hợp”/)
    await understood(page)
    expect(await counts(page)).toMatch(/4\s+Mới.*0\s+Bị loại/s)
    await page.locator('.import-steps button').first().click()
    const summary = page.getByRole('checkbox', { name: 'Tổng hợp' })
    for (const isRead of [false, true]) {
      expect(await summary.isChecked()).toBe(isRead)
      await summary.focus()
      await page.keyboard.press('Space')
      await understood(page)
    }
    await press(page, /Kiểm tra/)
    expect(await counts(page)).toMatch(/4\s+Mới.*0\s+Bị loại/s)
    await press(page, /^Tiếp: Nhập/)
    await page.getByLabel('Cơ quan gửi').fill('Sở Tài chính')
    await page.waitForTimeout(500) // the comparison waits until the typing pauses
    await understood(page)
    await press(page, /^Nhập 4 số liệu/)
    await page.locator('.import-result').waitFor()
    await page.goto(`${site.server.url}#/chi-tieu/budget-domestic`)
    await page.reload()
    for (const value of ['9.008', '9.009'])
      await page.locator('main').getByText(value).first().waitFor({ state: 'attached' })
    await page.goto(`${site.server.url}#/du-lieu`)
    await drop(page, await monthsWorkbook(10, 11))
    await understood(page)
    await press(page, /^Dùng/)
    await understood(page)
    expect(await counts(page)).toMatch(/4\s+Mới.*0\s+Bị loại/s)
    await press(page, /^Hoàn tác/)
    await expect.poll(() => page.locator('.batches').innerText()).toContain('đã hoàn tác')
  })

  it('answers for the second of two tables side by side, and the first stays as it is', async () => {
    const page = await openData('?giao-dien=toi', { viewport: { width: 390, height: 844 } })
    await drop(page, fixture('side-table-asks.csv'))
    await understood(page)
    await page.getByLabel('Hoặc ghi').focus()
    await page.keyboard.type('2026')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Kiểm tra trước khi nhập' }).waitFor()
    await understood(page)
    const rows = await page.locator('.data-table').first().innerText()
    expect(rows).toMatch(/2026\s+Phường Lê Chân/)
    expect(rows).toMatch(/2025\s+Thành phố Hải Phòng/)
    await drop(page, fixture('sheets-of-one-report.xlsx'))
    await understood(page)
    for (let step = 0; step < 4; step += 1) {
      await page.locator('.import-steps button').nth(step).click()
      expect.soft(await axeViolations(page), `step ${step + 1}`).toEqual([])
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect.soft(wide, `step ${step + 1}, sideways`).toBeLessThanOrEqual(0)
    }
    const cover = page.locator('.problems > li').filter({ hasText: 'Bìa' })
    expect(await cover.count()).toBe(1)
    expect(await cover.getByRole('button', { name: 'Xem trong bảng' }).count()).toBe(0)
  })
})
