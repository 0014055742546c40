import type { FolderReading } from './read-folder.ts'

/** What the page sends to the import worker. */
export type ImportRequest = { files: [name: string, bytes: Uint8Array][] }

/** What the worker answers; `failed` is a bug or a lack of memory, never bad data. */
export type ImportAnswer =
  | { kind: 'done'; reading: FolderReading }
  | { kind: 'failed'; detail: string }
