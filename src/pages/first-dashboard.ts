import type { Engine } from '../database/engine.ts'
import { type FirstView, firstQuestions } from '../first-view/first-view.ts'
import { keepAnswer } from '../state/answer-cache.ts'
import type { Dashboard } from './dashboard.ts'

/**
 * A dashboard that knows the answers of the first view and nothing else. Other questions wait for the real engine,
 * which takes its place; after a failed start they fail with that error.
 */
export function toFirstDashboard(view: FirstView, failure: unknown = null): Dashboard {
  const engine: Engine = {
    label: '',
    run: (_statement, { signal } = {}) => wait(signal, failure),
    load: (_table, { signal } = {}) => wait(signal, failure),
    append: (_table, { signal } = {}) => wait(signal, failure),
    close: async () => undefined,
  }
  for (const { question, parameters, rows } of view.answers)
    keepAnswer(engine, firstQuestions[question], JSON.stringify(parameters), rows)
  return { engine, issues: [], counts: [], batches: [], sampleDocumentCount: 0 }
}

function wait(signal: AbortSignal | undefined, failure: unknown): Promise<never> {
  return new Promise((_resolve, reject) => {
    if (failure !== null) reject(failure)
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}
