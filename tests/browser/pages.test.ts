import type { Page } from 'playwright-core'
import { beforeEach, describe, expect, it } from 'vitest'
import { axeViolations } from '../support/axe-violations.ts'
import { sidewaysScroll, walkOnePage, whenStill } from '../support/one-page.ts'
import { whenReady } from '../support/read-page.ts'
import { visitSite } from '../support/visit-site.ts'

const site = visitSite()
const walk = walkOnePage(site, { reducedMotion: 'reduce' })

beforeEach(async () => {
  await walk.page.setViewportSize({ width: 1440, height: 900 })
  await walk.go('#/')
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

describe.each(['vi', 'en'] as const)('a person who reads %s', (language) => {
  it.each(sizes)(
    'reaches every page at %i × %i, and none scrolls sideways',
    async (width, height) => {
      const { page } = walk
      await page.setViewportSize({ width, height })
      await walk.go(language === 'en' ? '#/?ngon-ngu=en' : '#/')
      await page.locator(`html[lang="${language}"]`).waitFor()
      const { nav, menu, pages } = words[language]
      for (const name of pages) {
        const button = page.getByRole('button', { name: menu })
        if (await button.isVisible()) await button.click()
        const link = page
          .getByRole('navigation', { name: nav })
          .getByRole('link', { name, exact: true })
        await link.click()
        await whenStill(page)
        expect.soft(await sidewaysScroll(page), name).toBeLessThanOrEqual(0)
        expect.soft(await page.locator('main h1').count(), name).toBe(1)
      }
      const header = await page.locator('header').first().boundingBox()
      expect(header?.height).toBeLessThan(70)
    },
  )
})

describe('every page', () => {
  it.each([
    '#/chi-tieu',
    '#/chi-tieu/exports',
    '#/chi-tieu/budget-revenue',
    '#/chi-tieu/par-score',
    '#/xu-huong',
    '#/don-vi',
    '#/don-vi/11020',
    '#/nguon',
  ])(
    '%s passes axe in both themes, holds at 200 % zoom and on a phone, and has targets of 24 px',
    async (route) => {
      const { page } = walk
      await walk.go(`${route}?giao-dien=toi`)
      expect.soft(await axeViolations(page), 'dark, Vietnamese').toEqual([])
      await walk.go(`${route}?giao-dien=sang&ngon-ngu=en`)
      expect.soft(await axeViolations(page), 'light, English').toEqual([])
      for (const [width, height] of [
        [720, 450],
        [390, 844],
        [320, 640],
      ] as const) {
        await page.setViewportSize({ width, height })
        expect.soft(await sidewaysScroll(page), `sideways at ${width} px`).toBeLessThanOrEqual(0)
        expect.soft(await smallTargets(page), `targets at ${width} px`).toEqual([])
      }
    },
  )

  it.each(['#/', '#/du-lieu', '#/trinh-chieu'])(
    '%s scrolls only downwards when a window is made narrow',
    async (route) => {
      const { page } = walk
      await walk.go(`${route}?ngon-ngu=en`)
      for (const width of [768, 320]) {
        await page.setViewportSize({ width, height: 640 })
        expect.soft(await sidewaysScroll(page), `at ${width} px`).toBeLessThanOrEqual(0)
      }
    },
  )

  it.each(['', '?ngon-ngu=en'])(
    'the list of indicators shows every column on an office screen, the result beside the name %s',
    async (query) => {
      const { page } = walk
      await page.setViewportSize({ width: 1280, height: 720 })
      await walk.go(`#/chi-tieu${query}`)
      const table = page.locator('.data-table-scroll')
      expect(await table.evaluate((frame) => frame.scrollWidth - frame.clientWidth)).toBe(0)
      const second = await table.getByRole('columnheader').nth(1).innerText()
      expect(second).toMatch(/Kết quả|Result/)
    },
  )

  it.each([
    ['#/?tim=zzzz', 'Không có chỉ tiêu nào khớp bộ lọc.'],
    ['#/?van-ban=khong-co', 'Không có văn bản này trong dữ liệu. Chọn văn bản khác ở trên.'],
    ['#/chi-tieu/high-tech-share', 'Chưa tìm thấy giá trị công bố nào cho thành phố'],
    ['#/xu-huong?ky=1999', 'Không có số liệu cho kỳ này. Chọn kỳ khác ở trên.'],
    ['#/don-vi?khoi=so-nganh', 'Chưa vẽ: giá trị đang xem không kèm mục tiêu'],
  ])('%s says what is missing for this choice', async (hash, words) => {
    await walk.go(hash)
    await walk.page.locator('main').getByText(words).first().waitFor({ timeout: 5000 })
  })

  it('an indicator shows its words and first chart in a first turn, and all that lies below in a second', async () => {
    await walk.go('#/chi-tieu')
    await walk.page.evaluate(watchTurns)
    await walk.go('#/chi-tieu/budget-revenue')
    await walk.page.locator('#indicator-year').waitFor()
    const [first, ...later] = await walk.page.evaluate(() => window.turns)
    expect(first).toEqual({ hasWords: true, isChartDrawn: false, hasRest: false })
    expect(later.at(-1)).toEqual({ hasWords: true, isChartDrawn: true, hasRest: true })
    expect(later).toContainEqual({ hasWords: true, isChartDrawn: true, hasRest: false })
    expect(await walk.page.locator('.indicator-below').count()).toBe(0)
  })

  it('an unknown indicator and an unknown unit say so', async () => {
    await walk.go('#/chi-tieu/khong-co')
    expect(await walk.page.locator('main h1').innerText()).toContain('khong-co')
    await walk.go('#/don-vi/99999')
    await walk.page.getByText('99999').first().waitFor()
  })

  it('every paper stands with its deadlines, formulas and live thresholds on the sources page', async () => {
    await walk.go('#/nguon')
    for (const word of [/01\/CT-UBND/, /03\/CT-UBND/, /15\/12\/2025/, /0,95/])
      await walk.page.locator('main').getByText(word).first().waitFor({ state: 'attached' })
  })
})

declare global {
  interface Window {
    asked: string[]
    lastAsked: number
    turns: { hasWords: boolean; isChartDrawn: boolean; hasRest: boolean }[]
  }
}

/** Runs in the page: notes what of an indicator stands, after every change from its heading to its last part. */
function watchTurns(): void {
  window.turns = []
  const stands = (selector: string) => document.querySelector(selector) !== null
  const observer = new MutationObserver(() => {
    if (!stands('.indicator h1')) return
    const hasRest = stands('#indicator-year')
    if (hasRest) observer.disconnect()
    const isChartDrawn = stands('#indicator-history ~ figure .recharts-surface')
    window.turns.push({ hasWords: stands('.indicator-message p'), isChartDrawn, hasRest })
  })
  observer.observe(document.body, { childList: true, subtree: true })
}

/** Buttons and fields smaller than 24 × 24 px, a field with its label; links inside a line of text are exempt. */
function smallTargets(opened: Page): Promise<string[]> {
  return opened.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, select, input, summary')]
      .filter((element) => element.offsetParent && !element.closest('.visually-hidden, .skip-link'))
      .map((element) => element.closest('label') ?? element)
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && (box.height < 23.5 || box.width < 23.5))
      .map(({ element: { className, textContent }, box }) =>
        [className, textContent, `${box.width}×${box.height}`].join(' '),
      ),
  )
}

describe('by keyboard alone', () => {
  it('Ctrl K finds a ward typed without diacritics and opens it', async () => {
    const { page } = walk
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.type('yet kieu')
    await page.getByRole('dialog').getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL(/don-vi\/11020/)
  })

  it('B opens and closes the table of the chart that has the focus, and only there', async () => {
    const { page } = walk
    await walk.go('#/don-vi')
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
    const { page } = walk
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
      await walk.go(route)
      for (let stop = 0; stop < 14; stop += 1) {
        await walk.page.keyboard.press('Tab')
        expect.soft(await isFocusShown(walk.page), `${route} stop ${stop}`).toBe(true)
      }
    }
  })
})

function isFocusShown(opened: Page): Promise<boolean> {
  return opened.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return true
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0
  })
}

describe('a link', () => {
  it('opens the same view in another browser, and back and forward walk through the choices', async () => {
    const { page } = walk
    await walk.go('#/xu-huong?ky=2024&ngon-ngu=en')
    await page.getByRole('combobox', { name: 'Domain' }).selectOption({ index: 1 })
    await expect.poll(() => page.url()).toContain('linh-vuc=')
    await whenStill(page)
    const chosen = await page.locator('main h1').innerText()
    const other = await site.cleanPage()
    await other.goto(page.url())
    await expect.poll(() => other.locator('main h1').innerText(), patience).toBe(chosen)
    await page.goBack()
    await expect.poll(() => page.url()).not.toContain('linh-vuc=')
    await page.goForward()
    await expect.poll(() => page.locator('main h1').innerText(), patience).toBe(chosen)
  })

  it('brings its page before it is pressed, once it is pointed at', async () => {
    const page = await site.open()
    const fetched = () => site.server.requests.some((path) => path.includes('units-page'))
    expect(fetched()).toBe(false)
    await page.getByRole('link', { name: 'Đơn vị', exact: true }).hover()
    await expect.poll(fetched, patience).toBe(true)
    expect(page.url()).not.toContain('don-vi')
  })

  it('opens an indicator or another paper without a question once the overview has stood a while', async () => {
    const page = await site.newPage()
    await page.addInitScript(noteQuestions)
    await page.goto(`${site.server.url}#/?van-ban=ct-03-2026`)
    await whenReady(page)
    await page.waitForFunction(() => performance.now() - window.lastAsked > 2_500)
    const asked = await page.evaluate(() => window.asked.length)
    for (const hash of [
      '#/chi-tieu/grdp-growth',
      '#/chi-tieu/par-score',
      '#/?van-ban=kh-2025-09-09',
    ]) {
      await page.evaluate((next) => {
        location.hash = next
      }, hash)
      await whenStill(page)
      expect(await page.evaluate((from) => window.asked.slice(from), asked), hash).toEqual([])
    }
  })
})

/** Runs in the page before anything else: notes what is asked of its engine. */
function noteQuestions(): void {
  window.asked = []
  const { postMessage } = Worker.prototype
  Worker.prototype.postMessage = function (message, ...rest) {
    window.lastAsked = performance.now()
    window.asked.push(JSON.stringify(message).slice(0, 300))
    return Reflect.apply(postMessage, this, [message, ...rest])
  }
}

const patience = { timeout: 20_000 }

describe('paper', () => {
  it('carries the sample mark on every page', async () => {
    const { page } = walk
    await walk.go('#/don-vi?so-lieu=minh-hoa')
    await page.getByRole('table').first().waitFor()
    const pdf = (await page.pdf({ format: 'A4', landscape: true })).toString('latin1')
    const pages = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
    expect(pages).toBeGreaterThan(2)
    await page.emulateMedia({ media: 'print' })
    const banner = page.locator('.sample-banner')
    expect(await banner.evaluate((element) => getComputedStyle(element).display)).toBe(
      'table-header-group',
    )
  })
})
