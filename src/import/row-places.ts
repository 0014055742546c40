import { type RowStore, StoredRow } from './stored-rows.ts'
import type { TypedRow } from './typed-row.ts'

/** Rows one after the other from `start` to before `end` that stand in the columns of one file; null = each holds its cells itself. */
export type RowSpan = { start: number; end: number; store: RowStore | null }

/** Where many rows stand: by stretches of one file, and for each row its place in the columns. */
export type RowPlaces = { spans: readonly RowSpan[]; indexes: Int32Array }

const known = new WeakMap<readonly TypedRow[], RowPlaces>()

/** Whoever goes through many rows goes through their columns instead. Asked again of the same rows, they are not walked again. */
export function rowPlaces(rows: readonly TypedRow[]): RowPlaces {
  const places = known.get(rows) ?? findPlaces(rows)
  known.set(rows, places)
  return places
}

function findPlaces(rows: readonly TypedRow[]): RowPlaces {
  const indexes = new Int32Array(rows.length)
  const spans: RowSpan[] = []
  let span: RowSpan | null = null
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] as TypedRow
    const isStored = row instanceof StoredRow
    const store = isStored ? row.store : null
    if (isStored) indexes[at] = row.index
    if (span === null || span.store !== store) {
      span = { start: at, end: at, store }
      spans.push(span)
    }
    span.end = at + 1
  }
  return { spans, indexes }
}
