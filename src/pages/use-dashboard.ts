import { useCallback, useEffect, useRef, useState } from 'react'
import type { Engine } from '../database/engine.ts'
import type { Dashboard, DataFolder, OpenDashboard, OpenProgress } from './dashboard.ts'

export type DashboardState =
  | { state: 'opening'; progress: OpenProgress; cancel: () => void }
  | { state: 'failed'; error: unknown; retry: () => void }
  | { state: 'ready'; dashboard: Dashboard }

type Settled = { folder: DataFolder } & ({ dashboard: Dashboard } | { error: unknown })

const start: OpenProgress = { step: 'data' }

/** Opens the dashboard on a folder, with progress, and lets a person stop and try again. */
export function useDashboard(open: OpenDashboard, folder: DataFolder): DashboardState {
  const [progress, setProgress] = useState(start)
  const [settled, setSettled] = useState<Settled | null>(null)
  const [attempt, setAttempt] = useState(0)
  const controller = useRef<AbortController | null>(null)
  const idleEngine = useRef<Engine | null>(null)
  const retry = useCallback(() => {
    setSettled(null)
    setAttempt((count) => count + 1)
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks for another try.
  useEffect(() => {
    let isCurrent = true
    controller.current = new AbortController()
    const { signal } = controller.current
    // Taken, not shared: an opening that is given up closes the engine it holds.
    const engine = idleEngine.current
    idleEngine.current = null
    const onProgress = (next: OpenProgress) => isCurrent && setProgress(next)
    setProgress(start)
    open({ folder, engine, onProgress, signal }).then(
      (dashboard) => {
        if (!isCurrent) return dashboard.engine.close()
        idleEngine.current = dashboard.engine
        setSettled({ folder, dashboard })
      },
      (error: unknown) => isCurrent && setSettled({ folder, error }),
    )
    return () => {
      isCurrent = false
      controller.current?.abort()
    }
  }, [open, folder, attempt])

  if (settled?.folder !== folder)
    return { state: 'opening', progress, cancel: () => controller.current?.abort() }
  return 'error' in settled
    ? { state: 'failed', error: settled.error, retry }
    : { state: 'ready', dashboard: settled.dashboard }
}
