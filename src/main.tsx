import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import type { OpenDashboard } from './pages/dashboard.ts'
import { SelectionContext } from './state/selection-context.ts'
import { openSelectionStore } from './state/selection-store.ts'
import { loadAreas, openWords } from './text/load-words.ts'
import './styles/index.css'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element with id "root"')

const openDashboard: OpenDashboard = async (options) => {
  const [pipeline] = await Promise.all([import('./pipeline.ts'), loadAreas(['issues'])])
  return pipeline.openDashboard(options)
}

const store = openSelectionStore(window)
const words = await openWords(store.getState().selection.language).catch(() => openWords('vi')) // the app tries again and says why not

createRoot(root).render(
  <StrictMode>
    <SelectionContext value={store}>
      <App open={openDashboard} words={words} />
    </SelectionContext>
  </StrictMode>,
)
