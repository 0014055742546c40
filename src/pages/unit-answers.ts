import type { Answer } from '../state/use-query.ts'

/** Several answers as one: failed if any is, ready when all are; `rows` in the order given. */
export type Together<Rows> =
  | { state: 'loading' }
  | { state: 'failed'; error: unknown; retry: () => void }
  | { state: 'ready'; rows: Rows }

type RowsOf<Answers> = {
  [K in keyof Answers]: Answers[K] extends Answer<infer Row> ? Row[] : never
}

/** Waits for every answer. */
export function together<Answers extends readonly Answer<unknown>[]>(
  ...answers: Answers
): Together<RowsOf<Answers>> {
  const failed = answers.find((answer) => answer.state === 'failed')
  if (failed?.state === 'failed')
    return { state: 'failed', error: failed.error, retry: failed.retry }
  const rows = answers.map((answer) => (answer.state === 'ready' ? answer.rows : null))
  if (rows.some((one) => one === null)) return { state: 'loading' }
  // None is null and each stands where its answer stood.
  return { state: 'ready', rows: rows as RowsOf<Answers> }
}

/** The rows of a ready answer, or the last ones while the next are computed; null without any. */
export function shownRows<Row>(answer: Answer<Row>): Row[] | null {
  if (answer.state === 'ready') return answer.rows
  return answer.state === 'loading' ? answer.previous : null
}
