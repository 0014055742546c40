/** How a question is asked: of an engine, with parameters, cancellable. */
export type Question<Engine, Parameters, Row> = (
  engine: Engine,
  parameters: Parameters,
  options: { signal: AbortSignal },
) => Promise<Row[]>

const answers = new WeakMap<object, Map<unknown, Map<string, unknown[]>>>()

/** The rows kept for this engine, question and parameters; null when not asked yet. */
export function keptAnswer<Row>(engine: object, question: unknown, key: string): Row[] | null {
  // The key of the map is the question itself, so the rows are those it returned.
  return (answers.get(engine)?.get(question)?.get(key) as Row[] | undefined) ?? null
}

/** Keeps rows for the life of the engine. */
export function keepAnswer(engine: object, question: unknown, key: string, rows: unknown[]): void {
  const questions = answers.get(engine) ?? new Map<unknown, Map<string, unknown[]>>()
  const kept = questions.get(question) ?? new Map<string, unknown[]>()
  kept.set(key, rows)
  questions.set(question, kept)
  answers.set(engine, questions)
}

/** Asks another engine everything that is kept for this one, so that a page can change over without a gap. */
export async function carryAnswers(
  from: object,
  to: object,
  options: { signal: AbortSignal },
): Promise<void> {
  for (const [question, kept] of answers.get(from) ?? []) {
    for (const key of kept.keys()) {
      // The key is the JSON of the parameters, see `useQuery`.
      const ask = question as Question<object, unknown, unknown>
      keepAnswer(to, question, key, await ask(to, JSON.parse(key), options))
    }
  }
}
