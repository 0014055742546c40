import { foldBare } from '../../domain/fold-name.ts'
import type { NameIndex } from './match-name.ts'
import { expandName } from './name-variants.ts'

const mostProposals = 5
const lowestScore = 0.45

/** Names alike, best first: those equal without diacritics, then by shared words. Never taken without the person. */
export function proposeNames(
  index: NameIndex,
  name: string,
  path: readonly string[],
  equalBare: readonly string[],
): { id: string; score: number }[] {
  const own = wordsOf(name)
  const withPath = path.length === 0 ? null : wordsOf(`${path.at(-1)} ${name}`)
  const scored = [...index.things.values()].map(({ id, names }) => {
    const words = names.map(wordsOf)
    const scores = words.flatMap((candidate) => [
      overlap(own, candidate),
      withPath ? overlap(withPath, candidate) : 0,
    ])
    const score = equalBare.includes(id) ? 0.95 : 0.9 * Math.max(0, ...scores)
    return { id, score: Math.round(score * 100) / 100 }
  })
  return scored
    .filter(({ score }) => score >= lowestScore)
    .sort((a, b) => b.score - a.score)
    .slice(0, mostProposals)
}

const known = new Map<string, ReadonlySet<string>>()

/** Words and word pairs without diacritics: pairs keep “nhà ở” from meeting “ở nhà”. */
function wordsOf(name: string): ReadonlySet<string> {
  const found = known.get(name)
  if (found) return found
  const words = foldBare(expandName(name)).match(/[a-z\d]+/g) ?? []
  const pairs = words.slice(1).map((word, at) => `${words[at]} ${word}`)
  const made = new Set([...words, ...pairs])
  if (known.size > 5000) known.clear()
  known.set(name, made)
  return made
}

/** Dice: shared parts against all parts, 0–1. */
function overlap(first: ReadonlySet<string>, second: ReadonlySet<string>): number {
  if (first.size === 0 || second.size === 0) return 0
  const shared = [...first].filter((part) => second.has(part)).length
  return (2 * shared) / (first.size + second.size)
}
