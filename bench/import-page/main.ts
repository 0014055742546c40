import type { Engine } from '../../src/database/engine.ts'
import type { BatchRecipe } from '../../src/domain/import-batch.ts'
import { readDataFolderInWorker } from '../../src/import/import-client.ts'
import type { Dashboard } from '../../src/pages/dashboard.ts'
import {
  planStoredFile,
  prepareToRead,
  readStoredFile,
  storeDroppedFile,
} from '../../src/pages/import-actions.ts'
import { openDashboard } from '../../src/pipeline.ts'
import { fetchPublishedFolder } from '../../src/storage/published-folder.ts'
import { tabWorkspace } from '../../src/storage/tab-workspace.ts'
import { makeCanonicalFile, makeOfficeFile, type Names, namesOf } from './make-file.ts'
import { timeReadCsv } from './raw-reader.ts'
import { type Watched, watch } from './watch-page.ts'

const canonicalRecipe: BatchRecipe = {
  sheet: null,
  choices: {},
  document: null,
  actualStatus: 'preliminary',
}
const officeRecipe: BatchRecipe = {
  ...canonicalRecipe,
  document: {
    documentId: 'tep-bench',
    kind: 'other',
    title: 'Bench',
    sender: null,
    issuedOn: '2031-01-31',
  },
}

export type ImportCase = {
  form: 'canonical' | 'office'
  step: 'preview' | 'check' | 'commit'
  rows: number
}

export type Measured = Watched & {
  bytes: number
  rawMs: number
  /** Of a commit: milliseconds from the drop to the check screen, which stood before the clock began. */
  checkMs: number | null
  steps: [string, number][]
}

let names: Names | null = null
let engine: Engine | null = null

type Step = (name: string) => void

/** One case with the milliseconds after which each step was done, and the engine's own `read_csv` of the same bytes before and after. */
async function run({ form, step, rows }: ImportCase): Promise<Measured> {
  names ??= namesOf(
    await readDataFolderInWorker(await fetchPublishedFolder(new URL('data/', document.baseURI))),
  )
  const file = form === 'canonical' ? makeCanonicalFile(names, rows) : makeOfficeFile(names, rows)
  const recipe = form === 'canonical' ? canonicalRecipe : officeRecipe
  const before = await timeReadCsv(file, rows)
  const steps: Measured['steps'] = []
  const start = performance.now()
  const tell = (name: string) => steps.push([name, Math.round(performance.now() - start)])
  const dropped = await watch(() => drop(file, recipe, { step, rows }, tell))
  const committed = step === 'commit' ? await watch(() => commit(recipe, rows, tell)) : null
  const after = await timeReadCsv(file, rows)
  const { ms } = committed ?? dropped
  return {
    ms,
    checkMs: committed && dropped.ms,
    blocks: [...dropped.blocks, ...(committed?.blocks ?? [])],
    longestBlockMs: Math.max(dropped.longestBlockMs, committed?.longestBlockMs ?? 0),
    bytes: file.size,
    rawMs: Math.min(before, after),
    steps,
  }
}

/** From the bytes to the preview, or on to the check screen. */
async function drop(
  file: File,
  recipe: BatchRecipe,
  { step, rows }: Pick<ImportCase, 'step' | 'rows'>,
  tell: Step,
): Promise<void> {
  const stored = await storeDroppedFile(file)
  tell('stored')
  const reading = await readStoredFile(stored, {})
  tell('read')
  if (reading.outcome === 'reject') throw new Error('the file was refused')
  if (step === 'preview') return
  const plan = await planStoredFile(stored, recipe)
  tell('planned')
  if (plan.records !== rows || plan.counts.refused > 0)
    throw new Error(`planned ${JSON.stringify(plan.counts)}`)
}

/** From the person's word on the check screen to tables that answer. */
async function commit(recipe: BatchRecipe, rows: number, tell: Step): Promise<void> {
  const workspace = await tabWorkspace()
  const [file] = await workspace.listFiles()
  if (!file) throw new Error('no file is kept')
  const { id, name, sha256 } = file
  const counts = { new: rows, changed: 0, unchanged: 0, conflicting: 0, refused: 0 }
  const draft = { fileId: id, fileName: name, sha256, recipe }
  const batch = await workspace.commitBatch({
    ...draft,
    counts: { ...counts, checks: 0, missing: 0 },
  })
  tell('committed')
  const dashboard = await open(tell)
  tell('opened')
  const [outcome] = dashboard.batches
  if (outcome?.accepted !== rows) throw new Error(`committed ${JSON.stringify(outcome)}`)
  const sql = 'select count(*)::integer as answers from actuals'
  const [row] = await dashboard.engine.run({ name: 'count', sql })
  if (Number(row?.answers) < rows) throw new Error('rows are missing in the tables')
  await workspace.undoBatch(batch.id)
}

async function open(tell: Step): Promise<Dashboard> {
  const dashboard = await openDashboard({
    folder: 'data',
    engine,
    onProgress: ({ step }) => tell(step),
    onInput: () => undefined,
    signal: new AbortController().signal,
  })
  engine = dashboard.engine
  return dashboard
}

/** How long a person looks for a file on the Data page, at the least. */
const lookingMs = 2000

/** The dashboard on the published figures, the kept files listed and the import worker ready, as on the Data page before a person drops a file. */
async function prepare(): Promise<void> {
  const listed = tabWorkspace().then((workspace) => workspace.listFiles())
  await Promise.all([open(() => undefined), listed, prepareToRead()])
  await new Promise((resolve) => setTimeout(resolve, lookingMs))
}

declare global {
  interface Window {
    runImportCase: typeof run
    prepareImportBench: typeof prepare
  }
}
window.runImportCase = run
window.prepareImportBench = prepare
