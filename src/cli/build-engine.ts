import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'
import { importText, keepExports } from './trim-wasm.ts'

const require = createRequire(import.meta.url)
const cache = join(import.meta.dirname, '../../node_modules/.cache/ve-dich')

/**
 * Puts the trimmed engine, gzipped, in place of DuckDB's own file; `VE_DICH_ENGINE=stock` leaves that as it is.
 * The first build takes about a minute more; later ones find the result in node_modules/.cache.
 */
export function trimmedEngine(): Plugin {
  return {
    name: 've-dich:trimmed-engine',
    apply: 'build',
    enforce: 'pre',
    resolveId(source) {
      if (process.env.VE_DICH_ENGINE === 'stock' || !source.endsWith('/duckdb-eh.wasm?url')) return
      return `${buildTrimmedEngine()}?url`
    },
  }
}

/** Path of the trimmed, gzipped engine; made when the cache does not hold it for these very inputs. */
export function buildTrimmedEngine(): string {
  const stock = readFileSync(require.resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'))
  const script = readFileSync(
    require.resolve('@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js'),
    'utf8',
  )
  const key = hashOf(
    stock,
    script,
    readFileSync(join(import.meta.dirname, 'trim-wasm.ts')),
    features.join(),
  )
  const file = join(cache, `duckdb-eh-trimmed-${key}.wasm.gz`)
  if (existsSync(file)) return file
  const trimmed = keepExports(stock, namedIn(`${script}${importText(stock)}`))
  const bytes = withoutDeadCode(trimmed)
  mkdirSync(cache, { recursive: true })
  const part = `${file}.${process.pid}`
  writeFileSync(part, gzipSync(bytes, { level: 9 }))
  renameSync(part, file) // two builds at once: the last one wins, each file is whole
  return file
}

/** What the stock file uses and every browser with WebAssembly exceptions has; with more, newer encodings would be written. */
const features = [
  'exception-handling',
  'simd',
  'bulk-memory',
  'bulk-memory-opt',
  'sign-ext',
  'mutable-globals',
  'nontrapping-float-to-int',
  'reference-types',
  'multivalue',
].map((name) => `--enable-${name}`)

/** True for every name that stands in the text as a word of its own. */
function namedIn(text: string): (name: string) => boolean {
  const words = new Set(text.match(/[\w$]+/g))
  return (name) => words.has(name)
}

function withoutDeadCode(wasm: Uint8Array): Uint8Array {
  mkdirSync(cache, { recursive: true })
  const [before, after] = ['in', 'out'].map((name) => join(cache, `${process.pid}.${name}.wasm`))
  if (!before || !after) throw new Error('no names')
  writeFileSync(before, wasm)
  try {
    const tool = require.resolve('binaryen/package.json').replace('package.json', 'bin/wasm-opt')
    const passes = ['--remove-unused-module-elements', before, '-o', after]
    const { status, stderr } = spawnSync(process.execPath, [tool, ...features, ...passes], {
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(`wasm-opt ended with ${status}: ${stderr}`)
    return readFileSync(after)
  } finally {
    for (const path of [before, after]) rmSync(path, { force: true })
  }
}

function hashOf(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex').slice(0, 12)
}
