import type { FirstView } from './first-view.ts'

const start = '<!--first-view-->'
const end = '<!--/first-view-->'
const dataId = 'first-view'

/** Puts the drawn view and its answers into the page; whatever stood there before goes. Throws when the page has no place for them. */
export function writeFirstView(page: string, markup: string, view: FirstView): string {
  const from = page.indexOf(start)
  const to = page.indexOf(end)
  if (from < 0 || to < from) throw new Error(`index.html has no ${start} … ${end}`)
  // Data, not a script: nothing runs, and no policy against inline scripts minds it.
  const data = `<script type="application/json" id="${dataId}">${escapeJson(view)}</script>`
  return `${page.slice(0, from)}${start}<div id="root">${markup}</div>${data}${page.slice(to)}`
}

/** The answers in the page; null when it was built without them. */
export function readFirstView(page: Pick<Document, 'getElementById'>): FirstView | null {
  const text = page.getElementById(dataId)?.textContent
  return text ? (JSON.parse(text) as FirstView) : null // written by `writeFirstView` of the same build
}

/** No `<` is left, so that no text of the data can end the element. */
function escapeJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}
