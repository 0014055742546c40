import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { describe, expect, test } from 'vitest'

const source = resolve(import.meta.dirname, '../src')

const everything = [
  'domain',
  'import',
  'database',
  'storage',
  'queries',
  'view-models',
  'text',
  'state',
  'components',
  'export',
  'first-view',
  'offline',
]

/** Folder → folders it may import. The same table stands in src/README.md. */
const mayImport: Record<string, string[]> = {
  domain: [],
  import: ['domain'],
  database: ['domain'],
  storage: ['domain'],
  queries: ['domain', 'database'],
  'view-models': ['domain', 'text', 'queries (types)'],
  text: [],
  state: ['domain'],
  components: ['domain', 'text', 'view-models (types)'],
  export: ['domain', 'import', 'text', 'view-models'],
  'first-view': ['domain', 'queries', 'database', 'import', 'storage', 'view-models'],
  offline: [],
  pages: [...everything, 'styles'],
  cli: everything.filter((folder) => folder !== 'components' && folder !== 'state'),
}

/** Third-party package → the folders it may appear in, one or two levels deep. */
const packageHomes: Record<string, string[]> = {
  papaparse: ['import'],
  hucre: ['import/read', 'export'],
  '@duckdb/duckdb-wasm': ['database'],
  '@uwdata/flechette': ['database'],
  idb: ['storage'],
  zustand: ['state'],
  wouter: ['state', 'pages', '.'],
  recharts: ['components/charts'],
  '@tanstack': ['components/tables'],
  pptxgenjs: ['export'],
  jszip: ['export'],
  react: ['components', 'pages', 'state', '.'],
  'react-dom': ['.', 'first-view'],
  'workbox-precaching': ['offline'],
  'workbox-routing': ['offline'],
  'workbox-strategies': ['offline'],
  'vite-plugin-pwa': ['offline'],
}

type Import = { file: string; folder: string; specifier: string; typesOnly: boolean }

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

function importsOf(path: string): Import[] {
  const file = relative(source, path)
  const folder = file.includes(sep) ? (file.split(sep)[0] ?? '.') : '.'
  const text = readFileSync(path, 'utf8')
  const matches = text.matchAll(
    /(?:import|export)\s+(type\s)?[^'"]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|^import\s+['"]([^'"]+)['"]/gm,
  )
  return [...matches].map((match) => ({
    file,
    folder,
    specifier: match[2] ?? match[3] ?? match[4] ?? '',
    typesOnly: match[1] !== undefined,
  }))
}

function targetFolder(found: Import): string | null {
  if (!found.specifier.startsWith('.')) return null
  const path = relative(source, resolve(source, dirname(found.file), found.specifier))
  if (path.startsWith('..')) return '(outside src)'
  return path.includes(sep) ? (path.split(sep)[0] ?? '.') : '.'
}

function folderViolation(found: Import): string | null {
  const target = targetFolder(found)
  const allowed = mayImport[found.folder]
  if (target === null || target === found.folder || found.folder === '.') return null
  if (!allowed) return `${found.file}: folder ${found.folder} is not in the import table`
  const ok =
    target === '.'
      ? found.folder === 'pages' || found.folder === 'first-view'
      : allowed.includes(target) || (found.typesOnly && allowed.includes(`${target} (types)`))
  return ok
    ? null
    : `${found.file} imports ${found.specifier}: ${found.folder} may not import ${target}`
}

function packageViolation(found: Import): string | null {
  const name = Object.keys(packageHomes).find(
    (home) => found.specifier === home || found.specifier.startsWith(`${home}/`),
  )
  const place = dirname(found.file).split(sep).join('/')
  const isHome = (home: string) => home === found.folder || home === place
  if (!name || packageHomes[name]?.some(isHome)) return null
  return `${found.file} imports ${found.specifier}: it lives only in ${packageHomes[name]?.join(', ')}`
}

const imports = sourceFiles(source).flatMap(importsOf)

describe('the folder rule', () => {
  test('sees the import lines of the whole source', () => {
    expect(imports.length).toBeGreaterThan(20)
  })

  test('no folder imports one it may not know', () => {
    expect(imports.map(folderViolation).filter(Boolean)).toEqual([])
  })

  test('a third-party package stays in its own folder', () => {
    expect(imports.map(packageViolation).filter(Boolean)).toEqual([])
  })

  test('no folder is a drawer without a subject and none is deeper than two levels', () => {
    const folders = readdirSync(source, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    )
    const paths = folders.map((entry) => relative(source, join(entry.parentPath, entry.name)))
    expect(paths.filter((path) => /(^|\/)(utils|helpers|common|types|hooks)$/.test(path))).toEqual(
      [],
    )
    expect(paths.filter((path) => path.split(sep).length > 2)).toEqual([])
  })

  test('SQL stands only in database and queries', () => {
    const others = sourceFiles(source).filter((path) => !/src\/(database|queries)\//.test(path))
    const withSql = others.filter((path) =>
      /\bselect\s+[\s\S]{1,400}?\bfrom\s+[a-z_]+/i.test(
        readFileSync(path, 'utf8')
          .replace(/^\s*(\/\/|\*|\/\*).*$/gm, '')
          .replace(/^import .*$/gm, ''),
      ),
    )
    expect(withSql.map((path) => relative(source, path))).toEqual([])
  })

  test('the import table is printed in src/README.md as it is enforced here', () => {
    const readme = readFileSync(join(source, 'README.md'), 'utf8')
    for (const folder of Object.keys(mayImport)) expect(readme).toContain(`| ${folder} |`)
  })
})
