// The page's own way to its words: those of the first view come with it, the others with the page that shows them.
import { fillWords, type Words } from './fill-words.ts'
import type { Language, Text } from './translate.ts'
import type { vi } from './vi.ts'
import { viFirst } from './vi-first.ts'

/** An area whose words are loaded with the page that needs them: the keys that `vi.ts` adds to `vi-first.ts`. */
export type WordArea = Exclude<keyof typeof vi, keyof typeof viFirst>

type Load = () => Promise<Words>
type Loaders = Record<WordArea, Load>

const loaders: Record<Language, { first: Load } & Loaders> = {
  vi: {
    first: async () => viFirst,
    indicatorPage: async () => (await import('./vi-indicator.ts')).viIndicator,
    trendsPage: async () => (await import('./vi-trends.ts')).viTrends,
    unitsPage: async () => (await import('./vi-units.ts')).viUnits,
    sourcesPage: async () => (await import('./vi-sources.ts')).viSources,
    importPage: async () => (await import('./vi-import.ts')).viImport,
    importCheck: async () => (await import('./vi-import-check.ts')).viImportCheck,
    slides: async () => (await import('./vi-slides.ts')).viSlides,
    table: async () => (await import('./vi-table.ts')).viTable,
    issues: async () => (await import('./vi-issues.ts')).viIssues,
  },
  en: {
    first: async () => (await import('./en-first.ts')).enFirst,
    indicatorPage: async () => (await import('./en-indicator.ts')).enIndicator,
    trendsPage: async () => (await import('./en-trends.ts')).enTrends,
    unitsPage: async () => (await import('./en-units.ts')).enUnits,
    sourcesPage: async () => (await import('./en-sources.ts')).enSources,
    importPage: async () => (await import('./en-import.ts')).enImport,
    importCheck: async () => (await import('./en-import-check.ts')).enImportCheck,
    slides: async () => (await import('./en-slides.ts')).enSlides,
    table: async () => (await import('./en-table.ts')).enTable,
    issues: async () => (await import('./en-issues.ts')).enIssues,
  },
}

const areas = new Set<WordArea>()
const opened = new Map<Language, { text: Text; words: Record<string, string | Words> }>()

/** The words of a language, with every area asked for so far. Rejects when the host does not have them. */
export async function openWords(language: Language): Promise<Text> {
  const { first, ...rest } = loaders[language]
  if (!opened.has(language)) {
    const words = { ...(await first()) }
    opened.set(language, { words, text: { language, t: (...asked) => fillWords(words, ...asked) } })
  }
  await Promise.all([...areas].map((area) => open(language, area, rest[area])))
  const { text } = opened.get(language) as { text: Text }
  return text
}

/** Adds areas to every language in use, and to those chosen later. */
export async function loadAreas(wanted: readonly WordArea[]): Promise<void> {
  for (const area of wanted) areas.add(area)
  const languages = [...opened.keys()]
  await Promise.all(
    languages.flatMap((language) =>
      wanted.map((area) => open(language, area, loaders[language][area])),
    ),
  )
}

async function open(language: Language, area: WordArea, load: Load): Promise<void> {
  const found = opened.get(language)
  if (found && !(area in found.words)) found.words[area] = await load()
}
