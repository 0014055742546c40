import { createInstance } from 'i18next'
import { en } from './en.ts'
import { vi } from './vi.ts'

/** The languages of the interface; Vietnamese is the default. */
export const languages = ['vi', 'en'] as const

export type Language = (typeof languages)[number]

type Leaves<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Prefix}${K}` : Leaves<T[K], `${Prefix}${K}.`>
}[keyof T & string]

/** Every key of the Vietnamese text, dotted, e.g. `scorecard.status.met`. */
export type TextKey = Leaves<typeof vi>

export type Translate = (key: TextKey, values?: Record<string, string | number>) => string

/** The words of one language: handed to view models and, through a context, to components. */
export type Text = { language: Language; t: Translate }

const resources = { vi: { translation: vi }, en: { translation: en } }

/** Opens the words of one language. Interpolation does not escape: React does. */
export function createTranslator(language: Language): Text {
  const instance = createInstance()
  void instance.init({
    lng: language,
    fallbackLng: false,
    resources,
    initAsync: false,
    nsSeparator: false,
    showSupportNotice: false,
    interpolation: { escapeValue: false },
  })
  return { language, t: (key, values) => instance.t(key, values ?? {}) }
}
