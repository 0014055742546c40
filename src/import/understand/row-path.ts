import { plainText } from './plain-text.ts'

/** Names above a row, outermost first, kept while reading a table from top to bottom. */
export type RowPath = { level: number; name: string }[]

const inside = /^(?:trong do|chia ra|bao gom|gom|phan theo .*|chia theo .*|cu the)\s*:?$/

/** True for “Trong đó:”, “Chia ra:” alone: what follows belongs to the row above. */
export function isInsideMark(name: string): boolean {
  return inside.test(plainText(name))
}

const unmarked = 60

/**
 * How deep a row stands, smaller is outer: by its numbering (A, I, 1, 1.1, a, -, +), else by its indent,
 * else below the last marked row.
 */
export function rowLevel(order: string, name: string, isMarkedTable: boolean): number {
  const mark = order.trim() !== '' ? order.trim() : (leadingMark.exec(name)?.[1] ?? '')
  const level = markLevel(mark.replace(/[.)\]:/]+$/, '').replace(/^[([]/, ''))
  if (level !== null) return level
  if (/^\s*trong do\b/.test(plainText(name))) return unmarked
  const indent = /^[\s\u00a0]*/.exec(name)?.[0].length ?? 0
  if (indent > 0) return 35 + Math.min(indent, 20)
  return isMarkedTable ? unmarked : 20
}

const leadingMark =
  /^\s*((?:[IVX]+|[A-ZĐ]|[a-zđ])[.)](?=\s)|\d{1,2}(?:\.\d{1,2})*[.)]?(?=\s)|[-+*•–](?=\s?\p{L}))/u

function markLevel(mark: string): number | null {
  if (mark === '') return null
  if (/^[IVX]+$/.test(mark)) return 10
  if (/^[A-ZĐ]$/.test(mark)) return 5
  if (/^\d{1,7}$|^\d{1,3}(?:\.\d{1,3})*$/.test(mark)) return 19 + mark.split('.').length
  if (/^[a-zđ]$/.test(mark) || /^[ivx]+$/.test(mark)) return 30
  if (/^[-–]$/.test(mark)) return 40
  if (/^[*•]$/.test(mark)) return 45
  return mark === '+' ? 50 : null
}

/** The names above a row of this level; the row itself then stands on the path. */
export function stepInto(path: RowPath, level: number, name: string): string[] {
  while ((path.at(-1)?.level ?? -1) >= level) path.pop()
  const parents = path.map((step) => step.name)
  path.push({ level, name: name.trim() })
  return parents
}
