import { afterAll, beforeAll, expect, it } from 'vitest'
import { encodeSlices } from '../../src/database/encode-slices.ts'
import { type NodeEngine, openNodeEngine } from '../../src/database/node-engine.ts'
import { schemaScripts } from '../../src/database/schema.ts'
import type { CodedTable, TypedTable } from '../../src/domain/table.ts'
import { buildTables } from '../support/build-tables.ts'

let engine: NodeEngine

beforeAll(async () => {
  engine = await openNodeEngine()
})

afterAll(() => engine?.close())

it('loads a table longer than a slice whole and in order, cell by cell', async () => {
  const rowCount = 245_763
  const targets = Array.from({ length: rowCount }, (_, row) => ({
    item: String(row),
    position: row + 1,
    lower: row % 3 === 0 ? null : `${row}.50`,
    strict: row % 2 === 0,
    as_written: row % 5 === 0 ? 'trên' : 'đạt',
  }))
  const slices = buildTables({ targets }).flatMap((table) => [...encodeSlices(coded(table))])
  expect(slices.filter(({ table }) => table === 'targets').map((slice) => slice.rowCount)).toEqual([
    245_760, 3,
  ])
  for (const { name, sql } of schemaScripts) await engine.run({ name, sql })
  for (const slice of slices) await engine.append(slice)
  const [sums] = await engine.run({
    name: 'sums',
    sql: `select count(*) as rows, count(distinct item) as items, sum(lower) as lower,
      count(*) filter (strict) as strict, min(lower_decimals) as decimals,
      count(*) filter (as_written = 'trên') as above from targets`,
  })
  const kept = targets.map(({ lower }) => (lower === null ? 0 : Number(lower)))
  expect(sums).toEqual({
    rows: rowCount,
    items: rowCount,
    lower: kept.reduce((sum, value) => sum + value, 0),
    strict: Math.ceil(rowCount / 2),
    decimals: 2,
    above: Math.ceil(rowCount / 5),
  })
})

function coded({ name, columns, lines }: TypedTable): CodedTable {
  return {
    name,
    rowCount: lines.length,
    columns: columns.map((column) => {
      const cells = [...new Set(column.cells)]
      const numbers = new Map(cells.map((cell, number) => [cell, number]))
      const codes = Int32Array.from(column.cells, (cell) => numbers.get(cell) ?? -1)
      return { name: column.name, type: column.type, codes, cells }
    }),
  }
}
