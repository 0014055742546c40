import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadTables } from '../database/load-tables.ts'
import { type NodeEngine, openNodeEngine } from '../database/node-engine.ts'
import { readDataFolder } from '../import/read-folder.ts'
import { drawFirstView } from '../prerender.tsx'
import { publishedFileNames } from '../storage/published-folder.ts'
import { answerFirstQuestions, type FirstView } from './first-view.ts'
import { writeFirstView } from './page-text.ts'

/** Computes the first view from the `data/` of a built folder and writes it into its `index.html`. Throws when either is missing. */
export async function publishFolder(folder: string): Promise<FirstView> {
  const view = await computeFirstView(join(folder, 'data'))
  const path = join(folder, 'index.html')
  const page = writeFirstView(readFileSync(path, 'utf8'), await drawFirstView(view), view)
  writeFileSync(path, page)
  renewKeptPage(folder, page)
  return view
}

/** The same line as in the browser, with the Node engine: bytes, checks, tables, views, answers. */
export async function computeFirstView(dataFolder: string): Promise<FirstView> {
  const bytes = readFiles(dataFolder)
  const engine = await sharedEngine()
  await engine.reset()
  await loadTables(engine, readDataFolder(bytes).tables)
  return {
    files: Object.fromEntries([...bytes].map(([name, content]) => [name, hash('sha256', content)])),
    answers: await answerFirstQuestions(engine),
  }
}

let opened: Promise<NodeEngine> | undefined

function sharedEngine(): Promise<NodeEngine> {
  opened ??= openNodeEngine()
  return opened
}

function readFiles(folder: string): Map<string, Uint8Array> {
  const present = publishedFileNames.filter((name) => existsSync(join(folder, name)))
  if (present.length === 0) throw new Error(`${folder}: no data files`)
  return new Map(present.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]))
}

/** The service worker knows `index.html` by its hash; without the new one it would keep the old page for use offline. */
function renewKeptPage(folder: string, page: string): void {
  const path = join(folder, 'service-worker.js')
  if (!existsSync(path)) return
  const entry =
    /("?revision"?:\s*")[0-9a-f]{32}("\s*,\s*"?url"?:\s*"index\.html")|("?url"?:\s*"index\.html"\s*,\s*"?revision"?:\s*")[0-9a-f]{32}(")/
  const revision = hash('md5', page)
  const text = readFileSync(path, 'utf8')
  writeFileSync(
    path,
    text.replace(entry, (_, a, b, c, d) => `${a ?? c}${revision}${b ?? d}`),
  )
}

function hash(algorithm: 'sha256' | 'md5', content: Uint8Array | string): string {
  return createHash(algorithm).update(content).digest('hex')
}
