import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser } from 'playwright-core'
import { build } from 'vite'
import { openBrowser, openProfile } from '../tests/support/open-browser.ts'
import { serveShaped } from './shaped-server.ts'
import { type Page, type Visit, visit } from './visit.ts'

const project = resolve(import.meta.dirname, '..')
const line = { bytesPerSecond: 1_250_000, latencyMs: 40 }
const slowdown = 4
const view = { viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' as const }

export type OpenBound = { name: string; value: number; bound: number; isKept: boolean }

export type OpenResult = {
  figures: Record<string, { cold: Visit; warm: Visit }>
  bounds: OpenBound[]
  isWithinBounds: boolean
  lines: string[]
}

/** The built site against a plain page and one that waits for DuckDB, on a line of 10 Mbit/s and 40 ms, the page's CPU slowed four times. */
export async function benchOpen(runs: number): Promise<OpenResult> {
  const folder = mkdtempSync(join(tmpdir(), 've-dich-open-'))
  await buildPages(folder)
  const server = await serveShaped(folder, line)
  const browser = await openBrowser()
  try {
    return toResult(await measure(browser, pagesAt(server.url), runs))
  } finally {
    await browser.close()
    await server.close()
    rmSync(folder, { recursive: true })
  }
}

async function buildPages(folder: string): Promise<void> {
  const quiet = { logLevel: 'error', mode: 'production' } as const
  await build({
    ...quiet,
    root: project,
    build: { outDir: join(folder, 'site'), emptyOutDir: true },
  })
  await build({
    ...quiet,
    configFile: false,
    root: join(project, 'bench/gated-page'),
    base: './',
    build: {
      outDir: join(folder, 'gated'),
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
    },
  })
  cpSync(join(project, 'data'), join(folder, 'gated/data'), { recursive: true })
  mkdirSync(join(folder, 'plain'))
  writeFileSync(join(folder, 'plain/index.html'), plainPage())
}

/** The floor: one file with 60 bars in it. */
function plainPage(): string {
  const bars = Array.from(
    { length: 60 },
    (_, index) =>
      `<rect class="bar" y="${index * 10}" height="8" width="${40 + ((index * 37) % 500)}"/>`,
  )
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>plain</title><link rel="icon" href="data:,"></head><body><h1>60 bars</h1><svg width="600" height="600">${bars.join('')}</svg></body></html>`
}

function pagesAt(url: string): Record<'plain' | 'gated' | 'site', Page> {
  const silent = { press: null, answer: null, live: null, scripts: '^$' }
  return {
    plain: { ...silent, url: `${url}plain/`, marks: '.bar', markCount: 60 },
    gated: { ...silent, url: `${url}gated/`, marks: '.bar', markCount: 20 },
    site: {
      url: `${url}site/`,
      marks: 'tr.line svg',
      markCount: 30,
      press: 'tr.line button[aria-expanded="false"]',
      answer: 'tr.details',
      live: 'main[data-figures="live"]',
      scripts: 'assets/(first|early|rolldown-runtime)',
    },
  }
}

type Visits = { cold: Visit[]; warm: Visit[] }

/** Medians over runs in which the pages take turns, so that a busy minute of the machine meets all of them. */
async function measure(browser: Browser, pages: Record<string, Page>, runs: number) {
  const visits = new Map<string, Visits>()
  for (let run = 0; run < runs; run += 1)
    for (const [name, page] of Object.entries(pages)) {
      const { cold, warm } = visits.get(name) ?? { cold: [], warm: [] }
      const next = await visitTwice(browser, page)
      visits.set(name, { cold: [...cold, next.cold], warm: [...warm, next.warm] })
    }
  return Object.fromEntries(
    [...visits].map(([name, { cold, warm }]) => [
      name,
      { cold: medians(cold), warm: medians(warm) },
    ]),
  )
}

/** First in an empty profile, then again with what its disk kept, then once to press something. */
async function visitTwice(browser: Browser, page: Page): Promise<{ cold: Visit; warm: Visit }> {
  const profile = mkdtempSync(join(tmpdir(), 've-dich-profile-'))
  const context = await openProfile(profile, view)
  const first = await visit(context, page, { slowdown, isPressed: false })
  const warm = await visit(context, page, { slowdown, isPressed: page.press !== null })
  await context.close()
  rmSync(profile, { recursive: true, force: true })
  const interaction = page.press ? await pressCold(browser, page) : null
  return { cold: { ...first, interaction }, warm }
}

/** A press opens details and so moves what is below; it has a visit of its own. */
async function pressCold(browser: Browser, page: Page): Promise<number | null> {
  const context = await browser.newContext(view)
  const { interaction } = await visit(
    context,
    { ...page, live: null },
    { slowdown, isPressed: true },
  )
  await context.close()
  return interaction
}

function medians(visits: Visit[]): Visit {
  const median = (name: keyof Visit) => {
    const values = visits.map((each) => each[name]).filter((value) => value !== null)
    return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
  }
  const names = Object.keys(visits[0] ?? {}) as (keyof Visit)[]
  return Object.fromEntries(names.map((name) => [name, median(name)])) as Visit
}

function toResult(figures: OpenResult['figures']): OpenResult {
  const { plain, gated, site } = figures
  if (!plain || !gated || !site) throw new Error('a page was not measured')
  const bound = (name: string, value: number, most: number): OpenBound => ({
    name,
    value: Number(value.toFixed(3)),
    bound: most,
    isKept: value <= most,
  })
  const bounds = [
    bound('first scorecard ÷ plain page, cold', site.cold.picture / plain.cold.picture, 3),
    bound('first scorecard ÷ gated chart, cold', site.cold.picture / gated.cold.picture, 0.1),
    bound('engine start ÷ stock start, warm', site.warm.engine / gated.warm.engine, 0.65),
    bound('JavaScript of the first press, kB gzip', site.cold.scriptBytes / 1000, 170),
    bound('requests before it and for that', site.cold.requests, 12),
    bound('main thread blocked, paint to live, ms', site.cold.blocked, 500),
    bound('layout shift', site.cold.layoutShift, 0),
  ]
  return {
    figures,
    bounds,
    isWithinBounds: bounds.every(({ isKept }) => isKept),
    lines: [...bounds.map(boundLine), '', ...ratioLines({ plain, gated, site })],
  }
}

function boundLine({ name, value, bound, isKept }: OpenBound): string {
  return `${isKept ? 'kept  ' : 'MISSED'} ${name.padEnd(38)} ${value.toFixed(2).padStart(8)}  (bound ${bound})`
}

function ratioLines({
  plain,
  gated,
  site,
}: Record<'plain' | 'gated' | 'site', { cold: Visit; warm: Visit }>) {
  const ratio = (value: number | null, base: number) =>
    `${((value ?? 0) / base).toFixed(2).padStart(8)} ×`
  return (['cold', 'warm'] as const).flatMap((state) => [
    `${state}, as ratios to the plain page's picture`,
    `  plain page                ${ratio(plain[state].picture, plain[state].picture)}`,
    `  first scorecard           ${ratio(site[state].picture, plain[state].picture)}`,
    `  first press answered      ${ratio(site[state].interaction, plain[state].picture)}`,
    `  engine ready              ${ratio(site[state].engineReady, plain[state].picture)}`,
    `  gated page, engine ready  ${ratio(gated[state].engineReady, plain[state].picture)}`,
    `  gated page, first chart   ${ratio(gated[state].picture, plain[state].picture)}`,
    `  engine start ÷ stock      ${ratio(site[state].engine, gated[state].engine)}`,
    `  blocked before the paint  ${Math.round(site[state].blockedBefore)} ms (gated ${Math.round(gated[state].blockedBefore)}, plain ${Math.round(plain[state].blockedBefore)})`,
    `  before the scorecard      ${site[state].requests} requests, ${Math.round(site[state].bytes / 1000)} kB`,
  ])
}
