import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { drop, understood } from '../support/drop-files.ts'
import { statisticsOfficeCsv } from '../support/office-files.ts'
import { readHeadline, whenReady } from '../support/read-page.ts'
import { visitSite } from '../support/visit-site.ts'

const site = visitSite()

async function openData(own?: Page): Promise<Page> {
  const page = own ?? (await site.cleanPage())
  await page.goto(`${site.server.url}#/du-lieu`)
  await page.locator('.drop').waitFor()
  return page
}

async function commit(page: Page): Promise<void> {
  await page.locator('.import-steps button').nth(4).click()
  await page.getByLabel('Cơ quan gửi').fill('Cục Thống kê')
  await page.waitForTimeout(500) // the comparison waits until the typing pauses
  await understood(page)
  await page.getByRole('button', { name: /^Nhập \d+ số liệu/ }).click()
  await page.locator('.import-result').waitFor()
  await page.waitForFunction(() => !document.querySelector('.data-page progress'))
}

/** The files one press saves. */
async function saved(page: Page, button: string, wanted: RegExp) {
  const download = page.waitForEvent('download', {
    predicate: (file) => wanted.test(file.suggestedFilename()),
  })
  await page.getByRole('button', { name: button }).click()
  const file = await download
  const buffer = readFileSync(await file.path())
  return { name: file.suggestedFilename(), mimeType: 'application/octet-stream', buffer }
}

async function expectNothingNew(page: Page): Promise<void> {
  await understood(page)
  const said = await page.locator('.check-counts').innerText()
  for (const kind of ['Mới', 'Thay đổi', 'Bị loại'])
    expect(said).toMatch(new RegExp(`(?<!\\d)0\\s+${kind}`))
}

/** As a private window or the policy of a machine does: no database, no disk, no locks. */
function refuseToKeep(): void {
  Reflect.deleteProperty(globalThis, 'indexedDB')
  Reflect.deleteProperty(Navigator.prototype, 'locks')
  const refuse = () => Promise.reject(new DOMException('denied', 'SecurityError'))
  if (globalThis.StorageManager) StorageManager.prototype.getDirectory = refuse
}

describe('what leaves the page', () => {
  it('comes back unchanged as SDMX, as one workbook, and as a backup in another browser', async () => {
    const page = await openData()
    await drop(page, statisticsOfficeCsv())
    await understood(page)
    await commit(page)
    const sdmx = await saved(page, 'SDMX-CSV', /actuals/)
    const backup = await saved(page, 'Sao lưu toàn bộ', /\.vedich$/)
    const workbook = await saved(page, 'Excel (.xlsx)', /\.xlsx$/)
    await drop(page, sdmx)
    await expectNothingNew(page)
    await drop(page, workbook)
    await expectNothingNew(page)
    await page.locator('.import-steps button').first().click()
    for (const name of ['actuals', 'targets'])
      expect(await page.getByRole('checkbox', { name }).isChecked()).toBe(true)
    const other = await openData(await site.newPage())
    await other.getByLabel('Mở bản sao lưu').last().setInputFiles(backup)
    await other.getByText('Đã mở bản sao lưu: 1 lô').waitFor()
    await other.locator('.batches').getByText(statisticsOfficeCsv().name).waitFor()
    await other.goto(`${site.server.url}#/chi-tieu/exports`)
    await other.locator('main').getByText('47,85').first().waitFor({ state: 'attached' })
    await other.goto(`${site.server.url}#/du-lieu`)
    const damaged = { ...backup, buffer: backup.buffer.subarray(0, -5) }
    await other.getByLabel('Mở bản sao lưu').last().setInputFiles(damaged)
    await other.getByRole('alert').getByText('damaged').waitFor()
  })

  it('says aloud that nothing is kept in a private window, and without any room, and a backup is the way out', async () => {
    const private_ = await site.newPage()
    await private_.addInitScript(refuseToKeep)
    await openData(private_)
    await drop(private_, statisticsOfficeCsv())
    await understood(private_)
    await private_.getByText('Trình duyệt không cho lưu').first().waitFor()

    const full = await site.newPage()
    const cdp = await full.context().newCDPSession(full)
    const origin = new URL(site.server.url).origin
    await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 }) // 0 would lift the bound
    await full.goto(site.server.url)
    await whenReady(full)
    expect(await readHeadline(full)).toContain('Đạt và vượt 6/22 chỉ tiêu')
    await full.getByRole('link', { name: 'Dữ liệu', exact: true }).click()
    await full.locator('.drop').waitFor()
    await drop(full, statisticsOfficeCsv())
    await understood(full)
    await full.getByText('Hết chỗ lưu của trình duyệt').first().waitFor()
    await commit(full)
    const backup = await saved(full, 'Sao lưu toàn bộ', /\.vedich$/)
    await private_.getByLabel('Mở bản sao lưu').last().setInputFiles(backup)
    await private_.getByText('Đã mở bản sao lưu: 1 lô').waitFor()
  })

  it('warns before an undo that a later batch makes void', async () => {
    const page = await openData()
    await drop(page, statisticsOfficeCsv())
    await understood(page)
    await commit(page)
    const first = statisticsOfficeCsv()
    const buffer = Buffer.from(first.buffer.toString('utf8').replace('47,85', '48,85'))
    await drop(page, { ...first, buffer })
    await understood(page)
    await commit(page)
    const undo = page
      .locator('.batches li')
      .last()
      .getByRole('button', { name: /^Hoàn tác/ })
    await undo.click()
    await page.locator('.batch-warning').getByText('2').waitFor()
    await page.getByRole('button', { name: 'Giữ lại' }).click()
    expect(await page.locator('.batches [data-undone=true]').count()).toBe(0)
  })

  it('gives refused lines with their reasons, and shows the letters it repaired', async () => {
    const page = await openData()
    const lines = [
      'Chỉ tiêu;Đơn vị tính;Thực hiện năm 2025',
      'Kim ngạch xuất khẩu;tỷ USD;40,1',
      'Thu hút vốn đầu tư nước ngoài (FDI);tỷ USD;3,8 - 4,3',
    ]
    await drop(page, { name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) })
    await understood(page)
    await page.locator('.import-steps button').nth(3).click()
    const refused = await saved(page, 'Tải các dòng bị loại kèm lý do', /\.csv$/)
    expect(refused.buffer.toString('utf8')).toMatch(/\n3,3,.*FDI.*3,8 - 4,3/)
    const names = ['T\u00e6ng thu ng\u00a9n s\u00b8ch', 'Kim ng\u00b9ch xu\u00cat kh\u00c8u']
    const old = ['Ch\u00d8 ti\u00aau;N\u00a8m 2025', ...names.map((name) => `${name};5`)]
    await drop(page, {
      name: 'b.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(old.join('\n'), 'latin1'),
    })
    await understood(page)
    await page.getByRole('button', { name: 'b.csv', exact: true }).click()
    await page.locator('.import-steps button').first().click()
    expect(await page.getByLabel('Bảng mã').inputValue()).toBe('tcvn3')
  })
})
