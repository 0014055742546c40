import type { ImportRecord } from '../../domain/import-reading.ts'
import { makeIssue } from '../make-issue.ts'
import { pairIn } from '../values/pair-of-numbers.ts'
import { cellShape } from './cell-shape.ts'
import type { TableBlock } from './find-tables.ts'
import type { ShapedRow } from './grid-row.ts'
import type { HeaderTexts } from './header-texts.ts'
import { headerRole } from './header-words.ts'
import type { SheetContext } from './read-table.ts'
import type { Readers } from './readers.ts'
import type { TableColumn, TableModel } from './table-model.ts'

/** A block whose columns of two numbers a cell are two columns each: the second stands behind all others. */
export type SplitPairs = { block: TableBlock; headers: HeaderTexts; pairs: Pairs }

/** Cells that held two numbers, and those that hold one of the two, by `line:column`; and where the columns of second numbers, 0-based, really stand. */
export type Pairs = {
  from: ReadonlyMap<number, number>
  whole: ReadonlyMap<string, string>
  single: ReadonlySet<string>
}

/** Cuts “7.944,5/201,6” below “Kế hoạch/Thực hiện” in two; only a head that says what both sides are allows it. */
export function splitPairs(block: TableBlock, headers: HeaderTexts, readers: Readers): SplitPairs {
  const found = headers.flatMap((parts, column) => {
    const sides = sidesOf(parts, readers)
    return sides && holdsPairs(block.rows, column) ? [{ column, sides }] : []
  })
  const whole = new Map<string, string>()
  const single = new Set<string>()
  if (found.length === 0) return { block, headers, pairs: { from: new Map(), whole, single } }
  const width = headers.length
  const columns = found.map(({ column }) => column)
  const rows = block.rows.map((row) => splitRow(row, columns, width, { whole, single }))
  const cut = headers.map(
    (parts, index) => found.find(({ column }) => column === index)?.sides[0] ?? parts,
  )
  return {
    block: { ...block, rows },
    headers: [...cut, ...found.map(({ sides }) => sides[1])],
    pairs: {
      from: new Map(columns.map((column, index) => [width + index, column])),
      whole,
      single,
    },
  }
}

type Sides = [first: string[], second: string[]]

/** The heads of both sides; null = the header speaks of one thing. */
function sidesOf(parts: readonly string[], readers: Readers): Sides | null {
  const at = parts.findLastIndex((part) => cutHead(part) !== null)
  const cut = cutHead(parts[at] ?? '')
  if (!cut || parts.some((part) => ![null, 'value'].includes(headerRole(part)))) return null
  const [first, second] = shared(cut, readers)
  return [parts.with(at, first), parts.with(at, second)]
}

/** At the only stroke that stands between words: not that of “9/2025” or “tr.đ/người”. */
function cutHead(part: string): [string, string] | null {
  const sides = part.split(/\s*\/\s*/u)
  const [first = '', second = ''] = sides
  const isSaid = (side: string) => /\p{L}{2}|%/u.test(side.replace(/[([].*$/u, ''))
  const isInBracket = /[([][^)\]]*$/u.test(first)
  return sides.length === 2 && isSaid(first) && isSaid(second) && !isInBracket
    ? [first.trim(), second.trim()]
    : null
}

/** “KH/TH năm 2026 (tỷ đồng)”: of plan and result alike, year and unit are those of both. */
function shared([first, second]: [string, string], readers: Readers): [string, string] {
  const isFigure = (side: string) =>
    ['target', 'actual', 'estimate'].includes(readers.measure(side)?.measure ?? '')
  if (!isFigure(first) || !isFigure(second)) return [first, second]
  const year = /(?:năm )?(?:19|20)\d\d/iu.exec(second)?.[0] ?? ''
  const unit = /[([](?![^)\]]*%)[^)\]]+[)\]]\s*$/u.exec(second)?.[0] ?? ''
  const added = [readers.period(first) ? '' : year, /[([]/.test(first) ? '' : unit].filter(
    (text) => text !== '',
  )
  return [[first, ...added].join(' '), second]
}

/** Half of what stands in the column, its number apart, are two numbers. */
function holdsPairs(rows: readonly ShapedRow[], column: number): boolean {
  const texts = rows
    .map(({ cells }) => cells[column]?.trim() ?? '')
    .filter((text) => /\d/.test(text))
  const pairs = texts.filter((text) => pairIn(text) !== null)
  return pairs.length * 2 >= texts.length && pairs.length > 0
}

function splitRow(
  row: ShapedRow,
  columns: readonly number[],
  width: number,
  { whole, single }: { whole: Map<string, string>; single: Set<string> },
): ShapedRow {
  const length = Math.max(width, row.cells.length)
  const cells = Array.from({ length }, (_, at) => row.cells[at] ?? '')
  const seconds = columns.map((column) => {
    const text = cells[column] ?? ''
    const pair = pairIn(text)
    if (pair) whole.set(placeOf(row, column), text)
    else if (/\d/.test(text)) single.add(placeOf(row, column))
    cells[column] = pair ? pair[0] : text
    return pair ? pair[1] : cellShape(text) === 'missing' ? text : ''
  })
  cells.splice(width, 0, ...seconds)
  return { ...row, cells, shapes: cells.map(cellShape) }
}

function placeOf({ line }: { line: number }, column: number): string {
  return `${line}:${column}`
}

/** What was said of a second number, put where it stands. */
export function placePair<Said extends { column: number | null }>(
  said: Said,
  { from }: Pairs,
): Said {
  const column = said.column === null ? undefined : from.get(said.column - 1)
  return column === undefined ? said : { ...said, column: column + 1 }
}

/** A record of one of two numbers shows the cell of both. */
export function wholeCell(record: ImportRecord, pairs: Pairs): ImportRecord {
  const placed = placePair(record, pairs)
  return { ...placed, raw: pairs.whole.get(placeOf(placed, placed.column - 1)) ?? placed.raw }
}

/** True below “Kế hoạch/Thực hiện” for a cell with one number: which of the two it is nobody says. */
export function isHalfPair(
  row: ShapedRow,
  { index }: TableColumn,
  { pairs, columns }: TableModel,
  { file, log }: Pick<SheetContext, 'file' | 'log'>,
): boolean {
  const column = pairs.from.get(index) ?? index
  if (!pairs.single.has(placeOf(row, column))) return false
  const sides = columns.filter((one) => (pairs.from.get(one.index) ?? one.index) === column)
  // Told once, by the first side that is read.
  if (sides.find(({ role }) => role === 'value')?.index !== index) return true
  const [first, second] = sides
  const details = { first: first?.header ?? '', second: second?.header ?? '' }
  const place = { file, line: row.line, column: column + 1, value: row.cells[column] ?? '' }
  log.add([makeIssue({ code: 'one-of-two-numbers', severity: 'error', ...place, details })])
  return true
}
