import {
  converse,
  ImportWorkerError,
  type Question,
  startPort,
  type WorkerPort,
} from './ask-worker.ts'

type Idle = { worker: WorkerPort; about: string }

const mostIdle = 2
const longestIdleMs = 120_000

/**
 * Workers that stay for the next question about the same file: they have started, and know what they read.
 * Questions asked at once have a worker each. One that fails, or whose question is given up, is gone.
 */
export class WarmWorkers {
  readonly #start: () => WorkerPort
  #idle: Idle[] = []
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(start: () => WorkerPort) {
    this.#start = start
  }

  /** Rejects as `askWorker` does. What a worker with a past cannot do for lack of memory, a new one is asked once more. */
  async ask<Answer>(about: string, request: unknown, signal?: AbortSignal): Promise<Answer> {
    signal?.throwIfAborted()
    const warm = this.#take(about)
    if (!warm) return this.#converse(startPort(this.#start), about, request, signal)
    try {
      return await this.#converse<Answer>(warm, about, request, signal)
    } catch (error) {
      if (!(error instanceof ImportWorkerError)) throw error
      return this.#converse(startPort(this.#start), about, request, signal)
    }
  }

  /** Asks the worker that waits with an answer about this, and ends it; null = there is none. */
  async askLast<Answer>(about: string, question: Question): Promise<Answer | null> {
    const knowing = this.#idle.find((idle) => idle.about === about)
    if (!knowing) return null
    this.#idle = this.#idle.filter((idle) => idle !== knowing)
    try {
      return await converse<Answer>(knowing.worker, question)
    } finally {
      knowing.worker.terminate()
    }
  }

  /** Ends the workers that wait; those at work end after their answer. */
  release(): void {
    clearTimeout(this.#timer)
    for (const { worker } of this.#idle) worker.terminate()
    this.#idle = []
  }

  async #converse<Answer>(
    worker: WorkerPort,
    about: string,
    request: unknown,
    signal?: AbortSignal,
  ): Promise<Answer> {
    try {
      const answer = await converse<Answer>(worker, { request, signal })
      this.#keep({ worker, about })
      return answer
    } catch (error) {
      worker.terminate()
      throw error
    }
  }

  #take(about: string): WorkerPort | null {
    const found = this.#idle.find((idle) => idle.about === about) ?? this.#idle.at(-1)
    this.#idle = this.#idle.filter((idle) => idle !== found)
    return found?.worker ?? null
  }

  #keep(idle: Idle): void {
    this.#idle.push(idle)
    if (this.#idle.length > mostIdle) this.#idle.shift()?.worker.terminate()
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.release(), longestIdleMs)
  }
}
