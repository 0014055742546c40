import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ImportRecord } from '../../../src/domain/import-reading.ts'
import { understandSheet } from '../../../src/import/understand/understand-sheet.ts'
import { catalogue, readTextFile } from './read-fixture.ts'

/** What a record states, without where it stands. */
function statedBy(record: ImportRecord): string {
  const { indicatorId, indicatorName, orgUnitId, period, basis, measure, value, low, high } = record
  return [indicatorId ?? indicatorName, orgUnitId, period, basis, measure, value, low, high].join(
    ' ',
  )
}

async function statements(lines: readonly string[]): Promise<string[]> {
  const { records } = await readTextFile(`${lines.join('\n')}\n`)
  return records.map(statedBy).sort()
}

const header = ['STT', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch năm 2025', 'Thực hiện năm 2025']
const rows = [
  ['1', 'Kim ngạch xuất khẩu', 'tỷ USD', '49,7', '50,14'],
  ['2', 'Khách du lịch', 'triệu lượt', '14,5', '15,1'],
  ['3', 'Tỷ lệ hộ nghèo', '%', 'dưới 0,4', '0,25'],
  ['4', 'Thu nội địa', 'tỷ đồng', '83000', '103879'],
]
const table = [header, ...rows]
const line = (cells: readonly string[]) => cells.join(';')
const plain = table.map(line)

const titles = fc.subarray([
  'UBND THÀNH PHỐ HẢI PHÒNG;;;;',
  'MỘT SỐ CHỈ TIÊU KINH TẾ - XÃ HỘI;;;;',
  ';;;;',
  '(Kèm theo Báo cáo số 12/BC-UBND ngày 05/01/2026);;;;',
])
const endings = fc.subarray([
  'Ghi chú: số liệu sơ bộ;;;;',
  'Nguồn: Thống kê thành phố;;;;',
  ';;;Hải Phòng, ngày 05 tháng 01 năm 2026;',
  'NGƯỜI LẬP BIỂU;;;THỦ TRƯỞNG ĐƠN VỊ;',
])

describe('a table stays the same', () => {
  it('under title lines, notes and signatures', async () => {
    const bare = await statements(plain)
    expect(bare).toHaveLength(8)
    await fc.assert(
      fc.asyncProperty(titles, endings, async (above, below) => {
        expect(await statements([...above, ...plain, ...below])).toEqual(bare)
      }),
      { numRuns: 40 },
    )
  }, 30_000)

  it('with blank rows anywhere below its header', async () => {
    const bare = await statements(plain)
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 4 }),
        async (places) => {
          const lines = [...plain]
          for (const place of places) lines.splice(place, 0, ';;;;')
          expect(await statements(lines)).toEqual(bare)
        },
      ),
      { numRuns: 30 },
    )
  }, 30_000)

  it('with its columns in another order', async () => {
    const bare = await statements(plain)
    const orders = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5, maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(orders, async (order) => {
        const lines = table.map((cells) => line(order.map((column) => cells[column] ?? '')))
        expect(await statements(lines)).toEqual(bare)
      }),
      { numRuns: 60 },
    )
  }, 30_000)
})

const words = fc.constantFrom(
  ...['', '', '1', 'I', 'a)', '-', 'x', '...', '1.234', '1.234,5', '106,7%', '2025', 'T10/2025'],
  ...['Chỉ tiêu', 'STT', 'ĐVT', 'Kế hoạch 2026', 'Thực hiện', '% so với KH', 'tỷ đồng', '"', 'nt'],
  ...['Kim ngạch xuất khẩu', 'Phường Lê Chân', 'Trong đó:', 'Tổng số', 'Ghi chú: a', '__proto__'],
  ...['constructor', '<b>x</b>', "'; drop table x; --", '=1+1', 'năm 2025', 'Quý IV', '1/2', '½'],
  ...['indicator_id', 'org_unit_id', 'period', 'value', 'STRUCTURE', 'OBS_VALUE', 'TIME_PERIOD'],
)
const grids = fc.array(
  fc.array(fc.oneof(words, words, fc.string({ maxLength: 30 })), { maxLength: 9 }),
  {
    maxLength: 25,
  },
)

describe(understandSheet, () => {
  it('never throws and accounts for every line of a random grid', () => {
    fc.assert(
      fc.property(grids, (cells) => {
        const sheet = {
          name: null,
          isHidden: false,
          rows: cells.map((row, index) => ({ line: index + 1, cells: row })),
          facts: new Map(),
          merges: [],
          hiddenLines: new Set<number>(),
          hiddenColumns: new Set<number>(),
        }
        const { counts, records } = understandSheet({
          sheet,
          file: 'x.csv',
          catalogue,
          choices: {},
        })
        expect(counts.data + counts.skipped).toBe(counts.lines)
        for (const record of records) {
          expect(record.value === null || /^-?\d+(?:\.\d+)?$/.test(record.value)).toBe(true)
          expect(
            record.value !== null ||
              record.low !== null ||
              record.high !== null ||
              record.missing !== null,
          ).toBe(true)
        }
      }),
      { numRuns: 250 },
    )
  }, 30_000)
})
