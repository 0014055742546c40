import { describe, expect, it } from 'vitest'
import { proposeNames } from '../../../src/import/understand/propose-names.ts'
import { readTextFile } from './read-fixture.ts'

async function proposed(header: string, row: string): Promise<string[]> {
  const { questions } = await readTextFile(`${header}\n${row}\n`)
  return (
    questions.find(({ kind }) => kind === 'indicator')?.proposals.map(({ value }) => value) ?? []
  )
}

const head = 'Chỉ tiêu;ĐVT;Thực hiện 2025'

describe(proposeNames, () => {
  it('leaves out indicators that cannot have the unit the row writes', async () => {
    expect(await proposed(head, 'Lao động qua đào tạo có bằng;%;40')).toContain(
      'trained-labour-share',
    )
    expect(await proposed(head, 'Lao động qua đào tạo có bằng;người;4000')).toEqual([])
    const services = await proposed(head, 'Giá trị tăng trưởng dịch vụ;tỷ đồng;1200')
    expect(services[0]).toBe('services-product')
    expect(services).not.toContain('grdp-growth-services')
  })

  it('puts those behind others that do not fit the unit of the whole table', async () => {
    const row = 'Giá trị tăng trưởng dịch vụ;1200'
    const plain = await proposed('Chỉ tiêu;Thực hiện 2025', row)
    const inMoney = await proposed('Chỉ tiêu;Thực hiện 2025 (tỷ đồng)', row)
    expect(inMoney[0]).toBe('services-product')
    expect([...inMoney].sort()).toEqual([...plain].sort())
    expect(plain[0]).toBe('grdp-growth-services')
  })
})
