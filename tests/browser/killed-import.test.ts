import { createHash } from 'node:crypto'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { openBrowser } from '../support/open-browser.ts'
import { type StaticServer, serveFolder } from '../support/static-server.ts'
import type { EnginePage } from './engine-page/main.ts'

declare global {
  interface Window extends EnginePage {
    tellPromise(kind: 'file' | 'batch', id: string): Promise<void>
  }
}

const kills = 20
const longestLife = 120
const seed = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000)

let browser: Browser
let context: BrowserContext
let server: StaticServer

beforeAll(async () => {
  browser = await openBrowser()
  server = await serveFolder(inject('enginePageFolder'))
  context = await browser.newContext()
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

async function open(): Promise<Page> {
  const page = await context.newPage()
  await page.goto(server.url)
  await page.waitForFunction(() => 'openWorkspace' in window)
  return page
}

/** The renderer dies in the middle of whatever it does; the browser lives on. */
async function kill(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash')
  page.goto('chrome://crash').catch(() => undefined)
  await crashed
  await page.close()
}

/** Imports files one after the other, telling of each only once the workspace has promised to keep it. */
function importUntilKilled(page: Page, round: number): void {
  page
    .evaluate(async (name) => {
      const workspace = await window.openWorkspace()
      const recipe = { sheet: null, choices: {}, document: null, actualStatus: 'preliminary' }
      for (let count = 0; ; count += 1) {
        const text = `${name}-${count};`.repeat(40_000)
        const { id, sha256, isSaved } = await workspace.storeFile(new File([text], `${name}.csv`))
        if (isSaved) await window.tellPromise('file', id)
        const draft = { fileId: id, fileName: `${name}.csv`, sha256, recipe, counts: {} }
        const batch = await workspace.commitBatch(draft as never)
        if (batch.isSaved) await window.tellPromise('batch', batch.id)
      }
    }, `lan-${round}`)
    .catch(() => undefined) // killed
}

/** Everything there is, with the hash of the bytes that really come back. */
async function contentOf(page: Page) {
  const { files, batches, trouble } = await page.evaluate(async () => {
    const workspace = await window.openWorkspace()
    const listed = await workspace.listFiles()
    const texts = await Promise.all(
      listed.map(async (file) => ({
        ...file,
        text: await (await workspace.readFile(file.id)).text(),
      })),
    )
    return {
      files: texts,
      batches: await workspace.listBatches(),
      trouble: workspace.trouble?.kind ?? null,
    }
  })
  const hashed = files.map(({ text, ...file }) => ({
    ...file,
    found: createHash('sha256').update(text).digest('hex'),
  }))
  return { files: hashed, batches, trouble }
}

it(`loses and doubles nothing when its page is killed ${kills} times (KILL_SEED=${seed})`, async () => {
  console.log(`killed imports: KILL_SEED=${seed}`)
  const random = randomFrom(seed)
  const promised = { file: new Set<string>(), batch: new Set<string>() }
  await context.exposeFunction('tellPromise', (kind: 'file' | 'batch', id: string) => {
    promised[kind].add(id)
  })
  for (let round = 0; round < kills; round += 1) {
    const page = await open()
    importUntilKilled(page, round)
    await page.waitForTimeout(random() * longestLife)
    await kill(page)
  }
  const { files, batches, trouble } = await contentOf(await open())
  expect(trouble).toBeNull()
  expect(files.map(({ sha256 }) => sha256)).toEqual(files.map(({ found }) => found))
  expect(new Set(files.map(({ sha256 }) => sha256)).size).toBe(files.length)
  const ids = new Set(files.map(({ id }) => id))
  expect([...promised.file].filter((id) => !ids.has(id))).toEqual([])
  expect(batches.filter(({ fileId }) => !ids.has(fileId))).toEqual([])
  expect(batches.map(({ number }) => number)).toEqual(batches.map((_, index) => index + 1))
  const kept = new Set(batches.map(({ id }) => id))
  expect([...promised.batch].filter((id) => !kept.has(id))).toEqual([])
  expect(new Set(batches.map(({ fileId }) => fileId)).size).toBe(batches.length)
  expect(promised.batch.size).toBeGreaterThan(0)
  expect(files.length).toBeGreaterThanOrEqual(batches.length)
}, 90_000)

/** Mulberry32. */
function randomFrom(start: number): () => number {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
