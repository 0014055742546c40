import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { openBrowser } from '../support/open-browser.ts'
import { type Fault, type StaticServer, serveFolder } from '../support/static-server.ts'
import type { EnginePage } from './engine-page/main.ts'

declare global {
  interface Window extends EnginePage {}
}

const policy = (value: string): Fault => ({ headers: { 'Content-Security-Policy': value } })
const folder = inject('enginePageFolder')

let browser: Browser
let context: BrowserContext
let page: Page
let server: StaticServer
let asked: string[]

beforeAll(async () => {
  browser = await openBrowser()
  server = await serveFolder(folder, '/tien-do/kpi/')
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

beforeEach(async () => {
  context = await browser.newContext()
  asked = []
  context.on('request', (request) => asked.push(request.url()))
  page = await context.newPage()
})

afterEach(async () => {
  await context.close()
  server.faults.clear()
  server.requests.length = 0
})

async function visit(...faults: [RegExp, Fault][]): Promise<void> {
  for (const [pattern, fault] of faults) server.faults.set(pattern, fault)
  await page.goto(server.url)
  await page.waitForFunction(() => 'openBrowserEngine' in window)
}

/** Opens the engine and asks one question; the error as data, because a class does not cross to Node. */
function answer(sql = 'select 42 as answer', timeoutMs = 30_000) {
  return page.evaluate(
    async ([statement, timeout]) => {
      try {
        const engine = await window.openBrowserEngine({ timeoutMs: timeout })
        return { label: engine.label, rows: await engine.run({ name: 'test', sql: statement }) }
      } catch (error) {
        return { ...(error as object) }
      }
    },
    [sql, timeoutMs] as const,
  )
}

describe('openBrowserEngine', () => {
  it('opens below a sub-path, answers, and asks nothing of another origin', async () => {
    await visit()
    const sql = `select sum(i) as total, 12.50::decimal(10, 2) as d, date '2024-02-29' as day, null as nothing
      from range(10) r(i)`
    expect(await answer(sql)).toEqual({
      label: expect.stringContaining('eh, browser'),
      rows: [{ total: 45, d: 12.5, day: '2024-02-29', nothing: null }],
    })
    expect(asked.filter((url) => !url.startsWith(server.url) && !url.startsWith('data:'))).toEqual(
      [],
    )
    expect(server.requests.filter((path) => path.endsWith('.wasm'))).toHaveLength(1)
  })

  it('refuses an extension at once and without a request', async () => {
    await visit()
    expect(await answer('load icu')).toMatchObject({ kind: 'bad-sql', statement: 'test' })
    expect(asked.filter((url) => url.includes('extension'))).toEqual([])
  })

  it('loads rows by column name and checks their number', async () => {
    await visit()
    const outcome = await page.evaluate(async () => {
      const engine = await window.openBrowserEngine()
      await engine.run({ name: 'create', sql: 'create table units (id integer, name varchar)' })
      const columns = [{ name: 'name', type: 'varchar' as const, cells: ['Lê Chân', null] }]
      await engine.load({ name: 'units', columns, rowCount: 2 })
      const wrong = engine.load({ name: 'units', columns, rowCount: 3 })
      const kind = await wrong.catch((error: { kind: string }) => error.kind)
      return { kind, rows: await engine.run({ name: 'read', sql: 'from units order by name' }) }
    })
    const rows = [
      { id: null, name: 'Lê Chân' },
      { id: null, name: null },
    ]
    expect(outcome).toEqual({ kind: 'row-count', rows })
  })

  it('cancels a long statement within half a second and answers the next, also beside it', async () => {
    await visit()
    const outcome = await page.evaluate(async () => {
      const engine = await window.openBrowserEngine()
      const control = new AbortController()
      const sql = 'select count(*) from range(100000000000) r(i) where hash(i) % 7 = 1'
      const long = engine.run({ name: 'long', sql }, { signal: control.signal })
      const kind = long.catch((error: { kind: string }) => error.kind)
      await new Promise((resolve) => setTimeout(resolve, 200))
      const [beside] = await engine.run({ name: 'beside', sql: 'select 1 as x' })
      const started = performance.now()
      control.abort()
      return { kind: await kind, waited: performance.now() - started, beside }
    })
    expect(outcome).toMatchObject({ kind: 'cancelled', beside: { x: 1 } })
    expect(outcome.waited).toBeLessThan(500)
  })

  it('tells how much of the wasm file has arrived', async () => {
    await visit()
    const last = await page.evaluate(async () => {
      const seen: { loaded: number; total: number | null }[] = []
      await window.openBrowserEngine({ onProgress: (progress) => seen.push(progress) })
      return seen.at(-1)
    })
    expect(last?.loaded).toBeGreaterThan(20_000_000)
    expect(last?.total).toBe(last?.loaded)
  })

  it.each(['text/plain', 'text/html', 'application/octet-stream'])(
    'works when the host calls the wasm file %s',
    async (type) => {
      await visit([/\.wasm$/, { headers: { 'Content-Type': type } }])
      expect(await answer()).toMatchObject({ rows: [{ answer: 42 }] })
    },
  )

  it.each<Record<string, string>>([{}, { 'Content-Encoding': 'gzip' }])(
    'works with a gzipped wasm file served with the headers %o',
    async (headers) => {
      await visit([/\.wasm$/, { headers, body: gzippedWasm() }])
      expect(await answer()).toMatchObject({ rows: [{ answer: 42 }] })
    },
  )

  it('works under a policy that allows only the own origin and WebAssembly', async () => {
    const strict = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"
    await visit([/./, policy(strict)])
    expect(await answer()).toMatchObject({ rows: [{ answer: 42 }] })
  })

  it.each([
    ['wasm file', /\.wasm$/],
    ['DuckDB script', /duckdb-browser-eh/],
    ['bootstrap script', /bootstrap-worker/],
  ])(
    'says start-file-missing with address and status when the %s answers 404',
    async (_name, pattern) => {
      await visit([pattern, { status: 404, body: 'gone' }])
      expect(await answer()).toMatchObject({
        kind: 'start-file-missing',
        detail: expect.stringMatching(new RegExp(`${server.url}.*: HTTP 404`)),
      })
    },
  )

  it.each([
    ['wasm file', /\.wasm$/],
    ['DuckDB script', /duckdb-browser-eh/],
    ['bootstrap script', /bootstrap-worker/],
  ])('says start-wrong-type when a page comes in place of the %s', async (_name, pattern) => {
    const body = '<!doctype html><title>Log in</title>'
    await visit([pattern, { headers: { 'Content-Type': 'text/html' }, body }])
    expect(await answer()).toMatchObject({
      kind: 'start-wrong-type',
      detail: expect.stringMatching(/text\/html beginning "<!doctype html>/),
    })
  })

  it.each([
    ['WebAssembly', "script-src 'self'"],
    ['workers', "worker-src 'none'"],
    ['requests', "connect-src 'none'"],
  ])('says start-blocked when a policy blocks %s', async (_name, value) => {
    await visit([/./, policy(value)])
    expect(await answer()).toMatchObject({
      kind: 'start-blocked',
      detail: expect.stringContaining('Content'),
    })
  })

  it('says start-cut-short when the wasm file is', async () => {
    const body = readWasm().subarray(0, 1_000_000)
    await visit([/\.wasm$/, { body }])
    expect(await answer()).toMatchObject({ kind: 'start-cut-short' })
  })

  it.each([
    ['wasm file', /\.wasm$/],
    ['bootstrap script', /bootstrap-worker/],
  ])('says start-timeout when the %s never comes', async (_name, pattern) => {
    await visit([pattern, { hang: true }])
    expect(await answer('select 1', 1500)).toMatchObject({ kind: 'start-timeout' })
  })

  it('rejects calls in flight and later ones with engine-failed when the worker crashes', async () => {
    await visit()
    const kinds = page.evaluate(async () => {
      const engine = await window.openBrowserEngine()
      document.title = 'open'
      const sql = 'select count(*) from range(100000000000) r(i) where hash(i) % 7 = 1'
      const kindOf = (error: { kind: string }) => error.kind
      const inFlight = await engine.run({ name: 'long', sql }).catch(kindOf)
      return [inFlight, await engine.run({ name: 'later', sql: 'select 1' }).catch(kindOf)]
    })
    await page.waitForFunction(() => document.title === 'open')
    await page.workers()[0]?.evaluate(() => {
      setTimeout(() => {
        throw new Error('a crash')
      })
    })
    expect(await kinds).toEqual(['engine-failed', 'engine-failed'])
  })

  it('rejects calls in flight with engine-failed when it is closed', async () => {
    await visit()
    const kind = await page.evaluate(async () => {
      const engine = await window.openBrowserEngine()
      const sql = 'select count(*) from range(100000000000) r(i) where hash(i) % 7 = 1'
      const long = engine.run({ name: 'long', sql }).catch((error: { kind: string }) => error.kind)
      await engine.close()
      return long
    })
    expect(kind).toBe('engine-failed')
  })

  it('gives up the start when the caller does', async () => {
    await visit([/\.wasm$/, { hang: true }])
    const kind = await page.evaluate(() =>
      window
        .openBrowserEngine({ signal: AbortSignal.timeout(300) })
        .catch((error: { kind: string }) => error.kind),
    )
    expect(kind).toBe('cancelled')
  })
})

function readWasm(): Buffer {
  const name = 'node_modules/@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'
  return readFileSync(join(import.meta.dirname, '../..', name))
}

let gzipped: Buffer | undefined

function gzippedWasm(): Buffer {
  gzipped ??= gzipSync(readWasm(), { level: 1 })
  return gzipped
}
