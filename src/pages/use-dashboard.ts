import { useCallback, useEffect, useRef, useState } from 'react'
import type { Dashboard, OpenDashboard, OpenProgress } from './dashboard.ts'

export type DashboardState =
  | { state: 'opening'; progress: OpenProgress; cancel: () => void }
  | { state: 'failed'; error: unknown; retry: () => void }
  | { state: 'ready'; dashboard: Dashboard }

type Settled = { dashboard: Dashboard } | { error: unknown }

const start: OpenProgress = { step: 'data' }

/** Opens the dashboard once, with progress, and lets a person stop and try again. */
export function useDashboard(open: OpenDashboard): DashboardState {
  const [progress, setProgress] = useState(start)
  const [settled, setSettled] = useState<Settled | null>(null)
  const [attempt, setAttempt] = useState(0)
  const controller = useRef<AbortController | null>(null)
  const retry = useCallback(() => {
    setSettled(null)
    setProgress(start)
    setAttempt((count) => count + 1)
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks for another try.
  useEffect(() => {
    let isCurrent = true
    controller.current = new AbortController()
    const { signal } = controller.current
    const settle = (result: Settled) => isCurrent && setSettled(result)
    open({ onProgress: (next) => isCurrent && setProgress(next), signal }).then(
      (dashboard) => settle({ dashboard }),
      (error: unknown) => settle({ error }),
    )
    return () => {
      isCurrent = false
      controller.current?.abort()
    }
  }, [open, attempt])

  if (!settled) return { state: 'opening', progress, cancel: () => controller.current?.abort() }
  return 'error' in settled
    ? { state: 'failed', error: settled.error, retry }
    : { state: 'ready', dashboard: settled.dashboard }
}
