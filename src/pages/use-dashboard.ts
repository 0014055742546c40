import { startTransition, useCallback, useEffect, useRef, useState } from 'react'
import type { Engine } from '../database/engine.ts'
import { subscribeToChanges } from '../storage/workspace-changes.ts'
import type { Dashboard, DataFolder, OpenDashboard, OpenInput, OpenProgress } from './dashboard.ts'

export type DashboardState =
  | {
      state: 'opening'
      progress: OpenProgress
      cancel: () => void
      /** What stood before figures were imported or undone; its engine is being filled again. null = the first opening. */
      previous: Dashboard | null
    }
  | { state: 'failed'; error: unknown; retry: () => void }
  | { state: 'ready'; dashboard: Dashboard }

type Settled = { folder: DataFolder; revision: number } & (
  | { dashboard: Dashboard }
  | { error: unknown }
)

const start: OpenProgress = { step: 'data' }

/** Opens the dashboard on a folder, with progress, and lets a person stop and try again. Opens it anew when figures are imported or undone, in whichever tab. */
export function useDashboard(
  open: OpenDashboard,
  folder: DataFolder,
  onInput: (input: OpenInput) => void,
): DashboardState {
  const [progress, setProgress] = useState(start)
  const [settled, setSettled] = useState<Settled | null>(null)
  const [attempt, setAttempt] = useState(0)
  const revision = useRevision(folder)
  const controller = useRef<AbortController | null>(null)
  const idleEngine = useRef<Engine | null>(null)
  const retry = useCallback(() => {
    setSettled(null)
    setAttempt((count) => count + 1)
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks for another try, `revision` for other figures.
  useEffect(() => {
    let isCurrent = true
    controller.current = new AbortController()
    const { signal } = controller.current
    // Taken, not shared: an opening that is given up closes the engine it holds.
    const engine = idleEngine.current
    idleEngine.current = null
    const onProgress = (next: OpenProgress) => isCurrent && setProgress(next)
    setProgress(start)
    open({ folder, engine, onProgress, onInput, signal }).then(
      (dashboard) => {
        if (!isCurrent) return dashboard.engine.close()
        idleEngine.current = dashboard.engine
        // The page is drawn over the new answers in slices between which the person is answered.
        startTransition(() => setSettled({ folder, revision, dashboard }))
      },
      (error: unknown) => isCurrent && setSettled({ folder, revision, error }),
    )
    return () => {
      isCurrent = false
      controller.current?.abort()
    }
  }, [open, folder, attempt, revision, onInput])

  if (settled?.folder !== folder || settled.revision !== revision) {
    const isSameFolder = settled?.folder === folder && 'dashboard' in settled
    const previous = isSameFolder ? settled.dashboard : null
    return { state: 'opening', progress, previous, cancel: () => controller.current?.abort() }
  }
  return 'error' in settled
    ? { state: 'failed', error: settled.error, retry }
    : { state: 'ready', dashboard: settled.dashboard }
}

/** Counts the changes of the batches since the page opened. The sample knows none. */
function useRevision(folder: DataFolder): number {
  const [revision, setRevision] = useState(0)
  useEffect(
    () => subscribeToChanges((change) => change === 'batches' && setRevision((count) => count + 1)),
    [],
  )
  return folder === 'data' ? revision : 0
}
