import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { visitSite } from '../support/visit-site.ts'

const site = visitSite()
let page: Page

beforeAll(async () => {
  page = await site.stay({ reducedMotion: 'reduce' })
})

beforeEach(async () => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await go('#/')
})

const sizes = [
  [390, 844],
  [1440, 900],
  [2560, 1440],
] as const

const words = {
  vi: { nav: 'Trang', menu: 'Danh mục trang', pages: ['Chỉ tiêu', 'Xu hướng', 'Đơn vị', 'Nguồn'] },
  en: { nav: 'Pages', menu: 'Menu of pages', pages: ['Indicators', 'Trends', 'Units', 'Sources'] },
} as const

/** Goes to a view without loading the site again. */
async function go(hash: string): Promise<void> {
  await page.evaluate((next) => {
    location.hash = next
  }, hash)
  await settled()
}

async function settled(): Promise<void> {
  await page.locator('main h1').first().waitFor()
  await page.waitForFunction(
    () => !document.querySelector('main .loading, main [aria-busy="true"]'),
  )
}

async function violations(): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

describe.each(['vi', 'en'] as const)('a person who reads %s', (language) => {
  it.each(sizes)(
    'reaches every page at %i × %i and never scrolls sideways',
    async (width, height) => {
      await page.setViewportSize({ width, height })
      await go(language === 'en' ? '#/?ngon-ngu=en' : '#/')
      const { nav, menu, pages } = words[language]
      for (const name of pages) {
        const button = page.getByRole('button', { name: menu })
        if (await button.isVisible()) await button.click()
        await page
          .getByRole('navigation', { name: nav })
          .getByRole('link', { name, exact: true })
          .click()
        await settled()
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - innerWidth,
        )
        expect.soft(overflow, name).toBeLessThanOrEqual(0)
        expect.soft(await page.locator('main h1').count(), name).toBe(1)
      }
      const header = await page.locator('header').first().boundingBox()
      expect(header?.height).toBeLessThan(70)
    },
  )
})

describe('every page', () => {
  it.each([
    '#/',
    '#/chi-tieu',
    '#/chi-tieu/exports',
    '#/chi-tieu/par-score',
    '#/xu-huong',
    '#/don-vi',
    '#/don-vi/11020',
    '#/nguon',
  ])(
    '%s passes axe in the theme and language the other test leaves out, holds at 200 % zoom and has targets of 24 px',
    async (route) => {
      await go(`${route}?giao-dien=toi`)
      expect.soft(await violations(), 'dark, Vietnamese').toEqual([])
      await go(`${route}?giao-dien=sang&ngon-ngu=en`)
      expect.soft(await violations(), 'light, English').toEqual([])
      await page.setViewportSize({ width: 720, height: 450 })
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect.soft(overflow, 'sideways scroll').toBeLessThanOrEqual(0)
      expect.soft(await smallTargets(page), 'targets').toEqual([])
    },
  )
})

/** Buttons and fields smaller than 24 × 24 px, a field with its label; links inside a line of text are exempt. */
function smallTargets(opened: Page): Promise<string[]> {
  return opened.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, select, input, summary')]
      .filter(
        (element) =>
          element.offsetParent !== null && !element.closest('.visually-hidden, .skip-link'),
      )
      .map((element) => element.closest('label') ?? element)
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && (box.height < 23.5 || box.width < 23.5))
      .map(
        ({ element, box }) =>
          `${element.className} ${element.textContent} ${box.width}×${box.height}`,
      ),
  )
}

describe('by keyboard alone', () => {
  it('B opens and closes the table of the chart that has the focus, and only there', async () => {
    await go('#/don-vi')
    const chart = page.getByRole('figure').first()
    await page.keyboard.press('b')
    expect(await chart.getByRole('table').count()).toBe(0)
    await chart.getByRole('link').first().focus()
    await page.keyboard.press('b')
    await chart.getByRole('table').waitFor()
    await page.keyboard.press('b')
    await expect.poll(() => chart.getByRole('table').count()).toBe(0)
  })

  it('the menu of a phone opens by Enter, closes by Escape and gives the focus back', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    const button = page.getByRole('button', { name: 'Danh mục trang' })
    await button.focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Tổng quan')
    await page.keyboard.press('Escape')
    expect(await button.getAttribute('aria-expanded')).toBe('false')
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
  })

  it('every stop of Tab shows where it is', async () => {
    for (const route of ['#/', '#/chi-tieu/exports', '#/xu-huong', '#/don-vi', '#/nguon']) {
      await go(route)
      for (let stop = 0; stop < 14; stop += 1) {
        await page.keyboard.press('Tab')
        const shown = await page.evaluate(() => {
          const element = document.activeElement
          if (!element || element === document.body) return true
          const { outlineStyle, outlineWidth } = getComputedStyle(element)
          return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0
        })
        expect.soft(shown, `${route} stop ${stop}`).toBe(true)
      }
    }
  })
})

describe('a link', () => {
  it('opens the same view in another browser, and back and forward walk through the choices', async () => {
    await go('#/xu-huong')
    await page.getByRole('combobox', { name: 'Lĩnh vực' }).selectOption({ index: 1 })
    await settled()
    expect(page.url()).toContain('linh-vuc=')
    const chosen = await page.locator('main h1').innerText()
    const other = await site.newPage()
    await other.goto(page.url())
    await expect.poll(() => other.locator('main h1').innerText()).toBe(chosen)
    await page.goBack()
    await expect.poll(() => page.url()).not.toContain('linh-vuc=')
    await page.goForward()
    await expect.poll(() => page.locator('main h1').innerText()).toBe(chosen)
  })
})

describe('paper', () => {
  it('carries the sample mark on every page', async () => {
    await go('#/don-vi?so-lieu=minh-hoa')
    await page.getByRole('table').first().waitFor()
    const pdf = (await page.pdf({ format: 'A4', landscape: true })).toString('latin1')
    const pages = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
    expect(pages).toBeGreaterThan(2)
    await page.emulateMedia({ media: 'print' })
    const display = await page
      .locator('.sample-banner')
      .evaluate((element) => getComputedStyle(element).display)
    expect(display).toBe('table-header-group')
  })
})
