import { describe, expect, it } from 'vitest'
import { isProse } from '../../../src/import/understand/is-prose.ts'
import { linesOf, readTextFile } from './read-fixture.ts'

const report = `BÁO CÁO
Tình hình kinh tế - xã hội 9 tháng năm 2026

Trong 9 tháng năm 2026, kinh tế thành phố tăng trưởng khá, GRDP tăng 12,5% so với cùng kỳ năm trước; thu ngân sách ước đạt 99.500 tỷ đồng.
Kim ngạch xuất khẩu của các doanh nghiệp trên địa bàn đạt 37,8 tỷ USD, tăng 17,6%.
`

const codes = async (text: string) => (await readTextFile(text)).issues.map(({ code }) => code)

describe(isProse, () => {
  it('names a report in words for what it is, and says nothing of separators', async () => {
    expect(await codes(report)).toEqual(['text-without-table'])
    const letter =
      'Kính gửi: Sở Tài chính\nPhường xin gửi báo cáo tình hình chung của tuần vừa qua như sau.\n'
    expect(await codes(letter)).toEqual(['text-without-table'])
  })

  it('leaves tables, lists and short words to other messages', async () => {
    expect(await codes('Hải Phòng\nHà Nội\n')).toContain('nothing-to-import')
    expect(
      await codes('Tên;Số\nMột tên dài hơn mười chữ mà không ai biết là chỉ tiêu gì;…\n'),
    ).not.toContain('text-without-table')
  })

  it('reads the lines the remedy asks for', async () => {
    const mended = `${report}Kim ngạch xuất khẩu: 37,8 tỷ USD\nThu nội địa: 82.000,5 tỷ đồng\n`
    expect(linesOf(await readTextFile(mended.replaceAll(/^(?:Trong|Kim).*\.$/gm, '')))).toEqual([
      '6 exports hai-phong 2026-09·ytd actual 37.8',
      '7 budget-domestic hai-phong 2026-09·ytd actual 82000.5',
    ])
  })
})
