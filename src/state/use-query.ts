import { startTransition, useCallback, useEffect, useMemo, useState } from 'react'
import { askShared, keptAnswer, type Question } from './answer-cache.ts'

/** An answer on its way, failed, or here. `previous` is the last answer of the same question, to keep the page still. */
export type Answer<Row> =
  | { state: 'loading'; previous: Row[] | null }
  | { state: 'failed'; error: unknown; retry: () => void }
  | { state: 'ready'; rows: Row[] }

type Settled<Row> = { key: string; rows: Row[] } | { key: string; error: unknown }

/**
 * The one bridge to the engine: asks again when the parameters change, cancels the stale question, keeps answers.
 * `parameters` null means the question cannot be asked yet.
 */
export function useQuery<Engine extends object, Parameters, Row>(
  engine: Engine,
  question: Question<Engine, Parameters, Row>,
  parameters: Parameters | null,
): Answer<Row> {
  const key = JSON.stringify(parameters)
  const [settled, setSettled] = useState<Settled<Row> | null>(null)
  const [attempt, setAttempt] = useState(0)
  const retry = useCallback(() => {
    setSettled(null)
    setAttempt((count) => count + 1)
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for `parameters`, `attempt` for a retry.
  useEffect(() => {
    if (parameters === null || keptAnswer(engine, question, key)) return
    const controller = new AbortController()
    askShared(engine, question, parameters, controller.signal).then(
      (rows) => {
        // A big page is drawn in slices between which the person is answered.
        startTransition(() => {
          if (!controller.signal.aborted) setSettled({ key, rows })
        })
      },
      (error: unknown) => {
        if (!controller.signal.aborted) setSettled({ key, error })
      },
    )
    return () => controller.abort()
  }, [engine, question, key, attempt])

  const kept = keptAnswer<Row>(engine, question, key)
  return useMemo(() => {
    if (kept) return { state: 'ready', rows: kept }
    if (settled?.key === key && 'error' in settled)
      return { state: 'failed', error: settled.error, retry }
    return { state: 'loading', previous: settled && 'rows' in settled ? settled.rows : null }
  }, [kept, settled, key, retry])
}
