import { describe, expect, it } from 'vitest'
import { splitPairs } from '../../../src/import/understand/split-pairs.ts'
import { linesOf, readFixture, readTextFile } from './read-fixture.ts'

describe(splitPairs, () => {
  it('keeps both numbers at the cell they stand in', async () => {
    const { records, tables } = await readFixture('plan-and-result-in-one-cell.csv')
    const places = records.slice(0, 4).map(({ line, column, raw }) => `${line}:${column} ${raw}`)
    const cells = ['5:3 60.500/61.200,5', '5:4 79.440,5/2.010,6']
    expect(places).toEqual([...cells, ...cells])
    const heads = tables[0]?.columns.map(
      ({ column, standsIn = '', header }) => `${column} ${standsIn} ${header}`,
    )
    expect(heads?.slice(2)).toEqual([
      '3  Năm 2025 | KH',
      '4  Năm 2026 | KH',
      '5  Ghi chú',
      '6 3 Năm 2025 | TH',
      '7 4 Năm 2026 | TH 9 tháng',
    ])
  })

  it('says which two numbers a cell lacks one of, or holds without a word', async () => {
    const single = await readFixture('plan-and-result-in-one-cell.csv')
    expect(single.issues).toContainEqual(
      expect.objectContaining({
        code: 'one-of-two-numbers',
        line: 7,
        column: 4,
        value: '45.000',
        details: { first: 'Năm 2026 | KH', second: 'Năm 2026 | TH 9 tháng' },
      }),
    )
    const told = async (ignored: number[]) => {
      const columns = Object.fromEntries(ignored.map((at) => [at, { role: 'ignore' as const }]))
      const { issues } = await readFixture('plan-and-result-in-one-cell.csv', { columns })
      return issues.filter(({ code }) => code === 'one-of-two-numbers')
    }
    expect(await told([])).toHaveLength(1)
    expect(await told([4])).toEqual(await told([]))
    expect(await told([4, 7])).toEqual([])
    const bare = await readFixture('two-numbers-without-a-head.csv')
    expect(bare.issues).toContainEqual(
      expect.objectContaining({
        code: 'two-numbers',
        line: 2,
        column: 3,
        details: { first: '7.944,5', second: '201,6' },
      }),
    )
  })

  it('gives the year and the unit of “KH/TH” to both, and takes an answer for either side', async () => {
    const text = 'Chỉ tiêu;KH/TH năm 2025 (triệu USD)\nKim ngạch xuất khẩu;52.000,5/50.100,5\n'
    expect(linesOf(await readTextFile(text))).toEqual([
      '2 exports hai-phong 2025 target 52.0005',
      '2 exports hai-phong 2025 actual 50.1005',
    ])
    const left = await readTextFile(text, { columns: { 3: { role: 'ignore' } } })
    expect(linesOf(left)).toEqual(['2 exports hai-phong 2025 target 52.0005'])
  })

  it('leaves columns alone whose head speaks of one thing', async () => {
    const read = async (head: string, cell: string) =>
      (await readTextFile(`Chỉ tiêu;${head}\nThu nội địa;${cell}\n`)).records.length
    expect(await read('Thực hiện 9/2025', '50/60')).toBe(0)
    expect(await read('Thực hiện năm 2025 (tỷ đồng/năm)', '50/60')).toBe(0)
    expect(await read('Kế hoạch/Thực hiện', '50/60')).toBe(2)
  })
})
