import { openBrowserEngine } from './database/browser-engine.ts'
import { loadTables } from './database/load-tables.ts'
import { readDataFolderInWorker } from './import/import-client.ts'
import type { OpenDashboard } from './pages/dashboard.ts'
import { fetchPublishedFolder } from './storage/published-folder.ts'

/** The straight line: bytes → typed records and issues → tables and views → an engine that answers questions. */
export const openDashboard: OpenDashboard = async ({ signal, onProgress }) => {
  const opening = openBrowserEngine({
    signal,
    onProgress: ({ loaded, total }) =>
      onProgress({ step: 'engine', loaded, ...(total === null ? {} : { total }) }),
  })
  const reading = fetchPublishedFolder(new URL('data/', document.baseURI), signal).then((files) =>
    readDataFolderInWorker(files, { signal }),
  )
  try {
    const [engine, { tables, issues, counts }] = await Promise.all([opening, reading])
    onProgress({ step: 'tables' })
    await loadTables(engine, tables, { signal })
    return { engine, issues, counts }
  } catch (error) {
    await Promise.allSettled([opening.then((engine) => engine.close())])
    throw error
  }
}
