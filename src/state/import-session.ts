// The files a person is working on in this visit: stored first, then read, compared, committed.
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ImportBatch, StoredFile } from '../domain/import-batch.ts'
import type { ImportPlan } from '../domain/import-plan.ts'
import type { ImportChoices, ImportReading } from '../domain/import-reading.ts'
import type { ChoiceChange } from './import-choices.ts'

/** What the person says of the paper a file is, as typed; '' = not said. */
export type Paper = {
  sender: string
  kind: string
  title: string
  issuedOn: string
  actualStatus: string
}

export type SessionStage = 'storing' | 'reading' | 'ready' | 'cancelled' | 'failed' | 'committed'

/** One file on its way. */
export type SessionFile = {
  id: string
  name: string
  /** Bytes. */
  size: number
  stage: SessionStage
  stored: StoredFile | null
  choices: ImportChoices
  paper: Paper
  reading: ImportReading | null
  /** The dry run of `reading`; null until it is made. */
  plan: ImportPlan | null
  /** Reading or comparing again after a choice; what is shown is from before. */
  isBusy: boolean
  /** Step in view; null = the first with something open. */
  step: string | null
  error: unknown
  batch: ImportBatch | null
}

export type SessionState = { files: readonly SessionFile[]; active: string | null }

/** A file as far as the desk needs it: stored, with everything decided. */
export type DeskFile = Pick<SessionFile, 'name' | 'choices' | 'paper'> & {
  stored: StoredFile
  reading: ImportReading
}

/** Who does the work; the session only knows the order. */
export type ImportDesk = {
  storeFile: (file: File) => Promise<StoredFile>
  read: (stored: StoredFile, choices: ImportChoices, signal: AbortSignal) => Promise<ImportReading>
  plan: (file: DeskFile, signal: AbortSignal) => Promise<ImportPlan>
  commit: (file: DeskFile, plan: ImportPlan) => Promise<ImportBatch>
}

export type ImportSession = {
  store: StoreApi<SessionState>
  drop: (files: readonly File[]) => void
  open: (id: string) => void
  goTo: (id: string, step: string) => void
  /** Reads again with the choice; the reading in view stays until the new one is there. */
  change: (id: string, change: ChoiceChange) => void
  /** Compares again as another paper. */
  describe: (id: string, change: Partial<Paper>) => void
  cancel: (id: string) => void
  retry: (id: string) => void
  remove: (id: string) => void
  commit: (id: string) => Promise<ImportBatch | null>
}

const noPaper: Paper = {
  sender: '',
  kind: 'other',
  title: '',
  issuedOn: '',
  actualStatus: 'preliminary',
}

/** Opens a session without files. */
export function openImportSession(desk: ImportDesk): ImportSession {
  const store = createStore<SessionState>(() => ({ files: [], active: null }))
  const running = new Map<string, AbortController>()
  const find = (id: string) => store.getState().files.find((file) => file.id === id)
  const put = (id: string, change: Partial<SessionFile>) =>
    store.setState(({ files }) => ({
      files: files.map((file) => (file.id === id ? { ...file, ...change } : file)),
    }))

  /** One job a file: a newer one stops the older. */
  const run = async (id: string, job: (signal: AbortSignal) => Promise<void>) => {
    running.get(id)?.abort()
    const controller = new AbortController()
    running.set(id, controller)
    try {
      await job(controller.signal)
    } catch (error) {
      if (!controller.signal.aborted) put(id, { stage: 'failed', isBusy: false, error })
    }
  }

  const plan = async (id: string, signal: AbortSignal) => {
    const file = find(id)
    if (!file || !isWhole(file)) return
    const made = hasFigures(file.reading) ? await desk.plan(file, signal) : null
    if (!signal.aborted) put(id, { plan: made, isBusy: false, stage: 'ready' })
  }

  const read = (id: string) =>
    run(id, async (signal) => {
      const file = find(id)
      if (!file?.stored) return
      put(id, { stage: file.reading ? file.stage : 'reading', isBusy: true, error: null })
      const reading = await desk.read(file.stored, file.choices, signal)
      if (signal.aborted) return
      put(id, { reading, stage: 'ready' })
      await plan(id, signal)
    })

  const take = async (id: string, dropped: File) => {
    await run(id, async (signal) => {
      const stored = await desk.storeFile(dropped)
      if (!signal.aborted) put(id, { stored })
    })
    if (find(id)?.stage === 'storing') await read(id)
  }

  return {
    store,
    drop: (dropped) => {
      const added = dropped.map((file) => ({ file, line: newFile(file) }))
      store.setState(({ files, active }) => ({
        files: [...added.map(({ line }) => line), ...files],
        active: added[0]?.line.id ?? active,
      }))
      for (const { file, line } of added) void take(line.id, file)
    },
    open: (active) => store.setState({ active }),
    goTo: (id, step) => put(id, { step }),
    change: (id, change) => {
      const file = find(id)
      if (!file) return
      put(id, { choices: change(file.choices) })
      void read(id)
    },
    describe: (id, change) => {
      const file = find(id)
      if (!file) return
      put(id, { paper: { ...file.paper, ...change }, isBusy: true })
      void run(id, (signal) => later(() => plan(id, signal), signal))
    },
    cancel: (id) => {
      running.get(id)?.abort()
      put(id, { stage: find(id)?.reading ? 'ready' : 'cancelled', isBusy: false })
    },
    retry: (id) => {
      put(id, { stage: 'reading', reading: null, plan: null, error: null })
      void read(id)
    },
    remove: (id) => {
      running.get(id)?.abort()
      store.setState(({ files, active }) => {
        const left = files.filter((file) => file.id !== id)
        return { files: left, active: active === id ? (left[0]?.id ?? null) : active }
      })
    },
    commit: async (id) => {
      const file = find(id)
      if (!file?.plan || !isWhole(file) || file.isBusy || file.batch) return null
      put(id, { isBusy: true })
      try {
        const batch = await desk.commit(file, file.plan)
        put(id, { batch, stage: 'committed', isBusy: false })
        return batch
      } catch (error) {
        put(id, { isBusy: false, error })
        throw error
      }
    },
  }
}

/** Rows of supporting tables in canonical form are planned too, though they are no figures. */
function hasFigures({ records, layout }: ImportReading): boolean {
  return records.length > 0 || layout === 'canonical'
}

function isWhole(file: SessionFile): file is SessionFile & DeskFile {
  return file.stored !== null && file.reading !== null
}

function newFile({ name, size }: File): SessionFile {
  return {
    id: crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`,
    name,
    size,
    stage: 'storing',
    stored: null,
    choices: {},
    paper: noPaper,
    reading: null,
    plan: null,
    isBusy: false,
    step: null,
    error: null,
    batch: null,
  }
}

/** Waits until the typing pauses. */
function later(job: () => Promise<void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    setTimeout(() => (signal.aborted ? resolve() : job().then(resolve, reject)), 350)
  })
}
