import { cpSync, createReadStream, existsSync } from 'node:fs'
import { join, normalize } from 'node:path'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

const dataFolder = join(import.meta.dirname, 'data')

/** Serves `data/` unchanged in development and copies it beside the built page, so a host replaces a CSV without a rebuild. */
function publishedData(): Plugin {
  return {
    name: 've-dich:published-data',
    configureServer(server) {
      server.middlewares.use('/data', (request, response, next) => {
        const path = normalize(
          join(dataFolder, decodeURIComponent(request.url?.split('?')[0] ?? '')),
        )
        if (!path.startsWith(dataFolder) || !existsSync(path)) return next()
        response.setHeader('Content-Type', path.endsWith('.json') ? 'application/json' : 'text/csv')
        createReadStream(path).pipe(response)
      })
    },
    writeBundle(options) {
      if (options.dir) cpSync(dataFolder, join(options.dir, 'data'), { recursive: true })
    },
  }
}

export default defineConfig({
  base: './',
  plugins: [react(), publishedData()],
  build: { target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 700 },
  worker: { format: 'es' },
  preview: { host: '127.0.0.1', port: 4173 },
  test: {
    reporters: ['default', './tests/support/summary-reporter.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [
            'tests/database/**',
            'tests/cli/**',
            'tests/browser/**',
            'tests/pipeline.golden.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'duckdb',
          include: [
            'tests/database/**/*.test.ts',
            'tests/cli/**/*.test.ts',
            'tests/pipeline.golden.test.ts',
          ],
          isolate: false,
          fileParallelism: false,
          maxWorkers: 1,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/support/built-site.ts'],
          isolate: false,
          fileParallelism: false,
          maxWorkers: 1,
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
