import { rowPlaces } from './row-places.ts'
import { type CodedField, columnOf } from './stored-rows.ts'
import type { TypedRow } from './typed-row.ts'

/** Which rows share a key: the group of each row, numbered from 0 in the order they first occur. */
export type RowGroups = { ids: Int32Array; count: number }

const known = new WeakMap<readonly TypedRow[], Map<string, RowGroups>>()

/** Rows by the values of several fields; empty and absent are the same. Asked again of the same rows, it is not worked out again. */
export function rowGroups(rows: readonly TypedRow[], fields: readonly string[]): RowGroups {
  const kept = known.get(rows) ?? new Map<string, RowGroups>()
  known.set(rows, kept)
  const [first, ...others] = fields
  if (first === undefined) return { ids: new Int32Array(rows.length), count: 1 }
  let name = first
  let groups = byField(rows, first, kept)
  // Keys that begin alike share the work: each beginning is kept as well.
  for (const field of others) {
    name += `\0${field}`
    groups = kept.get(name) ?? combineGroups(groups, byField(rows, field, kept))
    kept.set(name, groups)
  }
  return groups
}

/** A field of each row as a double; NaN = none. */
export function rowNumbers(rows: readonly TypedRow[], field: string): Float64Array {
  const numbers = new Float64Array(rows.length)
  const { spans, indexes } = rowPlaces(rows)
  for (const { start, end, store } of spans) {
    const column = store && columnOf(store, field)
    if (column && 'numbers' in column) copyAt(column.numbers, indexes, { numbers, start, end })
    else for (let at = start; at < end; at += 1) numbers[at] = rows[at]?.number(field) ?? Number.NaN
  }
  return numbers
}

function copyAt(
  from: Float64Array,
  indexes: Int32Array,
  { numbers, start, end }: { numbers: Float64Array; start: number; end: number },
): void {
  for (let at = start; at < end; at += 1) numbers[at] = from[indexes[at] as number] as number
}

/** What the first row of each group says of all its rows. */
export function judgeGroups<Verdict>(
  rows: readonly TypedRow[],
  groups: RowGroups,
  judge: (first: TypedRow) => Verdict,
): Verdict[] {
  const verdicts: Verdict[] = []
  const firsts = firstOfGroups(groups)
  for (let id = 0; id < groups.count; id += 1) {
    const row = rows[firsts[id] as number]
    if (row) verdicts.push(judge(row))
  }
  return verdicts
}

/** The rows of the groups that are judged so. */
export function rowsJudged(
  rows: readonly TypedRow[],
  { ids }: RowGroups,
  verdicts: readonly boolean[],
): TypedRow[] {
  const judged: TypedRow[] = []
  if (!verdicts.includes(true)) return judged
  for (let index = 0; index < ids.length; index += 1)
    if (verdicts[ids[index] as number]) judged.push(rows[index] as TypedRow)
  return judged
}

/** The rows whose field is true. */
export function trueRows(rows: readonly TypedRow[], field: string): TypedRow[] {
  const groups = rowGroups(rows, [field])
  return rowsJudged(
    rows,
    groups,
    judgeGroups(rows, groups, (row) => row.isTrue(field)),
  )
}

function byField(
  rows: readonly TypedRow[],
  field: string,
  kept: Map<string, RowGroups>,
): RowGroups {
  const groups = kept.get(field) ?? groupCells(rows, field)
  kept.set(field, groups)
  return groups
}

function groupCells(rows: readonly TypedRow[], field: string): RowGroups {
  const ids = new Int32Array(rows.length)
  const cells = new CellNumbers()
  const { spans, indexes } = rowPlaces(rows)
  for (const { start, end, store } of spans) {
    const column = store && columnOf(store, field)
    if (column && 'codes' in column) cells.numberCodes(column, indexes, { ids, start, end })
    else for (let at = start; at < end; at += 1) ids[at] = cells.of(rows[at]?.cell(field) ?? '')
  }
  return { ids, count: cells.count }
}

/** Cells numbered from 0 in the order they first occur. */
class CellNumbers {
  readonly #numbers = new Map<unknown, number>()
  readonly #byColumn = new Map<CodedField, Int32Array>()

  get count(): number {
    return this.#numbers.size
  }

  of(cell: unknown): number {
    const number = this.#numbers.get(cell) ?? this.#numbers.size
    if (number === this.#numbers.size) this.#numbers.set(cell, number)
    return number
  }

  /** The same for cells of a column, each of which is looked up once. */
  numberCodes(
    column: CodedField,
    indexes: Int32Array,
    { ids, start, end }: { ids: Int32Array; start: number; end: number },
  ): void {
    const { codes, cells } = column
    const byCode = this.#byColumn.get(column) ?? new Int32Array(cells.length).fill(-1)
    this.#byColumn.set(column, byCode)
    for (let at = start; at < end; at += 1) {
      const code = codes[indexes[at] as number] as number
      if (byCode[code] === -1) byCode[code] = this.of(cells[code] ?? '')
      ids[at] = byCode[code] as number
    }
  }
}

/** Pairs that a table of 16 MB has room for. */
const mostPairs = 1 << 22

/** Rows by two groupings at once. */
export function combineGroups(one: RowGroups, other: RowGroups): RowGroups {
  if (one.count <= 1) return other
  if (other.count <= 1) return one
  const { length } = one.ids
  const pairs = one.count * other.count
  const isSmall = pairs <= Math.max(4 * length, Math.min(32 * length, mostPairs))
  return isSmall ? byTable(one, other, pairs) : byHash(one, other)
}

function byTable(one: RowGroups, other: RowGroups, pairs: number): RowGroups {
  const ids = new Int32Array(one.ids.length)
  const numbers = new Int32Array(pairs)
  let count = 0
  for (let index = 0; index < ids.length; index += 1) {
    const pair = (one.ids[index] as number) * other.count + (other.ids[index] as number)
    if (numbers[pair] === 0) numbers[pair] = ++count
    ids[index] = (numbers[pair] as number) - 1
  }
  return { ids, count }
}

/** Open addressing over typed arrays: a million keys without an object each. */
function byHash(one: RowGroups, other: RowGroups): RowGroups {
  const { length } = one.ids
  const mask = 2 ** Math.ceil(Math.log2(2 * length)) - 1
  const slots = new Int32Array(mask + 1)
  const firsts = new Int32Array(length)
  const ids = new Int32Array(length)
  let count = 0
  for (let index = 0; index < length; index += 1) {
    const left = one.ids[index] as number
    const right = other.ids[index] as number
    let slot = (Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b)) >>> 0
    slot = (slot ^ (slot >>> 15)) & mask
    for (;;) {
      const number = slots[slot] as number
      if (number === 0) {
        firsts[count] = index
        slots[slot] = ++count
        ids[index] = count - 1
        break
      }
      const first = firsts[number - 1] as number
      if (one.ids[first] === left && other.ids[first] === right) {
        ids[index] = number - 1
        break
      }
      slot = (slot + 1) & mask
    }
  }
  return { ids, count }
}

/** The first row of each group. */
export function firstOfGroups({ ids, count }: RowGroups): Int32Array {
  const firsts = new Int32Array(count)
  for (let index = ids.length - 1; index >= 0; index -= 1) firsts[ids[index] as number] = index
  return firsts
}
