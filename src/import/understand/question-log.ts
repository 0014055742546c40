import type { ImportQuestion } from '../../domain/import-reading.ts'

type Opening = Pick<ImportQuestion, 'subject' | 'proposals' | 'assumed'>

const mostLines = 20
const mostProposed = 300

/** Gathers questions: one for each key, with the lines and the number of records that wait for it. */
export class QuestionLog {
  readonly #questions = new Map<string, ImportQuestion>()
  /** Asked last: a long column asks the same of every row. */
  #last: ImportQuestion | null = null

  /** Counts one record under a question; `make` is called once for each key. */
  ask(kind: ImportQuestion['kind'], key: string, line: number, make: () => Opening): void {
    if (this.askAgain(kind, key, line)) return
    this.#last = this.#find(kind, key, make)
    count(this.#last, line)
  }

  /** The same for the question asked last; false = that was another one. */
  askAgain(kind: ImportQuestion['kind'], key: string, line: number): boolean {
    if (this.#last?.kind !== kind || this.#last.key !== key) return false
    count(this.#last, line)
    return true
  }

  #find(kind: ImportQuestion['kind'], key: string, make: () => Opening): ImportQuestion {
    const id = `${kind}\u0001${key}`
    const question = this.#questions.get(id) ?? this.#open(kind, key, make)
    this.#questions.set(id, question)
    return question
  }

  /** A file of nothing but unknown names gets no proposals beyond the first few hundred. */
  #open(kind: ImportQuestion['kind'], key: string, make: () => Opening): ImportQuestion {
    const isTooMany = this.#questions.size >= mostProposed
    const opening = isTooMany ? { subject: key, proposals: [], assumed: null } : make()
    return { kind, key, ...opening, lines: [], count: 0 }
  }

  /** In the order they came up. */
  list(): ImportQuestion[] {
    return [...this.#questions.values()]
  }
}

function count(question: ImportQuestion, line: number): void {
  question.count++
  if (question.lines.length < mostLines && question.lines.at(-1) !== line) question.lines.push(line)
}
