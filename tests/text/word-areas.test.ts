import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fillWords } from '../../src/text/fill-words.ts'
import { loadAreas, openWords } from '../../src/text/load-words.ts'
import { createTranslator } from '../../src/text/translate.ts'
import { vi } from '../../src/text/vi.ts'
import { viFirst } from '../../src/text/vi-first.ts'

const source = resolve(import.meta.dirname, '../../src')
const areas = Object.keys(vi).filter((key) => !(key in viFirst))

/** A module and all it imports without waiting. */
function modulesOf(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path) || !existsSync(path)) return seen
  seen.add(path)
  const imports = readFileSync(path, 'utf8').matchAll(
    /^(?:import|export)\s+(?!type\s)(?:[^'"]*?from\s+)?'(\.[^']+\.tsx?)'/gm,
  )
  for (const [, specifier = ''] of imports) modulesOf(resolve(dirname(path), specifier), seen)
  return seen
}

function areasUsedBy(...names: string[]): string[] {
  const used = new Set<string>()
  for (const name of names)
    for (const path of modulesOf(join(source, name)))
      if (!path.includes('/text/'))
        for (const [, area = ''] of readFileSync(path, 'utf8').matchAll(
          /['`]([a-zA-Z]+)\.[a-zA-Z$]/g,
        ))
          if (areas.includes(area)) used.add(area)
  return [...used].sort()
}

/** Page file → the areas loaded with it. */
function lazyPages(): [string, string[]][] {
  const sites = ['lazy-pages.ts', 'command-palette.tsx']
  const routes = sites.map((name) => readFileSync(join(source, 'pages', name), 'utf8')).join()
  const found = routes.matchAll(/lazyPage\(\[([^\]]*)\],[\s\S]*?import\('\.\/([^']+)'\)/g)
  return [...found].map(([, list = '', page = '']) => [
    `pages/${page}`,
    [...list.matchAll(/'(\w+)'/g)].map(([, area = '']) => area),
  ])
}

describe('the words a page loads', () => {
  test('the first view needs none beyond those that come with it, but the issues that come with the data', () => {
    expect(areasUsedBy('main.tsx')).toEqual(['issues'])
  })

  test.each(lazyPages())('%s loads every area its modules use', (page, loaded) => {
    const beyond = areasUsedBy(page).filter((area) => area !== 'issues' && !loaded.includes(area))
    expect(beyond).toEqual([])
  })

  test('are found for every lazy page', () => {
    expect(lazyPages().length).toBeGreaterThanOrEqual(6)
    expect(areasUsedBy('pages/trends-page.tsx')).toContain('trendsPage')
  })
})

describe(openWords, () => {
  test('gives the words of the first view, then those of areas as they are asked for, in each language', async () => {
    const { t } = await openWords('vi')
    expect(t('nav.units')).toBe(createTranslator('vi').t('nav.units'))
    expect(t('trendsPage.title')).toBe('trendsPage.title')
    await loadAreas(['trendsPage'])
    expect(t('trendsPage.title')).toBe(createTranslator('vi').t('trendsPage.title'))
    const english = await openWords('en')
    expect(english.language).toBe('en')
    expect(english.t('trendsPage.title')).toBe(createTranslator('en').t('trendsPage.title'))
    await loadAreas(['unitsPage'])
    expect(english.t('unitsPage.title')).toBe(createTranslator('en').t('unitsPage.title'))
  })

  test('hands out the same words object each time, so that nothing is drawn twice', async () => {
    expect(await openWords('vi')).toBe(await openWords('vi'))
  })
})

describe(fillWords, () => {
  const words = { greeting: '{{name}}, {{name}} {{count}}', deep: { word: 'x' } }

  test('fills in every mention, zero included, and leaves out what is not given', () => {
    expect(fillWords(words, 'greeting', { name: '$& <b>', count: 0 })).toBe('$& <b>, $& <b> 0')
    expect(fillWords(words, 'greeting', { name: 'A' })).toBe('A, A ')
  })

  test('says one thing of one and another of none or many', () => {
    const rows = { rows: '{{count}} {{count|row is|rows are}} left' }
    const said = [1, 0, 2, '1', '21'].map((count) => fillWords(rows, 'rows', { count }))
    expect(said).toEqual([
      '1 row is left',
      '0 rows are left',
      '2 rows are left',
      '1 row is left',
      '21 rows are left',
    ])
  })

  test.each(['none', 'deep', 'deep.none', 'toString', 'deep.constructor.name'])(
    'answers the key itself for %s, which is no word',
    (key) => expect(fillWords(words, key)).toBe(key),
  )
})
