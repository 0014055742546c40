import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'
import { openBrowser } from './open-browser.ts'
import { whenReady } from './read-page.ts'
import { type StaticServer, serveFolder } from './static-server.ts'

/** The built product as one test file visits it. */
export type SiteVisits = {
  readonly server: StaticServer
  /** A page in a context of its own that has gone nowhere yet. */
  newPage(options?: BrowserContextOptions): Promise<Page>
  /** The file's page as one that was never there: nothing stored, gone nowhere; what is compiled stays, which is a third of opening. */
  cleanPage(): Promise<Page>
  /** Opens a view such as `#/?ngon-ngu=en` on a clean page, or with options in a context of its own, and waits for the scorecard. */
  open(hash?: string, options?: BrowserContextOptions): Promise<Page>
  /** The same for a page that stays through all tests of the file: opening is most of a short test. */
  stay(options?: BrowserContextOptions): Promise<Page>
}

/** Folder of the built product. */
export function siteFolder(): string {
  const folder = inject('siteFolder')
  if (folder === null) throw new Error('the product has no page to build')
  return folder
}

const desk = { width: 1440, height: 900 }

/** A test asks the engine too little to gain from compiling its hot parts again, which keeps the second core busy. */
const compileOnce = '--js-flags=--liftoff-only'

/** One Chromium and one host for the file; every page is alone in its context, and none may throw. */
export function visitSite(subPath = '/'): SiteVisits {
  let browser: Browser
  let server: StaticServer
  const contexts: BrowserContext[] = []
  let kept: Page | null = null
  const thrown: string[] = []

  beforeAll(async () => {
    browser = await openBrowser([compileOnce])
    server = await serveFolder(siteFolder(), subPath)
  })

  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()))
    if (kept) await wipe(kept, server.url)
    server.faults.clear()
    server.requests.length = 0
    expect(thrown.splice(0)).toEqual([])
  })

  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  async function newPage(options: BrowserContextOptions = {}, stays = false): Promise<Page> {
    const context = await browser.newContext({
      viewport: desk,
      ...options,
    })
    if (!stays) contexts.push(context)
    if (options.serviceWorkers !== 'allow') await context.addInitScript(withoutServiceWorkers)
    context.setDefaultTimeout(45_000)
    context.on('weberror', (error) => thrown.push(String(error.error())))
    await context.addInitScript(tellViolations)
    context.on('console', (message) => {
      const isForced = server.faults.size > 0 // a test that answers with a policy of its own
      if (message.text().startsWith('refused by policy') && !isForced) thrown.push(message.text())
    })
    return context.newPage()
  }

  async function cleanPage(): Promise<Page> {
    kept ??= await newPage({}, true)
    return kept
  }

  async function open(hash = '', options?: BrowserContextOptions, stays = false): Promise<Page> {
    const page = options || stays ? await newPage(options, stays) : await cleanPage()
    await page.goto(server.url + hash)
    await whenReady(page)
    return page
  }

  return {
    get server() {
      return server
    },
    newPage: (options) => newPage(options),
    cleanPage,
    open: (hash, options) => open(hash, options),
    stay: (options) => open('', options, true),
  }
}

/** Leaves the site with nothing stored and closes what was opened beside it. */
async function wipe(page: Page, url: string): Promise<void> {
  const context = page.context()
  await Promise.all(context.pages().map((other) => (other === page ? null : other.close())))
  await page.unrouteAll()
  await context.setOffline(false)
  await page.setViewportSize(desk)
  await page.goto('about:blank')
  const devtools = await context.newCDPSession(page)
  const { origin } = new URL(url)
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
  await devtools.send('Network.clearBrowserCache')
  await devtools.detach()
}

/** Most tests look at the host's own answers; a service worker would also fetch the whole site once a test. */
function withoutServiceWorkers(): void {
  Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined })
}

/** What the page's own policy refuses must fail the test that caused it. */
function tellViolations(): void {
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    console.warn(`refused by policy: ${effectiveDirective} ${blockedURI}`),
  )
}
