import { openBrowserEngine } from '../../../src/database/browser-engine.ts'

/** What the browser tests reach by `page.evaluate`. */
export type EnginePage = { openBrowserEngine: typeof openBrowserEngine }

Object.assign(window, { openBrowserEngine } satisfies EnginePage)
