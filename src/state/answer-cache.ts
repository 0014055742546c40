/** How a question is asked: of an engine, with parameters, cancellable. */
export type Question<Engine, Parameters, Row> = (
  engine: Engine,
  parameters: Parameters,
  options: { signal: AbortSignal },
) => Promise<Row[]>

/** Asks one engine what is not known yet. */
export type Ask<Engine> = <Parameters, Row>(
  question: Question<Engine, Parameters, Row>,
  parameters: Parameters,
) => Promise<Row[]>

type Asking = { rows: Promise<unknown[]>; askers: number; controller: AbortController }

/** What is known, and what is on its way, by the JSON of the parameters. */
type Known = { rows: Map<string, unknown[]>; asking: Map<string, Asking> }

const answers = new WeakMap<object, Map<unknown, Known>>()

/** The rows kept for this engine, question and parameters; null when not asked yet. */
export function keptAnswer<Row>(engine: object, question: unknown, key: string): Row[] | null {
  // The key of the map is the question itself, so the rows are those it returned.
  return (answers.get(engine)?.get(question)?.rows.get(key) as Row[] | undefined) ?? null
}

/** Keeps rows for the life of the engine. */
export function keepAnswer(engine: object, question: unknown, key: string, rows: unknown[]): void {
  knownOf(engine, question).rows.set(key, rows)
}

/** Asks and keeps the answer; the same question already on its way is not asked twice, and stops when nobody waits for it. */
export function askShared<Engine extends object, Parameters, Row>(
  engine: Engine,
  question: Question<Engine, Parameters, Row>,
  parameters: Parameters,
  signal: AbortSignal,
): Promise<Row[]> {
  const key = JSON.stringify(parameters)
  const { rows: kept, asking } = knownOf(engine, question)
  const shared = asking.get(key) ?? start()
  shared.askers += 1
  signal.addEventListener('abort', leave, { once: true })
  // As in `keptAnswer`.
  return shared.rows as Promise<Row[]>

  function start(): Asking {
    const controller = new AbortController()
    const rows = question(engine, parameters, controller)
    const started = { rows, askers: 0, controller }
    rows
      .then((answer) => kept.set(key, answer))
      .then(
        () => end(started),
        () => end(started),
      )
    asking.set(key, started)
    return started
  }

  function leave(): void {
    shared.askers -= 1
    if (shared.askers > 0) return
    shared.controller.abort()
    end(shared)
  }

  function end(one: Asking): void {
    if (asking.get(key) === one) asking.delete(key)
  }
}

/** Asks one engine, keeps what it says, stops at the signal. */
export function asker<Engine extends object>(engine: Engine, signal: AbortSignal): Ask<Engine> {
  return async <Parameters, Row>(
    question: Question<Engine, Parameters, Row>,
    parameters: Parameters,
  ) => {
    signal.throwIfAborted()
    const kept = keptAnswer<Row>(engine, question, JSON.stringify(parameters))
    return kept ?? askShared(engine, question, parameters, signal)
  }
}

function knownOf(engine: object, question: unknown): Known {
  const questions = answers.get(engine) ?? new Map<unknown, Known>()
  const known = questions.get(question) ?? { rows: new Map(), asking: new Map() }
  questions.set(question, known)
  answers.set(engine, questions)
  return known
}

/** Asks another engine everything that is kept for this one, so that a page can change over without a gap. */
export async function carryAnswers(
  from: object,
  to: object,
  options: { signal: AbortSignal },
): Promise<void> {
  for (const [question, { rows }] of answers.get(from) ?? []) {
    for (const key of rows.keys()) {
      // The key is the JSON of the parameters, see `useQuery`.
      const ask = question as Question<object, unknown, unknown>
      keepAnswer(to, question, key, await ask(to, JSON.parse(key), options))
    }
  }
}
