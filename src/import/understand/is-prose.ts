import type { Sheet } from '../read/office-file.ts'

const looked = 400
const wordsOfSentence = 9

/** True for a text of sentences: nobody cut it into cells, and most of its words stand in long lines. */
export function isProse({ name, rows }: Sheet): boolean {
  if (name !== null) return false
  const lines = rows.slice(0, looked).map(({ cells }) => cells.map((cell) => cell.trim()))
  const cells = lines.flat().filter((cell) => cell !== '')
  const figures = cells.filter((cell) => /^[\d\s.,%()+…–-]+$/.test(cell)).length
  const counts = lines.map((line) => line.join(' ').match(/\p{L}+/gu)?.length ?? 0)
  const sum = (all: readonly number[]) => all.reduce((total, count) => total + count, 0)
  const inSentences = sum(counts.filter((count) => count >= wordsOfSentence))
  return figures * 5 < cells.length && inSentences * 2 > sum(counts)
}
