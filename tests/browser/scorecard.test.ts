import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { walkOnePage } from '../support/one-page.ts'
import {
  lineRow,
  openDetails,
  plain,
  readCounts,
  readHeadline,
  readLine,
  readNames,
  readText,
  whenSettled,
} from '../support/read-page.ts'
import { visitSite } from '../support/visit-site.ts'

const walk = walkOnePage(visitSite())

const directive2026 = 'Chỉ thị 03/CT-UBND ngày 26/01/2026 — chỉ tiêu năm 2026'
const directive2024 = 'Chỉ thị 01/CT-UBND ngày 03/01/2024 — chỉ tiêu năm 2024'
const plan2025 = 'Kế hoạch ngày 09/09/2025 — chỉ tiêu năm 2025'

async function chooseDocument(page: Page, label: string): Promise<void> {
  await page.getByLabel('Văn bản giao chỉ tiêu').selectOption({ label })
  await whenSettled(page)
}

/** A line as actual, target, difference, verdict, source; compared softly, so that one run names every wrong line. */
async function expectLines(page: Page, lines: Record<string, string[]>): Promise<void> {
  for (const [name, expected] of Object.entries(lines)) {
    const line = await readLine(page, name)
    const read = ['Thực hiện', 'Mục tiêu', 'Chênh lệch', 'Kết quả', 'Trạng thái số liệu, nguồn']
    expect.soft([name, ...read.map((head) => line[head])]).toEqual([name, ...expected])
  }
}

describe('the scorecard of the 2025 plan', () => {
  it('opens first, with its sentence, its counts, and the verdict and source of every line', async () => {
    const page = await walk.scorecard()
    expect(await readHeadline(page)).toBe(
      'Đạt và vượt 6/22 chỉ tiêu; không đạt 3: tăng trưởng GRDP, IIP, đóng góp của TFP vào tăng trưởng. ' +
        '2 chỉ tiêu chưa đủ số liệu; 11 chỉ tiêu chưa có số liệu.',
    )
    expect(await readCounts(page)).toEqual([
      '5 Vượt',
      '1 Đạt',
      '3 Không đạt',
      '2 Chưa đủ số liệu',
      '11 Chưa có số liệu',
    ])
    const items = await page.locator('td:first-child').allInnerTexts()
    const numbers = items.filter(Boolean).map(Number)
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 22 }, (_, i) => i + 1))
    expect(await page.title()).toBe(`${plan2025} · Về Đích`)
    expect(await page.getByLabel('Tính đến ngày').inputValue()).toBe('2025-12-31')
    expect(await readText(page.getByRole('main'))).toContain('Thành phố Hải Phòng')
    expect(await readText(page.getByRole('contentinfo'))).toMatch(
      /[1-9]\d* dòng số liệu đọc từ 7 tệp CSV · Số liệu được tính ngay trong trình duyệt này bằng DuckDB 1\.\d+\.\d+ \(bản rút gọn\), /,
    )
    expect(await page.getByText('Xem danh sách').count()).toBe(0)

    await expectLines(page, {
      'Tốc độ tăng trưởng GRDP': [
        '11,81',
        '≥ 12,35',
        '−0,54 điểm %',
        'Không đạt',
        'sơ bộ · mekongasean.vn',
      ],
      'Tốc độ tăng chỉ số sản xuất công nghiệp (IIP)': [
        '15,11',
        '≥ 16,8',
        '−1,69 điểm %',
        'Không đạt',
        'sơ bộ · vietnamnews.vn',
      ],
      'Khách du lịch': ['14,43', '≥ 14,43', '0 · đúng mục tiêu', 'Đạt', 'ước · plo.vn'],
      'Thu ngân sách nhà nước trên địa bàn': [
        '190.379',
        '≥ 165.011,59',
        '+25.367 · +15,4 %',
        'Vượt',
        'sơ bộ · cafef.vn, 06/01/2026 · 4 giá trị, cùng kết luận',
      ],
      'Nhà ở xã hội hoàn thành': [
        '13.147',
        '≥ 10.694',
        '+2.453 · +22,9 %',
        'Vượt',
        'sơ bộ · news.laodong.vn',
      ],
      'Kim ngạch xuất khẩu': [
        '50,14',
        '≥ 49,7',
        '+0,44 · +0,9 %',
        'Vượt',
        'ước · vneconomy.vn · có chuỗi khác: 35 tỷ USD',
      ],
      'GRDP bình quân đầu người (VND)': [
        '194,5',
        '≥ 180,54',
        '+13,96 · +7,7 %',
        'Vượt 2 giá trị, trái chiều',
        'sơ bộ · cafef.vn, 06/01/2026',
      ],
      'Sản lượng hàng hóa thông qua cảng': [
        '187,63 (11 tháng)',
        '≥ 213',
        'chưa đủ năm',
        'Chưa đủ số liệu',
        'sơ bộ · thanhnien.vn, 15/12/2025',
      ],
      'Doanh nghiệp đăng ký thành lập mới': [
        '7.500',
        'khoảng 6.000',
        '+1.500 · +25,0 %',
        'Vượt',
        'sơ bộ · amp.baodautu.vn · 2 giá trị, cùng kết luận',
      ],
      'Tỷ lệ thất nghiệp khu vực thành thị': [
        '–',
        '< 2,5',
        '–',
        'Chưa có số liệu',
        'chưa có nguồn công bố',
      ],
      'Thu hút vốn đầu tư nước ngoài (FDI)': [
        '–',
        '≥ 5,5',
        '–',
        'Chưa có số liệu',
        'chỉ có số theo địa giới cũ',
      ],
    })
    const bullet = lineRow(page, 'Tốc độ tăng trưởng GRDP').getByRole('img')
    expect(await bullet.getAttribute('aria-label')).toBe('Thực hiện 11,81; mục tiêu ≥ 12,35')
  })

  it('shows a dash, never a zero, wherever no figure is published', async () => {
    const page = await walk.scorecard('#/?trang-thai=chua-co-so-lieu')
    const names = await readNames(page)
    expect(names).toHaveLength(12)
    for (const name of names) {
      const line = await readLine(page, name)
      expect.soft(line).toMatchObject({ 'Thực hiện': '–', 'Chênh lệch': '–' })
      expect.soft(line['Kết quả']).toBe('Chưa có số liệu')
    }
    const details = await openDetails(page, 'Tỷ lệ thất nghiệp khu vực thành thị')
    expect(await readText(details)).toContain(
      'Vì sao chưa kết luận Chưa tìm thấy số liệu công bố cho kỳ này đến ngày đang xem.',
    )
  })

  it('opens a line to every published value with its source, and says whether they agree', async () => {
    const page = await walk.scorecard()
    const details = await openDetails(page, 'Thu ngân sách nhà nước trên địa bàn')
    const onward = details.getByRole('link', { name: 'Mở trang chỉ tiêu' })
    expect(await onward.getAttribute('href')).toMatch(/^#\/chi-tieu\/budget-revenue\?van-ban=/)
    expect(await readText(details)).toContain(
      '“165.011,59 tỷ đồng” Kế hoạch ngày 09/09/2025, mục 4',
    )
    expect(await readText(details)).toContain('Mọi giá trị đều cho cùng kết luận.')
    const values = details.getByRole('listitem')
    const numbers = (await values.locator('strong').allInnerTexts()).map(plain)
    expect(new Set(numbers)).toEqual(
      new Set(['190.379 tỷ đồng', '196.151 tỷ đồng', 'gần 197.000 tỷ đồng', '187.766 tỷ đồng']),
    )
    expect(numbers[0]).toBe('190.379 tỷ đồng')
    expect(await readText(values.first())).toContain('dùng để đánh giá')
    for (const value of await values.all()) {
      expect(await readText(value)).toMatch(/2025 · (sơ bộ|ước) · đạt mục tiêu/)
      expect(await readText(value)).toMatch(/\.(vn|com), (06\/01\/2026|không ghi ngày)/)
      const source = value.getByRole('link')
      expect(await source.getAttribute('href')).toMatch(/^https:\/\//)
      expect(await source.getAttribute('target')).toBe('_blank')
      expect(await source.getAttribute('rel')).toContain('noopener')
    }
    const perHead = await readText(await openDetails(page, 'GRDP bình quân đầu người (VND)'))
    expect.soft(perHead).toContain('Kết luận thay đổi theo nguồn.')
    expect.soft(perHead).toMatch(/194,5 triệu đồng\/người 2025 · sơ bộ · đạt mục tiêu · dùng để/)
    expect.soft(perHead).toMatch(/179,1 triệu đồng\/người 2025 · tính toán · không đạt mục tiêu/)
    const exports = await readText(await openDetails(page, 'Kim ngạch xuất khẩu'))
    expect.soft(exports).toContain('35 tỷ USD (sơ bộ). Chuỗi này có phạm vi khác, không dùng')
    const port = await openDetails(page, 'Sản lượng hàng hóa thông qua cảng')
    expect.soft(await readText(port)).toContain('nên chưa kết luận')
    expect.soft(await readText(port)).toContain('đây không phải số công bố')
    expect.soft(await readText(port.getByRole('listitem'))).not.toContain('đạt mục tiêu')
  })

  it('judges by the figures known on the day that is chosen, and goes back to the latest', async () => {
    const page = await walk.scorecard()
    await page.getByLabel('Tính đến ngày').fill('2025-11-30')
    await whenSettled(page)
    expect(await readHeadline(page)).toBe(
      '4/22 chỉ tiêu đúng tiến độ hoặc đã đạt; chậm tiến độ 2: tăng trưởng GRDP, tổng vốn đầu tư thực hiện ' +
        'trên địa bàn. 16 chỉ tiêu chưa có số liệu.',
    )
    await expectLines(page, {
      'Tốc độ tăng trưởng GRDP': [
        '11,59 (9 tháng)',
        '≥ 12,35',
        '−0,76 điểm %',
        'Chậm nhiều số liệu cũ',
        'sơ bộ · thanhnien.vn, 15/12/2025',
      ],
      'Thu ngân sách nhà nước trên địa bàn': [
        '162.875 (10 tháng)',
        '≥ 165.011,59',
        '98,7 % kế hoạch',
        'Đúng tiến độ',
        'sơ bộ · vneconomy.vn',
      ],
      'Sản lượng hàng hóa thông qua cảng': [
        '187,63 (11 tháng)',
        '≥ 213',
        '88,1 % kế hoạch',
        'Đúng tiến độ',
        'sơ bộ · thanhnien.vn, 15/12/2025',
      ],
    })
    await page.getByRole('button', { name: 'Về ngày mặc định' }).click()
    await whenSettled(page)
    expect(await readHeadline(page)).toContain('Đạt và vượt 6/22 chỉ tiêu')
  })
})

describe('the scorecards of other documents', () => {
  it('judges a running year by its pace, and the old city within its old perimeter', async () => {
    const page = await walk.scorecard()
    await chooseDocument(page, directive2026)
    expect(await readHeadline(page)).toBe(
      '2/22 chỉ tiêu đúng tiến độ hoặc đã đạt. 20 chỉ tiêu chưa có số liệu.',
    )
    expect(await readCounts(page)).toEqual(['2 Đúng tiến độ', '20 Chưa có số liệu'])
    await expectLines(page, {
      'Thu ngân sách nhà nước trên địa bàn': [
        '41.546 (2 tháng)',
        '≥ 194.882',
        '21,3 % kế hoạch',
        'Đúng tiến độ',
        'sơ bộ · thoibaotaichinhvietnam.vn',
      ],
      'Thu hút vốn đầu tư nước ngoài (FDI)': [
        '0,41 (tháng 1)',
        '3,8–4,3',
        '10,9 % kế hoạch',
        'Đúng tiến độ',
        'sơ bộ · plo.vn',
      ],
    })
    const pace = await readText(await openDetails(page, 'Thu ngân sách nhà nước trên địa bàn'))
    expect(pace).toMatch(/Đạt 21,3 % kế hoạch năm; theo nhịp cần đạt [\d,]+ % vào hết tháng 2\./)

    await chooseDocument(page, directive2024)
    expect(await readText(page.getByRole('main'))).toContain(
      'Thành phố Hải Phòng (trước 01/7/2025)',
    )
    expect(await readHeadline(page)).toMatch(/^Đạt và vượt 4\/11 chỉ tiêu; không đạt 1: /)
    await expectLines(page, {
      'Tốc độ tăng trưởng GRDP': [
        '11,01',
        'khoảng 11,5–12',
        '−0,49 điểm %',
        'Không đạt',
        'sơ bộ · cafef.vn, 13/01/2025 · 2 giá trị, cùng kết luận',
      ],
    })
  })
})

describe('the filters of the scorecard', () => {
  it('narrow by domain, by status and by words without diacritics, and say how many are left', async () => {
    const page = await walk.scorecard()
    const shown = page.getByRole('status')
    await page.getByLabel('Tìm chỉ tiêu').fill('du lich')
    expect(await readNames(page)).toEqual(['Khách du lịch triệu lượt'])
    expect(await readText(shown)).toBe('Đang hiện 1/22 chỉ tiêu')

    await page.getByLabel('Tìm chỉ tiêu').fill('khong co chi tieu nay')
    await page.getByText('Không có chỉ tiêu nào khớp bộ lọc.').waitFor()
    await page.getByRole('button', { name: 'Bỏ lọc' }).click()
    expect(await readNames(page)).toHaveLength(30)
    expect(await readText(shown)).toBe('')

    await page.getByLabel('Lĩnh vực').selectOption({ label: 'Môi trường' })
    expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual(['Môi trường'])
    expect(await readText(shown)).toBe('Đang hiện 2/22 chỉ tiêu')
    await page.getByRole('button', { name: 'Bỏ lọc' }).click()

    const missed = page.getByRole('button', { name: '3 Không đạt' })
    await missed.click()
    expect(await missed.getAttribute('aria-pressed')).toBe('true')
    const items = await page.locator('td:first-child').allInnerTexts()
    expect(items.filter(Boolean)).toEqual(['1', '3', '9'])
    expect(await readHeadline(page)).toContain('Đạt và vượt 6/22 chỉ tiêu')
    await missed.click()
    expect(await readNames(page)).toHaveLength(30)
  })
})
