import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import { readArguments, textOption } from '../../src/cli/arguments.ts'
import {
  type DroppedBytes,
  mergedWorkbook,
  statisticsOfficeCsv,
  unicodeText,
} from '../support/office-files.ts'
import { openBrowser } from '../support/open-browser.ts'
import { serveFolder } from '../support/static-server.ts'

const usage = 'npm run docs:shots -- [--site FOLDER]'
const project = resolve(import.meta.dirname, '../..')
const folder = join(project, 'docs/import')

/** The pictures of `docs/for-analysts.md`, taken from the built site with the three commonest files. */
export async function main(args: string[]): Promise<number> {
  const options = readArguments(args, ['site'], ['help'])
  if (options.values.help) {
    console.log(usage)
    return 0
  }
  const given = textOption(options, 'site')
  const site = given ?? mkdtempSync(join(tmpdir(), 've-dich-shots-'))
  const outDir = { outDir: site, emptyOutDir: true }
  if (!given) await build({ root: project, mode: 'production', logLevel: 'error', build: outDir })
  const server = await serveFolder(site)
  const browser = await openBrowser()
  mkdirSync(folder, { recursive: true })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    page.setDefaultTimeout(120_000)
    await page.goto(`${server.url}#/du-lieu`)
    await page.locator('.drop').waitFor()
    await page.evaluate(useOwnFont)
    await takeShots(page)
  } finally {
    await browser.close()
    await server.close()
    if (!given) rmSync(site, { recursive: true })
  }
  return 0
}

/** The font is optional: a visit that must wait for it is drawn with the device's. Pictures are not. */
async function useOwnFont(): Promise<void> {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
  for (const rule of rules)
    if (rule instanceof CSSFontFaceRule) rule.style.setProperty('font-display', 'block')
  await Promise.all([...document.fonts].map((face) => face.load()))
}

async function takeShots(page: Page): Promise<void> {
  await page.locator('.drop').waitFor()
  await page.screenshot({ path: join(folder, 'empty.png') })
  await bring(page, statisticsOfficeCsv())
  await shoot(page, 'statistics-check')
  await step(page, 0)
  await shoot(page, 'statistics-read')
  await bring(page, unicodeText())
  await shoot(page, 'unicode-names')
  await bring(page, await mergedWorkbook())
  await shoot(page, 'workbook-names')
  await page.locator('.name-match button').first().click()
  await understood(page)
  await step(page, 4)
  await shoot(page, 'workbook-commit')
  await page.getByRole('button', { name: /^Nhập \d+ số liệu/ }).click()
  await page.locator('.import-result').waitFor()
  await page.locator('.batches li').first().waitFor()
  await shoot(page, 'workbook-result')
}

async function bring(page: Page, file: DroppedBytes): Promise<void> {
  await page.locator('input[type=file][multiple]').setInputFiles(file)
  await page.getByRole('button', { name: file.name, pressed: true }).waitFor()
  await understood(page)
}

async function understood(page: Page): Promise<void> {
  await page.locator('.wizard').waitFor()
  await page.waitForFunction(() => !document.querySelector('.data-page progress'))
}

async function step(page: Page, index: number): Promise<void> {
  await page.locator('.import-steps button').nth(index).click()
  await understood(page)
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.querySelector('.import-files')?.scrollIntoView())
  await page.screenshot({ path: join(folder, `${name}.png`) })
}
