import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import { readArguments, textOption } from '../../src/cli/arguments.ts'
import { openBrowser } from '../support/open-browser.ts'
import { serveFolder } from '../support/static-server.ts'
import { type GalleryView, galleryViews } from './views.ts'

const usage =
  'npm run gallery -- [--only overview] [--widths 390,1440] [--themes dark] [--languages en] [--site FOLDER]'
const project = resolve(import.meta.dirname, '../..')
const themes = { light: 'sang', dark: 'toi' } as const
const heights: Record<number, number> = { 390: 844, 1440: 900, 2560: 1440 }

type Plan = { views: GalleryView[]; widths: number[]; themes: string[]; languages: string[] }

/** Pictures of every page at every width, theme and language, in `.gallery/`, for a person to look at. */
export async function main(args: string[]): Promise<number> {
  const options = readArguments(args, ['only', 'widths', 'themes', 'languages', 'site'], ['help'])
  if (options.values.help) {
    console.log(usage)
    return 0
  }
  const list = (name: string, all: string) => (textOption(options, name) ?? all).split(',')
  const only = textOption(options, 'only') ?? ''
  const plan = {
    views: galleryViews.filter(({ name }) => name.includes(only)),
    widths: list('widths', '390,1440,2560').map(Number),
    themes: list('themes', 'light,dark'),
    languages: list('languages', 'vi,en'),
  }
  const count = await takePictures(plan, textOption(options, 'site'))
  console.log(`${count} pictures in .gallery`)
  return count > 0 ? 0 : 1
}

async function takePictures(plan: Plan, given: string | null): Promise<number> {
  const site = given ?? mkdtempSync(join(tmpdir(), 've-dich-gallery-'))
  const outDir = { outDir: site, emptyOutDir: true }
  if (!given) await build({ root: project, mode: 'production', logLevel: 'error', build: outDir })
  const server = await serveFolder(site)
  const browser = await openBrowser()
  try {
    return await takeAll(plan, browser, server.url)
  } finally {
    await browser.close()
    await server.close()
    if (!given) rmSync(site, { recursive: true })
  }
}

/** One page for all: a new hash is a new view, so the engine opens once. */
async function takeAll(plan: Plan, browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage({ reducedMotion: 'reduce' })
  let count = 0
  for (const view of plan.views)
    for (const language of plan.languages)
      for (const theme of plan.themes)
        for (const width of plan.widths) {
          await open(page, { url, view, language, theme, width })
          const folder = join(project, '.gallery', view.name)
          mkdirSync(folder, { recursive: true })
          const path = join(folder, `${width}-${theme}-${language}.png`)
          await page.screenshot({ path, fullPage: true, animations: 'disabled' })
          count += 1
        }
  return count
}

type Shot = { url: string; view: GalleryView; language: string; theme: string; width: number }

async function open(page: Page, { url, view, language, theme, width }: Shot): Promise<void> {
  await page.setViewportSize({ width, height: heights[width] ?? 900 })
  const query = new URLSearchParams(view.hash.split('?')[1] ?? '')
  if (language === 'en') query.set('ngon-ngu', 'en')
  query.set('giao-dien', theme === 'dark' ? themes.dark : themes.light)
  await page.goto(`${url}${view.hash.split('?')[0]}?${query}`)
  await settled(page)
  for (const name of view.press ?? []) {
    const button = page.getByRole('button', { name }).first()
    if ((await button.getAttribute('aria-expanded')) === 'false') await button.click()
    await settled(page)
  }
}

async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor()
  await page.waitForFunction(
    () => !document.querySelector('main .loading, main [aria-busy="true"]'),
  )
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await page.waitForTimeout(150) // charts measure themselves once more after the fonts
}
