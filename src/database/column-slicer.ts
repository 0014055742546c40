import {
  batchType,
  Column,
  columnFromArray,
  type DictionaryType,
  type TypedArray,
} from '@uwdata/flechette'
import { dataTypes } from './ipc.ts'

/** Some rows of a column as an Arrow column. */
export type ColumnSlicer = (start: number, end: number) => Column<unknown>

type Values = { values: TypedArray; isNull: (row: number) => boolean }

/** Rows say which of the texts that occur among them they hold. */
export function textSlicer(codes: Int32Array, texts: readonly (string | null)[]): ColumnSlicer {
  return (start, end) => {
    const keys = new Int32Array(end - start)
    const places = new Int32Array(texts.length).fill(-1)
    const used: string[] = []
    for (let row = start; row < end; row += 1) {
      const code = codes[row] as number
      if (places[code] === -1) places[code] = used.push(texts[code] ?? '') - 1
      keys[row - start] = places[code] as number
    }
    const isNull = (row: number) => texts[codes[start + row] as number] === null
    const column = toColumn('varchar', end - start, { values: keys, isNull })
    const dictionary = columnFromArray(used, (column.type as DictionaryType).dictionary)
    // Flechette types no batch as the one of a dictionary.
    for (const batch of column.data as unknown as Dictionaried[]) batch.setDictionary(dictionary)
    return column
  }
}

type Dictionaried = { setDictionary(dictionary: Column<unknown>): void }

/** Numbers, days and flags are as small as codes: they are written out row by row. */
export function valueSlicer(
  type: 'double' | 'integer' | 'boolean' | 'date',
  codes: Int32Array,
  distinct: readonly unknown[],
): ColumnSlicer {
  const plain = distinct.map((value) =>
    value instanceof Date ? value.getTime() / 86_400_000 : Number(value ?? 0),
  )
  return (start, end) => {
    const at = (row: number) => plain[codes[start + row] as number] as number
    const isNull = (row: number) => distinct[codes[start + row] as number] === null
    const length = end - start
    if (type === 'boolean') {
      const values = toBits(length, (row) => at(row) === 1)
      return toColumn(type, length, { values, isNull })
    }
    const values = type === 'double' ? new Float64Array(length) : new Int32Array(length)
    for (let row = 0; row < length; row += 1) values[row] = at(row)
    return toColumn(type, length, { values, isNull })
  }
}

/** Numbers as they are; NaN = null. */
export function numbersSlicer(numbers: Float64Array | Int32Array): ColumnSlicer {
  const type = numbers instanceof Int32Array ? 'integer' : 'double'
  return (start, end) => {
    const values = numbers.subarray(start, end)
    return toColumn(type, end - start, { values, isNull: (row) => Number.isNaN(values[row]) })
  }
}

function toColumn(
  name: keyof typeof dataTypes,
  length: number,
  { values, isNull }: Values,
): Column<unknown> {
  const type = dataTypes[name]()
  let nullCount = 0
  for (let row = 0; row < length; row += 1) if (isNull(row)) nullCount += 1
  const validity = nullCount === 0 ? new Uint8Array(0) : toBits(length, (row) => !isNull(row))
  const Batch = batchType(type)
  return new Column([new Batch({ length, nullCount, type, validity, values })])
}

function toBits(length: number, isSet: (row: number) => boolean): Uint8Array {
  const bits = new Uint8Array((length >> 3) + 1)
  for (let row = 0; row < length; row += 1)
    if (isSet(row)) bits[row >> 3] = (bits[row >> 3] as number) | (1 << (row & 7))
  return bits
}
