import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LoadColumn, LoadTable } from '../../src/database/engine.ts'
import { encodeTable } from '../../src/database/ipc.ts'
import { openTestDatabase } from '../support/open-test-database.ts'

const text = fc.string({ unit: 'binary' }).filter((value) => !value.includes('\0'))
const double = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)
const date = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((value) => value.toISOString().slice(0, 10))

const record = fc.record({
  text: fc.option(
    fc.oneof(text, fc.constantFrom('', "'", '"', 'a\r\nb', '🏁 Về Đích', '$x', ';--')),
  ),
  double: fc.option(double),
  integer: fc.option(fc.integer()),
  boolean: fc.option(fc.boolean()),
  date: fc.option(date),
})
type CellRecord = typeof record extends fc.Arbitrary<infer T> ? T : never

const types = {
  text: 'varchar',
  double: 'double',
  integer: 'integer',
  boolean: 'boolean',
  date: 'date',
} as const

function toTable(records: CellRecord[]): LoadTable {
  const columns = Object.entries(types).map(([name, type]): LoadColumn => {
    return { name, type, cells: records.map((cells) => cells[name as keyof CellRecord]) }
  })
  return { name: 'cells', columns, rowCount: records.length }
}

describe('encodeTable and decodeRows', () => {
  it('bring every cell back unchanged from the database, in the order loaded', async () => {
    const database = await openTestDatabase()
    const sql = `create or replace table cells ("date" date, "text" varchar, "double" double,
      "integer" integer, "boolean" boolean)`
    await fc.assert(
      fc.asyncProperty(fc.array(record, { maxLength: 50 }), async (records) => {
        await database.run({ name: 'create cells', sql })
        await database.load(toTable(records))
        const rows = await database.run({ name: 'read cells', sql: 'from cells' })
        expect(rows).toEqual(records.map(withoutSurrogates))
      }),
      { numRuns: 200 },
    )
  })
})

/** Half of a surrogate pair is not text; it becomes the replacement character on the way in. */
function withoutSurrogates(cells: CellRecord): CellRecord {
  const text = cells.text === null ? null : Buffer.from(cells.text).toString()
  return { ...cells, text }
}

describe(encodeTable, () => {
  const one = (type: LoadColumn['type'], cell: LoadColumn['cells'][number]): LoadTable => ({
    name: 't',
    columns: [{ name: 'c', type, cells: [cell] }],
    rowCount: 1,
  })

  it.each([
    ['integer', 1.5],
    ['integer', 2 ** 31],
    ['double', Number.NaN],
    ['double', '1'],
    ['varchar', 1],
    ['boolean', 'true'],
    ['date', '2024-02-30'],
    ['date', '2024-02'],
  ] as const)('refuses a cell that is not a %s: %s', (type, cell) => {
    expect(() => encodeTable(one(type, cell))).toThrow(`is not a ${type}`)
  })
})
