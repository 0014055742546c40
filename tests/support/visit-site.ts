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
  /** Opens a view such as `#/?ngon-ngu=en` in a context of its own and waits for the scorecard. */
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

/** A test asks the engine too little to gain from compiling its hot parts again, which keeps the second core busy. */
const compileOnce = '--js-flags=--liftoff-only'

/** One Chromium and one host for the file; every page is alone in its context, and none may throw. */
export function visitSite(subPath = '/'): SiteVisits {
  let browser: Browser
  let server: StaticServer
  const contexts: BrowserContext[] = []
  const thrown: string[] = []

  beforeAll(async () => {
    browser = await openBrowser([compileOnce])
    server = await serveFolder(siteFolder(), subPath)
  })

  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()))
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
      viewport: { width: 1440, height: 900 },
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

  async function open(
    hash = '',
    options: BrowserContextOptions = {},
    stays = false,
  ): Promise<Page> {
    const page = await newPage(options, stays)
    await page.goto(server.url + hash)
    await whenReady(page)
    return page
  }

  return {
    get server() {
      return server
    },
    newPage: (options) => newPage(options),
    open: (hash, options) => open(hash, options),
    stay: (options) => open('', options, true),
  }
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
