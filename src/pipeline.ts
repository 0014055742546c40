import { openBrowserEngine } from './database/browser-engine.ts'
import type { Engine } from './database/engine.ts'
import { beginLoad, type EarlyPart, type TableLoad } from './database/load-tables.ts'
import { converse, startPort } from './import/ask-worker.ts'
import { takePlannedTables } from './import/import-client.ts'
import { liveBatches } from './live-batches.ts'
import type { LoadedWorld, LoadQuestion, LoadRequest } from './load-message.ts'
import loaderUrl from './load-worker.ts?worker&url'
import type { OpenDashboard } from './pages/dashboard.ts'
import { countSampleDocuments } from './queries/count-sample-documents.ts'
import { findKept, keepLater, letGo, openKept, snapshotKey, type World } from './snapshots.ts'
import { fetchPublishedFolder } from './storage/published-folder.ts'

type Options = Parameters<OpenDashboard>[0]

/** The straight line: bytes → checked tables and issues → Arrow → views → an engine that answers questions. */
export const openDashboard: OpenDashboard = async (options) => {
  const { signal, onProgress } = options
  const opening = options.engine ? Promise.resolve(options.engine) : startEngine(options)
  const load = beginLoad(opening, { signal })
  const reading = readFolder(options, opening, load)
  try {
    const [engine, input] = await Promise.all([opening, reading])
    signal.throwIfAborted()
    onProgress({ step: 'tables' })
    const world = await fill(engine, input, load, options)
    const [marks] = await countSampleDocuments(engine, {}, { signal })
    // Kept answers belong to an engine object: a new one forgets those about the tables before.
    return {
      ...world,
      engine: { ...engine },
      sampleDocumentCount: marks?.sampleDocumentCount ?? 0,
    }
  } catch (error) {
    reading.then(({ kept }) => kept?.release()).catch(() => undefined)
    opening.then(
      (engine) => {
        letGo(engine)
        return engine.close()
      },
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

type Input = {
  request: LoadRequest
  key: string | null
  /** One of the two: tables of an earlier visit, or those just read. */
  kept: Awaited<ReturnType<typeof findKept>>
  loaded: LoadedWorld | null
}

/** Fetches and checks the folder, unless an earlier visit kept what it makes; tells of it once the engine, which is larger, has been told of. */
async function readFolder(
  { folder, signal, onProgress, onInput }: Options,
  opening: Promise<Engine>,
  load: TableLoad,
): Promise<Input> {
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
  const key = await snapshotKey(request, loaderUrl)
  const kept = await findKept(key)
  const loaded = kept ? null : await read(request, load, signal)
  step = null
  return { request, key, kept, loaded }
}

/** The worker starts while another one, which planned the last batch, hands its tables over. */
async function read(
  request: LoadRequest,
  { take }: TableLoad,
  signal: AbortSignal,
): Promise<LoadedWorld> {
  const worker = startPort(
    () => new Worker(new URL(loaderUrl, document.baseURI), { type: 'module' }),
  )
  try {
    const { files, batches } = request
    const planned =
      batches.length > 0 ? await takePlannedTables(new Map(files), batches, signal) : null
    signal.throwIfAborted()
    if (planned) performance.mark('tables-handed-over')
    const transfer = planned ? [planned] : []
    return await converse<LoadedWorld, EarlyPart>(worker, {
      request: { ...request, planned } satisfies LoadQuestion,
      transfer,
      signal,
      onPart: take,
    })
  } finally {
    worker.terminate()
  }
}

/** The tables come out of the snapshot, or are built and then kept as one. */
async function fill(
  engine: Engine,
  input: Input,
  load: TableLoad,
  { folder, signal }: Options,
): Promise<World> {
  const { request, key, kept } = input
  const opened = kept && (await openKept(engine, kept, signal))
  performance.mark(opened ? 'tables-attached' : 'tables-built')
  if (opened) return opened
  const loaded = input.loaded ?? (await read(request, load, signal))
  const { slices, isEarlyKept, ...world } = loaded
  await load.finish(slices, isEarlyKept)
  letGo(engine)
  if (folder === 'data') void keepLater(engine, key, world, signal)
  return world
}
