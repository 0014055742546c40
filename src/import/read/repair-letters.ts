import type { TextRepair } from '../../domain/import-reading.ts'
import type { Issue } from '../../domain/issue.ts'
import { makeIssue } from '../make-issue.ts'
import { remember } from '../understand/remember.ts'
import {
  fromMojibake,
  fromTcvn3,
  fromVni,
  fromWindows1258,
  isLegacyText,
} from './legacy-letters.ts'
import type { SheetRow } from './office-file.ts'
import { isVietnameseSyllable, markedWords, syllableShare } from './vietnamese-syllable.ts'

type Kind = TextRepair['kind']
type Reader = (text: string) => string

const readers: Record<Kind, Reader> = {
  mojibake: (text) => fromMojibake(text) ?? text,
  tcvn3: fromTcvn3,
  vni: fromVni,
  'windows-1258': fromWindows1258,
}

const kinds: Kind[] = ['mojibake', 'tcvn3', 'vni', 'windows-1258']
const sampleRows = 5000
const sampleCells = 400
/** Different words that must become Vietnamese before anything is repaired on a column's own word. */
const enoughWords = 3

/** Cells of one column that an 8-bit font may have written. */
type Column = { column: number; cells: Counted; cellCount: number; hasSoundCell: boolean }

/** How many cells say a text. */
type Counted = Map<string, number>

/** Repairs letters in place, column by column, where that clearly turns nonsense into Vietnamese; tells what it did. */
export function repairLetters(rows: readonly SheetRow[], refused: readonly Kind[]): TextRepair[] {
  const columns = suspectColumns(rows)
  const allowed = kinds.filter((kind) => !refused.includes(kind))
  const all = columns.reduce((sum: Counted, { cells }) => added(sum, cells), new Map())
  const fileKind = bestKind(all, allowed, enoughWords)
  const plan = new Map<number, Kind>()
  for (const { column, cells, hasSoundCell } of columns) {
    const own = bestKind(cells, allowed, enoughWords)
    const kind = own ?? (fileKind && fits(cells, fileKind, hasSoundCell) ? fileKind : null)
    if (kind) plan.set(column, kind)
  }
  return applyPlan(rows, plan)
}

/** Letters that are in no 8-bit font, such as “ế”, prove a cell to be sound; only the others are suspects. */
function suspectColumns(rows: readonly SheetRow[]): Column[] {
  const columns: Column[] = []
  const stride = Math.max(1, Math.floor(rows.length / sampleRows))
  const isLegacy = remember(isLegacyText)
  for (let index = 0; index < rows.length; index += index < 200 ? 1 : stride) {
    rows[index]?.cells.forEach((cell, position) => {
      if (!/[^\0-\x7f]/.test(cell)) return
      const column = columns[position] ?? newColumn(position + 1)
      columns[position] = column
      if (!isLegacy(cell)) column.hasSoundCell = true
      else if (column.cellCount < sampleCells) count(column, cell)
    })
  }
  return columns.filter((column) => column && column.cells.size > 0)
}

function newColumn(column: number): Column {
  return { column, cells: new Map(), cellCount: 0, hasSoundCell: false }
}

function count(column: Column, cell: string): void {
  column.cells.set(cell, (column.cells.get(cell) ?? 0) + 1)
  column.cellCount += 1
}

function added(cells: Counted, others: Counted): Counted {
  for (const [cell, count] of others) cells.set(cell, (cells.get(cell) ?? 0) + count)
  return cells
}

function countOf(cells: Counted): number {
  let sum = 0
  for (const count of cells.values()) sum += count
  return sum
}

/** The repair that makes the most sense of the cells; null when they make sense already or nothing helps. */
function bestKind(cells: Counted, allowed: readonly Kind[], enough: number): Kind | null {
  const words = wordsIn(cells.keys())
  const before = syllableShare(words, (word) => word)
  const scored = allowed.map((kind) => ({ kind, ...gain(cells, words, kind) }))
  const [best] = scored.sort((a, b) => b.after - a.after)
  if (!best || best.mended < enough) return null
  const isBetter =
    best.kind === 'mojibake' ? best.after > before + 0.2 : before < 0.6 && best.after > 0.8
  return isBetter ? best.kind : null
}

/** In a file known to be of one font, a column needs little to belong to it: its words may mean something either way. */
function fits(cells: Counted, kind: Kind, hasSoundCell: boolean): boolean {
  const words = wordsIn(cells.keys())
  const before = syllableShare(words, (word) => word)
  const { after } = gain(cells, words, kind)
  return after > before || (!hasSoundCell && words.length > 0 && after === before && after > 0.8)
}

function wordsIn(texts: Iterable<string>): string[] {
  return [...new Set([...texts].flatMap(markedWords))]
}

function gain(cells: Counted, words: readonly string[], kind: Kind) {
  if (kind === 'mojibake') return mojibakeGain(cells)
  const read = readers[kind]
  const mended = words.filter(
    (word) => !isVietnameseSyllable(word) && isVietnameseSyllable(read(word)),
  )
  return { after: syllableShare(words, read), mended: mended.length }
}

/** Misread UTF-8 is told by its bytes: cells that decode strictly, and the words then in them. */
function mojibakeGain(cells: Counted) {
  const fixed = new Map([...cells].filter(([cell]) => fromMojibake(cell) !== null))
  const words = wordsIn([...fixed.keys()].map((cell) => fromMojibake(cell) ?? cell))
  const share = countOf(fixed) / Math.max(1, countOf(cells))
  const isSyllable = (word: string) => word
  return { after: syllableShare(words, isSyllable) * share, mended: words.length }
}

function applyPlan(rows: readonly SheetRow[], plan: ReadonlyMap<number, Kind>): TextRepair[] {
  if (plan.size === 0) return []
  const repairs = new Map<Kind, TextRepair>()
  for (const { cells } of rows) {
    for (const [column, kind] of plan) {
      const before = cells[column - 1] ?? ''
      const after = before && isLegacyText(before) ? mend(before, kind) : before
      if (after === before) continue
      cells[column - 1] = after
      const repair = repairs.get(kind) ?? { kind, columns: [], before, after }
      if (!repair.columns.includes(column)) repair.columns.push(column)
      repairs.set(kind, repair)
    }
  }
  return [...repairs.values()].map((repair) => ({
    ...repair,
    columns: repair.columns.sort((a, b) => a - b),
  }))
}

/** A cell the repair makes worse was typed in Unicode among the others: it stays. */
function mend(cell: string, kind: Kind): string {
  const after = readers[kind](cell)
  const identity = (word: string) => word
  const was = syllableShare(markedWords(cell), identity)
  return kind !== 'mojibake' && syllableShare(markedWords(after), identity) < was ? cell : after
}

const fonts: Record<Kind, string> = {
  mojibake: 'UTF-8',
  tcvn3: 'TCVN3 (ABC)',
  vni: 'VNI',
  'windows-1258': 'Windows-1258',
}

/** Tells of each repair with its example. */
export function repairedIssues(repairs: readonly TextRepair[], file: string): Issue[] {
  return repairs.map(({ kind, columns, before, after }) => {
    const details = { font: fonts[kind], before, after, columns: columns.join(', ') }
    return makeIssue({ code: 'repaired-letters', severity: 'warning', file, details })
  })
}
