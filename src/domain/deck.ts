/** What a slide can show, in the order of a review; new kinds at the end, for links hold their place in it. */
export const slideKinds = [
  'cover',
  'scorecard',
  'indicator',
  'year',
  'group',
  'trends',
  'ranking',
  'heat',
  'why',
  'deadlines',
  'sources',
  'parts',
  'values',
] as const

export type SlideKind = (typeof slideKinds)[number]

/** Names of what is shown; null takes the deck's own, or means that the kind does not need it. */
export type SlideSubject = {
  kind: SlideKind
  documentId: string | null
  orgUnitId: string | null
  indicatorId: string | null
  domain: string | null
  block: string | null
  period: string | null
  basis: string | null
}

/** One slide as it is kept: a subject and what a person wrote; never a figure to be shown. */
export type SlideSpec = SlideSubject & {
  /** Unique within the deck. */
  id: string
  /** Null = the message the rules write from the figures of the day. */
  message: string | null
  notes: string | null
  /** Free text of the slide itself, e.g. why a target is behind. */
  body: string | null
  /** The figures an edited message was written on, as `name, value`; compared, never shown as current. */
  writtenOn: [name: string, value: string][]
}

/** A deck is data: what to show, in which order, with which words. */
export type DeckDefinition = {
  documentId: string | null
  orgUnitId: string | null
  /** ISO date; null = by the latest figures. */
  asOf: string | null
  isSample: boolean
  slides: SlideSpec[]
}

/** What a deck may hold: a file is handed on by people and must not stop the page. */
export const deckLimits = { slides: 200, textLength: 4000, fileBytes: 2_000_000, idLength: 200 }

/** A subject with everything left out that is not said. */
export function slideSubject(kind: SlideKind, of: Partial<SlideSubject> = {}): SlideSubject {
  return {
    documentId: null,
    orgUnitId: null,
    indicatorId: null,
    domain: null,
    block: null,
    period: null,
    basis: null,
    ...of,
    kind,
  }
}

/** A slide without words of its own; its id is new among those given. */
export function newSlide(subject: SlideSubject, taken: readonly SlideSpec[]): SlideSpec {
  const ids = new Set(taken.map((slide) => slide.id))
  const free = (number: number): string =>
    ids.has(`${subject.kind}-${number}`) ? free(number + 1) : `${subject.kind}-${number}`
  return { ...subject, id: free(1), message: null, notes: null, body: null, writtenOn: [] }
}

/** Between the texts of the pages of one slide: no keyboard writes it. */
const pageBreak = '\f'

/** A free text as one for each page of its slide; what is left over stands on the last. */
export function pageTexts(text: string | null, pages: number): string[] {
  const parts = (text ?? '').split(pageBreak)
  const first = Array.from({ length: pages }, (_, index) => parts[index] ?? '')
  const rest = parts.slice(pages)
  if (rest.length > 0) first[pages - 1] = [first[pages - 1], ...rest].filter(Boolean).join('\n')
  return first
}

/** The texts of the pages as one; null when none says anything. */
export function joinPageTexts(texts: readonly string[]): string | null {
  return texts.some(Boolean) ? texts.join(pageBreak) : null
}
