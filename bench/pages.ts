import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import { openBrowser } from '../tests/support/open-browser.ts'
import { serveFolder } from '../tests/support/static-server.ts'
import { selectionChanges } from './pages-changes.ts'

const project = resolve(import.meta.dirname, '..')
const rounds = 12

const repaintBoundMs = 100
const blockBoundMs = 100
/** What a person takes to read a page that has just opened before choosing anything on it. */
const readingMs = 3_000

type Measured = { repaintsMs: number[]; wholesMs: number[]; longestBlockMs: number }
type Line = {
  name: string
  p95Ms: number
  ratio: number
  wholeRatio: number
  longestBlockMs: number
  isMet: boolean
}

export type PagesResult = { emptyMs: number; isWithinBounds: boolean; lines: string[] }

/** Repaints of the built site on the sample after each kind of selection change, as ratios to an empty React repaint. */
export async function benchPages(given: string | null): Promise<PagesResult> {
  const folder = mkdtempSync(join(tmpdir(), 've-dich-bench-'))
  const site = given ?? join(folder, 'site')
  await buildPages(folder, given === null)
  const servers = [await serveFolder(site), await serveFolder(join(folder, 'empty'))] as const
  const browser = await openBrowser()
  try {
    const options = { viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' } as const
    const context = await browser.newContext(options)
    const emptyMs = await measureEmpty(await context.newPage(), servers[1].url)
    const page = await context.newPage()
    return toResult(emptyMs, await measureSite(page, servers[0].url, emptyMs))
  } finally {
    await browser.close()
    await Promise.all(servers.map((server) => server.close()))
    rmSync(folder, { recursive: true })
  }
}

async function buildPages(folder: string, hasSite: boolean): Promise<void> {
  const common = { logLevel: 'error', mode: 'production' } as const
  if (hasSite) await build({ ...common, root: project, build: { outDir: join(folder, 'site') } })
  const root = join(project, 'bench/repaint-page')
  const outDir = join(folder, 'empty')
  await build({ ...common, configFile: false, base: './', root, build: { outDir } })
}

async function measureEmpty(page: Page, url: string): Promise<number> {
  await page.goto(`${url}#0`)
  await page.getByRole('heading').waitFor()
  const hashes = Array.from({ length: 40 }, (_, index) => `#${index + 1}`)
  return percentile((await page.evaluate(walk, hashes)).repaintsMs, 0.5)
}

async function measureSite(page: Page, url: string, emptyMs: number): Promise<Line[]> {
  await page.goto(`${url}${selectionChanges[0]?.hashes[0]}`)
  await page.getByRole('table').first().waitFor({ timeout: 120_000 })
  const lines: Line[] = []
  for (const { name, hashes } of selectionChanges) {
    await page.evaluate(walk, hashes.slice(0, 1)) // the page itself is fetched once
    await page.waitForTimeout(readingMs)
    const all = Array.from({ length: rounds }, (_, index) => hashes[(index + 1) % hashes.length])
    const asked = all.filter((hash) => hash !== undefined)
    lines.push(toLine(name, await page.evaluate(walk, asked), emptyMs))
  }
  await page.evaluate(walk, ['#/don-vi?so-lieu=minh-hoa'])
  lines.push(toLine('heat map, one scroll step', await page.evaluate(scrollHeat), emptyMs))
  return lines
}

/** In the page: sets each hash and waits until all that is in view is painted, and for how long anything else is drawn. */
async function walk(hashes: string[]): Promise<Measured> {
  const frame = () => new Promise((done) => requestAnimationFrame(done))
  const isInView = (element: Element) => {
    const { top, bottom } = element.getBoundingClientRect()
    return top < innerHeight && bottom > 0
  }
  const isBusy = () =>
    [...document.querySelectorAll('main .loading, main [aria-busy="true"]')].some(isInView)
  const blocks = [0]
  const observer = new PerformanceObserver((list) =>
    blocks.push(...list.getEntries().map(({ duration }) => duration)),
  )
  observer.observe({ type: 'longtask' })
  const repaintsMs: number[] = []
  const wholesMs: number[] = []
  let changedAt = 0
  const changes = new MutationObserver(() => {
    changedAt = performance.now()
  })
  changes.observe(document.body, { subtree: true, childList: true, attributes: true })
  for (const hash of hashes) {
    const start = performance.now()
    location.hash = hash
    await frame()
    do await frame()
    while (isBusy())
    repaintsMs.push(performance.now() - start)
    await new Promise((done) => setTimeout(done, 500)) // a person looks first; what is drawn late ends, and long tasks are told of
    wholesMs.push(changedAt - start)
  }
  observer.disconnect()
  changes.disconnect()
  return { repaintsMs, wholesMs, longestBlockMs: Math.max(...blocks) }
}

/** In the page: scrolls the heat map to its end, a step a frame. */
async function scrollHeat(): Promise<Measured> {
  const frame = () => new Promise((done) => requestAnimationFrame(done))
  const region = document.querySelector('.heat-scroll')
  if (!region) throw new Error('no heat map in view')
  region.scrollIntoView()
  const blocks = [0]
  const observer = new PerformanceObserver((list) =>
    blocks.push(...list.getEntries().map(({ duration }) => duration)),
  )
  observer.observe({ type: 'longtask' })
  const repaintsMs: number[] = []
  for (let step = 0; step < 40; step += 1) {
    const start = performance.now()
    region.scrollTop += 100
    await frame()
    await frame()
    repaintsMs.push(performance.now() - start)
  }
  await new Promise((done) => setTimeout(done, 100))
  observer.disconnect()
  return { repaintsMs, wholesMs: repaintsMs, longestBlockMs: Math.max(...blocks) }
}

function toLine(name: string, measured: Measured, emptyMs: number): Line {
  const { repaintsMs, wholesMs, longestBlockMs } = measured
  const p95Ms = percentile(repaintsMs, 0.95)
  const ratio = p95Ms / emptyMs
  const isMet = p95Ms <= repaintBoundMs && longestBlockMs <= blockBoundMs
  const wholeRatio = Math.max(p95Ms, percentile(wholesMs, 0.95)) / emptyMs
  return { name, p95Ms, ratio, wholeRatio, longestBlockMs, isMet }
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0
}

function toResult(emptyMs: number, lines: readonly Line[]): PagesResult {
  const head =
    '95th percentile in empty React repaints: what is in view, and the last thing drawn below it; longest block of the main thread'
  return {
    emptyMs,
    isWithinBounds: lines.every(({ isMet }) => isMet),
    lines: [
      `${head} (bounds ${(repaintBoundMs / emptyMs).toFixed(1)} × and ${blockBoundMs} ms)`,
      ...lines.map(
        ({ name, ratio, wholeRatio, longestBlockMs, isMet }) =>
          `${name.padEnd(28)} ${ratio.toFixed(2).padStart(6)} × ${wholeRatio.toFixed(2).padStart(6)} ×  ${String(Math.round(longestBlockMs)).padStart(5)} ms${isMet ? '' : '  MISSED'}`,
      ),
    ],
  }
}
