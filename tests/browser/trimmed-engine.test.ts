import { copyFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { buildTrimmedEngine } from '../../src/cli/build-engine.ts'
import { openBrowser } from '../support/open-browser.ts'
import { type StaticServer, serveFolder } from '../support/static-server.ts'
import { siteFolder } from '../support/visit-site.ts'

const folder = mkdtempSync(join(tmpdir(), 've-dich-engines-'))
let server: StaticServer

beforeAll(async () => {
  cpSync(inject('enginePageFolder'), folder, { recursive: true })
  for (const name of ['data', 'sample'])
    cpSync(join(siteFolder(), name), join(folder, name), { recursive: true })
  const stock = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm')
  copyFileSync(stock, join(folder, 'stock.wasm'))
  copyFileSync(buildTrimmedEngine(), join(folder, 'trimmed.wasm.gz'))
  server = await serveFolder(folder)
})

afterAll(async () => {
  await server?.close()
  rmSync(folder, { recursive: true })
})

describe('the trimmed engine', () => {
  it.each([
    ['data/', [null, '2025-06-30', '2026-11-21'], false],
    ['sample/', ['2026-11-21'], true],
  ] as const)(
    'answers every view, every query and every faulty statement as the stock one does: %s on %j, out of a snapshot: %s',
    async (data, days, isKept) => {
      const [stock, trimmed] = [
        await answers('stock.wasm', data, days, false),
        await answers('trimmed.wasm.gz', data, days, isKept),
      ]
      expect(stock.length).toBeGreaterThan(60)
      expect(trimmed.map(([name]) => name)).toEqual(stock.map(([name]) => name))
      const differing = stock.filter(([, answer], index) => answer !== trimmed[index]?.[1])
      expect(differing.map(([name]) => name)).toEqual([])
    },
    300_000,
  )
})

/** Each engine in a browser of its own, so that neither has the memory of both. */
async function answers(
  wasm: string,
  data: string,
  days: readonly (string | null)[],
  isKept: boolean,
): Promise<[string, string][]> {
  const browser = await openBrowser()
  try {
    const page = await browser.newPage()
    await page.goto(server.url)
    await page.waitForFunction(() => 'answerCorpus' in window)
    return await page.evaluate(
      ([url, from, on, kept]) => window.answerCorpus(url, from, on, kept),
      [wasm, data, days, isKept] as const,
    )
  } finally {
    await browser.close()
  }
}
