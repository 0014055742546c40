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
  const reading = readFolder(options, opening)
  try {
    const [engine, { tables, issues, counts }] = await Promise.all([opening, reading])
    signal.throwIfAborted()
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
    opening.then(
      (engine) => engine.close(),
      () => undefined, // its own failure is the one being thrown
    )
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

/** Fetches and checks the folder; tells of it once the engine, which is larger, has been told of. */
async function readFolder({ folder, signal, onProgress }: Options, opening: Promise<Engine>) {
  let step: 'data' | 'import' | null = 'data'
  const tell = () => step && onProgress({ step })
  opening.then(tell, () => undefined) // the caller hears of a failed engine itself
  const files = await fetchPublishedFolder(new URL(`${folder}/`, document.baseURI), signal)
  step = 'import'
  const reading = await readDataFolderInWorker(files, { signal })
  step = null
  return reading
}
