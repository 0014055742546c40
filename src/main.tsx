import { StrictMode, startTransition } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { readFirstView } from './first-view/page-text.ts'
import type { OpenDashboard } from './pages/dashboard.ts'
import { fetchPageAhead, fetchPagesPointedAt } from './pages/lazy-pages.ts'
import { SelectionContext } from './state/selection-context.ts'
import { openSelectionStore } from './state/selection-store.ts'
import { allowOwnWorkers } from './state/trusted-types.ts'
import { loadAreas, openWords } from './text/load-words.ts'
import './styles/index.css'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element with id "root"')

const openDashboard: OpenDashboard = async (options) => {
  await firstPaint()
  const [pipeline] = await Promise.all([import('./pipeline.ts'), loadAreas(['issues'])])
  return pipeline.openDashboard(options)
}

allowOwnWorkers()
const store = openSelectionStore(window)
const words = await openWords(store.getState().selection.language).catch(() => openWords('vi')) // the app tries again and says why not
fetchPageAhead(store.getState().path)
fetchPagesPointedAt(document)

const firstView = readFirstView(document)
const app = (
  <StrictMode>
    <SelectionContext value={store}>
      <App open={openDashboard} words={words} firstView={firstView} />
    </SelectionContext>
  </StrictMode>
)

// Only the very view that was drawn is taken over as it stands; any other link is drawn anew, from the same answers.
// In a transition React works in slices, between which the person is answered.
startTransition(() => {
  if (firstView && ['', '#', '#/'].includes(location.hash)) hydrateRoot(root, app)
  else createRoot(root).render(app)
})

/** The engine must not delay the first picture; a page in the background paints nothing, so a timer stands by. */
function firstPaint(): Promise<unknown> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve))
    setTimeout(resolve, 500)
  })
}
