import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder of the built product; null while the product has no page. */
    siteFolder: string | null
    /** Folder of the built page that only opens the engine. */
    enginePageFolder: string
  }
}

const project = resolve(import.meta.dirname, '../..')

/** Builds, once per run, what the browser tests look at: the product itself and the bare engine page. */
export default async function setup({ provide }: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 've-dich-built-'))
  const siteFolder = join(folder, 'site')
  const enginePageFolder = join(folder, 'engine-page')
  const hasSite = existsSync(join(project, 'index.html'))
  const environment = process.env.NODE_ENV
  process.env.NODE_ENV = 'production' // Vitest says `test`, which would put React's development build on the page
  if (hasSite)
    await build({ ...common, root: project, build: { outDir: siteFolder, emptyOutDir: true } })
  await buildEnginePage(enginePageFolder)
  process.env.NODE_ENV = environment
  provide('siteFolder', hasSite ? siteFolder : null)
  provide('enginePageFolder', enginePageFolder)
  return () => rmSync(folder, { recursive: true })
}

const common = { logLevel: 'warn', mode: 'production' } as const

function buildEnginePage(outDir: string) {
  return build({
    ...common,
    configFile: false,
    root: join(project, 'tests/browser/engine-page'),
    base: './',
    build: { outDir, emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
    worker: { format: 'es' },
  })
}
