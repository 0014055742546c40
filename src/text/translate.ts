import { en } from './en.ts'
import { fillWords } from './fill-words.ts'
import type { languages } from './languages.ts'
import { vi } from './vi.ts'

export type Language = (typeof languages)[number]

type Leaves<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Prefix}${K}` : Leaves<T[K], `${Prefix}${K}.`>
}[keyof T & string]

/** Every key of the Vietnamese text, dotted, e.g. `scorecard.status.met`. */
export type TextKey = Leaves<typeof vi>

export type Translate = (key: TextKey, values?: Record<string, string | number>) => string

/** The words of one language: handed to view models and, through a context, to components. */
export type Text = { language: Language; t: Translate }

/** All words of one language at once, for the command line, the first view and tests; the page has `openWords`. */
export function createTranslator(language: Language): Text {
  const words = { vi, en }[language]
  return { language, t: (key, values) => fillWords(words, key, values) }
}
