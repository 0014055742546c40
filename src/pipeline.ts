import { openBrowserEngine } from './database/browser-engine.ts'
import type { Engine } from './database/engine.ts'
import { loadSlices } from './database/load-tables.ts'
import { askWorker } from './import/ask-worker.ts'
import { liveBatches } from './live-batches.ts'
import type { LoadedWorld, LoadRequest } from './load-message.ts'
import type { OpenDashboard } from './pages/dashboard.ts'
import { countSampleDocuments } from './queries/count-sample-documents.ts'
import { fetchPublishedFolder } from './storage/published-folder.ts'

type Options = Parameters<OpenDashboard>[0]

/** The straight line: bytes → checked tables and issues → Arrow → views → an engine that answers questions. */
export const openDashboard: OpenDashboard = async (options) => {
  const { signal, onProgress } = options
  const opening = options.engine ? Promise.resolve(options.engine) : startEngine(options)
  const reading = readFolder(options, opening)
  try {
    const [engine, { slices, issues, counts, batches }] = await Promise.all([opening, reading])
    signal.throwIfAborted()
    onProgress({ step: 'tables' })
    await loadSlices(engine, slices, { signal })
    const [marks] = await countSampleDocuments(engine, {}, { signal })
    // Kept answers belong to an engine object: a new one forgets those about the tables before.
    return {
      engine: { ...engine },
      issues,
      counts,
      batches,
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

/** The marks show in the browser's own profiler, and to `npm run bench -- open`. */
async function startEngine({ signal, onProgress }: Options): Promise<Engine> {
  performance.mark('engine-start')
  const engine = await openBrowserEngine({
    signal,
    onProgress: ({ loaded, total }) =>
      onProgress({ step: 'engine', loaded, ...(total === null ? {} : { total }) }),
  })
  performance.mark('engine-ready')
  return engine
}

/** Fetches and checks the folder; tells of it once the engine, which is larger, has been told of. */
async function readFolder(
  { folder, signal, onProgress, onInput }: Options,
  opening: Promise<Engine>,
): Promise<LoadedWorld> {
  let step: 'data' | 'import' | null = 'data'
  const tell = () => step && onProgress({ step })
  opening.then(tell, () => undefined) // the caller hears of a failed engine itself
  const [files, batches] = await Promise.all([
    fetchPublishedFolder(new URL(`${folder}/`, document.baseURI), signal),
    folder === 'data' ? liveBatches() : [],
  ])
  onInput({ files, hasBatches: batches.length > 0 })
  step = 'import'
  const request: LoadRequest = { files: [...files], batches }
  const reading = await askWorker<LoadedWorld>(startLoadWorker, request, signal)
  step = null
  return reading
}

function startLoadWorker(): Worker {
  return new Worker(new URL('./load-worker.ts', import.meta.url), { type: 'module' })
}
