import { foldText } from './search.ts'

export const paletteKinds = ['page', 'indicator', 'unit', 'document'] as const

export type PaletteKind = (typeof paletteKinds)[number]

/** One thing the palette can open. */
export type PaletteEntry = {
  id: string
  kind: PaletteKind
  label: string
  /** Measure unit, block or date, and where the entry leads. */
  note: string
  href: string
  /** Folded texts it is found by: the names first, then other names. */
  names: readonly string[]
  aliases: readonly string[]
  /** Offered before anything is typed. */
  isSuggested: boolean
}

export type PaletteGroup = { kind: PaletteKind; entries: PaletteEntry[] }

/** Most results shown. */
export const paletteLimit = 12

const aliasPenalty = 0.5

/**
 * How well a folded text answers a folded search, lower is better; null = not at all.
 * 0 the same · 1 begins with it · 2 a word begins it · 3 every word typed begins a word · 4 inside · 5 every word inside.
 */
export function matchRank(text: string, search: string): number | null {
  if (search === '') return null
  if (text === search) return 0
  if (text.startsWith(search)) return 1
  const spaced = ` ${text}`
  if (spaced.includes(` ${search}`)) return 2
  const words = search.split(' ')
  if (words.every((word) => spaced.includes(` ${word}`))) return 3
  if (text.includes(search)) return 4
  return words.every((word) => text.includes(word)) ? 5 : null
}

/** The best entries for what is typed, best first, at most `paletteLimit`; nothing typed lists the first entries. */
export function rankPalette(entries: readonly PaletteEntry[], typed: string): PaletteEntry[] {
  const search = foldText(typed)
  if (search === '') {
    const offered = typed.trim() ? [] : entries.filter(({ isSuggested }) => isSuggested)
    return offered.slice(0, paletteLimit)
  }
  const ranked = entries.flatMap((entry) => {
    const rank = entryRank(entry, search)
    return rank === null ? [] : [{ entry, rank }]
  })
  return ranked
    .sort(compareRanked)
    .slice(0, paletteLimit)
    .map(({ entry }) => entry)
}

/** Entries under their kinds: the kind of the best entry first, each kind in the order given. */
export function groupPalette(entries: readonly PaletteEntry[]): PaletteGroup[] {
  const kinds = [...new Set(entries.map(({ kind }) => kind))]
  return kinds.map((kind) => ({ kind, entries: entries.filter((entry) => entry.kind === kind) }))
}

/** Where the arrows, Home and End lead from the active entry; null for any other key. */
export function paletteStep(key: string, ids: readonly string[], active: string | null) {
  const at = active === null ? -1 : ids.indexOf(active)
  const last = ids.length - 1
  const next = {
    ArrowDown: at >= last ? 0 : at + 1,
    ArrowUp: at <= 0 ? last : at - 1,
    Home: 0,
    End: last,
  }[key]
  return next === undefined ? null : (ids[next] ?? null)
}

function entryRank({ names, aliases }: PaletteEntry, search: string): number | null {
  const ranks = [
    ...names.map((name) => matchRank(name, search)),
    ...aliases.map((alias) => penalised(matchRank(alias, search))),
  ].filter((rank) => rank !== null)
  return ranks.length === 0 ? null : Math.min(...ranks)
}

function penalised(rank: number | null): number | null {
  return rank === null ? null : rank + aliasPenalty
}

type Ranked = { entry: PaletteEntry; rank: number }

// Among equals a page comes before an indicator, and the shorter name is the more likely one.
function compareRanked(a: Ranked, b: Ranked): number {
  const kind = (entry: PaletteEntry) => paletteKinds.indexOf(entry.kind)
  const length = (entry: PaletteEntry) => entry.label.length
  return a.rank - b.rank || kind(a.entry) - kind(b.entry) || length(a.entry) - length(b.entry)
}
