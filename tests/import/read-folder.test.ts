import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell, FieldType } from '../../src/domain/table.ts'
import { readDataFolder } from '../../src/import/read-folder.ts'
import { fixtureBytes, fixtureFolder, utf8, utf16 } from './fixture-folder.ts'

const text = new TextDecoder()
const fileNames = [...fixtureFolder().keys()]

describe(readDataFolder, () => {
  it('gives every table of the schema, typed, with the line of each row', () => {
    const { tables } = readDataFolder(fixtureFolder())
    const targets = tables.find(({ name }) => name === 'targets')
    expect(tables.map(({ name }) => name)).toEqual([
      'documents',
      'org-units',
      'indicators',
      'targets',
      'actuals',
      'deadlines',
      'thresholds',
    ])
    expect(targets?.lines).toEqual([2, 3, 5, 6, 7])
    expect(cellsOf(targets, 'upper')).toEqual([null, null, '5', null, '0.50'])
    expect(cellsOf(targets, 'strict')).toEqual([false, false, false, false, true])
  })

  it('gives the other tables when one file is missing or cannot be read', () => {
    const { counts } = readDataFolder(
      fixtureFolder({ 'actuals.csv': null, 'deadlines.csv': utf8('PK\x03\x04') }),
    )
    expect(counts.map(({ accepted }) => accepted)).toEqual([3, 4, 5, 5, 0, 0, 1])
  })

  it('empties an unsafe address and keeps its row', () => {
    const { tables } = readDataFolder(
      fixtureFolder({ 'documents.csv': 'documents-unsafe-address.csv' }),
    )
    expect(cellsOf(tables[0], 'url')[0]).toBeNull()
    expect(tables[0]?.lines).toEqual([2, 3, 4])
  })

  it('says of a reference when the row it names was itself refused, and lets what hangs on it fall', () => {
    const { issues, counts } = readDataFolder(
      fixtureFolder({ 'org-units.csv': 'org-units-validity-out-of-order.csv' }),
    )
    const refused = issues.filter(({ code }) => code === 'unknown-reference')
    expect(refused).toContainEqual(
      expect.objectContaining({
        file: 'documents.csv',
        line: 3,
        field: 'issuer_org_unit_id',
        details: { table: 'org-units', referencedFile: 'org-units.csv', refusedLine: 4 },
      }),
    )
    expect(refused).toContainEqual(
      expect.objectContaining({
        file: 'deadlines.csv',
        details: expect.objectContaining({ refusedLine: 3 }),
      }),
    )
    expect(counts.map(({ rejected }) => rejected)).toEqual([1, 4, 0, 5, 6, 1, 0])
  })

  it('reads every encoding, delimiter and line end alike', () => {
    const plain = readDataFolder(fixtureFolder())
    const source = text.decode(fixtureBytes('valid/thresholds.csv'))
    const variants = [
      utf8(`\uFEFF${source.replaceAll('\n', '\r\n')}`),
      utf16(`\uFEFF${source}`, 'be'),
      utf8(source.replaceAll(',', ';').normalize('NFD')),
      utf8(source.replaceAll(',', '\t').trimEnd()),
    ]
    for (const bytes of variants) {
      expect(readDataFolder(fixtureFolder({ 'thresholds.csv': bytes }))).toEqual(plain)
    }
  })

  it('never throws on random bytes in any file, and loses no row', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc
        .string({ unit: fc.constantFrom('"', ',', '\n', 'a', '1', '\0', ';'), maxLength: 60 })
        .map(utf8),
    )
    fc.assert(
      fc.property(fc.constantFrom(...fileNames), bytes, fc.boolean(), (name, noise, isAppended) => {
        const before = isAppended ? fixtureBytes(`valid/${name}`) : new Uint8Array()
        const { counts } = readDataFolder(
          fixtureFolder({ [name]: new Uint8Array([...before, ...noise]) }),
        )
        for (const { rows, accepted, rejected } of counts) expect(rows).toBe(accepted + rejected)
      }),
      { numRuns: 300 },
    )
  })

  it('reads back any table it is given, even with columns named like object internals', () => {
    fc.assert(
      fc.property(anyTable, anyDialect, ({ fields, rows }, { delimiter, lineEnd, encode }) => {
        const schema = {
          name: 'thresholds',
          schema: { fields: fields.map(([name, type]) => ({ name, type })) },
        }
        const header = fields.map(([name]) => name)
        const lines = [header, ...rows].map((cells) => cells.map(quoted).join(delimiter))
        const files = new Map([
          ['datapackage.json', utf8(JSON.stringify({ resources: [schema] }))],
          ['thresholds.csv', encode(lines.join(lineEnd) + lineEnd)],
        ])
        const [table] = readDataFolder(files).tables
        expect(table?.columns.map(({ name }) => name)).toEqual(header)
        expect(table?.columns.map(({ cells }) => cells)).toEqual(
          header.map((_, at) => rows.map((row) => row[at])),
        )
      }),
      { numRuns: 300 },
    )
  })
})

const cellText = fc
  .string({
    unit: fc.constantFrom('ế', 'ạ', 'a', 'Đ', ' ', '"', ',', ';', '\t', '\n', '1', '-', '😀'),
  })
  .map((value) => value.trim() || null)
const cellOf: Record<FieldType, fc.Arbitrary<Cell>> = {
  string: cellText,
  number: fc.option(
    fc
      .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.nat(999))
      .map((parts) => parts.join('.')),
  ),
  integer: fc.option(fc.integer().map(String)),
  boolean: fc.option(fc.boolean()),
  date: fc.option(fc.constantFrom('2024-02-29', '2026-12-31')),
}
const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'chỉ_tiêu', 'length', 'b']
const types = fc.constantFrom<FieldType>('string', 'number', 'integer', 'boolean', 'date')
const anyTable = fc
  .tuple(
    fc.shuffledSubarray(names, { minLength: 2 }),
    fc.array(types, { minLength: 8, maxLength: 8 }),
  )
  .chain(([subset, kinds]) => {
    const rest = subset.map((name, at): [string, FieldType] => [name, kinds[at] ?? 'string'])
    const fields: [string, FieldType][] = [['id', 'integer'], ...rest]
    const row = fc.tuple(fc.nat().map(String), ...rest.map(([, type]) => cellOf[type]))
    return fc.array(row, { maxLength: 8 }).map((rows) => ({ fields, rows }))
  })
const anyDialect = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t'),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  encode: fc.constantFrom(
    utf8,
    (value: string) => utf8(`\uFEFF${value}`.normalize('NFD')),
    (value: string) => utf16(`\uFEFF${value}`, 'le'),
    (value: string) => utf16(`\uFEFF${value}`, 'be'),
  ),
})

function quoted(cell: Cell | undefined): string {
  const value = String(cell ?? '')
  return /[",;\t\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}

function cellsOf(
  table: ReturnType<typeof readDataFolder>['tables'][number] | undefined,
  name: string,
): Cell[] {
  return table?.columns.find((column) => column.name === name)?.cells ?? []
}
