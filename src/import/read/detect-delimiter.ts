import Papa from 'papaparse'
import { isAligned } from './aligned-columns.ts'
import { isKnownShape } from './known-shape.ts'

/** `delimiter` null = no candidate cuts the lines: one column. `isStated`: the file begins with `sep=`. */
export type DelimiterReading = { delimiter: string | null; isStated: boolean }

const candidates = [',', ';', '\t', '|']
const sampleRows = 500
const sampleLength = 300_000

/** Which mark cuts the text into the most regular table of known cells; what the person chose wins over everything. */
export function detectDelimiter(text: string, chosen: string | null): DelimiterReading {
  const stated = statedDelimiter(text)
  if (chosen !== null || stated !== null)
    return { delimiter: chosen ?? stated, isStated: stated !== null }
  const sample = text.slice(0, sampleLength)
  const scored = candidates.map((delimiter) => ({ delimiter, score: score(sample, delimiter) }))
  const best = scored.reduce((first, next) => (next.score > first.score ? next : first))
  const isCut = best.score > 0 && !(best.delimiter === ',' && isNoCut(sample))
  return { delimiter: isCut ? best.delimiter : null, isStated: false }
}

/** Excel's own first line, `sep=;`. */
export function statedDelimiter(text: string): string | null {
  return /^"?sep=([^\n"])"?[\s,;|]*?(?:\n|$)/i.exec(text)?.[1] ?? null
}

/** Commas that cut nothing: of numbers and sentences, or between columns set with spaces. */
function isNoCut(sample: string): boolean {
  return cutsOnlyDecimals(sample) || cutsMostlyDecimals(sample) || isAligned(sample.split('\n'))
}

/** More commas between two digits than all others, no quotes that would keep numbers whole, and the lines not cut alike. */
function cutsMostlyDecimals(sample: string): boolean {
  if (sample.includes('"')) return false
  const lines = sample.split('\n').filter((line) => line.trim() !== '')
  const counts = lines.map((line) => line.split(',').length - 1)
  const alike = counts.filter((count) => count > 0 && count === counts[0]).length
  const commas = counts.reduce((sum, count) => sum + count, 0)
  const decimals = sample.match(/(?<=\d),(?=\d)/g)?.length ?? 0
  return decimals * 2 > commas && alike * 5 < lines.length * 4 && !hasHeadOfRows(lines, counts)
}

/** “Chỉ tiêu,T1,T2,T3” below a title and above rows of as many commas, whole numbers in them. */
function hasHeadOfRows(lines: readonly string[], counts: readonly number[]): boolean {
  const head = counts.findIndex((count, line) => count > 2 && !/\d,\d/.test(lines[line] ?? ''))
  const below = counts.slice(head + 1).filter((count) => count > 0)
  const alike = below.filter((count) => count === counts[head]).length
  return head !== -1 && alike > 0 && alike * 5 >= below.length * 4
}

/** Lines of words, most without a comma, and no comma but those between two digits: “Thực hiện: 39,1”. */
function cutsOnlyDecimals(sample: string): boolean {
  const lines = sample.split('\n').filter((line) => line.trim() !== '')
  const cut = lines.filter((line) => line.includes(','))
  const isDecimal = (line: string) => !/(?<!\d),|,(?!\d)/.test(line) && /\p{L}/u.test(line)
  return cut.length * 2 <= lines.length && cut.every(isDecimal)
}

/** Pattern score × type score × penalty for commas between digits, squared; 0 when nothing is cut. */
function score(sample: string, delimiter: string): number {
  const all = Papa.parse<string[]>(sample, {
    delimiter,
    newline: '\n',
    preview: sampleRows,
  }).data
  const rows = all.filter((cells) => cells.some((cell) => cell.trim() !== ''))
  const cut = rows.filter(({ length }) => length > 1)
  if (cut.length === 0) return all.some(({ length }) => length > 1) ? Number.MIN_VALUE : 0
  const cells = cut.flat()
  const known = cells.filter(isKnownShape).length
  const fragments = delimiter === ',' ? cut.reduce((sum, row) => sum + fragmentsIn(row), 0) : 0
  const types = Math.max(1e-10, known / cells.length)
  return patternScore(rows) * types * (1 - fragments / cells.length) ** 2
}

/** CleverCSV's pattern score over row widths. */
function patternScore(rows: readonly string[][]): number {
  const counts = new Map<number, number>()
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1)
  const sum = [...counts].reduce(
    (total, [width, count]) => total + (count * Math.max(1e-3, width - 1)) / width,
    0,
  )
  return sum / counts.size
}

/** Cells that end in a digit with a next cell that begins with one: a decimal comma cut in two. */
function fragmentsIn(row: readonly string[]): number {
  return row.filter((cell, index) => {
    const next = row[index + 1]
    return next !== undefined && /\d$/.test(cell) && /^\d+(?:\D|$)/.test(next)
  }).length
}
