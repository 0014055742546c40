import { type RowStore, StoredRow } from './stored-rows.ts'
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
  let store: RowStore | null = null
  let column: RowStore['fields'][number] = null
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] as TypedRow
    if (row instanceof StoredRow && row.store !== store) {
      store = row.store
      column = store.fields[store.positions.get(field) ?? -1] ?? null
    }
    numbers[index] =
      row instanceof StoredRow && column && 'numbers' in column
        ? (column.numbers[row.index] as number)
        : (row.number(field) ?? Number.NaN)
  }
  return numbers
}

/** The rows whose field is true. */
export function trueRows(rows: readonly TypedRow[], field: string): TypedRow[] {
  const groups = rowGroups(rows, [field])
  const isTrue = Array.from(firstOfGroups(groups), (first) => rows[first]?.isTrue(field))
  return rows.filter((_, index) => isTrue[groups.ids[index] as number])
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
  const numbers = new Map<unknown, number>()
  const codes = new Map<RowStore, CodeIds>()
  const idOf = (cell: unknown) => {
    const id = numbers.get(cell) ?? numbers.size
    if (id === numbers.size) numbers.set(cell, id)
    return id
  }
  const idsOf = (store: RowStore) => {
    const known = codes.get(store) ?? codeIds(store, field)
    codes.set(store, known)
    return known
  }
  let last = noCodes
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] as TypedRow
    if (row instanceof StoredRow) {
      if (last.store !== row.store) last = idsOf(row.store)
      if (last.codes) {
        const code = last.codes[row.index] as number
        if (last.ids[code] === -1) last.ids[code] = idOf(last.cells[code] ?? '')
        ids[index] = last.ids[code] as number
        continue
      }
    }
    ids[index] = idOf(row.cell(field) ?? '')
  }
  return { ids, count: numbers.size }
}

/** The groups of the codes of one file's column, each asked for once; without codes every row is asked. */
type CodeIds = {
  store: RowStore | null
  codes: Int32Array | null
  cells: readonly unknown[]
  ids: Int32Array
}

function codeIds(store: RowStore, field: string): CodeIds {
  const column = store.fields[store.positions.get(field) ?? -1]
  if (!column || !('codes' in column)) return { store, codes: null, cells: [], ids: noCodes.ids }
  const { codes, cells } = column
  return { store, codes, cells, ids: new Int32Array(cells.length).fill(-1) }
}

const noCodes: CodeIds = { store: null, codes: null, cells: [], ids: new Int32Array(0) }

/** Rows by two groupings at once. */
export function combineGroups(one: RowGroups, other: RowGroups): RowGroups {
  if (one.count <= 1) return other
  if (other.count <= 1) return one
  const { length } = one.ids
  const pairs = one.count * other.count
  return pairs <= Math.max(65_536, 4 * length) ? byTable(one, other, pairs) : byHash(one, other)
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
