import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { openBrowser } from '../tests/support/open-browser.ts'
import { serveFolder } from '../tests/support/static-server.ts'
import type { MethodBench } from './method-page/main.ts'

const project = resolve(import.meta.dirname, '..')
const bound = 3

export type MethodResult = {
  rows: number
  scorecardRatio: number
  byUnitRatio: number
  loadRatio: number
  bound: number
  isWithinBounds: boolean
  lines: string[]
}

/** The scorecard and by-unit questions on the sample in Chromium, as ratios to one plain GROUP BY over the same rows. */
export async function benchMethod(copies: number): Promise<MethodResult> {
  const folder = mkdtempSync(join(tmpdir(), 've-dich-bench-'))
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(project, 'bench/method-page'),
    base: './',
    worker: { format: 'es' },
    build: { outDir: folder, emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
  })
  cpSync(join(project, 'data'), join(folder, 'data'), { recursive: true })
  const server = await serveFolder(folder)
  const browser = await openBrowser()
  try {
    const page = await browser.newPage()
    await page.goto(server.url)
    await page.waitForFunction(() => 'runMethodBench' in window)
    return toResult(await page.evaluate((times) => window.runMethodBench(times), copies))
  } finally {
    await browser.close()
    await server.close()
    rmSync(folder, { recursive: true })
  }
}

function toResult(bench: MethodBench): MethodResult {
  const ratio = (milliseconds: number) => Number((milliseconds / bench.groupByMs).toFixed(2))
  const scorecardRatio = ratio(bench.scorecardMs)
  const byUnitRatio = ratio(bench.byUnitMs)
  const loadRatio = ratio(bench.loadMs)
  return {
    rows: bench.rows,
    scorecardRatio,
    byUnitRatio,
    loadRatio,
    bound,
    isWithinBounds: scorecardRatio <= bound && byUnitRatio <= bound,
    lines: [
      `actuals                    ${bench.rows} rows`,
      'plain GROUP BY                1.00 ×',
      `scorecard of the city      ${scorecardRatio.toFixed(2).padStart(7)} × (bound ${bound})`,
      `one indicator by unit      ${byUnitRatio.toFixed(2).padStart(7)} × (bound ${bound}), ${bench.unitCount} units`,
      `load and rebuild all views ${loadRatio.toFixed(2).padStart(7)} ×`,
    ],
  }
}
