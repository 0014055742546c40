// A classic script in the head: what must be so before the first paint, and the page's own script after it.

import { keepPresses } from './state/early-presses.ts'
import { isOpeningView, parseHash } from './state/selection.ts'

const { dataset } = document.documentElement
const isDrawn = isOpeningView(location.hash)
dataset.theme = parseHash(location.hash).selection.theme
if (isDrawn) keepPresses(document)
else {
  dataset.view = 'other'
  fetchAhead()
}

if (new URLSearchParams(location.search).has('embed')) dataset.embed = ''

document.addEventListener('DOMContentLoaded', () => {
  if (location.protocol === 'file:') return showNote('from-disk')
  // The drawn view is painted first; under a link to another one, or in a background tab, nothing is to be waited for.
  if (isDrawn && !document.hidden) afterPaint(start)
  else start()
})

/** Once the browser says that it has painted; a browser that never says so has a second. */
function afterPaint(run: () => void): void {
  let isDue = true
  const once = () => {
    if (isDue) run()
    isDue = false
  }
  new PerformanceObserver(once).observe({ type: 'paint', buffered: true })
  setTimeout(once, 1000)
}

/** With nothing to paint first, the scripts come while the page is still being read. */
function fetchAhead(): void {
  for (const href of scripts()) {
    const link = Object.assign(document.createElement('link'), { rel: 'modulepreload', href })
    document.head.append(link)
  }
}

function start(): void {
  for (const address of scripts())
    import(/* @vite-ignore */ address).catch((error) => showNote('not-started', String(error)))
}

/** Says what stands in the way, above the drawn view, which is all there will be. */
function showNote(id: 'from-disk' | 'not-started', detail = ''): void {
  const note = document.getElementById(id)
  if (!note) throw new Error(`index.html has no #${id}`)
  if (detail) note.querySelector('code')?.replaceChildren(detail)
  note.hidden = false
  delete dataset.view
}

/** The build names the scripts, the page's own last; the others come beside it because it imports them. */
function scripts(): string[] {
  const names = document.querySelector<HTMLMetaElement>('meta[name="scripts"]')?.content
  if (!names) throw new Error('index.html names no script')
  return names.split(' ').map((name) => new URL(name, document.baseURI).href)
}
