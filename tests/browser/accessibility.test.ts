import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { axeViolations } from '../support/axe-violations.ts'
import { lineButton, whenReady } from '../support/read-page.ts'
import { visitSite } from '../support/visit-site.ts'

const site = visitSite()
const themes = { light: 'sang', dark: 'toi' }
const desk = { width: 1440, height: 900 }
const phone = { width: 390, height: 844 }

/** A wrong row in a table the scorecard does not read, so that the banner about the data is shown. */
function breakOneRow(): void {
  const header = 'document_id,due,concerns,period,who,who_en,recurs,text_vi,text_en,note'
  const row = 'no-such-paper,2025-13-01,report,2025,,,,,,'
  site.server.faults.set(/^data\/deadlines\.csv$/, { body: `${header}\n${row}\n` })
}

/** Opens the banner's list and lines with several values, with a conflict, and with nothing published. */
async function openThings(page: Page): Promise<void> {
  await page.locator('summary').click()
  for (const index of [0, 6, 7, 10, 20])
    await page.getByRole('rowheader').getByRole('button').nth(index).click()
}

describe('the scorecard', () => {
  it.each(['light', 'dark'] as const)(
    'has nothing axe objects to in the %s theme, in both languages, on a desk and on a phone',
    async (theme) => {
      breakOneRow()
      const page = await site.open(`#/?giao-dien=${themes[theme]}`)
      await openThings(page)
      for (const language of [/Tiếng Việt/, /English/]) {
        await page.getByRole('button', { name: language }).click()
        for (const viewport of [desk, phone]) {
          await page.setViewportSize(viewport)
          expect.soft(await axeViolations(page), `${language}, ${viewport.width} px`).toEqual([])
        }
      }
    },
  )

  it('has nothing axe objects to while it waits and when it fails', async () => {
    site.server.faults.set(/\.wasm/, { hang: true })
    const page = await site.cleanPage()
    await page.goto(`${site.server.url}#/nguon`)
    await page.getByRole('button', { name: 'Dừng tải' }).waitFor()
    expect.soft(await axeViolations(page), 'waiting').toEqual([])
    await page.getByRole('button', { name: 'Dừng tải' }).click()
    await page.getByRole('alert').waitFor()
    expect.soft(await axeViolations(page), 'failed').toEqual([])
  })
})

describe('the layout', () => {
  it('never scrolls sideways and never cuts a text, from a small phone to double zoom', async () => {
    breakOneRow()
    const page = await site.open('#/?van-ban=ct-03-2026&ngon-ngu=en')
    await openThings(page)
    for (const language of ['en', 'vi']) {
      await page.getByRole('button', { name: language === 'en' ? /English/ : /Tiếng Việt/ }).click()
      for (const width of [320, 390, 720, 1024, 1440, 2560]) {
        await page.setViewportSize({ width, height: 900 })
        expect.soft(await page.evaluate(findOverflow), `${language}, ${width} px`).toEqual([])
        if (width < 500)
          expect.soft(await page.evaluate(shareOfSource), language).toBeGreaterThan(0.7)
      }
    }
    await page.goto(`${site.server.url}#/?van-ban=kh-2025-09-09`)
    await whenReady(page)
    for (const width of [320, 390, 720]) {
      await page.setViewportSize({ width, height: 900 })
      expect.soft(await page.evaluate(findOverflow), `2025, ${width} px`).toEqual([])
    }
  })

  it('keeps targets large enough for a finger on a phone', async () => {
    const page = await site.open('', { viewport: phone, hasTouch: true, isMobile: true })
    await lineButton(page, 'Thu ngân sách nhà nước trên địa bàn').tap()
    await page.getByRole('button', { name: 'Danh mục trang' }).tap()
    const small = await page
      .locator('main button, header button, select, input')
      .evaluateAll((all) =>
        all
          .filter((element) => element.getBoundingClientRect().height < 40)
          .map((element) => element.textContent || element.outerHTML),
      )
    expect(small).toEqual([])
  })

  it('moves nothing for a reader who asked for less motion', async () => {
    const page = await site.open('', { reducedMotion: 'reduce' })
    await lineButton(page, 'Tốc độ tăng trưởng GRDP').click()
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element)
          const isMoving = animationName !== 'none' || transitionDuration !== '0s'
          return isMoving || scrollBehavior !== 'auto'
        })
        .map((element) => element.className),
    )
    expect(moving).toEqual([])
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
  })
})

/** Runs in the page: how much of a line's width its source has, at least. */
function shareOfSource(): number {
  const shares = [...document.querySelectorAll('.line:not([data-status="no_data"])')].map(
    (line) => (line.querySelector('.cell-source')?.clientWidth ?? 0) / line.clientWidth,
  )
  return Math.min(...shares)
}

/** Runs in the page: whether it scrolls sideways, and which texts stick out, are cut off or lie over each other. */
function findOverflow(): string[] {
  const faults: string[] = []
  const isSeen = (element: Element) =>
    element.getClientRects().length > 0 &&
    !element.closest('.visually-hidden, svg, option, thead') &&
    element.getBoundingClientRect().width > 1
  const read = (element: Element) => `“${element.textContent?.slice(0, 40)}”`
  const textRects = (element: Element) => {
    if (!isSeen(element)) return []
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    const rects: DOMRect[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.closest('.visually-hidden')) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      rects.push(...range.getClientRects())
    }
    return rects
  }
  const isOver = (a: DOMRect, b: DOMRect) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2

  const wide = document.documentElement.scrollWidth - innerWidth
  if (wide > 0) faults.push(`the page scrolls ${wide} px sideways`)
  for (const element of document.querySelectorAll('body *')) {
    if (!isSeen(element)) continue
    const { left, right } = element.getBoundingClientRect()
    if (left < -1 || right > innerWidth + 1) faults.push(`${read(element)} ends at ${right} px`)
    const { overflowX, overflowY } = getComputedStyle(element)
    const cutsHeight = overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1
    const cutsWidth = overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1
    if (cutsHeight || cutsWidth) faults.push(`${read(element)} is cut off`)
  }
  for (const group of document.querySelectorAll('tr, li, header, fieldset, dl > div')) {
    const texts = [...group.children].map((child) => ({ child, rects: textRects(child) }))
    for (const [index, one] of texts.entries()) {
      for (const other of texts.slice(index + 1)) {
        if (one.rects.some((rect) => other.rects.some((next) => isOver(rect, next))))
          faults.push(`${read(one.child)} lies over ${read(other.child)}`)
      }
    }
  }
  return [...new Set(faults)]
}
