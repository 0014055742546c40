import { describe, expect, it } from 'vitest'
import { commitBatch, undoElsewhere } from '../support/commit-batch.ts'
import { plain, readHeadline, readLine, whenReady } from '../support/read-page.ts'
import { visitSite } from '../support/visit-site.ts'

const site = visitSite()
const growth = 'Tốc độ tăng trưởng GRDP'
const header =
  'indicator_id,org_unit_id,period,basis,value,status,published_on,document_id,preferred,qualifier,note'
const file = `${header}\ngrdp-growth,hai-phong,2025,period,12.5,preliminary,,mekongasean-grdp-2025,false,,\n`

describe('figures a person imported', () => {
  it('stand on every page after a reload, and leave it when another tab undoes them', async () => {
    const page = await site.open()
    expect((await readLine(page, growth))['Thực hiện']).toBe('11,81')
    await commitBatch(page, file)
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
    await commitBatch(page, file.replace('12.5', '77.7'))
    await page.goto(`${site.server.url}#/?so-lieu=minh-hoa`)
    await page.getByText('không phải số liệu thật').waitFor()
    await whenReady(page)
    expect(await page.locator('main').innerText()).not.toContain('77,7')
  })

  it('are told of when their bytes are gone, and the published figures stand', async () => {
    const page = await site.open()
    await commitBatch(page, file, true)
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
