import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { build, createServer, type Plugin } from 'vite'

const source = join(import.meta.dirname, '..')

/** Draws the first view into the built page, and puts the early script into its head. */
export function firstView(): Plugin {
  let early = { name: '', code: '' }
  return {
    name: 've-dich:first-view',
    apply: 'build',
    async buildStart() {
      const code = await bundleEarlyScript()
      const hash = createHash('sha256').update(code).digest('hex').slice(0, 8)
      early = { name: `assets/early-${hash}.js`, code }
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: early.name, source: early.code })
    },
    transformIndexHtml: {
      order: 'post',
      handler: (page) => afterPaint(page, early.name),
    },
    // After the data have been copied beside the page and before the service worker takes its list.
    writeBundle: { order: 'post', sequential: true, handler: ({ dir }) => publish(dir) },
  }
}

/**
 * Vite's module scripts become links: fetched beside the picture, run by the early script after it. The last is the entry.
 * The early script stands before the style sheet, which it would otherwise wait for.
 */
function afterPaint(page: string, early: string): string {
  const scripts = [...page.matchAll(/<script type="module"[^>]* src="([^"]+)"><\/script>/g)]
  if (scripts.length === 0) throw new Error('index.html has no module script')
  return scripts.reduce((html, [tag, source], index) => {
    const entry = index === scripts.length - 1 ? ' data-entry' : ''
    const link = `<link rel="modulepreload" crossorigin fetchpriority="low" href="${source}"${entry}>`
    return html.replace(tag, index === 0 ? `<script src="./${early}"></script>\n    ${link}` : link)
  }, page)
}

/** A classic script, because only such a one runs before the first paint. */
async function bundleEarlyScript(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { input: join(source, 'early.ts'), output: { format: 'iife' } },
    },
  })
  const output = Array.isArray(result) ? result[0] : result
  const chunk = output && 'output' in output ? output.output[0] : null
  if (chunk?.type !== 'chunk') throw new Error('early.ts gave no script')
  return chunk.code
}

/** Runs the same code as `npm run data:publish`, loaded the way the command line loads it. */
async function publish(folder: string | undefined): Promise<void> {
  if (!folder) return
  const server = await createServer({
    configFile: false,
    root: join(source, '..'),
    appType: 'custom',
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  })
  try {
    const { publishFolder } = await server.ssrLoadModule(
      join(source, 'first-view/publish-folder.ts'),
    )
    await publishFolder(folder)
  } finally {
    await server.close()
  }
}
