import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { main } from '../../src/cli/data-publish.ts'
import { readFolderFromDisk } from '../../src/cli/read-folder-from-disk.ts'
import { loadTables } from '../../src/database/load-tables.ts'
import { readFirstView } from '../../src/first-view/page-text.ts'
import { readDataFolder } from '../../src/import/read-folder.ts'
import { listScorecardRows } from '../../src/queries/list-scorecard-rows.ts'
import { openTestDatabase } from '../support/open-test-database.ts'

const data = resolve(import.meta.dirname, '../../data')
const worker = `precache([{"revision":"00000000000000000000000000000000","url":"index.html"}])`
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 've-dich-publish-'))
  cpSync(data, join(folder, 'data'), { recursive: true })
  writeFileSync(
    join(folder, 'index.html'),
    '<!--first-view--><div id="root"></div><!--/first-view-->',
  )
  writeFileSync(join(folder, 'service-worker.js'), worker)
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
})

afterEach(() => {
  rmSync(folder, { recursive: true })
  vi.restoreAllMocks()
})

describe('npm run data:publish', () => {
  it('writes the drawn scorecard, the answers a fresh engine gives, and a new hash for the kept page', async () => {
    expect(await main([folder])).toBe(0)
    const page = readFileSync(join(folder, 'index.html'), 'utf8')
    expect(page).toContain('Tốc độ tăng trưởng GRDP')
    expect(page).not.toMatch(/<script(?! type="application\/json")/)
    const [, text = ''] = page.match(/id="first-view">([^<]*)</) ?? []
    const view = readFirstView({ getElementById: () => ({ textContent: text }) as HTMLElement })

    const engine = await openTestDatabase()
    await loadTables(engine, readDataFolder(readFolderFromDisk(data)).tables)
    const rows = view?.answers.find(({ question }) => question === 'rows')
    const live = await listScorecardRows(engine, rows?.parameters as never)
    expect(rows?.rows).toEqual(JSON.parse(JSON.stringify(live)))
    expect(live).toHaveLength(30)
    expect(readFileSync(join(folder, 'service-worker.js'), 'utf8')).not.toContain('00000000')
  })

  it('says what is missing and changes nothing', async () => {
    rmSync(join(folder, 'data'), { recursive: true })
    expect(await main([folder])).toBe(1)
    expect(vi.mocked(console.error).mock.calls.join()).toContain('no data files')
    expect(readFileSync(join(folder, 'index.html'), 'utf8')).not.toContain('GRDP')
    expect(await main([])).toBe(2)
  })
})
