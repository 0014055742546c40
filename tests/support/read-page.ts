import type { Locator, Page } from 'playwright-core'

/** One line of the scorecard: what is read in each cell, by the words of the table head. */
export type ReadLine = Record<string, string>

/** Waits until the engine has taken over from the first view, a table stands and no question is on its way. */
export async function whenReady(page: Page): Promise<void> {
  await page.locator('main[data-figures="live"]').waitFor({ timeout: 90_000 })
  await page.getByRole('table').first().waitFor()
  await whenSettled(page)
}

/** Waits until nothing on the page is being computed. */
export async function whenSettled(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'))
}

/** Text as it is read: one space where there were several or a line end. */
export function plain(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim()
}

/** What a person reads in an element: only what is on screen, cells kept apart. */
export async function readText(locator: Locator): Promise<string> {
  return plain(await locator.innerText())
}

/** The sentence above the table. */
export function readHeadline(page: Page): Promise<string> {
  return readText(page.getByRole('heading', { level: 1 }))
}

/** The counts below the sentence, in order, e.g. `5 Vượt`. */
export async function readCounts(page: Page, legend = 'Kết quả'): Promise<string[]> {
  const buttons = page.getByRole('group', { name: legend, exact: true }).getByRole('button')
  return (await buttons.allInnerTexts()).map(plain)
}

/** The button that carries the name of a line and opens its details. */
export function lineButton(page: Page, name: string): Locator {
  return page.getByRole('rowheader').getByRole('button', { name: startingWith(name) })
}

/** The row of the table with this indicator. */
export function lineRow(page: Page, name: string): Locator {
  return page.getByRole('row').filter({
    has: page.getByRole('rowheader').getByRole('button', { name: startingWith(name) }),
  })
}

/** One line as a record from the words of the table head to what stands below them. */
export async function readLine(page: Page, name: string): Promise<ReadLine> {
  const heads = (await page.getByRole('columnheader').allInnerTexts()).map(plain)
  const row = lineRow(page, name)
  await row.waitFor()
  const cells = await row.locator('th, td').allInnerTexts()
  return Object.fromEntries(heads.map((head, index) => [head, plain(cells[index] ?? '')]))
}

/** Names of all lines in view, in order. */
export async function readNames(page: Page): Promise<string[]> {
  const buttons = page.getByRole('rowheader').getByRole('button')
  return (await buttons.allInnerTexts()).map(plain)
}

/** Opens the details of a line and returns them. */
export async function openDetails(page: Page, name: string): Promise<Locator> {
  const button = lineButton(page, name)
  if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click()
  return page.locator(`id=${await button.getAttribute('aria-controls')}`)
}

function startingWith(name: string): RegExp {
  return new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)
}
