// Runs one command of this folder through Vite, so that the CLI reads the same modules and .sql files as the site.
import { createServer } from 'vite'

const [command, ...args] = process.argv.slice(2)
const server = await createServer({
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
})
try {
  const path = new URL(`./${command}.ts`, import.meta.url).pathname
  const { main } = await server.ssrLoadModule(path)
  process.exitCode = await main(args)
} finally {
  await server.close()
}
