import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser } from 'playwright-core'
import { build } from 'vite'
import { openBrowser } from '../tests/support/open-browser.ts'
import { serveFolder } from '../tests/support/static-server.ts'
import type { ImportCase, Measured } from './import-page/main.ts'

const project = resolve(import.meta.dirname, '..')

const blockBoundMs = 100

/** The most that is allowed; `none` = only that it ends well. */
const bounds = {
  preview: { boundMs: 1000, boundRatio: null },
  check: { boundMs: null, boundRatio: 3 },
  commit: { boundMs: null, boundRatio: 3 },
  none: { boundMs: null, boundRatio: null },
}
const aim = 1.5

type Case = ImportCase & {
  name: string
  boundMs: number | null
  boundRatio: number | null
}

const forms = ['canonical', 'office'] as const
const cases: Case[] = [
  ...forms.map((form) => {
    const rows = form === 'office' ? 50_000 : 55_000
    const name = 'first preview of 5 MB'
    return { name, form, step: 'preview' as const, rows, ...bounds.preview }
  }),
  ...forms.map((form) => {
    const name = '100,000 rows to the check screen'
    return { name, form, step: 'check' as const, rows: 100_000, ...bounds.check }
  }),
  ...([1_000_000, 5_000_000] as const).map((rows) => {
    const name = `${rows.toLocaleString('en')} rows committed`
    const bound = rows === 1_000_000 ? bounds.commit : bounds.none
    return { name, form: 'canonical' as const, step: 'commit' as const, rows, ...bound }
  }),
]

type CaseResult = Case & Partial<Measured> & { failure: string | null; isMet: boolean }

export type ImportResult = { cases: CaseResult[]; isWithinBounds: boolean; lines: string[] }

/** Dropped files of up to `most` rows through the product's own doors in Chromium, as ratios to the engine's `read_csv`. */
export async function benchImport(most: number): Promise<ImportResult> {
  const folder = mkdtempSync(join(tmpdir(), 've-dich-bench-'))
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(project, 'bench/import-page'),
    base: './',
    worker: { format: 'es' },
    build: { outDir: folder, emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
  })
  cpSync(join(project, 'data'), join(folder, 'data'), { recursive: true })
  const server = await serveFolder(folder)
  const results: CaseResult[] = []
  try {
    for (const one of cases.filter(({ rows }) => rows <= most)) {
      const result = await measure(one, server.url)
      console.error(toLine(result)) // the larger cases take minutes
      results.push(result)
    }
  } finally {
    await server.close()
    rmSync(folder, { recursive: true })
  }
  return {
    cases: results,
    isWithinBounds: results.every(({ isMet }) => isMet),
    lines: [
      `dropped files, in read_csv of the same bytes by the same engine; longest block of the page (bound ${blockBoundMs} ms)`,
      ...results.map(toLine),
    ],
  }
}

/** Each case has a browser of its own: nothing of the one before is in memory. */
async function measure(one: Case, url: string): Promise<CaseResult> {
  const browser = await openBrowser()
  try {
    const measured = await runIn(browser, url, one)
    const ratio = measured.ms / measured.rawMs
    const isMet =
      (one.boundRatio === null || ratio <= one.boundRatio) &&
      (one.boundMs === null || measured.ms <= one.boundMs) &&
      measured.longestBlockMs <= blockBoundMs
    return { ...one, ...measured, failure: null, isMet }
  } catch (error) {
    return { ...one, failure: String(error).split('\n')[0] ?? '', isMet: false }
  } finally {
    await browser.close()
  }
}

async function runIn(browser: Browser, url: string, one: Case): Promise<Measured> {
  const page = await browser.newPage()
  page.setDefaultTimeout(0)
  const died = new Promise<never>((_, reject) => {
    page.on('crash', () => reject(new Error('the tab died')))
  })
  await page.goto(url)
  await page.waitForFunction(() => 'runImportCase' in window)
  await page.evaluate(() => window.prepareImportBench())
  const { form, step, rows } = one
  const asked = page.evaluate((given) => window.runImportCase(given), { form, step, rows })
  return Promise.race([asked, died])
}

function toLine(result: CaseResult): string {
  const { name, form, failure, isMet } = result
  const label = `${name}, ${form}`.padEnd(46)
  if (failure !== null) return `${label} FAILED: ${failure}`
  const { ms = 0, rawMs = 1, bytes = 0, longestBlockMs = 0, checkMs } = result
  const way = checkMs ? [`from the drop on ${((ms + checkMs) / rawMs).toFixed(2)} ×`] : []
  const figures = [
    `${(bytes / 1e6).toFixed(0).padStart(4)} MB`,
    `${(ms / rawMs).toFixed(2).padStart(7)} ×`,
    `${Math.round(ms).toString().padStart(7)} ms`,
    `block ${Math.round(longestBlockMs).toString().padStart(4)} ms`,
    ...way,
  ]
  return `${label} ${figures.join('  ')}${boundsOf(result)}${isMet ? '' : '  MISSED'}`
}

function boundsOf({ boundRatio, boundMs, rawMs = 1 }: CaseResult): string {
  if (boundRatio !== null) return `  (bound ${boundRatio} ×, aim ${aim} ×)`
  return boundMs === null ? '' : `  (bound ${boundMs} ms = ${(boundMs / rawMs).toFixed(1)} ×)`
}
