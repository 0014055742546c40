import type { ImportQuestion } from '../../domain/import-reading.ts'

const mostLines = 20

/** Gathers questions: one for each key, with the lines and the number of records that wait for it. */
export class QuestionLog {
  readonly #questions = new Map<string, ImportQuestion>()

  /** Counts one record under a question; `make` is called once for each key. */
  ask(
    kind: ImportQuestion['kind'],
    key: string,
    line: number,
    make: () => Pick<ImportQuestion, 'subject' | 'proposals' | 'assumed'>,
  ): void {
    const id = `${kind}\u0001${key}`
    const known = this.#questions.get(id)
    const question = known ?? { kind, key, ...make(), lines: [], count: 0 }
    if (!known) this.#questions.set(id, question)
    question.count++
    if (question.lines.length < mostLines && question.lines.at(-1) !== line)
      question.lines.push(line)
  }

  /** In the order they came up. */
  list(): ImportQuestion[] {
    return [...this.#questions.values()]
  }
}
