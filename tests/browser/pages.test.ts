import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { visitSite } from '../support/visit-site.ts'

const site = visitSite()

/** Opens a page other than the overview and waits until it no longer waits. */
async function visit(hash: string, options = {}): Promise<Page> {
  const page = await site.newPage(options)
  await page.goto(site.server.url + hash)
  await settled(page)
  return page
}

async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor()
  await page.waitForFunction(() => !document.querySelector('main .loading'))
}

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

/** Waits until the page says it. */
function reads(page: Page, words: string | RegExp): Promise<void> {
  return page.locator('main').getByText(words).first().waitFor({ state: 'attached' })
}

const routes = [
  '#/chi-tieu',
  '#/chi-tieu/budget-revenue',
  '#/xu-huong',
  '#/don-vi',
  '#/don-vi/11020',
  '#/nguon',
]

describe('every page', () => {
  it.each(routes)(
    '%s opens, passes axe in both themes and does not scroll sideways on a phone',
    async (route) => {
      const page = await visit(`${route}?giao-dien=sang`)
      expect(await page.locator('main h1').count()).toBe(1)
      expect.soft(await violations(page), 'light').toEqual([])
      await page.getByLabel('Giao diện').selectOption({ label: 'Tối' })
      await page.getByRole('button', { name: /English/ }).click()
      await settled(page)
      expect.soft(await violations(page), 'dark, English').toEqual([])
      await page.setViewportSize({ width: 390, height: 844 })
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect.soft(overflow, 'sideways scroll').toBeLessThanOrEqual(0)
    },
  )

  it('an unknown indicator and an unknown unit say so', async () => {
    const page = await visit('#/chi-tieu/khong-co')
    expect(await page.locator('main h1').innerText()).toContain('khong-co')
    await page.goto(`${site.server.url}#/don-vi/99999`)
    await page.getByText('99999').first().waitFor()
  })
})

describe('the questions of a review', () => {
  it('2026 revenue is on pace in February, and why', async () => {
    const page = await visit('#/chi-tieu/budget-revenue')
    await reads(page, 'Đúng tiến độ')
    await reads(page, '41.546 ÷ 32.480,33 = 1,279')
  })

  it('75 tỷ USD of exports in 2030 need 8,4 % a year', async () => {
    const page = await visit('#/chi-tieu/exports')
    await reads(page, /8,4\s%/)
  })

  it('2024 and 2025 are not compared because the boundary changed', async () => {
    const page = await visit('#/xu-huong')
    expect(await page.locator('main h1').innerText()).toContain('đổi địa giới')
  })

  it('Phường Hồng Bàng leads the wards in the 2025 administrative-reform score', async () => {
    const page = await visit('#/don-vi?chi-tieu=par-score&khoi=phuong')
    const text = await page.locator('main').innerText()
    expect(text.indexOf('Phường Hồng Bàng')).toBeGreaterThan(0)
    expect(text.indexOf('Phường Hồng Bàng')).toBeLessThan(text.indexOf('Phường Hải An'))
  })

  it('Xã Yết Kiêu promised 19 targets for 2026', async () => {
    const page = await visit('#/don-vi/11020')
    await reads(page, '911.122')
    await reads(page, '95,7')
  })

  it('every paper stands with its deadlines, formulas and live thresholds on the sources page', async () => {
    const page = await visit('#/nguon')
    for (const word of [/01\/CT-UBND/, /03\/CT-UBND/, /15\/12\/2025/, /0,95/])
      await reads(page, word)
  })
})

describe('getting around', () => {
  it('the header leads to every page and back returns', async () => {
    const page = await visit('#/')
    for (const name of ['Chỉ tiêu', 'Xu hướng', 'Đơn vị', 'Nguồn']) {
      await page.getByRole('navigation', { name: 'Trang' }).getByRole('link', { name }).click()
      await settled(page)
      expect(await page.getByRole('link', { name }).first().getAttribute('aria-current')).toBe(
        'page',
      )
    }
    await page.goBack()
    await page
      .getByRole('link', { name: 'Đơn vị', exact: true, includeHidden: false })
      .first()
      .waitFor()
    expect(page.url()).toContain('#/don-vi')
  })

  it('Ctrl K finds a ward typed without diacritics and opens it', async () => {
    const page = await visit('#/')
    await expect
      .poll(async () => {
        await page.keyboard.press('Control+k')
        return page.getByRole('dialog').isVisible()
      })
      .toBe(true)
    await page.keyboard.type('yet kieu')
    await page.getByRole('dialog').getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL(/don-vi\/11020/)
  })

  it('a copied link opens the same view in another browser', async () => {
    const first = await visit('#/xu-huong?ky=2024&ngon-ngu=en')
    const second = await visit(first.url().slice(first.url().indexOf('#')))
    expect(await second.locator('main h1').innerText()).toBe(
      await first.locator('main h1').innerText(),
    )
  })
})
