import type { BrowserContextOptions, Page } from 'playwright-core'
import { beforeAll } from 'vitest'
import { whenReady } from './read-page.ts'
import type { SiteVisits } from './visit-site.ts'

/** One opened site that all tests of a file walk through by its links, as a person does; opening is most of a short test. */
export function walkOnePage(site: SiteVisits, options?: BrowserContextOptions) {
  let page: Page
  beforeAll(async () => {
    page = await site.stay(options)
  })
  return {
    get page() {
      return page
    },
    /** Goes to a view such as `#/xu-huong?ngon-ngu=en` without loading the site again. */
    async go(hash: string): Promise<void> {
      await page.evaluate((next) => {
        location.hash = next
      }, hash)
      await whenStill(page)
    },
    /** A view of the scorecard as on opening: nothing of what an earlier test unfolded is left. */
    async scorecard(hash = '#/'): Promise<Page> {
      await this.go('#/nguon')
      await this.go(hash)
      await whenReady(page)
      return page
    },
  }
}

/** Waits until the page has a heading and nothing in it is on its way. */
export async function whenStill(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor()
  await page.waitForFunction(
    () => !document.querySelector('main .loading, main [aria-busy="true"]'),
  )
}

/** How many pixels the page is wider than its window. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
}
