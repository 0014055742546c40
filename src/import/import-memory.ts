import type { ImportChoices, ImportReading, NewIndicator } from '../domain/import-reading.ts'
import type { CheckedTables } from './checked-table.ts'
import { IssueLog } from './issue-log.ts'
import type { Layer } from './lay-batches.ts'
import type { BatchHead, BatchInput, BatchRows, CommittedBatch } from './plan/batch-rows.ts'
import { type BatchReading, catalogueOf } from './plan/read-batch.ts'
import { typeFolder } from './read-folder.ts'

/** The published tables with the live batches over them, and what the checks left of them: a dropped file is compared with these. */
export type StandingWorld = { tables: CheckedTables; layers: Layer[]; checked: CheckedTables }

/** What the checks left of the tables with one more batch, and what they told. */
export type NextWorld = Omit<StandingWorld, 'tables'> & { log: IssueLog }

/** Beyond this a file's rows or records are not kept between two questions. */
const most = { records: 300_000, bytes: 100_000_000 }

/** One byte, one letter: texts compare faster than bytes. */
const letters = new TextDecoder('windows-1252')

/** What a worker still knows of the questions before, so that the plan of a file need not read what its preview has read. */
export class ImportMemory {
  #folder = ''
  #published: CheckedTables = new Map()
  #catalogue = catalogueOf(this.#published)
  #folderLog = new IssueLog()
  readonly #worlds = new Kept<StandingWorld>()
  readonly #nexts = new Kept<NextWorld>()
  readonly #rows = new Kept<BatchRows>()
  readonly #readings = new Kept<ImportReading>()

  /** The typed tables of the published folder. With another folder than before everything is forgotten. */
  published(files: ReadonlyMap<string, Uint8Array>): CheckedTables {
    const texts = [...files].map(([name, bytes]) => `${name}\0${letters.decode(bytes)}`)
    // Files that are fetched at once arrive in any order.
    const folder = texts.sort().join('\0')
    if (folder === this.#folder) return this.#published
    this.#folder = folder
    this.#folderLog = new IssueLog()
    this.#published = typeFolder(files, this.#folderLog)
    this.#catalogue = catalogueOf(this.#published)
    for (const kept of [this.#worlds, this.#nexts, this.#rows, this.#readings]) kept.forget()
    return this.#published
  }

  /** Faults within the files of that folder. */
  get folderLog(): IssueLog {
    return this.#folderLog
  }

  /** The names of that folder. */
  get catalogue(): BatchReading['catalogue'] {
    return this.#catalogue
  }

  /** The world of these batches over that folder. */
  async world(
    batches: readonly BatchInput[],
    make: () => Promise<StandingWorld>,
  ): Promise<StandingWorld> {
    const key = worldKey(batches)
    const known = this.#worlds.find(key)
    if (known) return known
    this.#worlds.forget()
    const world = await make()
    if (sizeOfAll(batches) <= most.bytes) this.#worlds.keep([key], world)
    return world
  }

  /** Keeps the world that a file was planned for, in case it is committed. */
  keepNext(batches: readonly BatchInput[], candidate: BatchInput, next: NextWorld): void {
    this.#nexts.forget()
    if (sizeOfAll([...batches, candidate]) > most.bytes) return
    this.#nexts.keep([nextKey(batches, { ...candidate, fileId: candidate.id })], next)
  }

  /** The world of these batches, if the last of them was planned over the others; null = not known. */
  findNext(batches: readonly CommittedBatch[]): NextWorld | null {
    const last = batches.at(-1)
    return last ? this.#nexts.find(nextKey(batches.slice(0, -1), last)) : null
  }

  /** The rows of a file in canonical form as the batch it would be; null = not known. An id never stands for other bytes. */
  findRows({ id, number, fileName }: BatchName): BatchRows | null {
    return this.#rows.find(keyOf([id, number, fileName]))
  }

  keepRows({ id, number, fileName }: BatchName, size: number, rows: BatchRows): void {
    if (size <= most.bytes) this.#rows.keep([keyOf([id, number, fileName])], rows)
    else this.#rows.forget()
  }

  /** The reading of an office file with these choices; null = not known. */
  findReading({ id, fileName, choices, created }: ReadingName): ImportReading | null {
    return this.#readings.find(keyOf([id, fileName, choices, created]))
  }

  /** What a person named anew is told twice to a plan: not kept. */
  keepReading({ id, fileName, choices, created }: ReadingName, reading: ImportReading): void {
    this.#readings.forget()
    if (reading.records.length > most.records || choices.newIndicators?.length) return
    this.#readings.keep([keyOf([id, fileName, choices, created])], reading)
  }
}

type BatchName = Omit<BatchHead, 'recipe'>

type ReadingName = {
  id: string
  fileName: string
  choices: ImportChoices
  created: readonly NewIndicator[]
}

function keyOf(parts: readonly unknown[]): string {
  return JSON.stringify(parts)
}

function worldKey(batches: readonly BatchInput[]): string {
  return keyOf(batches.map(({ bytes, ...head }) => [bytes !== null, head]))
}

/** Until it is committed, a batch goes by the id of its file. */
function nextKey(
  before: readonly BatchInput[],
  { fileId, number, fileName, recipe }: CommittedBatch,
): string {
  return keyOf([worldKey(before), fileId, number, fileName, recipe])
}

function sizeOfAll(batches: readonly BatchInput[]): number {
  return batches.reduce((sum, { bytes }) => sum + sizeOf(bytes), 0)
}

function sizeOf(bytes: BatchInput['bytes']): number {
  if (bytes === null) return 0
  return bytes instanceof Blob ? bytes.size : bytes.length
}

/** The last answer, under every question it answers. */
class Kept<Answer> {
  #keys: readonly string[] = []
  #answer: Answer | null = null

  find(key: string): Answer | null {
    return this.#keys.includes(key) ? this.#answer : null
  }

  keep(keys: readonly string[], answer: Answer): void {
    this.#keys = keys
    this.#answer = answer
  }

  forget(): void {
    this.keep([], null as Answer)
  }
}
