import { readFileSync } from 'node:fs'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { axeViolations } from '../support/axe-violations.ts'
import { drop, understood } from '../support/drop-files.ts'
import { mergedWorkbook, statisticsOfficeCsv, unicodeText } from '../support/office-files.ts'
import { visitSite } from '../support/visit-site.ts'

const site = visitSite()

async function openData(query = '', options?: BrowserContextOptions): Promise<Page> {
  const page = await (options ? site.newPage(options) : site.cleanPage())
  await page.goto(`${site.server.url}#/du-lieu${query}`)
  await page.locator('.drop').waitFor()
  return page
}

/** Counts of a check: new, changed, unchanged, conflicting, refused. */
const nothingNew = /^0\s+Mới\s+0\s+Thay đổi\s+[1-9]\d*\s+Không đổi\s+0\s+Mâu thuẫn\s+0\s+Bị loại/

async function commit(page: Page): Promise<void> {
  await page.locator('.import-steps button').nth(4).click()
  await page.getByLabel('Cơ quan gửi').fill('Cục Thống kê')
  await understood(page)
  await page.waitForTimeout(500) // the comparison waits until the typing pauses
  await understood(page)
  await page.getByRole('button', { name: /^Nhập \d+ số liệu/ }).click()
  await page.locator('.import-result').waitFor()
}

describe('the import page', () => {
  it('takes three office files dropped at once, each stored, each understood', async () => {
    const page = await openData()
    await drop(page, statisticsOfficeCsv(), unicodeText(), await mergedWorkbook())
    await understood(page)
    await expect.poll(() => page.locator('.import-file-stored').count()).toBe(3)
    const files = await page.locator('.import-files').innerText()
    expect(files).toContain('Nhập được, nên xem qua')
    expect(files.match(/Cần trả lời/g)).toHaveLength(2)
    await page.getByRole('button', { name: 'uoc-2026 (Unicode).txt', exact: true }).click()
    await page.locator('.import-steps button').first().click()
    expect(await page.getByLabel('Bảng mã').inputValue()).toBe('utf-16le')
  })

  it('commits, shows the number on the page of its indicator after a reload, and undoes', async () => {
    const page = await openData()
    await drop(page, statisticsOfficeCsv())
    await understood(page)
    expect(await page.locator('.check-counts').innerText()).toMatch(/5\s+Mới/)
    await commit(page)
    expect(await page.locator('.import-result').innerText()).toContain('Đã nhập lô số 1')
    const handedOver = () => performance.getEntriesByName('tables-handed-over').length
    await expect.poll(() => page.evaluate(handedOver)).toBe(1)
    await page.goto(`${site.server.url}#/chi-tieu/exports`)
    await page.reload()
    await page.locator('main').getByText('47,85').first().waitFor({ state: 'attached' })
    await page.locator('.import-mark a').click()
    await page.getByRole('button', { name: /^Hoàn tác/ }).click()
    await page.getByRole('button', { name: /^Nhập lại/ }).waitFor()
    await expect.poll(() => page.locator('.batches').innerText()).toContain('đã hoàn tác')
    await page.goto(`${site.server.url}#/chi-tieu/exports`)
    await page.locator('main h1').first().waitFor()
    await page.waitForFunction(() => !document.querySelector('main .loading'))
    expect(await page.locator('main').getByText('47,85').count()).toBe(0)
    expect(await page.locator('.import-mark').count()).toBe(0)
  })

  it('goes on after a reload with a file that was kept but not imported, and puts it aside and back', async () => {
    const page = await openData()
    await drop(page, statisticsOfficeCsv())
    await understood(page)
    const { name } = statisticsOfficeCsv()
    await page.reload()
    const kept = page.locator('.data-section', { hasText: 'Tệp đã lưu, chưa nhập' })
    await kept.getByRole('button', { name: `Để riêng ${name}` }).click()
    await kept.getByText('đã để riêng').waitFor()
    await kept.getByRole('button', { name: `Lấy lại ${name}` }).click()
    await kept.getByRole('button', { name: `Làm tiếp ${name}` }).click()
    await understood(page)
    await kept.waitFor({ state: 'detached' })
    await commit(page)
    expect(await page.locator('.batches').innerText()).toContain(name)
    expect(await kept.count()).toBe(0)
  })

  it('knows the same file again', async () => {
    const page = await openData()
    await drop(page, statisticsOfficeCsv())
    await understood(page)
    await commit(page)
    await drop(page, statisticsOfficeCsv())
    await page.locator('.import-file-known').first().waitFor()
    expect(await page.locator('.import-file-known').first().innerText()).toContain('lô số 1')
  })

  it('offers the answers of the same sender for the file of next month', async () => {
    const page = await openData()
    await drop(page, unicodeText())
    await understood(page)
    await page.getByRole('button', { name: 'Bỏ qua tên này' }).click()
    await understood(page)
    await page.locator('.name-match').waitFor({ state: 'detached' })
    await commit(page)
    const next = unicodeText()
    const later = next.buffer.toString('utf16le').replace('221.300', '223.900')
    await drop(page, { ...next, name: 'thang-sau.txt', buffer: Buffer.from(later, 'utf16le') })
    await understood(page)
    await page.getByRole('button', { name: 'Dùng lại các lựa chọn lần trước' }).click()
    await page.locator('.name-match').waitFor({ state: 'detached' })
    await understood(page)
    await expect
      .poll(() => page.locator('.check-counts').innerText(), { timeout: 20_000 })
      .toMatch(/1\s+Thay đổi/)
  })

  it('an export dropped back changes nothing', async () => {
    const page = await openData()
    await drop(page, statisticsOfficeCsv())
    await understood(page)
    await commit(page)
    await page.waitForFunction(() => !document.querySelector('.data-page progress'))
    const saved: { name: string; path: string }[] = []
    page.on('download', async (file) =>
      saved.push({ name: file.suggestedFilename(), path: await file.path() }),
    )
    await page.getByRole('button', { name: 'Bảng chuẩn (CSV)' }).click()
    await expect
      .poll(() => saved.map(({ name }) => name), { timeout: 20_000 })
      .toContain('actuals.csv')
    const actuals = saved.find(({ name }) => name === 'actuals.csv')
    const buffer = readFileSync(actuals?.path ?? '')
    expect(buffer.toString()).toContain('178250.5')
    await drop(page, { name: 'actuals.csv', mimeType: 'text/csv', buffer })
    await understood(page)
    expect(await page.locator('.check-counts').innerText()).toMatch(nothingNew)
    await page.getByRole('button', { name: 'Excel (.xlsx)' }).click()
    const isWorkbook = ({ name }: { name: string }) => name.endsWith('.xlsx')
    await expect.poll(() => saved.some(isWorkbook), { timeout: 20_000 }).toBe(true)
    const { name = '', path = '' } = saved.find(isWorkbook) ?? {}
    await drop(page, { name, mimeType: '', buffer: readFileSync(path) })
    await page.getByRole('button', { name, exact: true }).click()
    await understood(page)
    expect(await page.locator('.check-counts').innerText()).toMatch(nothingNew)
  })

  it('takes a table pasted from a spreadsheet, and shows hostile cells as text', async () => {
    const page = await openData()
    const cells = 'Chỉ tiêu\tNăm 2025\n<img src=x onerror=alert(1)>\t5\nKim ngạch xuất khẩu\t50,1'
    await page.evaluate((text) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      window.dispatchEvent(new ClipboardEvent('paste', { clipboardData }))
    }, cells)
    await understood(page)
    await page.locator('.import-steps button').first().click()
    await page.locator('.line-grid').getByText('<img src=x').first().waitFor()
    expect(await page.locator('.line-grid img').count()).toBe(0)
  })

  it('goes from drop to batch, back and forth again with the keyboard alone', async () => {
    const page = await openData()
    await drop(page, unicodeText())
    await understood(page)
    const press = async (name: RegExp) => {
      await page.getByRole('button', { name }).first().focus()
      await page.keyboard.press('Enter')
    }
    await press(/^Tạo chỉ tiêu mới/)
    await page.getByLabel('Tên chỉ tiêu').focus()
    await page.keyboard.press('Enter')
    await understood(page)
    await page.locator('.name-match').waitFor({ state: 'detached' })
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    await page.getByLabel('Hiện dòng').selectOption('data')
    await press(/^Sửa Dòng 5, cột 2/)
    await page.keyboard.press('Escape')
    await expect.poll(focused).toBe('Tổng vốn đầu tư toàn xã hội')
    await press(/^Tiếp: Nhập/)
    await press(/^Nhập \d+ số liệu/)
    await page.locator('.import-result').waitFor()
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2')
    await press(/^Hoàn tác/)
    await page.getByRole('heading', { name: /^Đã hoàn tác lô số/ }).waitFor()
    await expect.poll(focused).toMatch(/^Đã hoàn tác/)
    await press(/^Nhập lại/)
    await expect.poll(focused).toMatch(/^Hoàn tác/)
    await press(/^Cất /)
    await expect.poll(focused).toBe('Chọn tệp')
  })

  it('refuses a picture named .csv in words, and stays alive', async () => {
    const page = await openData()
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
    await drop(page, { name: 'bang.csv', mimeType: 'text/csv', buffer: png })
    await page.locator('.data-page .notice').waitFor()
    expect(await page.locator('.import-files').innerText()).toContain('ảnh')
  })

  it('passes axe in every step, light and dark, and fits a phone', async () => {
    const page = await openData('?giao-dien=toi', { viewport: { width: 390, height: 844 } })
    expect.soft(await axeViolations(page), 'empty').toEqual([])
    await drop(page, unicodeText())
    await understood(page)
    for (let step = 0; step < 5; step += 1) {
      await page.locator('.import-steps button').nth(step).click()
      await understood(page)
      expect.soft(await axeViolations(page), `step ${step + 1}, dark`).toEqual([])
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect.soft(wide, `step ${step + 1}, sideways`).toBeLessThanOrEqual(0)
    }
  })

  it('passes axe in the light', async () => {
    const page = await openData('?giao-dien=sang')
    await drop(page, statisticsOfficeCsv())
    await understood(page)
    for (let step = 0; step < 5; step += 1) {
      await page.locator('.import-steps button').nth(step).click()
      await understood(page)
      expect.soft(await axeViolations(page), `step ${step + 1}`).toEqual([])
    }
    await commit(page)
    expect.soft(await axeViolations(page), 'result').toEqual([])
  })
})
