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
 * Vite's module scripts become names in a meta element: fetched and run by the early script after the first paint, which
 * even a fetch beside it would hold back. The style sheet stands before the early script: a policy in a meta element
 * stops browsers from looking ahead, so it would be asked for only once that script had run. The first paint waits for
 * the whole view, because half a table takes other widths than the whole.
 */
function afterPaint(page: string, early: string): string {
  const scripts = [...page.matchAll(/\s*<script type="module"[^>]* src="([^"]+)"><\/script>/g)]
  if (scripts.length === 0) throw new Error('index.html has no module script')
  const names = scripts.map(([, source]) => source).join(' ')
  const bare = scripts.reduce((html, [tag]) => html.replace(tag, ''), page)
  const [style] = bare.match(/<link rel="stylesheet"[^>]*>/) ?? []
  if (!style) throw new Error('index.html has no style sheet')
  const whole = '<link rel="expect" href="#first-view" blocking="render">'
  const head = [
    style.replace(' crossorigin', ''), // so that a page opened from the disk has its looks
    `<meta name="scripts" content="${names}">`,
    `<script src="./${early}"></script>`,
  ]
  return bare.replace(style, [whole, ...head].join('\n    '))
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
