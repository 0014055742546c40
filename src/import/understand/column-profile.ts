import type { CellShape } from './cell-shape.ts'
import type { ShapedRow } from './grid-row.ts'

/**
 * What the cells of one column look like. Counts over the sampled rows; `texts` are distinct cells, at most 200;
 * `typed` are those whose separators a person wrote.
 */
export type ColumnProfile = {
  counts: Map<CellShape, number>
  filled: number
  texts: string[]
  typed: string[]
}

const mostTexts = 200
export const sampleRows = 600

/** Profiles every column over the first rows of a table that hold at least two cells. */
export function columnProfiles(rows: readonly ShapedRow[], width: number): ColumnProfile[] {
  const profiles = Array.from({ length: width }, () => ({
    counts: new Map<CellShape, number>(),
    filled: 0,
    texts: new Set<string>(),
    typed: new Set<string>(),
  }))
  for (const row of rows.slice(0, sampleRows)) {
    for (const [column, shape] of row.shapes.entries()) {
      const profile = profiles[column]
      if (!profile || shape === 'blank') continue
      profile.filled++
      profile.counts.set(shape, (profile.counts.get(shape) ?? 0) + 1)
      if (profile.texts.size >= mostTexts) continue
      const text = row.cells[column]?.trim() ?? ''
      profile.texts.add(text)
      if (!row.isExact(column)) profile.typed.add(text)
    }
  }
  return profiles.map(({ texts, typed, ...profile }) => ({
    ...profile,
    texts: [...texts],
    typed: [...typed],
  }))
}

/** Share of the filled cells with one of these shapes; 0 for an empty column. */
export function shareOf(profile: ColumnProfile, ...shapes: CellShape[]): number {
  if (profile.filled === 0) return 0
  const found = shapes.reduce((sum, shape) => sum + (profile.counts.get(shape) ?? 0), 0)
  return found / profile.filled
}

/** Share of the distinct cells that pass; 0 for an empty column. */
export function shareOfTexts(profile: ColumnProfile, test: (text: string) => boolean): number {
  const { texts } = profile
  return texts.length === 0 ? 0 : texts.filter(test).length / texts.length
}

/** True when the column counts its rows: 1, 2, 3, I, 1.1, a, -. */
export function isOrderColumn(profile: ColumnProfile): boolean {
  const isMark = (text: string) =>
    /^(?:[ivxlIVXL]+|\d{1,3}(?:\.\d{1,3}){0,3}|[a-zđA-ZĐ]|\d+[a-z])[.)]?$|^[-+*•–]$/.test(text)
  if (profile.filled === 0 || shareOfTexts(profile, isMark) < 0.95) return false
  const numbers = profile.texts.filter((text) => /^\d{1,3}$/.test(text)).map(Number)
  const isRising = numbers.every(
    (number, index) => index === 0 || number > (numbers[index - 1] ?? 0),
  )
  return isRising && (numbers[0] ?? 1) <= 2
}
