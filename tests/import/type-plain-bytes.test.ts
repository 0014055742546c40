import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CheckedTable } from '../../src/import/checked-table.ts'
import { decodeBytes } from '../../src/import/decode.ts'
import { IssueLog } from '../../src/import/issue-log.ts'
import { parseDataPackage } from '../../src/import/schema.ts'
import { tokenize } from '../../src/import/tokenize.ts'
import { countPlainLines, typePlainBytes } from '../../src/import/type-plain-bytes.ts'
import { typeTable } from '../../src/import/type-table.ts'
import type { TypedRow } from '../../src/import/typed-row.ts'

const actuals = (() => {
  const found = parseDataPackage(readFileSync('data/datapackage.json', 'utf8')).tables.find(
    ({ name }) => name === 'actuals',
  )
  if (!found) throw new Error('no table actuals')
  return found
})()

const header = actuals.fields.map(({ name }) => name).join(',')

function fromText(bytes: Uint8Array) {
  const log = new IssueLog()
  const grid = tokenize(decodeBytes(bytes, 'a.csv').text, ',', 'a.csv')
  return { ...toPlain(typeTable(grid, actuals, log)), issues: log.list() }
}

function fromBytes(bytes: Uint8Array) {
  const log = new IssueLog()
  const table = typePlainBytes(
    { bytes, lineCount: countPlainLines(bytes) ?? 0, delimiter: ',', schema: actuals },
    log,
  )
  return { ...toPlain(table), issues: log.list() }
}

/** What rows say, however they hold it. */
function toPlain({ accepted, refused, columns }: CheckedTable) {
  const plain = (row: TypedRow) => {
    const { line, origin, cells } = row
    return { line, origin, cells, value: row.number('value'), status: row.text('status') }
  }
  return { accepted: accepted.map(plain), refused: refused.map(plain), columns }
}

const sound = [
  ['gdp-growth', 'population', ''],
  ['hai-phong', '10507', ' hai-phong'],
  ['2025', '2025-07', '2025-13', '2025/2030'],
  ['period', 'ytd', 'năm'],
  ['12.5', '-0.25', '1.', '.5', '1.234.567', '1234567890.123456', '1,5', '12 ', '', '١'],
  ['official', 'estimate', 'ước'],
  ['2025-08-01', '2025-02-30', ''],
  ['bao-cao-7', ''],
  ['true', 'false', 'có'],
  ['', 'hơn', 'ho\u031bn'],
  ['', "'=1+1", 'V\ufffdn', 'a?b', '\0', 'Ghi chú dài hơn mười hai chữ'],
]
const cells = sound.map((of) => fc.constantFrom(...of))
/** The first cell of each field is sound, and for the value the first two. */
const soundCells = sound.map(([first = '', second = '']) =>
  fc.constantFrom(first, first === '12.5' ? second : first),
)

describe('typePlainBytes', () => {
  it('gives the very rows and issues that the cut text gives', () => {
    const line = fc.oneof(
      { weight: 8, arbitrary: fc.tuple(...cells).map((row) => row.join(',')) },
      { weight: 8, arbitrary: fc.tuple(...soundCells).map((row) => row.join(',')) },
      fc.constantFrom('', '   ', ',', 'a,b', `${','.repeat(11)}`),
    )
    const file = fc.tuple(
      fc.constantFrom('', '\ufeff', '\n\n', '\r\n'),
      fc.constantFrom(header, `${header},thừa`, header.replace('value', 'Value')),
      fc.array(line, { maxLength: 30 }),
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
    )
    fc.assert(
      fc.property(file, ([start, first, lines, end, isEnded]) => {
        const text = `${start}${[first, ...lines].join(end)}${isEnded ? end : ''}`
        const bytes = new TextEncoder().encode(text)
        expect(countPlainLines(bytes)).not.toBeNull()
        expect(fromBytes(bytes)).toEqual(fromText(bytes))
      }),
    )
  })

  it('leaves files with quotes or lone returns to the cut text', () => {
    const encode = (text: string) => new TextEncoder().encode(text)
    expect(countPlainLines(encode('a,b\n"1",2'))).toBeNull()
    expect(countPlainLines(encode('a,b\r1,2'))).toBeNull()
    expect(countPlainLines(encode(`a\n${'1'.repeat(1_000_001)}`))).toBeNull()
  })
})
