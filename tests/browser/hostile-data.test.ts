import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import JSZip from 'jszip'
import Papa from 'papaparse'
import type { Browser, Download, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { publishFolder } from '../../src/first-view/publish-folder.ts'
import { drop, understood } from '../support/drop-files.ts'
import { hostileDrop, payloads, poisonTable } from '../support/hostile-files.ts'
import { whenStill } from '../support/one-page.ts'
import { openBrowser } from '../support/open-browser.ts'
import { parseXml } from '../support/parse-xml.ts'
import { readText, whenReady } from '../support/read-page.ts'
import { type StaticServer, serveFolder } from '../support/static-server.ts'
import { siteFolder } from '../support/visit-site.ts'

const copy = mkdtempSync(join(tmpdir(), 've-dich-hostile-'))
let browser: Browser
let host: StaticServer
let page: Page
/** Whatever must not happen: code that ran, a window or dialog, a refusal of the policy, a request to another host. */
const misdeeds: string[] = []
const downloads: Download[] = []

beforeAll(async () => {
  cpSync(siteFolder(), copy, { recursive: true })
  for (const name of readdirSync(join(copy, 'data')).filter((file) => file.endsWith('.csv'))) {
    const path = join(copy, 'data', name)
    writeFileSync(path, poisonTable(name.replace('.csv', ''), readFileSync(path, 'utf8')))
  }
  await publishFolder(copy)
  host = await serveFolder(copy)
  browser = await openBrowser()
  page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage()
  page.setDefaultTimeout(15_000)
  await page.addInitScript(listen)
  page.on('console', (message) => {
    if (message.text().startsWith('misdeed')) misdeeds.push(message.text())
  })
  page.on('pageerror', (error) => misdeeds.push(String(error)))
  page.on('dialog', (dialog) => misdeeds.push(`dialog ${dialog.message()}`))
  page.on('popup', (popup) => misdeeds.push(`window ${popup.url()}`))
  page.on('download', (download) => downloads.push(download))
  page.context().on('request', (request) => {
    if (!request.url().startsWith(host.url) && !/^(blob|data):/.test(request.url()))
      misdeeds.push(`request ${request.url()}`)
  })
  await page.goto(host.url)
})

afterAll(async () => {
  await browser?.close()
  await host?.close()
  rmSync(copy, { recursive: true })
})

afterEach(async () => {
  expect(await page.evaluate(foreignElements)).toEqual([])
  expect(misdeeds.splice(0)).toEqual([])
})

/** Runs in the page before anything else. */
function listen(): void {
  const told = (what: unknown) => console.warn(`misdeed: ${what}`)
  Object.assign(window, { ran: told })
  document.addEventListener('securitypolicyviolation', (event) =>
    told(`refused ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`),
  )
}

/** Elements and attributes no template of the product holds: they could only come from a file. */
function foreignElements(): string[] {
  const addresses = ['href', 'src', 'action', 'formaction', 'xlink:href']
  const isForeign = (name: string, value: string) =>
    name.startsWith('on') ||
    (addresses.includes(name) && /^\s*(javascript|data|vbscript):/i.test(value)) ||
    (name === 'style' && /url\(|expression/i.test(value))
  const attributes = [...document.querySelectorAll('body *')].flatMap((element) =>
    [...element.attributes]
      .filter(({ name, value }) => isForeign(name, value))
      .map(({ name, value }) => `${element.tagName} ${name}=${value}`),
  )
  const elements = document.querySelectorAll(
    'body :is(iframe, object, embed, img, style, link, base, form, script:not([type="application/json"]))',
  )
  return [...attributes, ...[...elements].map((element) => element.outerHTML.slice(0, 200))]
}

async function go(hash: string): Promise<void> {
  await page.evaluate((next) => {
    location.hash = next
  }, hash)
  await whenStill(page)
}

/** Everything on the page as text, folded parts too. */
function wordsOf(target: Page): Promise<string> {
  return target.evaluate(() => document.querySelector('main')?.textContent ?? '')
}

async function openEverything(): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
}

async function saved(count: number): Promise<{ name: string; bytes: Buffer }[]> {
  await expect.poll(() => downloads.length, { timeout: 30_000 }).toBeGreaterThanOrEqual(count)
  const files = downloads.splice(0)
  return Promise.all(
    files.map(async (file) => ({
      name: file.suggestedFilename(),
      bytes: readFileSync(await file.path()),
    })),
  )
}

/** The XML parts of an office file, each well-formed, none with a formula or an address that is not of the web. */
async function expectHarmlessParts(bytes: Buffer): Promise<void> {
  const zip = await JSZip.loadAsync(bytes)
  for (const [path, file] of Object.entries(zip.files)) {
    if (!/\.(xml|rels)$/.test(path)) continue
    const xml = await file.async('string')
    expect(parseXml(xml), path).toBe('well-formed')
    expect(/<(x:)?f[ >]/.test(xml) && !path.includes('/charts/'), `formula in ${path}`).toBe(false)
    for (const [, target = ''] of xml.matchAll(/Target="([^"]*)"[^>]*TargetMode="External"/g))
      expect(target, path).toMatch(/^https?:\/\//)
  }
}

/** Cells a spreadsheet would run; a negative number is none. */
function formulasIn(bytes: Buffer): string[] {
  const { data } = Papa.parse<string[]>(bytes.toString().replace(/^\ufeff/, ''))
  expect(data.length).toBeGreaterThan(5)
  return data.flat().filter((cell) => /^[=+@\t\r]|^-(?![\d.]+$)/.test(cell))
}

describe('files that carry code in every text', () => {
  it('show it as text in the first view and once the engine has taken over', async () => {
    for (const figures of ['published', 'live']) {
      await page.locator(`main[data-figures="${figures}"]`).waitFor({ timeout: 60_000 })
      expect(await readText(page.locator('main'))).toMatch(/<script>ran\("script"\)<\/script>/)
    }
    await whenReady(page)
    await page.getByRole('button', { name: 'Mở hết chi tiết' }).click()
    await whenStill(page)
    const words = await wordsOf(page)
    for (const payload of Object.values(payloads)) expect.soft(words).toContain(payload)
  })

  it.each([
    '#/chi-tieu',
    '#/chi-tieu/budget-revenue',
    '#/chi-tieu/constructor',
    '#/xu-huong',
    '#/don-vi',
    '#/don-vi/11020',
    '#/trinh-chieu?van-ban=kh-2025-09-09&don-vi=hai-phong',
    '#/nguon',
    '#/?ngon-ngu=en&van-ban=constructor',
    '#/nguon?ngon-ngu=en',
    '#/?tim=%3Cscript%3Eran(1)%3C%2Fscript%3E&van-ban=__proto__',
  ])('show it as text and run nothing: %s', async (hash) => {
    await go(hash)
    await openEverything()
    await whenStill(page)
    expect(await wordsOf(page)).toMatch(/ran\(|evil\.example|drop table|__proto__/)
  })

  it('show it as text in the search over everything', async () => {
    await go('#/')
    await page.keyboard.press('Control+k')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox').fill('<script>')
    await dialog.getByRole('option').first().waitFor()
    expect(await dialog.innerText()).toContain('<script>ran("script")</script>')
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  })

  it('leave a presentation whose parts are sound and hold no code', async () => {
    await go('#/trinh-chieu?van-ban=kh-2025-09-09&don-vi=hai-phong')
    await page.locator('.slides-desk').waitFor()
    await page.getByRole('button', { name: 'Tải PowerPoint' }).click()
    const [file] = await saved(1)
    await expectHarmlessParts(file?.bytes ?? Buffer.alloc(0))
  })

  it('leave tables in which no cell is a formula', async () => {
    await go('#/du-lieu')
    for (const name of ['Bảng chuẩn (CSV)', 'SDMX-CSV', 'Excel (.xlsx)']) {
      await page.getByRole('button', { name }).click()
      const told = page.getByRole('status').getByText(/^Đã tải /)
      const names = (await told.innerText()).replace('Đã tải ', '').split(', ')
      for (const file of await saved(names.length))
        if (file.name.endsWith('.xlsx')) await expectHarmlessParts(file.bytes)
        else if (file.name.endsWith('.csv')) expect(formulasIn(file.bytes), file.name).toEqual([])
    }
  })

  it('are shown as text in every step of an import', async () => {
    await drop(page, hostileDrop())
    await understood(page)
    for (const step of await page.locator('.import-steps button').all()) {
      if (!(await step.isEnabled())) continue
      await step.click()
      await openEverything()
      expect.soft(await page.evaluate(foreignElements)).toEqual([])
    }
    expect(await wordsOf(page)).toContain('<svg onload=ran("name")>.csv')
  })
})
