import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { walkOnePage } from '../support/one-page.ts'
import {
  lineButton,
  openDetails,
  plain,
  readCounts,
  readHeadline,
  readLine,
  readNames,
  readText,
  whenReady,
  whenSettled,
} from '../support/read-page.ts'
import { visitSite } from '../support/visit-site.ts'

const site = visitSite()
const walk = walkOnePage(site)

const directive2026 = 'Chỉ thị 03/CT-UBND ngày 26/01/2026 — chỉ tiêu năm 2026'

const chosen = {
  document: 'Directive 03/CT-UBND of 26 Jan 2026 — targets for 2026',
  asOf: '2026-03-31',
  domain: 'Budget and investment',
  search: 'thu ngan sach',
  theme: 'Dark',
  pressed: ['EN', '1 On pace'],
}

/** Everything a person can see to be chosen, in English. */
async function readChoices(page: Page) {
  const option = (label: string) =>
    page.getByLabel(label).evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.label)
  const pressed = await page.getByRole('button', { pressed: true }).allInnerTexts()
  return {
    document: await option('Document that sets the targets'),
    asOf: await page.getByLabel('As of').inputValue(),
    domain: await option('Domain'),
    search: await page.getByLabel('Find a target').inputValue(),
    theme: await option('Theme'),
    pressed: pressed.map(plain),
  }
}

describe('what is chosen', () => {
  it('stands in the address: a reload and a copied link show the same view', async () => {
    const page = await site.open()
    await page.getByLabel('Văn bản giao chỉ tiêu').selectOption({ label: directive2026 })
    await whenSettled(page)
    await page.getByLabel('Tính đến ngày').fill(chosen.asOf)
    await whenSettled(page)
    await page.getByLabel('Lĩnh vực').selectOption({ label: 'Ngân sách và đầu tư' })
    await page.getByRole('button', { name: /Đúng tiến độ$/ }).click()
    await page.getByLabel('Tìm chỉ tiêu').fill(chosen.search)
    await page.getByRole('button', { name: /English/ }).click()
    await page.getByLabel('Theme').selectOption({ label: chosen.theme })
    chosen.pressed = ['EN', (await readCounts(page, 'Result'))[0] ?? '']
    expect(await readChoices(page)).toEqual(chosen)
    const view = await readText(page.getByRole('main'))

    await page.reload()
    await whenReady(page)
    expect(await readChoices(page)).toEqual(chosen)
    expect(await readText(page.getByRole('main'))).toBe(view)

    const elsewhere = await site.newPage()
    await elsewhere.goto(page.url())
    await whenReady(elsewhere)
    expect(await readChoices(elsewhere)).toEqual(chosen)
    expect(await readText(elsewhere.getByRole('main'))).toBe(view)
    expect(await elsewhere.evaluate(() => getComputedStyle(document.body).colorScheme)).toBe('dark')
  })

  it('goes back and forward with the browser, one step a choice and none for typing', async () => {
    const page = await walk.scorecard()
    const first = await readHeadline(page)
    await page.getByLabel('Văn bản giao chỉ tiêu').selectOption({ label: directive2026 })
    await whenSettled(page)
    const second = await readHeadline(page)
    expect(second).not.toBe(first)
    await page.getByRole('button', { name: '2 Đúng tiến độ' }).click()
    await page.getByLabel('Tìm chỉ tiêu').pressSequentially('fdi')
    expect(await readNames(page)).toHaveLength(1)

    await page.goBack()
    await whenSettled(page)
    expect(await page.getByLabel('Tìm chỉ tiêu').inputValue()).toBe('')
    expect((await readNames(page)).length).toBeGreaterThan(30)
    expect(await readHeadline(page)).toBe(second)
    await page.goBack()
    await whenSettled(page)
    expect(await readHeadline(page)).toBe(first)
    await page.goForward()
    await page.goForward()
    await whenSettled(page)
    expect(await readNames(page)).toEqual(['Thu hút vốn đầu tư nước ngoài (FDI) tỷ USD'])
  })

  it('falls back to the opening view, or says so, where an address names what is not there', async () => {
    const page = await walk.scorecard(
      '#/?linh-vuc=&trang-thai=la&tinh-den=2025-02-30&giao-dien=x&rac=1',
    )
    expect(await readHeadline(page)).toContain('Đạt và vượt 6/22 chỉ tiêu')
    await page.goto(`${site.server.url}#/?van-ban=khong-co`)
    expect(await readText(page.getByRole('alert'))).toBe(
      'Không có văn bản này trong dữ liệu. Chọn văn bản khác ở trên.',
    )
    const plan = 'Kế hoạch ngày 09/09/2025 — chỉ tiêu năm 2025'
    await page.getByLabel('Văn bản giao chỉ tiêu').selectOption({ label: plan })
    await whenReady(page)
    expect(await readHeadline(page)).toContain('Đạt và vượt 6/22 chỉ tiêu')
  })
})

describe('the language switch', () => {
  it('turns every word and number of the page English', async () => {
    const page = await walk.scorecard()
    await page.getByRole('button', { name: /English/ }).click()
    await page.locator('html[lang="en"]').waitFor()
    expect.soft(await page.title()).toBe('Plan of 9 Sep 2025 — targets for 2025 · Về Đích')
    expect
      .soft(await readHeadline(page))
      .toBe(
        '6 of 22 targets met or exceeded; 3 missed: GRDP growth, IIP, share of TFP in growth. ' +
          '2 with incomplete data; 11 without data.',
      )
    expect.soft(await readLine(page, 'State budget revenue in the area')).toMatchObject({
      Actual: '190,379',
      Target: '≥ 165,011.59',
      Variance: '+25,367 · +15.4%',
      Result: 'Exceeded',
      'Data status, source': 'preliminary · cafef.vn, 6 Jan 2026 · 4 values, same verdict',
    })
    const details = await openDetails(page, 'State budget revenue in the area')
    const labels = await details.getByRole('term').allInnerTexts()
    // The steps of the reasoning follow once they are known.
    expect.soft(labels.slice(0, 3)).toEqual(['As written', 'Lead department', 'Caveat'])
    expect
      .soft(await readText(details.getByRole('listitem').nth(2)))
      .toContain('nearly VND 197,000 billion')
    await lineButton(page, 'State budget revenue in the area').click()

    const vietnamese = await page.evaluate(readVietnamese)
    expect.soft(vietnamese).toEqual([])
    await page.getByRole('button', { name: /Tiếng Việt/ }).click()
    expect(await readHeadline(page)).toContain('Đạt và vượt 6/22 chỉ tiêu')
  })
})

/** Runs in the page: every text and label with a Vietnamese letter, besides the product's name and the language's own. */
function readVietnamese(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const texts: string[] = [document.title]
  while (walker.nextNode()) {
    const isMeant = walker.currentNode.parentElement?.closest('script, noscript, [hidden]')
    if (!isMeant) texts.push(walker.currentNode.nodeValue ?? '')
  }
  for (const element of document.querySelectorAll('[aria-label], [placeholder], [title]')) {
    for (const name of ['aria-label', 'placeholder', 'title'])
      texts.push(element.getAttribute(name) ?? '')
  }
  const isVietnamese = (text: string) =>
    /đ|\p{M}/iu.test(text.replace(/Về Đích|Tiếng Việt/g, '').normalize('NFD'))
  return [...new Set(texts.map((text) => text.trim()).filter(isVietnamese))]
}

describe('the theme', () => {
  it('follows the device until one is chosen, and stays chosen', async () => {
    const page = await site.open('', { colorScheme: 'dark' })
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    const dark = await paper()
    expect(brightness(dark)).toBeLessThan(60)
    await page.emulateMedia({ colorScheme: 'light' })
    expect(brightness(await paper())).toBeGreaterThan(240)
    await page.getByLabel('Giao diện').selectOption({ label: 'Tối' })
    expect(await paper()).toBe(dark)
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.getByLabel('Giao diện').selectOption({ label: 'Sáng' })
    expect(brightness(await paper())).toBeGreaterThan(240)
    await page.getByRole('link', { name: 'Tổng quan', exact: true }).click()
    expect(brightness(await paper())).toBeGreaterThan(240)
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    expect(brightness(await paper())).toBeGreaterThan(240)
  })
})

function brightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number)
  return (red + green + blue) / 3
}

describe('the keyboard', () => {
  it('reaches every control in reading order and shows where it is', async () => {
    const page = await site.open('#/?linh-vuc=budget')
    const line = lineButton(page, 'Thu ngân sách nhà nước trên địa bàn')
    await line.evaluate((button: HTMLElement) => button.click()) // a real click would begin the walk there
    await page.getByText('Cách tính khác', { exact: true }).waitFor()
    const expected = await page.evaluate(() => {
      const candidates = document.querySelectorAll<HTMLElement>(
        'a[href], button, input, select, summary, [tabindex="0"]',
      )
      return [...candidates]
        .filter((element) => element.checkVisibility())
        .map((element) => element.textContent || element.id)
    })
    const walk: {
      name: string
      isVisible: boolean
      outline: number
      left: number
      bottom: number
      top: number
    }[] = []
    for (let step = 0; step < expected.length + 8; step += 1) {
      await page.keyboard.press('Tab')
      const here = await page.evaluate(readFocus)
      if (here === null) break
      if (walk.at(-1)?.name !== here.name) walk.push(here)
    }
    expect(walk.map(({ name }) => name)).toEqual(expected)
    expect(walk.filter(({ isVisible }) => !isVisible)).toEqual([])
    expect(walk.filter(({ outline }) => outline < 2)).toEqual([])
    // Upwards is a jump unless it begins the next column of the details.
    const jumps = walk.filter((stop, index) => {
      const before = walk[index - 1]
      return before && stop.bottom < before.top && stop.left <= before.left
    })
    expect(jumps).toEqual([])
    await page.keyboard.press('Shift+Tab')
    expect(await page.evaluate(readFocus)).not.toBeNull()
  })

  it('skips to the content, chooses, and opens and closes a line with Enter and Space', async () => {
    const page = await site.open()
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('Đến nội dung chính')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN')
    await page.keyboard.press('Tab')
    const isFirst = () =>
      document.activeElement === document.querySelector('main :is(a, button, input, select)')
    expect(await page.evaluate(isFirst)).toBe(true)

    const missed = page.getByRole('button', { name: '3 Không đạt' })
    await missed.focus()
    await page.keyboard.press('Space')
    expect(await missed.getAttribute('aria-pressed')).toBe('true')
    expect(await readNames(page)).toContain('Tốc độ tăng trưởng GRDP %')

    const line = lineButton(page, 'Tốc độ tăng trưởng GRDP')
    const quote = page.getByText('“đạt 12,35% so với năm 2024”')
    await line.focus()
    for (const key of ['Enter', 'Space']) {
      await page.keyboard.press(key)
      expect(await line.getAttribute('aria-expanded')).toBe('true')
      expect(await quote.isVisible()).toBe(true)
      await page.keyboard.press(key)
      expect(await line.getAttribute('aria-expanded')).toBe('false')
      expect(await quote.count()).toBe(0)
    }
  })
})

/** Runs in the page: the focused element, whether it is on screen, and how thick its outline is. */
function readFocus() {
  const element = document.activeElement
  if (!(element instanceof HTMLElement) || element === document.body) return null
  const { top, bottom, left, width } = element.getBoundingClientRect()
  const style = getComputedStyle(element)
  const isVisible = width > 1 && bottom > 0 && top < innerHeight
  const outline = style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth)
  const name = element.textContent || element.id
  return { name, isVisible, outline, left, top: top + scrollY, bottom: bottom + scrollY }
}
