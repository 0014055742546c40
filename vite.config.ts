import { cpSync, createReadStream, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { join, normalize } from 'node:path'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'
import { trimmedEngine } from './src/cli/build-engine.ts'
import { contentPolicyTag } from './src/cli/content-policy.ts'
import { sampleFiles } from './src/cli/make-sample.ts'
import { firstView } from './src/first-view/vite-plugin.ts'
import { offlineOptions } from './src/offline/offline-options.ts'

const dataFolder = join(import.meta.dirname, 'data')

/** Serves `data/` unchanged in development and copies it beside the built page, so a host replaces a CSV without a rebuild. */
function publishedData(): Plugin {
  return {
    name: 've-dich:published-data',
    configureServer(server) {
      server.middlewares.use('/data', (request, response, next) => {
        const path = normalize(join(dataFolder, pathOf(request)))
        if (!path.startsWith(dataFolder) || !existsSync(path)) return next()
        response.setHeader('Content-Type', typeOf(path))
        createReadStream(path).pipe(response)
      })
    },
    writeBundle({ dir }) {
      if (dir) cpSync(dataFolder, join(dir, 'data'), { recursive: true })
    },
  }
}

/** Makes the sample data set and serves it in its own folder; the page reads it only when a person asks. */
function sampleData(): Plugin {
  return {
    name: 've-dich:sample-data',
    configureServer(server) {
      const files = sampleFiles(dataFolder)
      server.middlewares.use('/sample', (request, response, next) => {
        const text = files.get(pathOf(request).slice(1))
        if (text === undefined) return next()
        response.setHeader('Content-Type', typeOf(pathOf(request)))
        response.end(text)
      })
    },
    writeBundle({ dir }) {
      if (!dir) return
      mkdirSync(join(dir, 'sample'), { recursive: true })
      for (const [name, text] of sampleFiles(dataFolder))
        writeFileSync(join(dir, 'sample', name), text)
    },
  }
}

function pathOf(request: IncomingMessage): string {
  return decodeURIComponent(request.url?.split('?')[0] ?? '')
}

function typeOf(path: string): string {
  return path.endsWith('.json') ? 'application/json' : 'text/csv; charset=utf-8'
}

export default defineConfig({
  base: './',
  plugins: [
    react(),
    trimmedEngine(),
    publishedData(),
    sampleData(),
    firstView(),
    VitePWA(offlineOptions),
    contentPolicyTag(),
  ],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        // One script before the first scorecard, whatever the pages share.
        codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] },
        assetFileNames: ({ names }) =>
          names[0]?.endsWith('.wasm.gz')
            ? 'assets/duckdb-eh-trimmed-[hash].wasm.gz'
            : 'assets/[name]-[hash][extname]',
      },
    },
  },
  worker: { format: 'es' },
  preview: { host: '127.0.0.1', port: 4173 },
  test: {
    reporters: ['default', './tests/support/summary-reporter.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          isolate: false,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
          testTimeout: 30_000,
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
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
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
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
          testTimeout: 150_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
