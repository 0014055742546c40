import { describe, expect, it } from 'vitest'
import type { ImportChoices } from '../../../src/domain/import-reading.ts'
import { withHeads } from '../../../src/import/understand/chosen-columns.ts'
import { linesOf, readFixture, readTextFile } from './read-fixture.ts'

const text = 'Chỉ tiêu;ĐVT;Năm 2025;Số giao\nThu nội địa;tỷ đồng;52.000,5;1.234\n'

async function lines(choices: ImportChoices, of = text): Promise<string[]> {
  return linesOf(await readTextFile(of, choices))
}

describe(withHeads, () => {
  it('answers for columns by their heads, wherever they stand', async () => {
    const heads = {
      'số giao': { measure: 'target', separator: 'decimal' },
      'năm 2025': { role: 'ignore' },
    } as const
    expect(await lines({ heads })).toEqual(['2 budget-domestic hai-phong ? target 1.234'])
    const moved = 'Chỉ tiêu;ĐVT;Số  Giao;Năm 2025\nThu nội địa;tỷ đồng;1.234;52.000,5\n'
    expect(await lines({ heads }, moved)).toEqual(['2 budget-domestic hai-phong ? target 1.234'])
  })

  it('lets what is said of a column itself go before', async () => {
    const heads = { 'số giao': { role: 'ignore', measure: 'target' } } as const
    expect(
      await lines({ heads, columns: { 4: { role: 'value' }, 3: { role: 'ignore' } } }),
    ).toEqual(['2 budget-domestic hai-phong ? target 1234'])
  })

  it('says nothing of a head that two columns bear, or of none', async () => {
    const twice = 'Chỉ tiêu;ĐVT;Số;Số\nThu nội địa;tỷ đồng;52;1234,5\n'
    const heads = { số: { role: 'ignore' }, '': { role: 'ignore' } } as const
    expect(await lines({ heads }, twice)).toEqual(await lines({}, twice))
  })

  it('holds for every sheet of a workbook', async () => {
    const heads = { 'thực hiện': { measure: 'estimate' } } as const
    const { records } = await readFixture('sheet-a-month.xlsx', { heads })
    const said = records.map(({ sheet, measure }) => `${sheet} ${measure}`)
    expect(new Set(said.slice(0, 4))).toEqual(new Set(['Tháng 8 estimate', 'Tháng 9 estimate']))
  })
})
