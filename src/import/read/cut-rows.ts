import type { Issue } from '../../domain/issue.ts'
import { issueLimit } from '../issue-log.ts'
import { cellLimit, sizeLimit } from '../scan-quotes.ts'
import { tokenize, tooLarge } from '../tokenize.ts'
import type { SheetRow } from './office-file.ts'

/** Rows of a text, blank ones left out, and the faults of its quoting. */
export type CutRows = { rows: SheetRow[]; issues: Issue[] }

/** What a way of cutting must know. */
type Cutting = { delimiter: string; file: string }

/** Cuts pieces of text into rows by the rules of quoting; lines are counted through all pieces. */
export function cutRows(pieces: Iterable<string>, cutting: Cutting): CutRows {
  const gathering = new RowGathering(cutting.file)
  let waiting = ''
  for (const piece of pieces) {
    const text = waiting + piece
    waiting = gathering.cut(text, cutting, waiting.length <= 2 * cellLimit)
    if (gathering.isFull()) return gathering.result()
  }
  if (waiting) gathering.cut(waiting, cutting, false)
  return gathering.result()
}

/** Cuts every line at the delimiter and takes quotes for letters, but for a pair around a whole cell. */
export function cutRowsWithoutQuoting(pieces: Iterable<string>, cutting: Cutting): CutRows {
  const gathering = new RowGathering(cutting.file)
  for (const piece of pieces) {
    const lines = piece.split('\n')
    if (lines.at(-1) === '') lines.pop()
    for (const line of lines) gathering.add(line.split(cutting.delimiter).map(bareCell), 1)
    if (gathering.isFull()) break
  }
  return gathering.result()
}

function bareCell(cell: string): string {
  if (!cell.includes('"')) return cell
  const inner = /^\s*"(.*)"\s*$/s.exec(cell)?.[1]
  return inner === undefined ? cell : inner.replaceAll('""', '"')
}

/** Different cells of one column that are known again; beyond them only one that repeats the cell above. */
const mostShared = 4096

class RowGathering {
  readonly #rows: SheetRow[] = []
  readonly #shared: Map<string, string>[] = []
  #issues: Issue[] = []
  #line = 1
  #cells = 0

  constructor(private readonly file: string) {}

  /** Cuts one piece and gives back what must wait for the next. */
  cut(text: string, { delimiter, file }: Cutting, hasMore: boolean): string {
    const { rows, issues, rest } = tokenize(text, delimiter, file, hasMore)
    const before = this.#line - 1
    for (const { cells, line } of rows) this.#keep(cells, line + before)
    for (const issue of issues)
      this.#issues.push(issue.line === null ? issue : { ...issue, line: issue.line + before })
    this.#line += countLines(text, text.length - rest.length)
    return rest
  }

  add(cells: string[], lines: number): void {
    this.#keep(cells, this.#line)
    this.#line += lines
  }

  isFull(): boolean {
    return (
      this.#rows.length > sizeLimit.records ||
      this.#cells > sizeLimit.cells ||
      this.#issues.length >= issueLimit
    )
  }

  result(): CutRows {
    const isTooLarge = this.#rows.length > sizeLimit.records || this.#cells > sizeLimit.cells
    return isTooLarge ? tooLarge(this.file) : { rows: this.#rows, issues: this.#issues }
  }

  #keep(cells: string[], line: number): void {
    if (cells[0]?.trim() === '' && cells.every((cell) => cell.trim() === '')) return
    const above = this.#rows.at(-1)?.cells
    for (let index = 0; index < cells.length; index += 1)
      cells[index] = this.#share(index, cells[index] ?? '', above?.[index])
    this.#cells += cells.length
    this.#rows.push({ line, cells })
  }

  /** Cells that say the same share one text: most columns are made of few, and one text is found faster everywhere after. */
  #share(column: number, cell: string, above: string | undefined): string {
    if (cell === above) return above
    const shared = this.#shared[column] ?? new Map<string, string>()
    this.#shared[column] = shared
    if (shared.size >= mostShared) return cell
    const known = shared.get(cell)
    if (known === undefined) shared.set(cell, cell)
    return known ?? cell
  }
}

function countLines(text: string, end: number): number {
  let count = 0
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1))
    count += 1
  return count
}
