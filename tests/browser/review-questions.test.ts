import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { walkOnePage } from '../support/one-page.ts'
import { visitSite } from '../support/visit-site.ts'

const walk = walkOnePage(visitSite())

/** The paths of docs/review-questions.md, counted as they are clicked. */
async function ask(clicks: (page: Page) => Locator[], answers: RegExp[], finish?: string) {
  const { page } = walk
  await walk.go('#/')
  const start = performance.now()
  for (const target of clicks(page)) await target.first().click()
  if (finish) {
    await page.getByRole('dialog').getByRole('combobox').fill(finish)
    await page.getByRole('dialog').getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
  }
  for (const words of answers)
    await page.locator('main').getByText(words).first().waitFor({ state: 'attached' })
  expect((performance.now() - start) / 1000).toBeLessThan(60)
  return page
}

const pageLink = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Trang' }).getByRole('link', { name, exact: true })
const searchButton = (page: Page) => [page.getByRole('button', { name: /^Tìm/ })]

describe('the six questions of a review, from the opening page', () => {
  it('which 2025 targets were missed and by how much: 1 click', async () => {
    const page = await ask(
      (opened) => [
        opened
          .getByRole('group', { name: 'Kết quả', exact: true })
          .getByRole('button', { name: /Không đạt/ }),
      ],
      [/^Không đạt/],
    )
    expect(await page.getByRole('rowheader').count()).toBeGreaterThan(0)
  })

  it('whether 2026 revenue is on pace in February and why: 1 click and a name typed', async () => {
    const page = await ask(
      searchButton,
      [/Đúng tiến độ/, /41\.546 ÷ 32\.480,33 = 1,279/],
      'thu ngan sach nha nuoc tren dia ban',
    )
    expect(page.url()).toContain('chi-tieu/budget-revenue')
  })

  it('what growth 75 tỷ USD of exports in 2030 need: 1 click and a name typed', async () => {
    const page = await ask(searchButton, [/8,4\s%/], 'kim ngach xuat khau')
    expect(page.url()).toContain('chi-tieu/exports')
  })

  it('why 2024 and 2025 must not be compared: 1 click', async () => {
    await ask((page) => [pageLink(page, 'Xu hướng')], [/đổi địa giới/])
  })

  it('which ward leads the 2025 administrative-reform score: 1 click', async () => {
    const page = await ask((opened) => [pageLink(opened, 'Đơn vị')], [/Phường Hồng Bàng/])
    expect(await page.locator('main h1').innerText()).toContain('Phường Hồng Bàng')
    expect(
      await page.getByRole('listitem').filter({ hasText: 'Phường Hồng Bàng' }).first().innerText(),
    ).toContain('95,8')
  })

  it('what Yết Kiêu promised for 2026: 1 click and a name typed', async () => {
    const page = await ask(searchButton, [/911\.122/, /95,7/], 'yet kieu')
    expect(page.url()).toContain('don-vi/11020')
  })
})
