import { describe, expect, test } from 'vitest'
import { matchIndicator } from '../../../src/import/values/match-indicator.ts'
import { indexCatalogue } from '../../../src/import/values/match-name.ts'
import { matchOrgUnit } from '../../../src/import/values/match-org-unit.ts'
import { readMeasureUnit } from '../../../src/import/values/read-measure-unit.ts'
import { publishedCatalogue } from './published-catalogue.ts'

const { indicators, orgUnits } = indexCatalogue(publishedCatalogue)

describe(matchIndicator, () => {
  test('knows every indicator by its name, its id and each alias', () => {
    for (const { indicatorId, nameVi, aliases } of publishedCatalogue.indicators)
      for (const name of [indicatorId, nameVi, ...aliases])
        expect([name, matchIndicator(indicators, name).id]).toEqual([name, indicatorId])
  })

  test.each([
    ['Tổng thu NSNN trên địa bàn', 'budget-revenue'],
    ['1. Thu NSNN trên địa bàn thành phố năm 2026', 'budget-revenue'],
    ['Chỉ số sản xuất công nghiệp (IIP) tăng', 'iip-growth'],
    ['Sản lượng hàng hoá thông qua cảng – triệu tấn', 'port-throughput'],
    ['GRDP bình quân đầu người (triệu đồng)', 'grdp-per-capita-vnd'],
    ['Tỉ lệ bao phủ BHYT (%)', 'health-insurance-coverage'],
    ['Số căn NOXH hoàn thành', 'social-housing'],
    ['Thu từ hoạt động XNK', 'budget-trade'],
    ['Tỷ lệ hộ nghèo (theo chuẩn nghèo giai đoạn 2022 - 2025) giảm', 'poverty-cut'],
  ])('takes “%s” for %s', (name, id) => expect(matchIndicator(indicators, name).id).toBe(id))

  test.each([
    ['GRDP bình quân đầu người', 'USD', 'grdp-per-capita-usd'],
    ['GRDP bình quân đầu người', 'Triệu đồng', 'grdp-per-capita-vnd'],
    ['Kim ngạch xuất khẩu', 'Triệu USD', 'exports'],
    ['Giải ngân vốn đầu tư công', '%', 'public-investment-disbursement-rate'],
    ['Giải ngân vốn đầu tư công', 'Tỷ đồng', 'public-investment-disbursed'],
  ])('lets the unit decide “%s” in %s', (name, unit, id) =>
    expect(matchIndicator(indicators, name, [], readMeasureUnit(unit)).id).toBe(id),
  )

  test.each([
    ['Kim ngạch xuất khẩu', '%'],
    ['Thu ngân sách nhà nước trên địa bàn', '%'],
    ['FDI', 'Dự án'],
    ['Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng', 'Tỷ đồng'],
  ])('asks about “%s” in a unit it is not measured in (%s)', (name, unit) => {
    const match = matchIndicator(indicators, name, [], readMeasureUnit(unit))
    expect(match).toMatchObject({ how: 'proposal', id: null })
  })

  test.each([
    [['Tỷ lệ chất thải rắn sinh hoạt được thu gom, xử lý'], '- Đô thị', 'solid-waste-urban'],
    [
      ['II. Môi trường', 'Tỷ lệ thu gom, xử lý chất thải rắn sinh hoạt'],
      'Nông thôn',
      'solid-waste-rural',
    ],
    [
      ['1. Tốc độ tăng trưởng GRDP'],
      'Công nghiệp và xây dựng',
      'grdp-growth-industry-construction',
    ],
    [['Tốc độ tăng trưởng GRDP (giá so sánh 2010)'], '+ Dịch vụ', 'grdp-growth-services'],
  ])('reads %j > “%s” together', (path, name, id) =>
    expect(matchIndicator(indicators, name, path)).toMatchObject({ how: 'path', id }),
  )

  test.each([
    'Đô thị',
    'Dịch vụ',
    'Tổng sản phẩm trên địa bàn (GRDP)',
    'Số vụ tai nạn',
    'Thu ngân sách tăng',
  ])('never takes “%s” by itself', (name) => expect(matchIndicator(indicators, name).id).toBeNull())

  test('proposes a name without diacritics, and a near one lower', () => {
    const bare = matchIndicator(indicators, 'Tong thu ngan sach nha nuoc tren dia ban')
    expect(bare).toMatchObject({ how: 'proposal', id: null })
    expect(bare.proposals[0]).toEqual({ id: 'budget-revenue', score: 0.95 })
    expect(matchIndicator(indicators, 'Kim ngạch xuất khẩu sang Hoa Kỳ')).toMatchObject({
      how: 'proposal',
    })
  })
})

describe(matchOrgUnit, () => {
  test('knows every unit by its name, its id and each alias', () => {
    for (const { orgUnitId, name, aliases } of publishedCatalogue.orgUnits)
      for (const text of [orgUnitId, name, ...aliases])
        expect([text, matchOrgUnit(orgUnits, text).id]).toEqual([text, orgUnitId])
  })

  test.each([
    ['P.Lê Chân', '11383'],
    ['PHƯỜNG LÊ CHÂN', '11383'],
    ['UBND phường Lê Chân, TP Hải Phòng', '11383'],
    ['Lê Chân (phường)', '11383'],
    ['3. X. Nam Sách', '10606'],
    ['ĐK Cát Hải', '11914'],
    ['Phường Thuỷ Nguyên', '11560'],
    ['Xã Vĩnh Hoà', '11848'],
    ['Cẩm Giàng', '10903'],
    ['Cẩm Giang', '10888'],
    ['Hải Dương', 'hai-duong'],
    ['P. Hải Dương', '10525'],
    ['Sở VHTT&DL', 'so-van-hoa-the-thao-va-du-lich'],
    ['TP Hải Phòng', 'hai-phong'],
  ])('takes “%s” for %s', (name, id) => expect(matchOrgUnit(orgUnits, name).id).toBe(id))

  test.each([
    ['Hải Phòng', '2024', 'hai-phong-before-2025-07'],
    ['TP. Hải Phòng', '2025-06', 'hai-phong-before-2025-07'],
    ['Hải Phòng', '2025', 'hai-phong'],
    ['Thành phố Hải Phòng sau hợp nhất', '2024', 'hai-phong'],
    ['Hải Dương', '2024', 'hai-duong'],
    ['Hải Dương', '2026', null],
    ['Tỉnh Hải Dương', '2026', 'hai-duong'],
  ])('takes “%s” in %s for %s', (name, period, id) =>
    expect(matchOrgUnit(orgUnits, name, period).id).toBe(id),
  )

  test.each([
    'Huyện Thủy Nguyên',
    'Quận Lê Chân',
    'TP Hải Dương',
    'Xã Lê Chân',
    'Cam Giang',
    'Tổng số',
  ])('asks about “%s”', (name) => expect(matchOrgUnit(orgUnits, name).id).toBeNull())

  test('proposes both communes for a name without diacritics', () => {
    const ids = matchOrgUnit(orgUnits, 'Cam Giang').proposals.map(({ id }) => id)
    expect(ids.slice(0, 2).sort()).toEqual(['10888', '10903'])
  })
})
