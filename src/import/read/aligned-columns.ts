import type { SheetRow } from './office-file.ts'

/** A run of words parted by single spaces, and where it stands in its line. */
type Piece = { text: string; from: number; to: number }

type Line = { line: number; pieces: Piece[] }

/** Rows cut at the gaps between columns; `unclear` = lines whose pieces stand in no column of the others. */
export type AlignedRows = { rows: SheetRow[]; unclear: number[] }

const mostLines = 5000

/** True for a text whose columns are set with runs of spaces, as it is copied from a PDF or a mail. */
export function isAligned(lines: readonly string[]): boolean {
  const figures = lines.filter((line) => /\d/.test(line) && /\S {2,}\S/.test(line))
  const cut = figures.filter((line) => piecesOf(line).length >= 3 || isNameAndNumber(line))
  const isMarked = lines.some((line) => /[;\t|]/.test(line) || /[,"] {2,}\S/.test(line))
  const numbered = lines.filter((line) => /\d/.test(line))
  return !isMarked && cut.length >= 3 && cut.length * 2 >= numbered.length
}

function isNameAndNumber(line: string): boolean {
  const pieces = piecesOf(line)
  return pieces.length === 2 && /\p{L}/u.test(pieces[0]?.text ?? '') && isNumber(pieces[1])
}

function isNumber(piece: Piece | undefined): boolean {
  return /^[-(+<>≥≤]?\d[\d.,]*\)?\s?%?(?: \p{L}[\p{L}/.]*){0,3}$/u.test(piece?.text ?? '')
}

/** Cuts lines of one cell each where their columns are set with spaces; null when they are not. */
export function alignedRows(rows: readonly SheetRow[]): AlignedRows | null {
  if (rows.length > mostLines || rows.some(({ cells }) => cells.length > 1)) return null
  const texts = rows.map(({ cells }) => cells[0] ?? '')
  if (!isAligned(texts)) return null
  const lines = rows.map(({ line }, index) => ({ line, pieces: piecesOf(texts[index] ?? '') }))
  const body = lines.filter(({ pieces }) => pieces.length > 1 && pieces.some(isNumber))
  const most = commonest(body.map(({ pieces }) => pieces.length))
  const columns = columnsOf(body.filter(({ pieces }) => pieces.length === most))
  if (columns.length < most && body.every(({ pieces }) => pieces.length === most))
    return { rows: lines.map(inOrder), unclear: [] }
  const isClear = ({ pieces }: Line) =>
    new Set(pieces.map(placeIn(columns))).size === pieces.length &&
    pieces.every((piece) => columns.filter(isBelow(piece)).length <= 1)
  const unclear = body.filter((line) => !isClear(line))
  return {
    rows: lines.filter((line) => !unclear.includes(line)).map((line) => inColumns(line, columns)),
    unclear: unclear.map(({ line }) => line),
  }
}

function commonest(counts: readonly number[]): number {
  const times = new Map<number, number>()
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1)
  return [...times].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

function piecesOf(text: string): Piece[] {
  return [...text.replaceAll('\u00a0', ' ').matchAll(/\S+(?: \S+)*/g)].map(
    ({ 0: words, index }) => ({ text: words, from: index, to: index + words.length }),
  )
}

type Column = { from: number; to: number }

/** Pieces of different lines that stand above one another are a column; each line has but one in it. */
function columnsOf(body: readonly Line[]): Column[] {
  const pieces = body.flatMap((line) => line.pieces).toSorted((a, b) => a.from - b.from)
  const columns: Column[] = []
  for (const { from, to } of pieces) {
    const last = columns.at(-1)
    if (last && from < last.to) last.to = Math.max(last.to, to)
    else columns.push({ from, to })
  }
  return columns
}

/** The column a piece stands in, or nearest to. */
function placeIn(columns: readonly Column[]): (piece: Piece) => number {
  return ({ from, to }) => {
    const away = columns.map((column) => Math.max(column.from - to, from - column.to))
    return away.indexOf(Math.min(...away))
  }
}

function isBelow({ from, to }: Piece): (column: Column) => boolean {
  return (column) => column.from < to && from < column.to
}

/** A line of one piece at its start is a title or a section; heads that share a column are joined. */
function inColumns({ line, pieces }: Line, columns: readonly Column[]): SheetRow {
  const place = placeIn(columns)
  const cells = columns.map(() => '')
  const isLone = pieces.length === 1
  for (const piece of pieces) {
    const column = isLone ? 0 : place(piece)
    cells[column] = `${cells[column]} ${piece.text}`.trim()
  }
  return { line, cells }
}

function inOrder({ line, pieces }: Line): SheetRow {
  return { line, cells: pieces.map(({ text }) => text) }
}
