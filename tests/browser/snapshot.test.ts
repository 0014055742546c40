import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { makeCanonicalFile, namesOf } from '../../bench/import-page/make-file.ts'
import { readDataFolder } from '../../src/import/read-folder.ts'
import { publishedFileNames } from '../../src/storage/published-folder.ts'
import { commitBatch, undoElsewhere } from '../support/commit-batch.ts'
import { readLine, readText, whenReady } from '../support/read-page.ts'
import { siteFolder, visitSite } from '../support/visit-site.ts'

const site = visitSite()
const growth = 'Tốc độ tăng trưởng GRDP'
const imported =
  'grdp-growth,hai-phong,2025,period,12.5,preliminary,,mekongasean-grdp-2025,false,,\n'

function dataFile(name: string): Buffer {
  return readFileSync(join(siteFolder(), 'data', name))
}

/** More rows than the published files have, and one that shows on the scorecard. */
async function largeFile(): Promise<string> {
  const files = new Map(publishedFileNames.map((name) => [name, new Uint8Array(dataFile(name))]))
  return (await makeCanonicalFile(namesOf(readDataFolder(files)), 20_000).text()) + imported
}

/** How the tables came to stand in the page. */
async function origin(page: Page): Promise<'attached' | 'built'> {
  await whenReady(page)
  const names = await page.evaluate(() => performance.getEntriesByType('mark').map((m) => m.name))
  return names.includes('tables-attached') ? 'attached' : 'built'
}

function whenKept(page: Page) {
  return page.waitForFunction(() => performance.getEntriesByName('snapshot-kept').length > 0)
}

const actual = async (page: Page) => (await readLine(page, growth))['Thực hiện']

/** Names of the snapshots on the disk of the browser. */
function kept(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory()
    const folder = await root.getDirectoryHandle('ve-dich-snapshots', { create: true })
    const names: string[] = []
    for await (const name of folder.keys()) names.push(name)
    return names
  })
}

/** One byte in the middle of the file turns over, as on a failing disk. */
function tear(page: Page, name: string) {
  return page.evaluate(async (file) => {
    const root = await navigator.storage.getDirectory()
    const folder = await root.getDirectoryHandle('ve-dich-snapshots')
    const handle = await folder.getFileHandle(file)
    const { size } = await handle.getFile()
    const writable = await handle.createWritable({ keepExistingData: true })
    await writable.write({ type: 'write', position: Math.floor(size / 2), data: 'torn' })
    await writable.close()
  }, name)
}

/** A page without the product, where batches and snapshots can be put before it opens. */
async function openBeside(page: Page): Promise<Page> {
  await page.goto(`${site.server.url}data/datapackage.json`)
  return page
}

async function openSite(page: Page): Promise<Page> {
  await page.goto('about:blank') // another hash alone would not load the site anew
  await page.goto(site.server.url)
  return page
}

describe('the snapshot of a large import', () => {
  it('opens later visits with the very figures that were built, and is never missed', async () => {
    const page = await openBeside(await site.newPage())
    await commitBatch(page, await largeFile())
    expect(await origin(await openSite(page))).toBe('built')
    expect(await actual(page)).toBe('12,5')
    const built = await readText(page.locator('main'))
    await whenKept(page)
    const [first] = await kept(page)

    expect(await origin(await openSite(page))).toBe('attached')
    expect(await readText(page.locator('main'))).toBe(built)

    // The host has other figures meanwhile: another tab sees them, and leaves this one what it answers from.
    const newer = dataFile('actuals.csv').toString().replace(',11.81,', ',11.82,')
    expect(newer).not.toBe(dataFile('actuals.csv').toString())
    site.server.faults.set(/data\/actuals\.csv/, { body: newer })
    const other = await page.context().newPage()
    expect(await origin(await openSite(other))).toBe('built')
    await whenKept(other)
    expect(await kept(page)).toHaveLength(2)
    expect(await kept(page)).toContain(first)
    site.server.faults.clear()

    await tear(await openBeside(page), first ?? '')
    expect(await origin(await openSite(page))).toBe('built')
    expect(await readText(page.locator('main'))).toBe(built)

    await undoElsewhere(page)
    await expect.poll(() => actual(page)).toBe('11,81')
    await expect.poll(() => kept(page), { timeout: 15_000 }).toEqual([])
  })
})
