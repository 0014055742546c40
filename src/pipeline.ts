import { openBrowserEngine } from './database/browser-engine.ts'
import type { Engine } from './database/engine.ts'
import { loadTables } from './database/load-tables.ts'
import { readDataFolderInWorker } from './import/import-client.ts'
import type { OpenDashboard } from './pages/dashboard.ts'
import { countSampleDocuments } from './queries/count-sample-documents.ts'
import { fetchPublishedFolder } from './storage/published-folder.ts'

type Options = Parameters<OpenDashboard>[0]

/** The straight line: bytes → typed records and issues → tables and views → an engine that answers questions. */
export const openDashboard: OpenDashboard = async (options) => {
  const { signal, onProgress } = options
  const opening = options.engine ? Promise.resolve(options.engine) : startEngine(options)
  const reading = readFolder(options)
  try {
    const [engine, { tables, issues, counts }] = await Promise.all([opening, reading])
    onProgress({ step: 'tables' })
    await loadTables(engine, tables, { signal })
    const [marks] = await countSampleDocuments(engine, {}, { signal })
    // Kept answers belong to an engine object: a new one forgets those about the tables before.
    return {
      engine: { ...engine },
      issues,
      counts,
      sampleDocumentCount: marks?.sampleDocumentCount ?? 0,
    }
  } catch (error) {
    await Promise.allSettled([opening.then((engine) => engine.close())])
    throw error
  }
}

function startEngine({ signal, onProgress }: Options): Promise<Engine> {
  return openBrowserEngine({
    signal,
    onProgress: ({ loaded, total }) =>
      onProgress({ step: 'engine', loaded, ...(total === null ? {} : { total }) }),
  })
}

async function readFolder({ folder, signal }: Options) {
  const files = await fetchPublishedFolder(new URL(`${folder}/`, document.baseURI), signal)
  return readDataFolderInWorker(files, { signal })
}
