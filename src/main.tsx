import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { openDashboard } from './pipeline.ts'
import { SelectionContext } from './state/selection-context.ts'
import { openSelectionStore } from './state/selection-store.ts'
import './styles/index.css'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element with id "root"')

createRoot(root).render(
  <StrictMode>
    <SelectionContext value={openSelectionStore(window)}>
      <App open={openDashboard} />
    </SelectionContext>
  </StrictMode>,
)
